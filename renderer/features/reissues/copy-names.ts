import { nameDay } from '../library/describe.ts'

/** What a copy is told by. */
export interface NamedCopy {
  fileName: string
  importedAtMs: number
}

/** A copy in a line: when it came in, from which file. */
export const describeCopy = ({ fileName, importedAtMs }: NamedCopy): string =>
  `imported ${nameDay(importedAtMs)} from ${fileName}`
