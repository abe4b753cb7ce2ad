import type { KeyboardEvent } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import styles from './ReviewHits.module.css'
import { acceptRest, decide, type Review, stepBack } from './review.ts'

export interface ReviewDecisionsProps {
  review: Review
  count: number
  /** Whether the hit in hand is there, and whether all are. */
  isReady: boolean
  isComplete: boolean
  onReview(review: Review): void
}

/** What can be decided of the hit in hand. Each has its letter. */
export function ReviewDecisions({ review, count, isReady, isComplete, onReview }: ReviewDecisionsProps) {
  const accept = (): void => onReview(decide(review, 'accepted'))
  const skip = (): void => onReview(decide(review, 'skipped'))
  const rest = (): void => onReview(acceptRest(review, count))
  const back = (): void => onReview(stepBack(review))

  const onKeyDown = (event: KeyboardEvent): void => {
    const { code, shiftKey, ctrlKey, altKey, metaKey } = event
    if (ctrlKey || altKey || metaKey || !isReady) return
    if (code === 'KeyA' && shiftKey) {
      if (isComplete) rest()
    } else if (code === 'KeyA') accept()
    else if (code === 'KeyS') skip()
    else if (code === 'KeyB') back()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: each of the keys is a button in here, too
    <div className={styles.decisions} onKeyDown={onKeyDown}>
      <Button variant="quiet" isDisabled={review.at === 0} onPress={back}>
        Back <Kbd keys="b" />
      </Button>
      <span className={styles.gap} />
      <Button isDisabled={!isComplete} onPress={rest}>
        Accept all the rest <Kbd keys="shift+a" />
      </Button>
      <Button isDisabled={!isReady} onPress={skip}>
        Skip <Kbd keys="s" />
      </Button>
      <Button variant="primary" autoFocus onPress={accept}>
        Accept <Kbd keys="a" />
      </Button>
    </div>
  )
}
