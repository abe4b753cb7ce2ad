import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { counted, number } from '../../../ui/counted.ts'
import { TagPicker } from '../../tags/TagPicker.tsx'
import styles from './ReviewHits.module.css'
import type { Extent } from './review.ts'

const extents: readonly { id: Extent; label: string; says: string }[] = [
  { id: 'passage', label: 'Whole passages', says: 'Each passage that was found, from its first word to its last.' },
  { id: 'words', label: 'The words found', says: 'Only what is marked in the results, each place by itself.' },
]

export interface ReviewFormProps {
  total: number
  /** Of them so many are highlighted at once. */
  count: number
  tags: readonly string[]
  extent: Extent
  onTags(tags: string[]): void
  onExtent(extent: Extent): void
}

/** With which tags hits are highlighted, and how much of each. */
export const ReviewForm = ({ total, count, tags, extent, onTags, onExtent }: ReviewFormProps) => (
  <div className={styles.form}>
    <p>
      {`The search found ${counted(total, 'passage')}.`}
      {count < total && (
        <strong className={styles.limit}>
          {` The first ${number(count)} by country and year can be highlighted at once; narrow the search for the others.`}
        </strong>
      )}
    </p>
    <ChoiceCards label="How much is highlighted" options={extents} value={extent} onChange={onExtent} />
    <section aria-label="Tags">
      <h3 className={styles.heading}>Tags for all of them</h3>
      <TagPicker selected={tags} onChange={onTags} isFocused />
    </section>
  </div>
)
