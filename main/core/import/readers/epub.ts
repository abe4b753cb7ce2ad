import { posix } from 'node:path'
import { AppError } from '../../errors.ts'
import { type Archive, openArchive } from '../archive.ts'
import { walkXml } from '../archive-xml.ts'
import { type Block, isWithin, type Place, type ReadDocument, rootPlace } from '../blocks.ts'
import { declaredEncoding, decode } from '../encoding.ts'
import { maxTextLength, tooLarge } from '../limits.ts'
import { readPackage } from './epub-package.ts'
import { fileHead } from './file-head.ts'
import { readHtml } from './html.ts'
import { damaged, guarded, readXml } from './packed.ts'

const what = 'EPUB book'

/** Length up to which a style sheet is looked through, UTF-16 units. */
const maxStyleLength = 262_144

/**
 * Reads an EPUB book: its chapters in reading order, without its lists of contents. Title, publisher, language and date
 * are those that the book declares.
 * @throws {AppError} `file-unsupported` for a book with copy protection, `file-too-large`, `parser-failed`
 */
export function readEpub(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  return guarded(what, async () => {
    const archive = await openArchive(bytes)
    const path = packagePath(await readXml(archive, 'META-INF/container.xml'))
    const xml = await readXml(archive, path)
    if (xml === undefined) throw damaged(what)
    const { chapters, fields } = readPackage(xml)
    const locked = lockedPaths(await readXml(archive, 'META-INF/encryption.xml'))
    const strongClasses = await readStrongClasses(archive)
    const blocks: Block[] = []
    let missing = 0
    for (const href of chapters) {
      const chapter = resolve(path, href)
      if (locked.has(chapter)) throw protectedBook()
      if (archive.names.includes(chapter)) {
        const bytes = await archive.read(chapter)
        const { text } = decode(bytes, declaredEncoding(bytes))
        const page = readHtml(text, fileName, { isXhtml: true, strongClasses })
        for (const block of page.blocks) if (!isWithin(block.place, isContents)) blocks.push(block)
      } else missing++
      if (blocks.reduce((sum, { text }) => sum + text.length, 0) > maxTextLength) throw tooLarge()
    }
    const head = fileHead({
      title: fields.get('dc:title'),
      author: fields.get('dc:creator'),
      publisher: fields.get('dc:publisher'),
      language: fields.get('dc:language'),
      published: fields.get('dc:date'),
    })
    const doubts = missing === 0 ? [] : [`Chapters that are not in the file: ${missing} of ${chapters.length}.`]
    return { format: 'epub', fileName, head, blocks: withPlaces(blocks), doubts }
  })
}

/** Where the book's package stands, by its container. */
function packagePath(container: string | undefined): string {
  let path: string | undefined
  walkXml(container ?? '', {
    open(name, attributes) {
      if (/(?:^|:)rootfile$/.test(name)) path ??= attributes['full-path']
    },
  })
  if (path === undefined) throw damaged(what)
  return path
}

/** The path in the archive that a reference from another part means. */
function resolve(from: string, href: string): string {
  const path = href.replace(/[#?].*$/, '')
  return posix.normalize(posix.join(posix.dirname(from), /%[0-9a-f]{2}/i.test(path) ? unescapePath(path) : path))
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A per cent sign that stands for itself.
    return path
  }
}

/** Parts that are encrypted; books hide fonts so, and copy protection hides chapters. */
function lockedPaths(encryption: string | undefined): Set<string> {
  const paths = new Set<string>()
  walkXml(encryption ?? '', {
    open(name, attributes) {
      if (/(?:^|:)CipherReference$/.test(name)) paths.add(resolve('', attributes.URI ?? ''))
    },
  })
  return paths
}

const isContents = ({ name, role }: Place): boolean => name === 'nav' || role === 'doc-toc'

/** Classes that the style sheets of a book set in bold: many books mark headings by nothing else. */
async function readStrongClasses(archive: Archive): Promise<Set<string>> {
  const classes = new Set<string>()
  for (const name of archive.names) {
    if (!/\.css$/i.test(name)) continue
    const css = decode(await archive.read(name)).text.slice(0, maxStyleLength)
    for (const rule of css.split('}')) {
      const [selector = '', properties = ''] = rule.split('{').slice(-2)
      if (!/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(properties)) continue
      for (const [, found = ''] of selector.matchAll(/\.([\w-]+)\s*(?=,|$)/g)) classes.add(found)
    }
  }
  return classes
}

/** Where the book marks no heading, profiles are to look for them by shape. */
const withPlaces = (blocks: Block[]): Block[] =>
  blocks.some(({ kind }) => kind === 'heading') ? blocks : blocks.map((block) => ({ ...block, place: rootPlace }))

const protectedBook = (): AppError =>
  new AppError(
    'file-unsupported',
    'This book has copy protection, so its text cannot be read. Ask its publisher for a copy without it.',
  )
