import { describe, expect, test } from 'vitest'
import { findBanned } from '../../../scripts/checks/bans.mjs'

const bansIn = (text: string) => findBanned('a.tsx', text).map((finding) => finding.ban)

describe('what no source of the product may do', () => {
  test.each([
    ["import net from 'node:net'", 'network'],
    ["import { request } from 'https'", 'network'],
    ["import { lookup } from 'node:dns/promises'", 'network'],
    ["export { connect } from 'node:tls'", 'network'],
    ["const http = await import('node:http')", 'network'],
    ["const dgram = require('dgram')", 'network'],
    ["process.getBuiltinModule('node:net')", 'network'],
    ["await fetch('/a')", 'network'],
    ["globalThis.fetch('/a')", 'network'],
    ['const get = fetch', 'network'],
    ['new WebSocket(address)', 'network'],
    ['navigator.sendBeacon(address)', 'network'],
    ['const copy = db.serialize()', 'database'],
    ['await library.db.backup(path)', 'database'],
    ['console.log(passage.text)', 'console'],
    ['console.error(error)', 'console'],
  ])('%s', (text, ban) => {
    expect(bansIn(text)).toEqual([ban])
  })
})

describe('what only looks like it', () => {
  test.each([
    "import { network } from './network.ts'",
    "import net from './node-net.ts'",
    'queryClient.fetch()',
    'const options = { fetch: false }',
    'interface Cache { fetch(): void }',
    '// console.log and fetch("/a") in a comment',
    "const words = 'fetch console.log db.backup()'",
    'const { backup } = settings',
    "db.exec('VACUUM INTO ?')",
    'log("import-failed", { code })',
  ])('%s', (text) => {
    expect(bansIn(text)).toEqual([])
  })
})

test('a finding names its line', () => {
  expect(findBanned('a.ts', "const a = 1\n\nfetch('/')\n")).toMatchObject([{ line: 3 }])
})
