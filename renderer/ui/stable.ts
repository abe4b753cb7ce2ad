import { useCallback, useRef } from 'react'

/**
 * One function for as long as the component is shown, which does what the last one given does. For what is handed to
 * parts that are not drawn anew while their own things stay as they are. Not to be called while drawing.
 */
export function useStable<A extends readonly unknown[], R>(latest: (...args: A) => R): (...args: A) => R {
  const run = useRef(latest)
  run.current = latest
  return useCallback((...args: A) => run.current(...args), [])
}
