// The guided tour: the real desk without a display, at work on the sample library. Leaves a screenshot of each step and
// the exported document in tour/, and says where.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTour } from './tour.ts'

const folder = fileURLToPath(new URL('../../tour/', import.meta.url))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

try {
  const { screenshots, document } = await runTour({ folder, say })
  say(`The tour is complete. ${screenshots.length} screenshots and the exported document are in ${folder}`)
  say(`The document: ${relative(process.cwd(), document)}`)
} catch (error) {
  say(`The tour stopped: ${error instanceof Error ? error.message : error}`)
  say(`What was seen until then is in ${folder}`)
  process.exitCode = 1
}
