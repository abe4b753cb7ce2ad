/** What a measurement shows of many: the middle, and what 19 of 20 stay under. */
export interface Spread {
  p50: number
  p95: number
}

/** The spread of samples, by nearest rank. */
export function spread(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b)
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: rank(0.5), p95: rank(0.95) }
}

/** Time that some work takes, ms. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** A time with as many digits as mean something: `0.84 ms`, `41 ms`, `3.2 s`. */
export function formatMs(ms: number): string {
  if (Number.isNaN(ms)) return '–'
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`
  return `${ms < 10 ? ms.toFixed(2) : Math.round(ms)} ms`
}

/** Memory in MB of a million bytes, as the design counts it. */
export const formatMb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
