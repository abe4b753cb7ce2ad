import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createOutput, table } from '../../../main/shells/terminal/output.ts'

/** A stream that takes its time with each piece. */
class Slow extends Writable {
  text = ''
  waiting = 0
  isTTY = false
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.waiting += 1
    setTimeout(() => {
      this.waiting -= 1
      this.text += chunk.toString()
      done()
    }, 1)
  }
}

test('a write is over when the stream has taken it', async () => {
  const [out, err] = [new Slow(), new Slow()]
  const output = createOutput({ out, err }, true)
  await output.json({ a: 'ә' })
  expect(out.text).toBe('{"a":"ә"}\n')
  await output.json([1])
  expect(out.text).toBe('{"a":"ә"}\n[1]\n')
  expect(out.waiting).toBe(0)
})

test('a stream that fails is told to the command', async () => {
  const out = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
  })
  out.on('error', () => {})
  await expect(createOutput({ out, err: new Slow() }, true).json(1)).rejects.toMatchObject({ code: 'EPIPE' })
})

test('progress never gets into the results', async () => {
  const [out, err] = [new Slow(), new Slow()]
  const output = createOutput({ out, err }, true)
  output.progress('1 of 2')
  output.complain('It failed.')
  await output.json({})
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(out.text).toBe('{}\n')
  expect(err.text).toBe('1 of 2\nIt failed.\n')
})

test('a terminal obeys no name and no text, JSON keeps them as they are', async () => {
  const [out, err] = [new Slow(), new Slow()]
  const name = 'a\u001b]0;b\u0007\u202efdp.exe'
  await createOutput({ out, err }, false).line(`${name}\n\tһ`)
  createOutput({ out, err }, false).complain(name)
  await createOutput({ out, err }, true).json(name)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const shown = 'a[U+001B]]0;b[U+0007][U+202E]fdp.exe'
  expect(out.text).toBe(`${shown}\n\tһ\n${JSON.stringify(name)}\n`)
  expect(err.text).toBe(`${shown}\n`)
})

test('columns stand in line, also for letters of two units', () => {
  expect(
    table([
      ['a', 'bb', 'c'],
      ['𝒂𝒂𝒂', 'b', 'c'],
      ['', '', ''],
    ]),
  ).toEqual(['a    bb  c', '𝒂𝒂𝒂  b   c', ''])
})
