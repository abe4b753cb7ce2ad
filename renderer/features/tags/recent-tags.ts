import { create } from 'zustand'
import { onForget } from '../../desk.ts'

/** As many as have a digit key. */
const maxRecent = 9

const useRecent = create<{ ids: readonly string[] }>()(() => ({ ids: [] }))
onForget(() => useRecent.setState({ ids: [] }))

/** The tags that were put on last, newest first. They are forgotten on every lock: the window keeps nothing. */
export const useRecentTags = (): readonly string[] => useRecent((state) => state.ids)

/** Remembers that a tag was put on. */
export function rememberTag(tagId: string): void {
  useRecent.setState(({ ids }) => ({ ids: [tagId, ...ids.filter((id) => id !== tagId)].slice(0, maxRecent) }))
}
