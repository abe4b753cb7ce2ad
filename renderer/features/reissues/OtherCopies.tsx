import { useCall } from '../../desk.ts'
import { go } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { openCarrySheet } from './carry-sheet.ts'
import { describeCopy } from './copy-names.ts'
import styles from './OtherCopies.module.css'

export interface OtherCopiesProps {
  reportId: string
  /** Called before the desk goes elsewhere. */
  onLeave?(): void
}

/** The other copies of a report's edition, each with what can be done with it; nothing where there is none. */
export function OtherCopies({ reportId, onLeave }: OtherCopiesProps) {
  const own = useCall('reports.get', { reportId }).data
  const copies = useCall('reissues.copies', { reportId }, { keepPrevious: true }).data ?? []
  const rank = own?.copy?.number
  if (own === undefined || rank === undefined || copies.length === 0) return null
  const leave = (to: Parameters<typeof go>[0]): void => {
    onLeave?.()
    go(to)
  }
  return (
    <section className={styles.copies} aria-label="Other copies of this edition">
      {copies.map((copy) => {
        const [earlier, later] = copy.number < rank ? [copy, own] : [own, copy]
        return (
          <div key={copy.reportId} className={styles.copy}>
            <p>
              There is another copy of this edition: <bdi>{describeCopy(copy)}</bdi>, with{' '}
              {counted(copy.passages, 'paragraph')} and{' '}
              {copy.highlights === 0 ? 'no highlights' : counted(copy.highlights, 'highlight')}.
            </p>
            <div className={styles.actions}>
              <Button
                size="small"
                onPress={() => leave({ place: 'differences', a: earlier.reportId, b: later.reportId })}
              >
                Show differences
              </Button>
              <Button
                size="small"
                isDisabled={own.highlights + copy.highlights === 0}
                onPress={() => openCarrySheet(earlier, later)}
              >
                Carry highlights over…
              </Button>
              <Button size="small" variant="quiet" onPress={() => leave({ place: 'report', reportId: copy.reportId })}>
                Open it
              </Button>
            </div>
          </div>
        )
      })}
    </section>
  )
}
