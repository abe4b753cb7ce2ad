import type { HighlightItem } from '../../../preload/contract/highlights.ts'
import { useCall } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Fiction } from '../library/Fiction.tsx'
import { HighlightForm } from './HighlightForm.tsx'
import styles from './HighlightsPlace.module.css'
import { whereOf } from './highlight-groups.ts'

export interface HighlightDetailProps {
  highlight: HighlightItem
  focus: 'tags' | 'comment' | 'none'
  onOpen(): void
  onRemove(): void
  onDone(): void
}

/** One highlight: its quotation in full, how it is cited, its tags and its comment. */
export function HighlightDetail({ highlight, focus, onOpen, onRemove, onDone }: HighlightDetailProps) {
  const { reportId, passage, start, endPassage, end } = highlight
  const span = { reportId, passage, start, endPassage, end }
  const citation = useCall('highlights.citation', { span }).data?.citation
  return (
    <section className={styles.detail} aria-label="The highlight">
      <header className={styles.source}>
        <div className={styles.words}>
          <h2 className={styles.title} dir="auto">
            {highlight.reportTitle}
          </h2>
          <p className={styles.section}>
            {highlight.isSample && <Fiction />} {whereOf(highlight)} <bdi>{highlight.sectionHeading}</bdi>
          </p>
        </div>
        <Button size="small" onPress={onOpen}>
          Open
        </Button>
      </header>
      <blockquote className={styles.quote} dir="auto">
        {highlight.quote}
      </blockquote>
      <p className={styles.cited}>
        <bdi>{citation}</bdi>
        {highlight.page !== null && (
          <span className={styles.page}>In the source this paragraph begins on page {highlight.page}.</span>
        )}
      </p>
      {/* Escape leads back to the list, as Done does. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its fields leave over */}
      <div
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.stopPropagation()
          onDone()
        }}
      >
        <HighlightForm target={highlight} focus={focus} onRemove={onRemove} onClose={onDone} />
      </div>
    </section>
  )
}
