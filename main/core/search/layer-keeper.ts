import type { PassageIndex } from '../store/passage-index.ts'
import type { VocabularyStore } from '../store/vocabulary.ts'
import { type ForgivingLayer, loadForgivingLayer } from './forgiving.ts'
import { createPatience, type Patience } from './patience.ts'

/**
 * Quiet time after the last change before the layer is read anew: ten times as long as reading took last, and this at
 * least, ms. An import changes it every second.
 */
const quietMs = 250
const quietTimes = 10
/** Time after unlock before the layer is read unless it is wanted earlier, ms: the first screen goes before. */
const afterUnlockMs = 200

/** Reads the forgiving layer soon after unlock, or when it is first wanted, and anew when reports came or went. */
export interface LayerKeeper {
  /** The layer as it is now, perhaps of before the last import; undefined while the first is being read. */
  current(): ForgivingLayer | undefined
  /** The layer, read first if need be; undefined when the library is closed. */
  get(): Promise<ForgivingLayer | undefined>
  /** Begins to read it unless it is there or being read. */
  start(): void
  /** Says that reports came or went. */
  invalidate(): void
  close(): void
}

/**
 * A keeper over an index and its words.
 * @param idle settles when no query is being answered: until then no more is read, unless the query wants the layer
 */
export function createLayerKeeper(
  index: PassageIndex,
  vocabulary: VocabularyStore,
  idle: () => Promise<unknown>,
): LayerKeeper {
  let layer: ForgivingLayer | undefined
  let building: Promise<void> | undefined
  let patience: Patience | undefined
  let timer: NodeJS.Timeout | undefined
  const abort = new AbortController()

  let tookMs = 0
  const build = async (): Promise<void> => {
    const started = performance.now()
    patience = createPatience(idle)
    const built = await loadForgivingLayer(index, vocabulary, abort.signal, patience.pause)
    layer = abort.signal.aborted ? undefined : (built ?? layer)
    building = undefined
    tookMs = performance.now() - started
  }
  const start = (): void => {
    if (abort.signal.aborted || building !== undefined) return
    building = build()
    // [1] A failure reaches whoever waits in get(); nobody may be waiting.
    building.catch(() => {
      building = undefined
    })
  }

  timer = setTimeout(() => layer === undefined && start(), afterUnlockMs)
  timer.unref()

  return {
    current: () => layer,
    async get() {
      if (layer === undefined) {
        start()
        patience?.hurry()
        await building
      }
      return layer
    },
    start() {
      if (layer === undefined) start()
    },
    invalidate() {
      if (layer === undefined && building === undefined) return
      clearTimeout(timer)
      const again = (): void => void (building === undefined ? start() : building.then(start, start))
      timer = setTimeout(again, Math.max(quietMs, quietTimes * tookMs))
      timer.unref()
    },
    close() {
      abort.abort()
      clearTimeout(timer)
      layer = undefined
    },
  }
}
