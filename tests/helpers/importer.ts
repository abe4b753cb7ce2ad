import { writeSync } from 'node:fs'
import { createCourtesy } from '../../main/core/courtesy.ts'
import { createImports } from '../../main/core/import/imports.ts'
import { createSearch } from '../../main/core/search/search.ts'
import { migrate } from '../../main/core/store/migrate.ts'
import { createStores } from '../../main/core/store/stores.ts'
import { createVault } from '../../main/core/vault/vault.ts'

/**
 * A process to be killed: opens the library in the folder named first and imports the folder named second. Writes how
 * many files are in after each batch, on a line.
 */
const [folder = '', files = '', passphrase = ''] = process.argv.slice(2)
const vault = createVault({ folder, kdfCost: { memoryKiB: 8, passes: 1, lanes: 1 } })
const { db } = await vault.unlock(passphrase)
migrate(db)
const stores = createStores(db, Date.now)
const search = createSearch(db, stores)
const imports = createImports({
  courtesy: createCourtesy(),
  db,
  stores,
  search: {
    reportsChanged() {
      search.reportsChanged()
      writeSync(1, `${imports.status()?.imported}\n`)
    },
  },
  parser: { entry: new URL('../../main/core/import/parser-worker.ts', import.meta.url), threads: 1 },
  sampleFolder: files,
  emit: () => {},
  now: Date.now,
})
imports.start([files], { isSample: false })
