import { describe, expect, test } from 'vitest'
import { commands, describeKeys, isPressed, type KeyPress } from '../../renderer/keys.ts'

const press = (key: string, code: string, ...modifiers: ('ctrl' | 'alt' | 'shift' | 'meta')[]): KeyPress => ({
  key,
  code,
  ctrlKey: modifiers.includes('ctrl'),
  altKey: modifiers.includes('alt'),
  shiftKey: modifiers.includes('shift'),
  metaKey: modifiers.includes('meta'),
})

describe('a key press is a command', () => {
  test.each<[string, string, KeyPress]>([
    ['a letter', 't', press('t', 'KeyT')],
    ['a letter under caps lock', 't', press('T', 'KeyT')],
    ['the same key on a Russian layout', 't', press('е', 'KeyT')],
    ['the same key on a Kazakh layout', 'c', press('с', 'KeyC')],
    ['the letter, not the place, on a French layout', 'a', press('a', 'KeyQ')],
    ['a chord', 'mod+z', press('z', 'KeyZ', 'ctrl')],
    ['a chord on a Russian layout', 'mod+z', press('я', 'KeyZ', 'ctrl')],
    ['a chord with shift', 'mod+shift+z', press('Z', 'KeyZ', 'ctrl', 'shift')],
    ['the slash', '/', press('/', 'Slash')],
    ['the slash where it needs shift', '/', press('/', 'Digit7', 'shift')],
    ['the slash’s key on a Russian layout', '/', press('.', 'Slash')],
    ['the comma’s key on a Russian layout', 'mod+,', press('б', 'Comma', 'ctrl')],
    ['a bracket’s key on a Russian layout', ']', press('ъ', 'BracketRight')],
    ['the question mark', '?', press('?', 'Slash', 'shift')],
    ['the question mark on a Russian layout', '?', press('?', 'Digit7', 'shift')],
    ['a named key', 'escape', press('Escape', 'Escape')],
    ['an arrow with alt', 'alt+arrowleft', press('ArrowLeft', 'ArrowLeft', 'alt')],
    ['a digit with alt', 'alt+1', press('1', 'Digit1', 'alt')],
  ])('%s', (_, keys, event) => {
    expect(isPressed(keys, event)).toBe(true)
  })

  test.each<[string, string, KeyPress]>([
    ['another letter', 't', press('r', 'KeyR')],
    ['with ctrl, which is another command', 'c', press('c', 'KeyC', 'ctrl')],
    ['with shift, which is another command', 'mod+z', press('Z', 'KeyZ', 'ctrl', 'shift')],
    ['without its shift', 'mod+shift+z', press('z', 'KeyZ', 'ctrl')],
    ['the full stop on a Latin layout', '/', press('.', 'Period')],
    ['with the key of the window system', 'mod+l', press('l', 'KeyL', 'ctrl', 'meta')],
    ['AltGr, which writes a letter', 't', press('þ', 'KeyT', 'ctrl', 'alt')],
  ])('not %s', (_, keys, event) => {
    expect(isPressed(keys, event)).toBe(false)
  })
})

test('no two commands of the same place, or of a place and everywhere, share a key', () => {
  const clashes: string[] = []
  const all = Object.entries(commands)
  for (const [name, { scope, keys }] of all) {
    for (const [other, spec] of all) {
      if (name >= other || (scope !== spec.scope && scope !== 'Everywhere' && spec.scope !== 'Everywhere')) continue
      const shared = keys.filter((key) => (spec.keys as readonly string[]).includes(key))
      if (shared.length > 0) clashes.push(`${name} and ${other}: ${shared.join(', ')}`)
    }
  }
  expect(clashes).toEqual([])
})

test('keys are written as they stand on the keyboard', () => {
  expect(['mod+shift+z', 'alt+arrowleft', '/', 'f1', 'escape'].map(describeKeys)).toEqual([
    'Ctrl+Shift+Z',
    'Alt+←',
    '/',
    'F1',
    'Esc',
  ])
})
