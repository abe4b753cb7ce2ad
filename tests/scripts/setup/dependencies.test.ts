import { describe, expect, test } from 'vitest'
import { isInstalled } from '../../../scripts/setup/dependencies.mjs'

const entry = { version: '1.0.0', integrity: 'sha512-a' }
const lock = (packages: Record<string, object>) => ({ packages: { '': { version: '0.1.0' }, ...packages } })

describe('whether node_modules agrees with the lock file', () => {
  test.each([
    { what: 'the same packages', wanted: { 'node_modules/a': entry }, found: { 'node_modules/a': entry }, good: true },
    { what: 'a package is missing', wanted: { 'node_modules/a': entry }, found: {}, good: false },
    {
      what: 'another version',
      wanted: { 'node_modules/a': { ...entry, version: '1.0.1' } },
      found: { 'node_modules/a': entry },
      good: false,
    },
    {
      what: 'the same version with other bytes',
      wanted: { 'node_modules/a': { ...entry, integrity: 'sha512-b' } },
      found: { 'node_modules/a': entry },
      good: false,
    },
    { what: 'a package that is no longer asked for', wanted: {}, found: { 'node_modules/a': entry }, good: false },
    {
      what: "another system's binary is missing",
      wanted: { 'node_modules/a-win32': { ...entry, optional: true } },
      found: {},
      good: true,
    },
  ])('$what: $good', ({ wanted, found, good }) => {
    expect(isInstalled(lock(wanted), { packages: found })).toBe(good)
  })

  test('no record, as after an installation that broke off: not installed', () => {
    expect(isInstalled(lock({}), undefined)).toBe(false)
    expect(isInstalled(lock({}), {})).toBe(false)
  })
})
