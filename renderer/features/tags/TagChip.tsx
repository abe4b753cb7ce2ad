import clsx from 'clsx'
import type { Tag } from '../../../preload/contract/tags.ts'
import styles from './TagChip.module.css'
import { tagStyle } from './tag-style.ts'

/** A tag's name as it looks in the text: on its wash, over its line. */
export const TagChip = ({ tag, className }: { tag: Pick<Tag, 'name' | 'colour'>; className?: string | undefined }) => (
  <span className={clsx(styles.chip, className)} style={tagStyle(tag.colour)} dir="auto">
    {tag.name}
  </span>
)

/** A tag's colour and line alone, beside its name. */
export const TagSwatch = ({ colour }: { colour: number }) => (
  <span aria-hidden className={styles.swatch} style={tagStyle(colour)} />
)
