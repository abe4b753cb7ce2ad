/**
 * What a document says, before any format is chosen: blocks in reading order. Writers turn it into files and add no
 * words of their own, so that every format says the same. No text in it holds a line end.
 */
export interface ExportDocument {
  title: string
  /** A line under the title: how much the document holds. */
  summary: string
  blocks: Block[]
}

/** One block. `language` is BCP 47 and tells how to hyphenate, spell and read aloud. */
export type Block = Heading | Paragraph | Quotation

export interface Heading {
  kind: 'heading'
  /** 1 for a chapter. */
  level: 1 | 2
  text: string
  language: string
}

export interface Paragraph {
  kind: 'paragraph'
  role: ParagraphRole
  runs: Run[]
  language: string
}

/**
 * What a paragraph is for: the line under a report's heading; the researcher's tags and comment on the quotation
 * above; an entry of the list of sources and the checksum that follows it; a remark on the document itself.
 */
export type ParagraphRole = 'bibliography' | 'tags' | 'comment' | 'source' | 'checksum' | 'remark'

/**
 * Part of a paragraph: plain; a label of ours, after which writers set a space; or an address or checksum, which is
 * read letter by letter.
 */
export interface Run {
  text: string
  face: 'plain' | 'label' | 'code'
}

/** Words of a source, exactly. Nothing is added to them, not even an ellipsis or quotation marks. */
export interface Quotation {
  kind: 'quotation'
  /** One a passage. */
  paragraphs: string[]
  language: string
  /** The citation, as a footnote at the end of the last paragraph. */
  footnote: string
}

/** A document as the bytes of a file. */
export type Writer = (document: ExportDocument) => Promise<Uint8Array>
