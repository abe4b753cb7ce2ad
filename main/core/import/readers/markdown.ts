import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Block, emptyHead, plainBlock, type ReadDocument } from '../blocks.ts'
import type { DraftLink } from '../draft.ts'
import { normaliseLinks } from '../links.ts'
import { normaliseText } from '../text.ts'

/** Nodes of the tree, as the parser's own types have them. */
type Root = ReturnType<typeof fromMarkdown>
type Nodes = Root | Root['children'][number]
type Parents = Extract<Nodes, { children: unknown[] }>

/** Reads Markdown (CommonMark with tables). Front matter gives the head; raw HTML in it is left out. */
export function readMarkdown(text: string, fileName: string): ReadDocument {
  const { head, body } = frontMatter(text)
  const tree: Root = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const blocks: Block[] = []
  readChildren(tree, 'paragraph', blocks)
  return { format: 'markdown', fileName, head, blocks, doubts: [] }
}

function frontMatter(text: string): { head: ReadDocument['head']; body: string } {
  const found = /^---\r?\n([\s\S]{0,20000}?)\r?\n---\r?\n/.exec(text)
  const fields = found?.[1]
  if (found === null || fields === undefined) return { head: emptyHead(), body: text }
  const field = (name: string): string | null => {
    const line = new RegExp(`^${name}\\s*:\\s*(.+)$`, 'im').exec(fields)?.[1]
    return line === undefined ? null : normaliseText(line.trim().replace(/^(["'])(.*)\1$/, '$2'))
  }
  return {
    head: {
      title: field('title'),
      url: field('url') ?? field('source'),
      language: field('lang') ?? field('language'),
      site: field('site'),
      publisher: field('publisher'),
      country: /^[A-Z]{2}$/.exec(field('country') ?? '')?.[0] ?? null,
      published: field('date') ?? field('published'),
    },
    body: text.slice(found[0].length),
  }
}

function readChildren(parent: Parents, kind: Block['kind'], blocks: Block[]): void {
  for (const node of parent.children) {
    if (node.type === 'heading') addLine(node, 'heading', node.depth, blocks)
    else if (node.type === 'paragraph') addLine(node, kind, 0, blocks)
    else if (node.type === 'blockquote') readChildren(node, kind === 'paragraph' ? 'quotation' : kind, blocks)
    else if (node.type === 'list') readChildren(node, kind, blocks)
    else if (node.type === 'listItem') readChildren(node, 'list-item', blocks)
    else if (node.type === 'footnoteDefinition') readChildren(node, 'footnote', blocks)
    else if (node.type === 'table') for (const row of node.children) addRow(row.children, blocks)
    else if (node.type === 'code') addCode(node.value, kind, blocks)
  }
}

function addCode(value: string, kind: Block['kind'], blocks: Block[]): void {
  for (const part of value.split(/\n\s*\n/)) {
    const text = normaliseText(part)
    if (text !== '') blocks.push(plainBlock(kind, text))
  }
}

function addRow(cells: readonly Parents[], blocks: Block[]): void {
  const texts = cells.map((cell) => normaliseText(collect(cell).raw)).filter((text) => text !== '')
  if (texts.length > 0) blocks.push(plainBlock('table-row', texts.join(' | ')))
}

function addLine(node: Parents, kind: Block['kind'], level: number, blocks: Block[]): void {
  const line = collect(node)
  const text = normaliseText(line.raw)
  if (text === '') return
  const lead = line.lead === 0 ? 0 : normaliseText(line.raw.slice(0, line.lead)).length
  blocks.push({ ...plainBlock(kind, text, level), links: normaliseLinks(line.raw, line.links), lead })
}

interface Line {
  raw: string
  links: DraftLink[]
  lead: number
}

/** The running text of a node, with its links and what is bold at its start. */
function collect(node: Parents): Line {
  const line: Line = { raw: '', links: [], lead: 0 }
  const [first] = node.children
  walk(node, line)
  if (first?.type === 'strong') line.lead = collectText(first).length
  return line
}

function collectText(node: Nodes): string {
  const line: Line = { raw: '', links: [], lead: 0 }
  walk(node, line)
  return line.raw
}

function walk(node: Nodes, line: Line): void {
  if (node.type === 'text' || node.type === 'inlineCode') line.raw += node.value
  else if (node.type === 'break') line.raw += '\n'
  else if (node.type === 'image') line.raw += ''
  else if ('children' in node) {
    const start = line.raw.length
    for (const child of node.children) walk(child, line)
    if (node.type === 'link') line.links.push({ start, end: line.raw.length, href: node.url })
  }
}
