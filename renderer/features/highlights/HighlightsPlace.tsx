import { useRef, useState } from 'react'
import type { ExportScope } from '../../../preload/contract/exports.ts'
import type { HighlightItem } from '../../../preload/contract/highlights.ts'
import { useCall, useChange } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { go, type Route, replace, useRoute } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../ui/messages.ts'
import { Select } from '../../ui/Select.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { copyWithCitation } from './copy-citation.ts'
import { HighlightDetail } from './HighlightDetail.tsx'
import { HighlightList } from './HighlightList.tsx'
import styles from './HighlightsPlace.module.css'

type HighlightsRoute = Extract<Route, { place: 'highlights' }>

/** Every highlight, by tag and report: the list at the left, the chosen one at the right. */
export function HighlightsPlace() {
  const route = useRoute()
  return route.place === 'highlights' ? <Highlights route={route} /> : null
}

/** The key of a filter that lets everything pass. */
const any = 'any'

function Highlights({ route }: { route: HighlightsRoute }) {
  const { tagId, reportId } = route
  const filter = { ...(tagId !== undefined && { tagId }), ...(reportId !== undefined && { reportId }) }
  const found = useCall('highlights.list', filter, { keepPrevious: true })
  const tags = useCall('tags.list', {}).data ?? []
  const reports = (useCall('reports.list', {}).data ?? []).filter(
    (one) => one.highlights > 0 || one.reportId === reportId,
  )
  const remove = useChange('highlights.remove')
  const [chosenId, setChosenId] = useState<string | undefined>()
  const [focus, setFocus] = useState<'tags' | 'comment' | 'none'>('none')
  const [isExporting, setIsExporting] = useState(false)
  const list = useRef<HTMLDivElement>(null)

  const highlights = found.data ?? []
  const chosen = highlights.find((one) => one.highlightId === chosenId) ?? highlights[0]
  const focusList = (): void => list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
  const narrow = (change: { tagId?: string; reportId?: string }, dropped: 'tagId' | 'reportId'): void => {
    const { [dropped]: _, ...rest } = route
    replace({ ...rest, ...change })
  }
  const removeOne = ({ highlightId }: HighlightItem): void => {
    const at = highlights.findIndex((one) => one.highlightId === highlightId)
    const next = highlights[at + 1] ?? highlights[at - 1]
    remove.mutate({ highlightId }, { onSuccess: () => say('Highlight removed.') })
    setChosenId(next?.highlightId)
    focusList()
  }
  const withChosen = (act: (highlight: HighlightItem) => void): boolean => {
    if (chosen === undefined) return false
    act(chosen)
    return true
  }
  useCommand('tag', () => withChosen(() => setFocus('tags')))
  useCommand('comment', () => withChosen(() => setFocus('comment')))
  useCommand('copy', () => withChosen((one) => void copyWithCitation(one)))
  useCommand('removeHere', () => withChosen(removeOne))

  const scope: ExportScope =
    tagId !== undefined
      ? { kind: 'tag', tagId }
      : reportId !== undefined
        ? { kind: 'report', reportId }
        : { kind: 'all' }
  const isFiltered = tagId !== undefined || reportId !== undefined
  return (
    <div className={styles.place}>
      <VisuallyHidden>
        <h1>Highlights</h1>
      </VisuallyHidden>
      <header className={styles.head}>
        <Select
          label="Tag"
          isLabelHidden
          options={[{ id: any, label: 'All tags' }, ...tags.map((tag) => ({ id: tag.tagId, label: tag.name }))]}
          value={tagId ?? any}
          onChange={(id: string) => narrow(id === any ? {} : { tagId: id }, 'tagId')}
        />
        <Select
          label="Report"
          isLabelHidden
          options={[
            { id: any, label: 'All reports' },
            ...reports.map((one) => ({ id: one.reportId, label: one.title })),
          ]}
          value={reportId ?? any}
          onChange={(id: string) => narrow(id === any ? {} : { reportId: id }, 'reportId')}
        />
        {isFiltered && (
          <Button variant="quiet" size="small" onPress={() => replace({ place: 'highlights' })}>
            Show all
          </Button>
        )}
        <p className={styles.count} role="status">
          {found.data === undefined ? '' : counted(highlights.length, 'highlight')}
        </p>
        <Button isDisabled={highlights.length === 0} onPress={() => setIsExporting(true)}>
          Export…
        </Button>
      </header>
      {found.data !== undefined && highlights.length === 0 ? (
        <EmptyState
          title={isFiltered ? 'No highlight passes this filter' : 'Nothing is highlighted yet'}
          actions={
            isFiltered ? (
              <Button onPress={() => replace({ place: 'highlights' })}>Show all highlights</Button>
            ) : (
              <Button onPress={() => go({ place: 'library' })}>Go to the library</Button>
            )
          }
        >
          {isFiltered
            ? 'Choose another tag or report.'
            : 'Open a report, select some words and press H. They are kept here, by report.'}
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <div ref={list} className={styles.list}>
            <HighlightList
              label="Highlights"
              highlights={highlights}
              tags={tags}
              chosenId={chosen?.highlightId}
              onChoose={(one) => {
                setChosenId(one.highlightId)
                setFocus('none')
              }}
              onOpen={openInReader}
            />
          </div>
          {chosen !== undefined && (
            <HighlightDetail
              key={`${chosen.highlightId} ${focus}`}
              highlight={chosen}
              focus={focus}
              onOpen={() => openInReader(chosen)}
              onRemove={() => removeOne(chosen)}
              onDone={() => {
                setFocus('none')
                focusList()
              }}
            />
          )}
        </div>
      )}
      {isExporting && <ExportDialog scope={scope} onClose={() => setIsExporting(false)} />}
    </div>
  )
}

/** Opens the report where a highlight stands. */
export function openInReader({ reportId, passage, highlightId }: HighlightItem): void {
  go({ place: 'report', reportId, passage, highlightId })
}
