import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadStream } from 'node:tty'
import { afterAll, describe, expect, test } from 'vitest'
import { findPassphrase, type PassphraseSources } from '../../../main/shells/terminal/passphrase.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-passphrase-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nowhere: PassphraseSources = { file: undefined, environment: undefined, terminal: undefined }

function fileWith(text: string): string {
  const file = join(folder, 'passphrase')
  writeFileSync(file, text)
  return file
}

/** A terminal at which somebody types. */
class Terminal extends EventEmitter {
  isRaw = false
  shown = ''
  setRawMode(raw: boolean): void {
    this.isRaw = raw
  }
  setEncoding(): void {}
  resume(): void {}
  pause(): void {}
  type(characters: string): void {
    if (!this.isRaw) throw new Error('what is typed would show')
    this.emit('data', characters)
  }
  asSource(): PassphraseSources {
    const write = (text: string): void => {
      this.shown += text
    }
    return { ...nowhere, terminal: { input: this as unknown as ReadStream, write } }
  }
}

describe('from a file', () => {
  test.each([
    ['four words in a row', 'four words in a row'],
    ['with a line end\n', 'with a line end'],
    ['from Windows\r\n', 'from Windows'],
    ['\uFEFFwith a mark', 'with a mark'],
    ['two lines\nof it\n', 'two lines\nof it'],
    [' spaces stay ', ' spaces stay '],
    ['', ''],
  ])('%j is %j', async (text, passphrase) => {
    expect(await findPassphrase({ ...nowhere, file: fileWith(text), environment: 'not this' }, false)).toBe(passphrase)
  })

  test('a file that is not there is an error, not a question', async () => {
    await expect(findPassphrase({ ...nowhere, file: join(folder, 'gone') }, false)).rejects.toMatchObject({
      code: 'file-missing',
    })
    await expect(findPassphrase({ ...nowhere, file: folder }, false)).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})

test('from the environment, unless it is empty', async () => {
  expect(await findPassphrase({ ...nowhere, environment: 'words' }, false)).toBe('words')
  await expect(findPassphrase({ ...nowhere, environment: '' }, false)).rejects.toThrow('There is no passphrase')
})

describe('asked for', () => {
  test('what is typed is not shown', async () => {
    const terminal = new Terminal()
    const found = findPassphrase(terminal.asSource(), false)
    terminal.type('sеcrеt\u007f\u007ft')
    terminal.type('\r')
    expect(await found).toBe('sеcrt')
    expect(terminal.shown).toBe('Passphrase: \n')
    expect(terminal.isRaw).toBe(false)
  })

  test('for a new library twice, and both must be the same', async () => {
    const terminal = new Terminal()
    const found = findPassphrase(terminal.asSource(), true)
    terminal.type('one\n')
    await Promise.resolve()
    terminal.type('other\n')
    await expect(found).rejects.toThrow('not the same')
  })

  test.each(['\u0003', '\u0004'])('stepping back with %j cancels', async (key) => {
    const terminal = new Terminal()
    const found = findPassphrase(terminal.asSource(), false)
    terminal.type(`half${key}`)
    await expect(found).rejects.toMatchObject({ code: 'cancelled' })
    expect(terminal.isRaw).toBe(false)
  })
})
