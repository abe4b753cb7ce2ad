import { expect, test } from 'vitest'
import { judge } from '../../../main/shells/chromium/guards.ts'
import { isDesk } from '../../../main/shells/chromium/transport.ts'

const page = { method: 'GET', url: 'https://verbatim.invalid/', resourceType: 'Document', isMainFrame: true }

test.each([
  ['the desk itself', {}, 'serve'],
  ['a script of it', { url: 'https://verbatim.invalid/assets/a.js', resourceType: 'Script' }, 'serve'],
  ['another page of our origin', { url: 'https://verbatim.invalid/other' }, 'stay'],
  ['the desk with a question', { url: 'https://verbatim.invalid/?a' }, 'stay'],
  ['another site', { url: 'https://example.com/' }, 'stay'],
  ['the desk over plain http', { url: 'http://verbatim.invalid/' }, 'stay'],
  [
    'the icon that a browser looks for',
    { url: 'https://verbatim.invalid/favicon.ico', resourceType: 'Other' },
    'empty',
  ],
  ['the same of another site', { url: 'https://example.com/favicon.ico', resourceType: 'Other' }, 'serve'],
  ['a form that is sent', { method: 'POST' }, 'refuse'],
  ['the desk inside a frame', { isMainFrame: false }, 'refuse'],
  ['another site inside a frame', { url: 'https://example.com/', isMainFrame: false }, 'refuse'],
  ['something posted', { method: 'POST', resourceType: 'Fetch' }, 'refuse'],
] as const)('%s', (_what, request, verdict) => {
  expect(judge({ ...page, ...request })).toBe(verdict)
})

const context = { id: 1, origin: 'https://verbatim.invalid', auxData: { isDefault: true, frameId: 'main' } }

test('the main world of the main frame at our origin is the desk', () => {
  expect(isDesk(context, 'main')).toBe(true)
})

test.each([
  ['another frame', { auxData: { isDefault: true, frameId: 'child' } }],
  ['an isolated world', { auxData: { isDefault: false, frameId: 'main' } }],
  ['another origin', { origin: 'https://example.com' }],
  ['an origin that begins like ours', { origin: 'https://verbatim.invalid.example.com' }],
  ['our name over plain http', { origin: 'http://verbatim.invalid' }],
  ['no origin', { origin: '' }],
  ['an opaque origin', { origin: 'null' }],
])('%s is a stranger', (_what, part) => {
  expect(isDesk({ ...context, ...part }, 'main')).toBe(false)
})
