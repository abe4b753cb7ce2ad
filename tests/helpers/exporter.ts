import { createLeftovers } from '../../main/core/export/leftovers.ts'
import { writeFileWhole } from '../../main/core/export/write-file.ts'
import { createStores } from '../../main/core/store/stores.ts'
import { createVault } from '../../main/core/vault/vault.ts'

/** A process to be killed: opens the library in the folder named first and writes a large export to the path named third. */
const [folder = '', passphrase = '', file = ''] = process.argv.slice(2)
const vault = createVault({ folder, kdfCost: { memoryKiB: 8, passes: 1, lanes: 1 } })
const { db } = await vault.unlock(passphrase)
const leftovers = createLeftovers(createStores(db, Date.now).meta)
await writeFileWhole(file, new Uint8Array(300_000_000), { mayReplace: true, leftovers })
