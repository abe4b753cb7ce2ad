import type { Block, ExportDocument, Quotation, Run } from '../document.ts'

/**
 * Writes Markdown: CommonMark with footnotes as Pandoc, GitHub and most editors know them. Quotations are block
 * quotations. Whatever comes from a report or from the researcher is text: no part of it becomes markup, a link or
 * HTML, and no program that sets typographic marks changes its quotation marks or dashes. UTF-8, line feeds.
 */
export async function writeMarkdown({ title, summary, blocks }: ExportDocument): Promise<Uint8Array> {
  const footnotes: string[] = []
  const body = blocks.map((block) => writeBlock(block, footnotes))
  const notes = footnotes.map((text, index) => `[^${index + 1}]: ${escapeText(text)}`)
  return new TextEncoder().encode(
    `${[`# ${escapeText(title)}`, escapeText(summary), ...body, ...notes].join('\n\n')}\n`,
  )
}

function writeBlock(block: Block, footnotes: string[]): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level + 1)} ${escapeText(block.text)}`
  if (block.kind === 'quotation') return writeQuotation(block, footnotes)
  return block.runs.map(writeRun).join('')
}

function writeQuotation({ paragraphs, footnote }: Quotation, footnotes: string[]): string {
  footnotes.push(footnote)
  return `${paragraphs.map((text) => `> ${escapeText(text)}`).join('\n>\n')}[^${footnotes.length}]`
}

function writeRun({ text, face }: Run, index: number): string {
  if (face === 'code') return codeSpan(text)
  if (face === 'label') return `*${escapeText(text)}* `
  return index === 0 ? escapeText(text) : escapeInline(text)
}

/** Addresses of pages and of mail, which many renderers turn into links even where their signs are escaped. */
const address = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S+|[^\s<>()[\]"“”«»]+@[^\s<>()[\]"“”«»]+/giu

/**
 * Text as Markdown that reads back as exactly that text, at the beginning of a line or within one. An address becomes
 * a code span, the one place where nothing is ever linked.
 */
export function escapeText(text: string): string {
  return escapeInline(text)
    .replace(/^[#+=:%-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function escapeInline(text: string): string {
  let written = ''
  let from = 0
  for (const match of text.matchAll(address)) {
    written += escapeSigns(text.slice(from, match.index)) + codeSpan(match[0])
    from = match.index + match[0].length
  }
  return written + escapeSigns(text.slice(from))
}

/**
 * Beside CommonMark's own signs: `|` of tables, `~` and `^` of Pandoc, `$` of formulas, `:` of emoji names, and what
 * "smart" typography would change: straight quotation marks, two hyphens, three dots.
 */
const escapeSigns = (text: string): string =>
  text.replace(/[\\`*_[\]<>&|~^$"']/g, '\\$&').replace(/-(?=-)|\.(?=\.\.)|:(?=[\w+-]+:)/g, '\\$&')

/** Fenced by one backtick more than the longest run inside, and by spaces where a backtick stands at an end. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${padding}${text}${padding}${fence}`
}
