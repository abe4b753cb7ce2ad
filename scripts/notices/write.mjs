import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../setup/project.mjs'
import { makeNotices, noticesName } from './notices.mjs'

await writeFile(join(root, noticesName), await makeNotices(root))
