import { expect, test } from 'vitest'
import { pageHeaders } from '../../main/shells/page-policy.ts'

const policy = new Map(
  (pageHeaders['content-security-policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources] as const
  }),
)

test('what is not named is refused', () => {
  expect(policy.get('default-src')).toEqual(["'none'"])
})

test('only our own files are scripts, styles, pictures and letters', () => {
  for (const name of ['script-src', 'style-src', 'img-src', 'font-src'])
    expect(policy.get(name), name).toEqual(["'self'"])
})

test('nothing is connected to, embedded, sent or started', () => {
  const refused = ['connect-src', 'worker-src', 'frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']
  for (const name of refused) expect(policy.get(name), name).toEqual(["'none'"])
})

test('text becomes code nowhere', () => {
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
  expect(policy.get('trusted-types')).toEqual(["'none'"])
})

test('no directive opens a way round: no other site, no scheme, no inline code, no eval', () => {
  const sources = [...policy.values()].flat()
  expect(sources.filter((source) => !["'none'", "'self'", "'script'"].includes(source))).toEqual([])
})

test('nothing is kept, guessed, or told to anyone', () => {
  expect(pageHeaders).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  })
})

test('every ability in the list is taken away from everybody', () => {
  const abilities = (pageHeaders['permissions-policy'] ?? '').split(', ')
  expect(abilities.filter((ability) => !/^[a-z-]+=\(\)$/.test(ability))).toEqual([])
  for (const name of ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'display-capture']) {
    expect(abilities).toContain(`${name}=()`)
  }
})
