import { visibleName } from '../../ui/visible-name.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** What a copy is told by. */
export interface NamedCopy {
  fileName: string
  importedAtMs: number
}

/** A copy in a line: when it came in, and from which file. */
export const describeCopy = ({ fileName, importedAtMs }: NamedCopy): string =>
  `imported ${moment.format(importedAtMs)} from ${visibleName(fileName)}`
