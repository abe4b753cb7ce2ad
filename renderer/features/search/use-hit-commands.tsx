import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Highlight, Span } from '../../../preload/contract/highlights.ts'
import { call, useCall, useChange } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/messages.ts'
import { copyWithCitation } from '../highlights/copy-citation.ts'
import { HighlightForm } from '../highlights/HighlightForm.tsx'
import { highlightOf } from '../reader/find-highlight.ts'
import type { AnyHit } from './hit-rows.ts'

/**
 * Lets the keys of the reader work on the passage that is chosen among the hits: copy it with its citation, highlight,
 * tag or comment on it. Answers the form, while it is open.
 */
export function useHitCommands(chosen: AnyHit | null): ReactNode {
  const [form, setForm] = useState<{ target: Span | Highlight; focus: 'tags' | 'comment' } | null>(null)
  const create = useChange('highlights.create')

  const close = useCallback(() => setForm(null), [])

  const withPassage = (act: (span: Span) => unknown): boolean => {
    if (chosen?.kind !== 'passage') return false
    const { reportId, passage, text } = chosen
    act({ reportId, passage, start: 0, endPassage: passage, end: text.length })
    return true
  }
  const highlight = async (span: Span): Promise<void> => {
    if ((await markOf(span)) !== undefined) say(`¶ ${span.passage} is highlighted already.`)
    else create.mutate({ span, tags: [], comment: '' }, { onSuccess: () => say(`¶ ${span.passage} is highlighted.`) })
  }
  const openForm = async (span: Span, focus: 'tags' | 'comment'): Promise<void> =>
    setForm({ target: (await markOf(span)) ?? span, focus })

  useCommand('copy', () => withPassage((span) => void copyWithCitation(span)))
  useCommand('highlight', () => withPassage((span) => void highlight(span)))
  useCommand('tag', () => withPassage((span) => void openForm(span, 'tags')))
  useCommand('comment', () => withPassage((span) => void openForm(span, 'comment')))

  if (form === null) return null
  return <MarkDialog target={form.target} focus={form.focus} onClose={close} />
}

/** The highlight that marks exactly a span. */
const markOf = async (span: Span): Promise<Highlight | undefined> =>
  highlightOf(await call('highlights.list', { reportId: span.reportId }), span)

interface MarkDialogProps {
  target: Span | Highlight
  focus: 'tags' | 'comment'
  onClose(): void
}

function MarkDialog({ target, focus, onClose }: MarkDialogProps) {
  const [made, setMade] = useState<Highlight | null>(null)
  const start = made ?? target
  const highlights = useCall('highlights.list', { reportId: target.reportId }).data
  const listed = 'highlightId' in start ? highlights?.find((one) => one.highlightId === start.highlightId) : undefined
  // A highlight that was in the list and is gone was removed, here or by an undo.
  const wasListed = useRef(false)
  useEffect(() => {
    if (listed !== undefined) wasListed.current = true
    else if (wasListed.current) onClose()
  }, [listed, onClose])
  return (
    <Dialog title={`¶ ${target.passage}`} width="narrow" isOpen onClose={onClose}>
      <HighlightForm target={listed ?? start} focus={focus} onCreated={setMade} onClose={onClose} />
    </Dialog>
  )
}
