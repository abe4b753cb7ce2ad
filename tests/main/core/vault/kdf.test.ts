import { argon2Sync, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { calibratedCost, deriveKey, isSafeCost, standardCost } from '../../../../main/core/vault/kdf.ts'

test('the derivation is Argon2id as another implementation (OpenSSL’s) has it', async () => {
  const costs = [
    { memoryKiB: 64, passes: 3, lanes: 4 },
    { memoryKiB: 1000, passes: 1, lanes: 1 },
    { memoryKiB: 64 * 1024, passes: 3, lanes: 4 },
  ]
  for (const { memoryKiB, passes, lanes } of costs) {
    const [secret, salt] = [randomBytes(20), randomBytes(16)]
    const key = await deriveKey(secret, salt, { memoryKiB, passes, lanes })
    const other = argon2Sync('argon2id', {
      message: secret,
      nonce: salt,
      memory: memoryKiB,
      passes,
      parallelism: lanes,
      tagLength: 32,
    })
    expect(key.equals(other)).toBe(true)
  }
})

describe('what a header may ask for', () => {
  const safe = [
    standardCost,
    { memoryKiB: 64 * 1024, passes: 3, lanes: 4 },
    { memoryKiB: 8, passes: 1, lanes: 1 },
    { memoryKiB: 2 * 1024 * 1024, passes: 4, lanes: 4 },
  ]
  test.each(safe)('%o is safe', (cost) => expect(isSafeCost(cost)).toBe(true))

  const unsafe = [
    { memoryKiB: 2 * 1024 * 1024 + 1, passes: 1, lanes: 1 },
    { memoryKiB: 1024, passes: 21, lanes: 1 },
    { memoryKiB: 2 * 1024 * 1024, passes: 20, lanes: 4 },
    { memoryKiB: 1024, passes: 1, lanes: 17 },
    { memoryKiB: 31, passes: 1, lanes: 4 },
    { memoryKiB: 1024, passes: 0, lanes: 1 },
    { memoryKiB: -1, passes: 1, lanes: 1 },
    { memoryKiB: 1024.5, passes: 1, lanes: 1 },
    { memoryKiB: Number.NaN, passes: 1, lanes: 1 },
    { memoryKiB: Number.POSITIVE_INFINITY, passes: 1, lanes: 1 },
  ]
  test.each(unsafe)('%o is not', (cost) => expect(isSafeCost(cost)).toBe(false))
})

describe('calibration', () => {
  const mib = 1024
  const cases = [
    { on: 'a fast machine', measuredMs: 100, cost: { memoryKiB: 256 * mib, passes: 15, lanes: 4 } },
    { on: 'a machine faster than any', measuredMs: 0.01, cost: { memoryKiB: 256 * mib, passes: 20, lanes: 4 } },
    { on: 'a machine just right', measuredMs: 900, cost: standardCost },
    { on: 'a slow machine', measuredMs: 2500, cost: { memoryKiB: 128 * mib, passes: 3, lanes: 4 } },
    { on: 'a very slow machine', measuredMs: 60_000, cost: { memoryKiB: 64 * mib, passes: 3, lanes: 4 } },
  ]
  test.each(cases)('on $on', ({ measuredMs, cost }) => expect(calibratedCost(measuredMs)).toEqual(cost))

  test('it never leaves what a header may ask for, nor goes below the floor', () => {
    for (let measuredMs = 1; measuredMs < 100_000; measuredMs *= 1.3) {
      const cost = calibratedCost(measuredMs)
      expect(isSafeCost(cost) && cost.memoryKiB >= 64 * mib && cost.passes >= 3).toBe(true)
    }
  })
})

test('memory that is not to be had is an error, not a crash and not a weaker key', async () => {
  const impossible = { memoryKiB: 2 ** 43, passes: 1, lanes: 1 }
  await expect(deriveKey(Buffer.from('a'), Buffer.alloc(16), impossible)).rejects.toMatchObject({ code: 'unsupported' })
})
