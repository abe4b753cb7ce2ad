import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const passagesPerPage = 250
const wordsPerPassage = 90
const vocabulary = 20_000

/**
 * Writes saved pages of made-up words, in the shape of a report: headings with numbers, paragraphs, lists. The same
 * number of pages is the same bytes on every machine.
 */
export function writeGeneratedPages(folder: string, count: number): void {
  const random = seeded(count)
  const work = `${folder}.new`
  mkdirSync(work, { recursive: true })
  for (let page = 0; page < count; page += 1) {
    writeFileSync(join(work, `page-${String(page).padStart(4, '0')}.html`), generatedPage(page, random))
  }
  // A folder that has its name is whole.
  renameSync(work, folder)
}

function generatedPage(page: number, random: () => number): string {
  const parts = Array.from({ length: passagesPerPage }, (_, index) => {
    const heading = index % 25 === 0 ? `<h2>Section ${index / 25 + 1}. ${words(6, random)}</h2>\n` : ''
    return `${heading}<p>${words(wordsPerPassage, random)}.</p>`
  })
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Report ${page}: ${words(3, random)}</title></head>
<body><main><h1>Report ${page}</h1>
${parts.join('\n')}
</main></body></html>
`
}

function words(count: number, random: () => number): string {
  return Array.from({ length: count }, () => word(random)).join(' ')
}

const syllables = ['ba', 'do', 'ke', 'li', 'mu', 'na', 'po', 'ra', 'si', 'tu']

/** A word of the vocabulary; few are frequent and most are rare, as in any text. */
export function word(random: () => number): string {
  const rank = Math.floor(vocabulary ** random())
  return [...String(rank)].map((digit) => syllables[Number(digit)]).join('')
}

/** A generator of numbers in [0, 1), the same for the same seed (Park and Miller's minimal standard). */
export function seeded(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
