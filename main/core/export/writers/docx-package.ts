import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'

/** Parts that would name the program, its version and its user's properties; readers do without them. */
const dropped = /^docProps\/(?:app|custom)\.xml$/
const droppedReferences = /<(?:Override|Relationship)\b[^>]*docProps\/(?:app|custom)\.xml[^>]*\/>/g

const coreProperties = 'docProps/core.xml'

/** The one date that everything bears: the earliest that a ZIP archive can hold. */
const epoch = '1980-01-01T00:00:00Z'

const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">${epoch}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${epoch}</dcterms:modified></cp:coreProperties>
`

/**
 * Packs an Office document anew, so that nothing in it tells who wrote it, with what, where or when: no author, program
 * or custom property, one date for everything. Equal parts give equal bytes.
 */
export async function anonymise(packed: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(packed), { useWebWorkers: false })
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    // Written by zip.js itself: another Node's zlib might compress to other bytes.
    useCompressionStream: false,
    // In local time, because that is what the archive's own format holds.
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    dataDescriptor: false,
    msDosCompatible: true,
  })
  for (const entry of await reader.getEntries()) {
    if (entry.directory || dropped.test(entry.filename)) continue
    const bytes = await entry.getData(new Uint8ArrayWriter())
    await writer.add(entry.filename, new Uint8ArrayReader(anonymous(entry.filename, bytes)))
  }
  await reader.close()
  return writer.close()
}

function anonymous(name: string, bytes: Uint8Array): Uint8Array {
  if (name === coreProperties) return new TextEncoder().encode(core)
  if (name !== '[Content_Types].xml' && name !== '_rels/.rels') return bytes
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(droppedReferences, ''))
}
