import type { Span } from '../../../preload/contract/highlights.ts'
import { call, DeskError } from '../../desk.ts'
import { say, warn } from '../../ui/messages.ts'

/** Puts a span's text with its citation on the clipboard, and says so. A failure is shown as a sentence. */
export async function copyWithCitation({ reportId, passage, start, endPassage, end }: Span): Promise<void> {
  try {
    const { text } = await call('highlights.citation', { span: { reportId, passage, start, endPassage, end } })
    await navigator.clipboard.writeText(text)
    say(`Copied ¶ ${passageRange({ passage, endPassage })} with its citation.`)
  } catch (error) {
    warn(
      error instanceof DeskError
        ? error.message
        : 'The quotation did not reach the clipboard. Click into the text and try again.',
    )
  }
}

/** The passages of a span as a citation writes them: `41`, or `41–43`. */
export const passageRange = ({ passage, endPassage }: Pick<Span, 'passage' | 'endPassage'>): string =>
  passage === endPassage ? `${passage}` : `${passage}–${endPassage}`
