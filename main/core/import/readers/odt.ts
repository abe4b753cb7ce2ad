import { AppError } from '../../errors.ts'
import { openArchive } from '../archive.ts'
import type { ReadDocument } from '../blocks.ts'
import { fileHead } from './file-head.ts'
import { createFlow } from './flow.ts'
import { addContent } from './odt-content.ts'
import { readStyles } from './odt-styles.ts'
import { damaged, guarded, readFields, readXml } from './packed.ts'

const what = 'OpenDocument text'

/**
 * Reads an OpenDocument text (LibreOffice, OpenOffice): headings by their level, lists, tables as rows, notes after the
 * paragraph that refers to them. Comments, deleted text and lists of contents are left out.
 * @throws {AppError} `file-unsupported`, `file-too-large`, `parser-failed`
 */
export function readOdt(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  return guarded(what, async () => {
    const archive = await openArchive(bytes)
    if ((await readXml(archive, 'META-INF/manifest.xml'))?.includes('encryption-data')) throw locked()
    const content = await readXml(archive, 'content.xml')
    if (content === undefined) throw damaged(what)
    const styles = readStyles([(await readXml(archive, 'styles.xml')) ?? '', content])
    const flow = createFlow()
    addContent(content, styles, flow)
    const fields = readFields(await readXml(archive, 'meta.xml'))
    const head = fileHead({
      title: fields.get('dc:title'),
      author: fields.get('meta:initial-creator') ?? fields.get('dc:creator'),
      publisher: fields.get('dc:publisher'),
      language: fields.get('dc:language'),
    })
    return { format: 'odt', fileName, head, blocks: flow.result(), doubts: [] }
  })
}

const locked = (): AppError =>
  new AppError(
    'file-unsupported',
    'This document is locked with a password. Open it where you know the password, save it without one, then import that.',
  )
