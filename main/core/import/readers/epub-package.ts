import { walkXml } from '../archive-xml.ts'
import { readFields } from './packed.ts'

/** What a book's package says. */
export interface BookPackage {
  /** References to its chapters in reading order, from the package's own place. */
  chapters: string[]
  /** Metadata by name, such as `dc:title`. */
  fields: ReadonlyMap<string, string>
}

/**
 * Reads the package (OPF) of a book. Its page of contents is no chapter.
 * @throws {AppError} what `walkXml` throws
 */
export function readPackage(xml: string): BookPackage {
  const items = new Map<string, string>()
  const order: string[] = []
  walkXml(xml, {
    open(name, attributes) {
      const local = name.replace(/^.*:/, '')
      if (local === 'item') {
        const isPage = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/.test(
          attributes['media-type'] ?? '',
        )
        const isContents = /(?:^|\s)nav(?:\s|$)/.test(attributes.properties ?? '')
        if (isPage && !isContents && attributes.id !== undefined) items.set(attributes.id, attributes.href ?? '')
      } else if (local === 'itemref') order.push(attributes.idref ?? '')
    },
  })
  // A chapter that stands twice in the order is read once: it has one place in a report.
  const chapters = [...new Set(order)].flatMap((id) => items.get(id) ?? [])
  return { chapters, fields: readFields(xml) }
}
