import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { type Archive, openArchive } from '../archive.ts'
import { decodeXml, walkXml } from '../archive-xml.ts'
import type { ReadDocument } from '../blocks.ts'
import { addElements, type DocumentNode } from './docx-elements.ts'
import { headingStyles } from './docx-styles.ts'
import { fileHead } from './file-head.ts'
import { createFlow } from './flow.ts'
import { damaged, guarded, readFields, readXml } from './packed.ts'

const what = 'Word document'

/** Parts that hold no text of the document; pictures and embedded files are no XML and never come along. */
const needless = /^(?:customXml|docProps)\/|\/(?:theme|glossary|charts|diagrams|drawings|embeddings|activeX)\//

/**
 * Reads a Word document: headings by their styles, lists, tables as rows, footnotes and endnotes after the paragraph that
 * refers to them. Comments and deleted text are left out. What it links to is never read.
 * @throws {AppError} `file-unsupported`, `file-too-large`, `parser-failed`
 */
export function readDocx(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  return guarded(what, async () => {
    const archive = await openArchive(bytes)
    const { parts, packed } = await repack(archive)
    const document = await readTree(packed)
    const flow = createFlow()
    addElements(document.children ?? [], { flow, styles: headingStyles(parts), notes: document.notes })
    const fields = readFields(await readXml(archive, 'docProps/core.xml'))
    const head = fileHead({
      title: fields.get('dc:title'),
      author: fields.get('dc:creator'),
      publisher: fields.get('dc:publisher'),
      language: fields.get('dc:language'),
    })
    return { format: 'docx', fileName, head, blocks: flow.result(), doubts: [] }
  })
}

/**
 * The XML parts of a document, each checked to be harmless, and an archive of nothing but them: the library that reads
 * Word has no limits of its own, so it sees what was counted and checked and nothing else.
 */
async function repack(archive: Archive): Promise<{ parts: Map<string, string>; packed: Uint8Array }> {
  const parts = new Map<string, string>()
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name) || needless.test(name)) continue
    const xml = decodeXml(await archive.read(name))
    walkXml(xml, {})
    parts.set(name, xml)
  }
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 })
  const encoder = new TextEncoder()
  for (const [name, xml] of parts) await writer.add(name, new Uint8ArrayReader(encoder.encode(xml)))
  return { parts, packed: await writer.close() }
}

/** The document as a tree of paragraphs and runs. */
async function readTree(packed: Uint8Array): Promise<DocumentNode> {
  // Loaded with the first such file, because it is large and most files are something else.
  const { default: mammoth } = await import('mammoth')
  let found: DocumentNode | undefined
  await mammoth.convertToHtml(
    { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.length) },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument(document: DocumentNode) {
        found = document
        // The tree is all that is wanted; nothing is left to be made into a page.
        return { ...document, children: [] }
      },
    },
  )
  if (found === undefined) throw damaged(what)
  return found
}
