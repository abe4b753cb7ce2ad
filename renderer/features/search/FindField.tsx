import { useRef } from 'react'
import { useCommand } from '../../keys.ts'
import { go, replace, useRoute } from '../../route.ts'
import styles from './FindField.module.css'

/** The field in the middle of the top bar: what is typed goes to the find place. */
export function FindField() {
  const route = useRoute()
  const input = useRef<HTMLInputElement>(null)
  useCommand('find', () => {
    input.current?.focus()
    input.current?.select()
  })
  return (
    <input
      ref={input}
      type="search"
      className={styles.field}
      aria-label="Find in everything"
      placeholder="Find in everything"
      value={route.place === 'find' ? route.query : ''}
      onChange={({ target }) => (route.place === 'find' ? replace : go)({ place: 'find', query: target.value })}
    />
  )
}
