import clsx from 'clsx'
import { createElement, Fragment, memo, useMemo } from 'react'
import type { Passage, Section } from '../../../preload/contract/reports.ts'
import { measures, type ReadingType, textSizes } from '../../ui/reading-type.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './ReportText.module.css'
import { guessHeight, type Measure, measureOf, type TextChunk, textChunks, textItems } from './report-text.ts'
import type { ReportText as Text } from './use-report-text.ts'

/** The report itself: headings and numbered paragraphs. Set once; marks are painted over it, not put into it. */
export const ReportText = memo(function ReportText({ text, type }: { text: Text; type: ReadingType }) {
  const { report, outline, passages } = text
  const chunks = useMemo(() => textChunks(textItems(outline, passages)), [outline, passages])
  const { textSize, measure } = type
  const set = useMemo(() => measureOf(textSizes[textSize], measures[measure]), [textSize, measure])
  return (
    <article className={styles.report} lang={report.language} aria-label={report.title}>
      <header className={styles.head}>
        <h1 className={styles.title} dir="auto">
          {report.title}
        </h1>
        <p className={styles.from}>
          {[report.publisher, report.publishedYear].filter((part) => part !== null).join(', ')}
        </p>
      </header>
      {chunks.map((chunk) => (
        <Chunk key={chunk.index} chunk={chunk} measure={set} />
      ))}
    </article>
  )
})

/** A stretch of the text that the browser leaves out of its work until it comes near the window. */
const Chunk = memo(({ chunk, measure }: { chunk: TextChunk; measure: Measure }) => (
  <div
    className={styles.chunk}
    data-chunk={chunk.index}
    style={{ containIntrinsicBlockSize: `auto ${guessHeight(chunk, measure)}px` }}
  >
    {chunk.items.map((item) =>
      item.kind === 'heading' ? (
        <Heading key={`section-${item.section.sectionId}`} section={item.section} isRunIn={item.isRunIn} />
      ) : (
        <Fragment key={item.passage.number}>
          {item.page !== undefined && <PageMark page={item.page} />}
          <Paragraph passage={item.passage} lead={item.lead} />
        </Fragment>
      ),
    )}
  </div>
))

/** The report's title is the first level, so its sections begin with the second; there are six levels in all. */
const Heading = ({ section, isRunIn }: { section: Section; isRunIn: boolean }) =>
  createElement(
    `h${Math.min(section.level + 1, 6)}`,
    {
      className: clsx(isRunIn ? styles.runIn : styles.heading, section.level > 1 && styles.lower),
      dir: 'auto',
      'data-section': section.sectionId,
    },
    section.number !== '' && <span className={styles.number}>§ {section.number}</span>,
    section.heading,
  )

/** Where another page of the source begins. Beside the text and not in it: it is neither selected nor quoted. */
const PageMark = ({ page }: { page: number }) => (
  <div className={styles.page} title={`The paragraphs from here on begin on page ${page} of the source.`}>
    <VisuallyHidden>page {page}</VisuallyHidden>
    <span aria-hidden className={styles.pageNumber}>
      p. {page}
    </span>
  </div>
)

const kindStyles: Record<Passage['kind'], string | undefined> = {
  paragraph: undefined,
  'list-item': styles.item,
  'table-row': styles.row,
  quotation: styles.quotation,
  footnote: styles.footnote,
}

/** One passage: an element whose only text is the passage's, so that places in it are places in the page. */
const Paragraph = ({ passage, lead }: { passage: Passage; lead: number }) => (
  <p className={clsx(styles.passage, kindStyles[passage.kind])} data-passage={passage.number} dir="auto" tabIndex={-1}>
    {lead > 0 && <strong className={styles.lead}>{passage.text.slice(0, lead)}</strong>}
    {passage.text.slice(lead)}
  </p>
)
