import { type ReactNode, useEffect, useState } from 'react'
import type { SearchHit } from '../../../../preload/contract/search.ts'
import { call, DeskError } from '../../../desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { counted, number } from '../../../ui/counted.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { say, warn } from '../../../ui/messages.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import type { Asked } from '../use-find.ts'
import { ReviewDecisions } from './ReviewDecisions.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { ReviewWalk } from './ReviewWalk.tsx'
import { acceptedOf, type Extent, newReview, type Review, spansOf } from './review.ts'
import { useAllHits } from './use-all-hits.ts'

/** Most passages that are highlighted at once: more than anybody looks through. */
const maxHits = 2000
/** Most places that one change may mark: the contract's limit. */
const maxSpans = 10_000

/** Choosing; reading all to mark all; looking at each; asked whether to stop; marking. */
type Step = 'form' | 'all' | 'walk' | 'leave' | 'writing'

export interface ReviewHitsProps {
  asked: Asked
  total: number
  onClose(): void
}

/** Highlights the hits of a search: first with which tags and how much of each, then all at once or one by one. */
export function ReviewHits({ asked, total, onClose }: ReviewHitsProps) {
  const [tags, setTags] = useState<string[]>([])
  const [extent, setExtent] = useState<Extent>('passage')
  const [step, setStep] = useState<Step>('form')
  const [review, setReview] = useState<Review>(newReview)
  const { hits, isComplete, error } = useAllHits(step === 'form' ? null : asked, maxHits)
  const count = Math.min(total, maxHits)
  const accepted = acceptedOf(review, hits)

  const highlight = async (chosen: readonly SearchHit[]): Promise<void> => {
    const spans = chosen.flatMap((hit) => spansOf(hit, extent))
    if (spans.length > maxSpans) {
      warn(
        `That would be ${number(spans.length)} highlights; ${number(maxSpans)} can be made at once. Highlight whole passages, or narrow the search.`,
      )
      return setStep('form')
    }
    if (spans.length === 0) return onClose()
    setStep('writing')
    try {
      say(resultOf(await call('highlights.createMany', { spans, tags })))
      onClose()
    } catch (failure) {
      if (!(failure instanceof DeskError)) throw failure
      warn(failure.message)
      setStep('form')
    }
  }
  const walk = (next: Review): void => {
    setReview(next)
    if (next.at >= count) void highlight(acceptedOf(next, hits))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked is decided by then
  useEffect(() => {
    if (step === 'all' && isComplete) void highlight(hits)
  }, [step, isComplete])
  useEffect(() => {
    if (error === null) return
    warn(error.message)
    setStep('form')
  }, [error])

  const parts: Record<Step, { title: string; close(): void; body: ReactNode; actions: ReactNode }> = {
    form: {
      title: 'Highlight the hits',
      close: onClose,
      body: (
        <ReviewForm total={total} count={count} tags={tags} extent={extent} onTags={setTags} onExtent={setExtent} />
      ),
      actions: (
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button onPress={() => setStep('all')}>
            {count === 1 ? 'Highlight it' : `Highlight all ${number(count)}`}
          </Button>
          <Button variant="primary" onPress={() => setStep('walk')}>
            Review one by one
          </Button>
        </>
      ),
    },
    all: {
      title: 'Reading the hits',
      close: () => setStep('form'),
      body: (
        <>
          <p role="status">{`${number(hits.length)} of ${counted(count, 'passage')}`}</p>
          <ProgressBar label="Passages read" value={hits.length} total={count} />
        </>
      ),
      actions: <Button onPress={() => setStep('form')}>Stop</Button>,
    },
    walk: {
      title: 'Review the hits',
      close: () => (accepted.length > 0 ? setStep('leave') : onClose()),
      body: <ReviewWalk hits={hits} count={count} review={review} extent={extent} />,
      actions: (
        <ReviewDecisions
          review={review}
          count={count}
          isReady={hits[review.at] !== undefined}
          isComplete={isComplete}
          onReview={walk}
        />
      ),
    },
    leave: {
      title: 'Stop here?',
      close: () => setStep('walk'),
      body: <p>{`You accepted ${counted(accepted.length, 'passage')}. Nothing is highlighted yet.`}</p>,
      actions: (
        <>
          <Button onPress={onClose}>Highlight none</Button>
          <Button onPress={() => setStep('walk')}>Go on</Button>
          <Button variant="primary" autoFocus onPress={() => void highlight(accepted)}>
            {`Highlight the ${number(accepted.length)}`}
          </Button>
        </>
      ),
    },
    writing: {
      title: 'Marking the hits',
      close: () => {},
      body: <ProgressBar label="Marking" value={0} total={null} />,
      actions: <Button isDisabled>Close</Button>,
    },
  }
  const { title, close, body, actions } = parts[step]
  return (
    // One dialog through all steps, so that the focus finds back to where it was before the first.
    <Dialog title={title} isOpen isStubborn={step === 'writing'} onClose={close} actions={actions}>
      {body}
    </Dialog>
  )
}

/** What a change did, in a sentence. */
function resultOf({ created, tagged }: { created: number; tagged: number }): string {
  if (created + tagged === 0) return 'All of them were highlighted already.'
  const parts = [
    created > 0 && `made ${counted(created, 'highlight')}`,
    tagged > 0 && `tagged ${counted(tagged, 'highlight')} that ${tagged === 1 ? 'was' : 'were'} there`,
  ].filter((part) => part !== false)
  const sentence = parts.join(' and ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
