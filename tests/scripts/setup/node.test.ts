import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hasIntegrity, isNewEnough, nodePackages } from '../../../scripts/setup/node.mjs'

describe('which Node can run the project', () => {
  test.each([
    { node: '24.21.0', napi: '10', good: true },
    { node: '26.10.0', napi: '11', good: true },
    { node: '20.20.2', napi: '9', good: false },
    { node: '18.20.4', napi: '9', good: false },
    // Node-API 10, but it cannot run TypeScript as it is.
    { node: '22.14.0', napi: '10', good: false },
    // A build of the right age with an older Node-API would crash in the database module.
    { node: '24.0.0', napi: '9', good: false },
    // Compared as numbers: as text, '9' is more than '10', and '100' less than '24'.
    { node: '9.11.2', napi: '3', good: false },
    { node: '100.0.0', napi: '12', good: true },
  ])('$node with Node-API $napi: $good', ({ node, napi, good }) => {
    expect(isNewEnough({ node, napi })).toBe(good)
  })

  test('every Node that set-up would fetch is itself new enough', () => {
    for (const { version } of Object.values(nodePackages)) expect(isNewEnough({ node: version, napi: '10' })).toBe(true)
  })
})

test('a package of one changed byte is refused', () => {
  const bytes = Buffer.from('a package')
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  expect(hasIntegrity(bytes, integrity)).toBe(true)
  bytes[3] = 0
  expect(hasIntegrity(bytes, integrity)).toBe(false)
})
