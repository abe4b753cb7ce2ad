import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IPropertiesOptions, LineRuleType } from 'docx'
import type { ParagraphRole, Run } from '../document.ts'

/**
 * Two faces that every word processor has or has a metric twin of (Liberation), with all letters of Russian and
 * Kazakh: a serif for what is read, a sans for what labels it.
 */
const serif = 'Times New Roman'
const sans = 'Arial'
const mono = 'Courier New'

const ink = '1E1D1A'
const grey = '6B675F'
const rule = 'CFC9BD'
const accent = '0F5C63'

/** Line heights are in 240ths of a line, spaces in twips, sizes in half points. */
const spacing = (before: number, after: number, line = 276) => ({ before, after, line, lineRule: LineRuleType.AUTO })

/** The paragraph style of each role, by its id. */
export const paragraphStyleOf: Record<ParagraphRole, string> = {
  bibliography: 'Bibliography',
  tags: 'Tags',
  comment: 'Comment',
  source: 'Source',
  checksum: 'Checksum',
  remark: 'Remark',
}

/** The character style of each face but the plain one, by its id. */
export const characterStyleOf: Record<Exclude<Run['face'], 'plain'>, string> = { label: 'Label', code: 'Code' }

const paragraphStyles: IParagraphStyleOptions[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: sans, size: 18, color: grey },
    paragraph: {
      spacing: spacing(0, 480),
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 10, color: rule } },
    },
  },
  {
    id: 'Bibliography',
    name: 'Bibliography',
    basedOn: 'Normal',
    next: 'Quote',
    quickFormat: true,
    run: { font: sans, size: 17, color: grey },
    paragraph: { spacing: spacing(0, 240), keepNext: true },
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: 23 },
    paragraph: {
      spacing: spacing(200, 80, 300),
      indent: { left: 397, right: 284 },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 12, color: accent } },
    },
  },
  {
    id: 'Tags',
    name: 'Tags',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: sans, size: 17, color: ink },
    paragraph: { spacing: spacing(40, 80), indent: { left: 397, right: 284 } },
  },
  {
    id: 'Comment',
    name: 'Comment',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: sans, size: 19, color: ink },
    paragraph: { spacing: spacing(20, 80, 288), indent: { left: 397, right: 284 } },
  },
  {
    id: 'Source',
    name: 'Source',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 20 },
    paragraph: { spacing: spacing(0, 20, 264), indent: { left: 397, hanging: 397 }, keepLines: true, keepNext: true },
  },
  {
    id: 'Checksum',
    name: 'Checksum',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 16 },
    paragraph: { spacing: spacing(0, 180, 240), indent: { left: 397 } },
  },
  {
    id: 'Gap',
    name: 'Gap',
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } },
  },
  {
    id: 'Remark',
    name: 'Remark',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 20 },
    paragraph: { spacing: spacing(0, 120, 276) },
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    run: { font: sans, size: 15, color: grey },
    paragraph: { spacing: spacing(0, 0, 240) },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { font: sans, size: 15, color: grey },
    paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(0, 0, 240) },
  },
]

/** The styles of an exported document. */
export const documentStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: serif, size: 22, color: ink, language: { value: 'en-US' } },
      paragraph: { spacing: spacing(0, 120) },
    },
    title: {
      next: 'Subtitle',
      run: { font: serif, size: 48, color: ink },
      paragraph: { spacing: spacing(0, 120, 252), keepNext: true },
    },
    heading1: {
      next: 'Normal',
      run: { font: serif, size: 29, bold: true, color: ink },
      paragraph: { spacing: spacing(560, 60, 252), keepNext: true, keepLines: true, outlineLevel: 0 },
    },
    heading2: {
      next: 'Normal',
      run: { font: serif, size: 24, bold: true, color: ink },
      paragraph: { spacing: spacing(320, 60, 252), keepNext: true, keepLines: true, outlineLevel: 1 },
    },
    footnoteText: {
      run: { font: serif, size: 18, color: ink },
      paragraph: { spacing: spacing(0, 40, 252) },
    },
    footnoteReference: { run: { superScript: true, color: accent } },
  },
  paragraphStyles,
  characterStyles: [
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'DefaultParagraphFont',
      run: { font: sans, size: 15, color: accent, characterSpacing: 6 },
    },
    { id: 'Code', name: 'Code', basedOn: 'DefaultParagraphFont', run: { font: mono, size: 16, color: grey } },
  ],
}
