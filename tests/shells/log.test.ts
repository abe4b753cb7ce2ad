import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../main/core/errors.ts'
import { createLog, describeError } from '../../main/shells/log.ts'

function written(event: string, fields?: Record<string, string | number>): string {
  let line = ''
  createLog((text) => {
    line += text
  })(event, fields)
  return line
}

test('a line holds its event and its fields', () => {
  expect(written('core-ended', { exit: 1, at: 'open.ts:12' })).toBe('verbatim: core-ended exit=1 at=open.ts:12\n')
})

test.each([
  ['a path', '/home/somebody/reports/kazakhstan.html'],
  ['a Windows path', 'C:\\Users\\somebody'],
  ['a sentence', 'police custody in Almaty'],
  ['a line of its own', 'x\nverbatim: forged'],
  ['a control sequence', '\u001b[2J'],
  ['something long', 'a'.repeat(65)],
  ['nothing', ''],
  ['another script', 'пытки'],
])('%s comes out as a dash', (_what, value) => {
  expect(written('event', { value })).toBe('verbatim: event value=-\n')
  expect(written(value)).toBe('verbatim: -\n')
})

test('whatever is written, it is one line of plain words', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ unit: 'grapheme' }), (event, name, value) => {
      expect(written(event, { [name]: value })).toMatch(/^verbatim: [\w.:-]+( [\w.:-]+=[\w.:-]+)\n$/)
    }),
  )
})

test('an error is described by kind, code and place, never by its words', () => {
  const error = Object.assign(new AppError('disk-full', 'The disk of Aigerim is full'), {})
  expect(describeError(error)).toEqual({
    kind: 'AppError',
    code: 'disk-full',
    at: expect.stringMatching(/^log\.test\.ts:\d+$/),
  })
  expect(describeError('Aigerim')).toEqual({ kind: 'string', code: '-', at: '-' })
})
