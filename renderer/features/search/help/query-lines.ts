/** Real things of the library, from which examples are made; a thing that it lacks is left out. */
export interface LibraryFacts {
  /** Two words that stand side by side in a report. */
  words: readonly [string, string]
  /** A country's code in small letters, and another one's. */
  country?: string
  otherCountry?: string
  /** First and last year covered. */
  years?: readonly [number, number]
  publisher?: string
  /** The id of a topic that a section is about. */
  topic?: string
  /** A section's number. */
  section?: string
  tag?: string
  language?: string
}

/** A line of the help sheet: how something is written, what it does, and a query of that kind to run. */
export interface QueryLine {
  syntax: string
  says: string
  /** Null where the library has nothing to show it with. */
  example: string | null
}

/** Lines that belong together. */
export interface QueryLines {
  title: string
  lines: readonly QueryLine[]
}

/** The whole query language, with examples about what the library holds. */
export function queryLines(facts: LibraryFacts): QueryLines[] {
  const { words, country, otherCountry, years, publisher, topic, section, tag, language } = facts
  const [first, second] = words
  const line = (syntax: string, says: string, example: string | null | undefined): QueryLine => ({
    syntax,
    says,
    example: example ?? null,
  })
  const field = (name: string, value: string | number | undefined): string | undefined =>
    value === undefined ? undefined : `${name}:${quoted(`${value}`)}`
  return [
    {
      title: 'Words',
      lines: [
        line('two words', 'Passages with all of the words, in any form and any order', `${first} ${second}`),
        line('"two words"', 'The words in a row, exactly as they stand', `"${first} ${second}"`),
        line('=word', 'This very form of the word and no other', `=${second}`),
        line('begin*', 'Everything that begins so', `${second.slice(0, Math.max(3, second.length - 2))}*`),
        line('near(two words, 8)', 'All of the words with at most so many between them', `near(${first} ${second}, 8)`),
      ],
    },
    {
      title: 'Together, either, without',
      lines: [
        line('one OR other', 'Passages with either. OR in capitals', `${first} OR ${second}`),
        line('-word', 'Without the word; NOT in capitals does the same', `${first} -${second}`),
        line(
          '( )',
          'What belongs together',
          country === undefined
            ? `(${first} OR ${second}) -"${first} ${second}"`
            : `(${first} OR ${second}) country:${country}`,
        ),
      ],
    },
    {
      title: 'Fields',
      lines: [
        line('country:', 'By code or name', field('country', country)),
        line(
          'country:a,b',
          'Any of several, parted by commas; so with every field',
          country === undefined || otherCountry === undefined ? null : `country:${country},${otherCountry}`,
        ),
        line('year:', 'The year that a report covers', field('year', years?.[1])),
        line('year:from..to', 'From one year to another; either end can be left out', years && spanOf(years)),
        line('publisher:', 'By initials or a part of the name', field('publisher', publisher)),
        line('topic:', 'Sections about a topic, and about the narrower ones', field('topic', topic)),
        line('section:', 'By number, with the sections within', field('section', section)),
        line('lang:', 'The language of the report', field('lang', language)),
        line('-country:', 'Any field can be excluded', country === undefined ? null : `${first} -country:${country}`),
      ],
    },
    {
      title: 'What you wrote',
      lines: [
        line('tag:', 'Passages that carry a tag, or one below it', field('tag', tag)),
        line('is:highlighted', 'Passages that a highlight touches', 'is:highlighted'),
        line('in:comments', 'In your comments alone; in:tags and in:reports likewise', `in:comments ${first}`),
      ],
    },
  ]
}

const spanOf = ([from, to]: readonly [number, number]): string => `year:${Math.max(from, to - 2)}..${to}`

/** A value as a field takes it: in quotation marks where it is more than one word. */
const quoted = (value: string): string => (/[\s,()]/.test(value) ? `"${value.replaceAll('"', '')}"` : value)
