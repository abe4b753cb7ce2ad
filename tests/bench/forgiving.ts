import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadForgivingLayer } from '../../main/core/search/forgiving.ts'
import { migrate } from '../../main/core/store/migrate.ts'
import { createPassageIndex } from '../../main/core/store/passage-index.ts'
import { createVocabularyStore } from '../../main/core/store/vocabulary.ts'
import { createVault } from '../../main/core/vault/vault.ts'
import { passphrase, startCore } from './core.ts'
import { type Spread, spread, timed } from './numbers.ts'

/** What the forgiving layer of a full library told. */
export interface ForgivingFigures {
  words: number
  /** Reading it after unlock, ms, and the longest time that something else had to wait meanwhile. */
  loadMs: number
  longestTurnMs: number
  /** What it holds. */
  bytes: number
  /** Completions as one types, ms. */
  suggest: Spread
}

/** Typed letter by letter. */
const typed = ['torture in prison', 'freedom of assembly', 'nazarbayev', 'human rights', 'jornalist']

/** Measures the forgiving layer of a library that is there. */
export async function measureForgiving(libraryFolder: string): Promise<ForgivingFigures> {
  const layer = await measureLayer(libraryFolder)
  const core = startCore(libraryFolder)
  try {
    await core.call('vault.unlock', { passphrase })
    while ((await core.call('search.suggest', { text: 'p', limit: 8 })).length === 0) await nextTurn()
    const samples: number[] = []
    for (const text of typed.flatMap((whole) => Array.from(whole, (_, at) => whole.slice(0, at + 1)))) {
      samples.push(await timed(() => core.call('search.suggest', { text, limit: 8 })))
    }
    return { ...layer, suggest: spread(samples) }
  } finally {
    await core.close()
  }
}

async function measureLayer(libraryFolder: string): Promise<Omit<ForgivingFigures, 'suggest'>> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const vault = createVault({ folder: libraryFolder, kdfCost: undefined })
  const { db } = await vault.unlock(passphrase)
  try {
    migrate(db)
    collect()
    const before = process.memoryUsage().heapUsed
    let longestTurnMs = 0
    let isLoading = true
    const watch = async (): Promise<void> => {
      for (let last = performance.now(); isLoading; last = performance.now()) {
        await nextTurn()
        longestTurnMs = Math.max(longestTurnMs, performance.now() - last)
      }
    }
    const watching = watch()
    const started = performance.now()
    const signal = new AbortController().signal
    const layer = await loadForgivingLayer(createPassageIndex(db), createVocabularyStore(db), signal, () => nextTurn())
    const loadMs = performance.now() - started
    isLoading = false
    await watching
    collect()
    const bytes = process.memoryUsage().heapUsed - before
    return { words: layer?.words.size ?? 0, loadMs, longestTurnMs, bytes }
  } finally {
    db.close()
    await vault.release()
  }
}
