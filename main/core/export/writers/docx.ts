import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type * as model from '../document.ts'
import { anonymise } from './docx-package.ts'
import { characterStyleOf, documentStyles, paragraphStyleOf } from './docx-styles.ts'

/**
 * Writes a Word document: A4, real footnotes, styles that can be restyled at once, the language of every text, page
 * numbers. The same document gives the same bytes, and its metadata says nothing of who wrote it or when.
 */
export async function writeDocx(document: model.ExportDocument): Promise<Uint8Array> {
  const footnotes: Footnotes = {}
  const children = [
    new Paragraph({ style: 'Title', children: [textRun(document.title, 'en')] }),
    new Paragraph({ style: 'Subtitle', children: [textRun(document.summary, 'en')] }),
    ...document.blocks.flatMap((block, index) => writeBlock(block, document.blocks[index + 1], footnotes)),
  ]
  const file = new Document({
    styles: documentStyles,
    footnotes,
    sections: [{ properties: page, headers: headers(document.title), footers: footers(), children }],
  })
  return anonymise(await Packer.toBuffer(file))
}

/** Footnotes by their number, from 1. */
type Footnotes = Record<string, { children: Paragraph[] }>

/** A4 with wide margins, in twips (1/1440 inch): 15.5 cm of text, some 80 characters a line. */
const page: NonNullable<ISectionOptions['properties']> = {
  titlePage: true,
  page: {
    size: { width: 11_906, height: 16_838 },
    margin: { top: 1588, bottom: 1588, left: 1560, right: 1560, header: 794, footer: 794 },
  },
}

/** The title on every page but the first, where it stands in full. */
const headers = (title: string): NonNullable<ISectionOptions['headers']> => ({
  first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
  default: new Header({ children: [new Paragraph({ style: 'Header', children: [textRun(title, 'en')] })] }),
})

function footers(): NonNullable<ISectionOptions['footers']> {
  const number = (): Footer =>
    new Footer({
      children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
    })
  return { first: number(), default: number() }
}

function writeBlock(block: model.Block, next: model.Block | undefined, footnotes: Footnotes): Paragraph[] {
  if (block.kind === 'heading') return [writeHeading(block)]
  if (block.kind === 'paragraph') return [writeParagraph(block, next)]
  return writeQuotation(block, next, footnotes)
}

function writeHeading({ level, text, language }: model.Heading): Paragraph {
  const heading = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
  return new Paragraph({ heading, ...direction(language), children: [textRun(text, language)] })
}

function writeParagraph({ role, runs, language }: model.Paragraph, next: model.Block | undefined): Paragraph {
  return new Paragraph({
    style: paragraphStyleOf[role],
    // The line of tags stays between its quotation and the comment.
    ...(role === 'tags' && isRemark(next) && { keepNext: true }),
    ...direction(language),
    children: runs.map((run) => styledRun(run, language)),
  })
}

function writeQuotation(quotation: model.Quotation, next: model.Block | undefined, footnotes: Footnotes): Paragraph[] {
  const { paragraphs, language, footnote } = quotation
  const number = Object.keys(footnotes).length + 1
  footnotes[number] = {
    children: [
      new Paragraph({ style: 'FootnoteText', ...direction(language), children: [textRun(` ${footnote}`, language)] }),
    ],
  }
  const last = paragraphs.length - 1
  const written = paragraphs.map(
    (text, index) =>
      new Paragraph({
        style: 'Quote',
        ...(index === last && isRemark(next) && { keepNext: true }),
        ...direction(language),
        children: [textRun(text, language), ...(index === last ? [new FootnoteReferenceRun(number)] : [])],
      }),
  )
  // Word joins the rules of neighbours, so that two quotations would look like one.
  return next?.kind === 'quotation' ? [...written, new Paragraph({ style: 'Gap' })] : written
}

const isRemark = (block: model.Block | undefined): boolean =>
  block?.kind === 'paragraph' && (block.role === 'tags' || block.role === 'comment')

const textRun = (text: string, language: string): TextRun =>
  new TextRun({
    text: legal(text),
    language: languageOf(language),
    ...(isRightToLeft(language) && { rightToLeft: true }),
  })

/** What a person typed may hold characters that XML cannot, which would make a file that no program opens. */
const legal = (text: string): string => text.toWellFormed().replace(/(?!\t)\p{Cc}|\uFFFE|\uFFFF/gu, '')

function styledRun({ text, face }: model.Run, language: string): TextRun {
  if (face === 'plain') return textRun(text, language)
  const style = characterStyleOf[face]
  if (face === 'label') return new TextRun({ text: `${text} `, style, language: languageOf('en') })
  return new TextRun({ text: legal(text), style, noProof: true })
}

/** Word checks spelling by full tags; a language that is not here keeps its tag as it is. */
const regions: Record<string, string> = { en: 'en-US', ru: 'ru-RU', kk: 'kk-KZ', uk: 'uk-UA', ar: 'ar-SA' }

function languageOf(language: string): { value: string } | { bidirectional: string } {
  const tag = regions[language] ?? language
  return isRightToLeft(language) ? { bidirectional: tag } : { value: tag }
}

const direction = (language: string): { bidirectional?: true } =>
  isRightToLeft(language) ? { bidirectional: true } : {}

const isRightToLeft = (language: string): boolean => /^(?:ar|ckb|fa|he|ps|ug|ur)\b/.test(language)
