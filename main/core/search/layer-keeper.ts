import type { PassageIndex } from '../store/passage-index.ts'
import { buildForgivingLayer, type ForgivingLayer } from './forgiving.ts'

/** Quiet time after the last change before the layer is built anew, ms: an import changes it every second. */
const quietMs = 2000

/** Builds the forgiving layer when it is first wanted, and anew when reports came or went. */
export interface LayerKeeper {
  /** The layer as it is now, perhaps of before the last import; undefined while the first is being built. */
  current(): ForgivingLayer | undefined
  /** The layer, built first if need be; undefined when the library is closed. */
  get(): Promise<ForgivingLayer | undefined>
  /** Begins to build unless it is built or being built. */
  start(): void
  /** Says that reports came or went. */
  invalidate(): void
  close(): void
}

/** A keeper over an index; `titles` answers the reports' titles. */
export function createLayerKeeper(
  index: PassageIndex,
  titles: () => readonly { reportId: string; title: string }[],
): LayerKeeper {
  let layer: ForgivingLayer | undefined
  let building: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const abort = new AbortController()

  const build = async (): Promise<void> => {
    const built = await buildForgivingLayer(index, titles, abort.signal)
    layer = abort.signal.aborted ? undefined : (built ?? layer)
    building = undefined
  }
  const start = (): void => {
    if (abort.signal.aborted || building !== undefined) return
    building = build()
    // [1] A failure reaches whoever waits in get(); nobody may be waiting.
    building.catch(() => {
      building = undefined
    })
  }

  return {
    current: () => layer,
    async get() {
      if (layer === undefined) start()
      if (layer === undefined) await building
      return layer
    },
    start() {
      if (layer === undefined) start()
    },
    invalidate() {
      if (layer === undefined && building === undefined) return
      clearTimeout(timer)
      timer = setTimeout(() => (building === undefined ? start() : building.then(start, start)), quietMs)
      timer.unref()
    },
    close() {
      abort.abort()
      clearTimeout(timer)
      layer = undefined
    },
  }
}
