import { useMemo } from 'react'
import { useCall } from '../../desk.ts'

/** Names a topic by its id, in English; null has no name. */
export function useTopicNames(): (topic: string | null) => string | null {
  const topics = useCall('topics.list', {}).data
  return useMemo(() => {
    const names = new Map((topics ?? []).map(({ topicId, names }) => [topicId, names.en]))
    return (topic) => (topic === null ? null : (names.get(topic) ?? topic))
  }, [topics])
}
