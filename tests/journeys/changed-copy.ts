import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sample = join(import.meta.dirname, '../../resources/sample/nordavia-2022.html')

/** What the copy has otherwise than the sample's page, each as it is there and as it is in the copy. */
const changes: readonly [from: string, to: string][] = [
  ['recorded 79 complaints', 'recorded 97 complaints'],
  ['<p>No disappearance was reported that could be laid to the authorities.</p>', ''],
  [
    'to two years, suspended, for striking a kneeling prisoner with a boot. The prisoner',
    'to two years, suspended, for striking a kneeling prisoner with a boot.</p><p>The prisoner',
  ],
  [
    '<p>Observers reported the following abuses:</p>',
    '<p>This text was corrected in June; the first had another number of complaints.</p><p>Observers reported the following abuses:</p>',
  ],
]

/** Writes another copy of the sample's page of 2022, a little changed; answers its path. */
export function writeChangedCopy(folder: string): string {
  let page = readFileSync(sample, 'utf8')
  for (const [from, to] of changes) {
    if (!page.includes(from)) throw new Error('The sample has no longer the words that the copy changes.')
    page = page.replace(from, to)
  }
  const path = join(folder, 'nordavia-2022-corrected.html')
  writeFileSync(path, page)
  return path
}
