import type { Section } from '../../../preload/contract/reports.ts'
import type { Topic } from '../../../preload/contract/topics.ts'
import { foldText } from '../../ui/fold-text.ts'

/** A line of the list that a topic is chosen from. */
export interface TopicLine {
  id: string
  /** The topic that the line stands for; null for none. */
  topic: string | null
  name: string
  /** The same in the report's language, where that is one of the taxonomy's and not English. */
  localName: string | null
  /** The wider topic's name; null at the top. */
  wider: string | null
  /** Depth in the taxonomy, 0 for the top. */
  depth: number
  /** What typing looks for: the names in every language, folded. */
  searched: string
  /** No topic but a decision. */
  isApart: boolean
}

/** The taxonomy as lines, each topic followed by the narrower ones, with the decisions that are none of it first. */
export function topicLines(
  topics: readonly Topic[],
  { topic, foundTopic }: Pick<Section, 'topic' | 'foundTopic'>,
  language: string,
): TopicLine[] {
  const byId = new Map(topics.map((one) => [one.topicId, one]))
  const local = language.startsWith('ru') ? 'ru' : language.startsWith('kk') ? 'kk' : null
  const childrenOf = Map.groupBy(topics, ({ parentId }) => parentId)
  const below = (parentId: string | null, depth: number): TopicLine[] =>
    (childrenOf.get(parentId) ?? []).flatMap(({ topicId, names }) => [
      {
        id: `topic ${topicId}`,
        topic: topicId,
        name: names.en,
        localName: local === null ? null : names[local],
        wider: parentId === null ? null : (byId.get(parentId)?.names.en ?? null),
        depth,
        searched: foldText(Object.values(names).join('\n')),
        isApart: false,
      },
      ...below(topicId, depth + 1),
    ])
  const apart = (id: string, name: string, to: string | null): TopicLine => ({
    id,
    topic: to,
    name,
    localName: null,
    wider: null,
    depth: 0,
    searched: foldText(name),
    isApart: true,
  })
  const found = foundTopic === null ? 'no topic' : (byId.get(foundTopic)?.names.en ?? foundTopic)
  return [
    ...(topic === foundTopic ? [] : [apart('as found', `As the program found it: ${found}`, foundTopic)]),
    apart('none', 'No topic', null),
    ...below(null, 0),
  ]
}

/** How many sections below one have the topic that it has: most have it from there. */
export function alikeBelow(outline: readonly Section[], section: Section): number {
  const inside = new Set([section.sectionId])
  let count = 0
  // In reading order a section stands after the one that it is in.
  for (const { sectionId, parentId, topic } of outline) {
    if (parentId === null || !inside.has(parentId)) continue
    inside.add(sectionId)
    if (topic === section.topic) count += 1
  }
  return count
}
