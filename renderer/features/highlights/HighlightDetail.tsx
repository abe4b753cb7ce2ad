import type { HighlightItem } from '../../../preload/contract/highlights.ts'
import { Button } from '../../ui/Button.tsx'
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

/** One highlight: its quotation in full, where it stands, its tags and its comment. */
export function HighlightDetail({ highlight, focus, onOpen, onRemove, onDone }: HighlightDetailProps) {
  return (
    <section className={styles.detail} aria-label="The highlight">
      <header className={styles.source}>
        <div className={styles.words}>
          <h2 className={styles.title} dir="auto">
            {highlight.reportTitle}
          </h2>
          <p className={styles.section}>
            {whereOf(highlight)} <bdi>{highlight.sectionHeading}</bdi>
          </p>
        </div>
        <Button size="small" onPress={onOpen}>
          Open
        </Button>
      </header>
      <blockquote className={styles.quote} dir="auto">
        {highlight.quote}
      </blockquote>
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
