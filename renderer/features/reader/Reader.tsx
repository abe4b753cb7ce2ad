import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { HighlightItem, Span } from '../../../preload/contract/highlights.ts'
import type { Section } from '../../../preload/contract/reports.ts'
import { passageNumber, passageOf } from '../../anchoring/passages.ts'
import { useCall } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { currentVisit, go, type Route, replace, useRoute } from '../../route.ts'
import { usualType } from '../../ui/reading-type.ts'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { copyWithCitation } from '../highlights/copy-citation.ts'
import { openDetails } from '../reports/sheets.ts'
import { useSettings } from '../settings/use-settings.ts'
import { TopicPicker } from '../topics/TopicPicker.tsx'
import { useTopicNames } from '../topics/use-topic-names.ts'
import { FindBar, focusFindBar } from './FindBar.tsx'
import { highlightAt, highlightBeside } from './find-highlight.ts'
import { HighlightPopover } from './HighlightPopover.tsx'
import { HitMarks } from './HitMarks.tsx'
import { Margin } from './Margin.tsx'
import { Outline } from './Outline.tsx'
import styles from './Reader.module.css'
import { ReadingBar } from './ReadingBar.tsx'
import { ReportText } from './ReportText.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { passageElement, scrollToPlace } from './scroll-place.ts'
import { sectionPath, sectionTree } from './sections.ts'
import { showSpan } from './show-span.ts'
import { isForText, useCursor } from './use-cursor.ts'
import { useFinding } from './use-finding.ts'
import { useHits } from './use-hits.ts'
import { useMarking } from './use-marking.ts'
import { usePaint } from './use-paint.ts'
import { arrivalOffset, useReadingPlace } from './use-reading-place.ts'
import type { ReportText as Text } from './use-report-text.ts'
import { useSelection } from './use-selection.ts'
import { useSentences } from './use-sentences.ts'

/** How long a passage that was gone to stays marked, ms. */
const arrivalMs = 1600

type Place = Omit<Span, 'reportId'>

const none: readonly never[] = []

/** The reader: outline, text, margin, and everything that marks the text. */
export function Reader({ text }: { text: Text }) {
  const { report, outline, passages } = text
  const { reportId } = report
  const route = useRoute()
  const here = route.place === 'report' && route.reportId === reportId ? route : { place: 'report' as const, reportId }
  const highlights = useCall('highlights.list', { reportId }).data ?? none
  const tags = useCall('tags.list', {}).data ?? none
  const type = useSettings() ?? usualType

  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [isOutlineShown, setIsOutlineShown] = useState(true)
  const [sheet, setSheet] = useState<'none' | 'export'>('none')
  const [arrival, setArrival] = useState<number | null>(null)
  const [chosenId, setChosenId] = useState<string | undefined>(here.highlightId)

  const cursor = useCursor(content, report.language)
  const { put } = cursor
  const onArrive = useCallback(
    (passage: number, isNew: boolean): void => {
      put(passage)
      // A highlight that was gone to is marked itself.
      if (isNew && here.highlightId === undefined) setArrival(passage)
    },
    [put, here.highlightId],
  )
  const reading = useReadingPlace(scroller, here.passage, onArrive, type)
  const goTo = (passage: number): void => {
    const { highlightId: _, ...rest } = here
    if (here.passage !== passage) go({ ...rest, passage })
    else if (scroller.current !== null) {
      scrollToPlace(scroller.current, { passage, offset: arrivalOffset })
      onArrive(passage, true)
    }
  }
  const show = (span: Place): void => {
    if (scroller.current !== null) showSpan(scroller.current, span)
  }
  const found = useHits(reportId, here, here.passage, (span) => {
    put(span.passage)
    show(span)
  })
  const finding = useFinding(reportId, () => reading.passage ?? 1, show)
  const hits = finding.isOpen ? finding.hits : found
  const closeFinding = (): void => {
    finding.close()
    put(finding.hits.spans[finding.hits.current]?.passage ?? reading.passage ?? 1)
  }
  useCommand('findHere', () => {
    const selected = document.getSelection()?.toString() ?? ''
    finding.open(selected === '' || selected.includes('\n') ? undefined : selected)
    focusFindBar()
    return true
  })
  useCommand('nextHit', () => hits.step(1))
  useCommand('previousHit', () => hits.step(-1))

  useEffect(() => setChosenId(here.highlightId), [here.highlightId])
  useEffect(() => {
    if (here.sheet === undefined) return
    openDetails(reportId)
    // Once: whoever comes back comes back to the text.
    replace(without(currentVisit().route, 'sheet'))
  }, [here.sheet, reportId])
  useEffect(() => {
    const element = arrival === null || content.current === null ? null : passageElement(content.current, arrival)
    if (element === null) return
    element.toggleAttribute('data-arrived', true)
    const timer = setTimeout(() => setArrival(null), arrivalMs)
    return () => {
      clearTimeout(timer)
      element.toggleAttribute('data-arrived', false)
    }
  }, [arrival])

  const selection = useSelection(content, reportId)
  const nextSentence = useSentences({ root: content, reportId, passages, cursor })
  const marking = useMarking({ root: content, reportId, passages, highlights, chosenId, cursor })
  const openHighlight = (highlight: HighlightItem): void => {
    setChosenId(highlight.highlightId)
    marking.open(highlight, 'tags')
  }
  const closeMarking = useCallback(() => {
    marking.close()
    setChosenId(undefined)
  }, [marking.close])

  const chosen = marking.marking?.target ?? highlights.find((one) => one.highlightId === chosenId) ?? null
  usePaint(content, { highlights, tags, hits, chosen })

  const walkHighlights = (step: 1 | -1): boolean => {
    const from = { highlightId: chosenId, passage: cursor.current() ?? reading.passage ?? 1 }
    const next = highlightBeside(highlights, from, step)
    if (next === undefined || content.current === null) return false
    setChosenId(next.highlightId)
    put(next.passage)
    passageElement(content.current, next.passage)?.scrollIntoView({ block: 'nearest' })
    return true
  }
  useCommand('nextHighlight', () => walkHighlights(1))
  useCommand('previousHighlight', () => walkHighlights(-1))
  useCommand('openHighlight', () => {
    if (content.current === null || !isForText(content.current)) return false
    const highlight = marking.markedIn(cursor.current())
    if (highlight === undefined) return false
    openHighlight(highlight)
    return true
  })
  useCommand('outline', () => setIsOutlineShown(!isOutlineShown))
  useCommand('details', () => openDetails(reportId))
  useCommand('stepBack', () => {
    const isSelected = document.getSelection()?.isCollapsed === false
    if (isSelected) document.getSelection()?.removeAllRanges()
    else if (chosenId !== undefined) setChosenId(undefined)
    else if (finding.isOpen) closeFinding()
    else return false
    return true
  })

  const underMouse = ({ target, clientX, clientY }: MouseEvent): HighlightItem | undefined => {
    const element = target instanceof Node ? passageOf(target) : undefined
    if (element === undefined || content.current === null) return undefined
    return highlightAt(content.current, highlights, passageNumber(element), clientX, clientY)
  }
  const onClick = (event: MouseEvent): void => {
    if (document.getSelection()?.isCollapsed === false) return
    const highlight = underMouse(event)
    if (highlight !== undefined) openHighlight(highlight)
  }
  const onMouseMove = (event: MouseEvent): void => {
    const element = event.target instanceof Node ? passageOf(event.target) : undefined
    if (element !== undefined && highlights.length > 0) {
      element.toggleAttribute('data-over', underMouse(event) !== undefined)
    }
  }

  const tree = useMemo(() => sectionTree(outline, passages, highlights), [outline, passages, highlights])
  const sectionId = passages.find((one) => one.number === reading.passage)?.sectionId ?? null
  const path = useMemo(() => sectionPath(outline, sectionId), [outline, sectionId])
  const goToSection = useRef<(section: Section) => void>(() => {})
  goToSection.current = ({ firstPassage }) => firstPassage !== null && goTo(firstPassage)
  const onGo = useCallback((section: Section) => goToSection.current(section), [])

  const topicName = useTopicNames()
  const topicButton = useRef<HTMLButtonElement>(null)
  const [topicOf, setTopicOf] = useState<{ sectionId: number; anchor: { current: Element | null } } | null>(null)
  const topicSection = outline.find((section) => section.sectionId === topicOf?.sectionId)
  const ownSection = path.at(-1)
  const openTopic = (): boolean => {
    if (ownSection === undefined) return false
    setTopicOf({ sectionId: ownSection.sectionId, anchor: topicButton })
    return true
  }
  useCommand('topic', openTopic)
  const onTopic = useCallback(
    ({ sectionId }: Section, line: HTMLElement) => setTopicOf({ sectionId, anchor: { current: line } }),
    [],
  )

  return (
    <div className={styles.reader}>
      {isOutlineShown && (
        <aside className={styles.outline} aria-label="Sections">
          <Outline tree={tree} currentId={sectionId ?? undefined} onGo={onGo} topicName={topicName} onTopic={onTopic} />
        </aside>
      )}
      <section className={styles.page} aria-label="Text">
        <ReadingBar
          report={report}
          isFiction={report.isSample}
          path={path}
          topic={topicName(ownSection?.topic ?? null)}
          topicAnchor={topicButton}
          reading={reading}
          page={passages.find((one) => one.number === reading.passage)?.page}
          query={finding.isOpen ? undefined : here.query}
          hits={hits}
          isOutlineShown={isOutlineShown}
          onToggleOutline={() => setIsOutlineShown(!isOutlineShown)}
          onGo={onGo}
          onTopic={openTopic}
          onEndSearch={() => replace(without(currentVisit().route, 'query'))}
          onDetails={() => openDetails(reportId)}
          onExport={() => setSheet('export')}
        />
        {finding.isOpen && <FindBar finding={finding} scroller={scroller} onClose={closeFinding} />}
        <div className={styles.text}>
          <div ref={scroller} className={styles.scroller}>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the keyboard's way to a highlight is Enter on its paragraph, or its card in the margin */}
            <div ref={content} className={styles.content} onClick={onClick} onMouseMove={onMouseMove}>
              <ReportText text={text} type={type} />
              {selection !== null && marking.marking === null && (
                <SelectionBar
                  content={content}
                  span={selection}
                  onSentence={nextSentence}
                  onHighlight={() => marking.highlight(selection)}
                  onTag={() => marking.open(selection, 'tags')}
                  onComment={() => marking.open(selection, 'comment')}
                  onCopy={() => void copyWithCitation(selection)}
                  onFocusLost={() => put(selection.passage)}
                />
              )}
              <Margin
                content={content}
                highlights={highlights}
                tags={tags}
                chosenId={chosenId}
                onOpen={openHighlight}
              />
              {marking.marking !== null && (
                <HighlightPopover
                  content={content}
                  target={marking.marking.target}
                  focus={marking.marking.focus}
                  highlights={highlights}
                  onClose={closeMarking}
                />
              )}
            </div>
          </div>
          <HitMarks scroller={scroller} hits={hits} onGo={hits.goTo} />
        </div>
      </section>
      {topicOf !== null && topicSection !== undefined && (
        <TopicPicker
          reportId={reportId}
          language={report.language}
          outline={outline}
          section={topicSection}
          anchor={topicOf.anchor}
          onClose={() => setTopicOf(null)}
        />
      )}
      {sheet === 'export' && <ExportDialog scope={{ kind: 'report', reportId }} onClose={() => setSheet('none')} />}
    </div>
  )
}

/** The same place without the search that led to it, or without what is shown over it. */
function without(route: Route, what: 'query' | 'sheet'): Route {
  if (route.place !== 'report') return route
  const { [what]: _, ...rest } = route
  return rest
}
