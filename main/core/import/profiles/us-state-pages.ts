import type { Block } from '../blocks.ts'
import { countryCode } from '../countries.ts'

/** The foot of every page of a printed edition, in two lines: the series with the year, and who publishes it. */
const foot = {
  series: 'Country Reports on Human Rights Practices for (?:19|20)\\d\\d',
  publisher: 'United States Department of State\\s*[•·|–-]?\\s*Bureau of Democracy, Human Rights,? and Labor',
}

/** The head of a page: a country in capitals, and the page's number. */
const head = "\\p{Lu}[\\p{Lu} .,’'-]*? \\d{1,3}"

const footLine = new RegExp(`^(?:${foot.series}|${foot.publisher})$`)
const headLine = new RegExp(`^${head}$`, 'u')

/** Both lines with the next page's head, where they were copied into a paragraph. One alone may be the report's words. */
const inside = new RegExp(`\\s*${foot.series}\\s+${foot.publisher}(?:\\s+(${head})(?!\\S))?\\s*`, 'gu')

/**
 * The blocks of a text copied from a printed edition without what stands on every page: series and publisher at the
 * foot, country and page number at the head. A paragraph that the end of a page parted is one again. Other texts come
 * back as they are.
 */
export function withoutRunningLines(blocks: readonly Block[]): Block[] {
  if (!blocks.some(({ text }) => footLine.test(text) || text.search(inside) >= 0)) return [...blocks]
  const kept: Block[] = []
  let isParted = false
  for (const block of blocks) {
    const text = block.links.length > 0 ? block.text : withoutRunning(block.text)
    if (text === '') {
      isParted = true
      continue
    }
    const last = kept.at(-1)
    if (isParted && last !== undefined && goesOn(last, block)) {
      kept[kept.length - 1] = { ...last, text: `${last.text} ${text}`, links: [...last.links, ...moved(block, last)] }
    } else kept.push({ ...block, text })
    isParted = false
  }
  return kept
}

/** Empty for a line that is nothing else. */
function withoutRunning(text: string): string {
  if (/^\d{1,3}$/.test(text) || footLine.test(text) || isHead(text)) return ''
  return text.replace(inside, (_, after?: string) => (after === undefined || isHead(after) ? ' ' : ` ${after} `)).trim()
}

const isHead = (text: string): boolean => headLine.test(text) && countryCode(text.replace(/ \d+$/, '')) !== undefined

/** Whether a paragraph is the rest of the one before: that has no end, and this begins in the middle of a sentence. */
const goesOn = (last: Block, { kind, text }: Block): boolean =>
  last.kind !== 'heading' &&
  kind === 'paragraph' &&
  !/[.!?:]["'”’)\]]*$/.test(last.text) &&
  /^[\p{Ll}\p{N}(]/u.test(text)

const moved = ({ links }: Block, { text }: Block): Block['links'] =>
  links.map(({ start, end, href }) => ({ start: start + text.length + 1, end: end + text.length + 1, href }))
