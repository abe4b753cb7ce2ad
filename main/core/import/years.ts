import type { Block } from './blocks.ts'

/** The first year from 1900 to 2099 in a text, or undefined. */
export function yearIn(text: string | undefined): number | undefined {
  const found = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text ?? '')?.[0]
  return found === undefined ? undefined : Number(found)
}

/**
 * The year that a yearly report without a date covers, judged by the years it speaks of: the latest that it names at
 * least twice and whose forerunner it names too. Plans for a far year and one slip do not count.
 */
export function latestYear(blocks: readonly Block[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { text } of blocks) {
    for (const [year] of text.matchAll(/(?<![\d.,$])(?:19|20)\d\d(?![\d,]\d|\d)/g)) {
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
    }
  }
  const years = [...counts].filter(([year, count]) => count >= 2 && counts.has(year - 1)).map(([year]) => year)
  return years.length === 0 ? undefined : Math.max(...years)
}
