import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { remembering } from '../../../main/core/remember.ts'
import { indexText } from '../../../main/core/search/index-text.ts'

test('an answer is asked for once a text, until there are too many', () => {
  const asked: string[] = []
  const measure = remembering(2, (text) => {
    asked.push(text)
    return text.length
  })
  expect(['a', 'bb', 'a', 'ccc', 'a'].map(measure)).toEqual([1, 2, 1, 3, 1])
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})

/** Bytes on the heap after everything that nobody holds was let go. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

const remember = remembering(1000, (heading) => heading.length)

test.each<[string, (text: string, end: number) => unknown]>([
  ['texts that were asked about', (text, end) => remember(text.slice(0, end))],
  ['words of the index', (text, end) => indexText(text.slice(0, end), 'en')],
])('%s do not keep the pages that they were part of', (_, use) => {
  const filler = 'x'.repeat(1_000_000)
  const before = heapAfterCollection()
  for (let page = 0; page < 100; page++) {
    const word = `Intergovernmentality${page}`
    use(`${word} ${filler}`.normalize(), word.length)
  }
  expect(heapAfterCollection() - before).toBeLessThan(20_000_000)
})
