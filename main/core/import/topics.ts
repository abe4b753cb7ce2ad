import taxonomy from '../../../resources/taxonomy.json' with { type: 'json' }
import { remembering } from '../remember.ts'

/** A node of the taxonomy in `resources/taxonomy.json`. */
export interface Topic {
  id: string
  /** Id of the wider topic; null at the top. */
  parent: string | null
  /** By BCP 47 language. */
  names: { en: string; ru: string; kk: string }
  /** Whole headings that mean it, folded as {@link foldHeading} does. */
  headings: string[]
  /** Parts of headings that mean it, folded likewise. */
  phrases: string[]
}

/** The taxonomy, wider topics before narrower ones. */
export const topics: readonly Topic[] = taxonomy

const byId = new Map(topics.map((topic) => [topic.id, topic]))
const byHeading = new Map(topics.flatMap((topic) => topic.headings.map((heading) => [heading, topic])))
const byPhrase = topics.flatMap((topic) => topic.phrases.map((phrase) => ({ phrase, topic })))

/** A heading as the taxonomy writes it: small letters, one kind of apostrophe, no colon or full stop at its end. */
export const foldHeading = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['‘`]/g, '’')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:.]+$/, '')
    .trim()

/**
 * The topic of a section, by its heading; where the heading says nothing, that of the section around it.
 * @param around the topic of the parent section
 */
export function topicOf(heading: string, around: string | null): string | null {
  const topic = topicNamed(heading)
  if (topic === null) return around
  // "Discrimination" among the sections on women is about women: a heading inside a topic is never read as the whole
  // field that the topic belongs to.
  if (topic.parent === null && around !== null && isWithin(around, topic.id)) return around
  return topic.id
}

/** Reports of a series have the same headings. */
const topicNamed = remembering(10_000, (heading) => named(foldHeading(heading)) ?? null)

/** The topic whose heading it is, else the one whose phrase stands first in it; of two in one place, the longer. */
function named(heading: string): Topic | undefined {
  const whole = byHeading.get(heading)
  if (whole !== undefined) return whole
  let best: { at: number; length: number; topic: Topic } | undefined
  for (const { phrase, topic } of byPhrase) {
    const at = heading.indexOf(phrase)
    if (at < 0) continue
    if (best === undefined || at < best.at || (at === best.at && phrase.length > best.length)) {
      best = { at, length: phrase.length, topic }
    }
  }
  return best?.topic
}

function isWithin(id: string, ancestor: string): boolean {
  for (let at = byId.get(id); at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent)) {
    if (at.id === ancestor) return true
  }
  return false
}
