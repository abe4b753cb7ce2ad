import { rawZip } from '../raw-zip.ts'

/** Files that are XML in a ZIP archive, written by hand for tests. */

const zip = (parts: Record<string, string | undefined>): Uint8Array =>
  rawZip(
    Object.entries(parts).flatMap(([name, data]) =>
      data === undefined ? [] : [{ name, data, isStored: name === 'mimetype' }],
    ),
  )

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** What a made-up Word document holds beside its body. */
export interface DocxParts {
  styles?: string
  footnotes?: string
  endnotes?: string
  /** `<Relationship>` elements of the body. */
  links?: string
  core?: string
  /** Further parts by name. */
  more?: Record<string, string>
  /** In place of the whole body part. */
  document?: string
}

/** A Word document whose body holds these elements. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  const relations = ['styles', 'footnotes', 'endnotes', 'numbering']
    .map((name) => `<Relationship Id="${name}" Type="${officeTypes}/${name}" Target="${name}.xml"/>`)
    .join('')
  const notes = (kind: string, inside?: string): string | undefined =>
    inside === undefined ? undefined : `<w:${kind} ${word}>${inside}</w:${kind}>`
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${officeTypes}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml':
      parts.document ?? `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}${parts.links ?? ''}</Relationships>`,
    'word/styles.xml': `<w:styles ${word}>${parts.styles ?? ''}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': notes('footnotes', parts.footnotes),
    'word/endnotes.xml': notes('endnotes', parts.endnotes),
    'docProps/core.xml': parts.core,
    ...parts.more,
  })
}

/** A paragraph of Word; `style` is a style's id. */
export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A paragraph style of Word. */
export const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

/** An OpenDocument text whose body holds these elements. */
export function odt(
  body: string,
  { styles = '', meta, more = {} }: { styles?: string; meta?: string; more?: Record<string, string> } = {},
): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': meta,
    ...more,
  })
}

/** An EPUB book of these chapters, in their order; one that is undefined is missing from the file. */
export function epub(
  chapters: readonly (string | undefined)[],
  { metadata = '', items = '', more = {} }: { metadata?: string; items?: string; more?: Record<string, string> } = {},
): Uint8Array {
  const manifest = chapters.map(
    (_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`)
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${manifest.toReversed().join('')}${items}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(
      chapters.map((chapter, index) => [
        `OEBPS/text/c ${index}.xhtml`,
        chapter &&
          `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${chapter}</body></html>`,
      ]),
    ),
    ...more,
  })
}
