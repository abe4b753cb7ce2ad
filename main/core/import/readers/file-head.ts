import { type DocumentHead, emptyHead } from '../blocks.ts'
import { normaliseText } from '../text.ts'

/** What the properties of a word processor's document say, as they say it. */
export interface FileProperties {
  title?: string | undefined
  author?: string | undefined
  publisher?: string | undefined
  language?: string | undefined
  /** When the text came out, where the format has a field for it. */
  published?: string | undefined
}

/** Longest value that is kept, UTF-16 units. */
const longest = 500

/** Titles that programs give: file names, and words for none. */
const noTitle =
  /^(?:untitled|без (?:имени|названия)|атаусыз|document\d*|документ\d*|microsoft word\b.*|.*\.(?:docx?|rtf|odt|pdf|indd|html?|txt|pages))$/i

/** Authors that are no people. */
const organisation =
  /\b(?:department|ministry|bureau|office|committee|council|union|foundation|institute|watch|amnesty|international|rights|nations|centre|center|association|organi[sz]ation|agency|university)\b|(?<!\p{L})(?:комитет|комисси|бюро|фонд|центр|министерств|ассоциаци|организаци|қор|орталы|ұйым)/iu

/**
 * The head of a document from its properties. The dates at which a file was made and changed are left out: they tell of
 * the copy and not of the report.
 */
export function fileHead({ title, author, publisher, language, published }: FileProperties): DocumentHead {
  const own = tidy(title)
  const writer = tidy(author)
  return {
    ...emptyHead(),
    title: own === null || noTitle.test(own) ? null : own,
    language: /^[a-z]{2,3}(?![a-z])/i.exec(language?.trim() ?? '')?.[0].toLowerCase() ?? null,
    site: tidy(publisher) ?? (writer !== null && organisation.test(writer) ? writer : null),
    published: tidy(published),
  }
}

function tidy(value: string | undefined): string | null {
  const text = normaliseText((value ?? '').slice(0, longest))
  return text === '' ? null : text
}
