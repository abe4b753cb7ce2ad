import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeHeader, encodeHeader, type Header, isSignedBy, newHeader } from '../../../../main/core/vault/header.ts'
import { openSlot, sealSlot } from '../../../../main/core/vault/slot.ts'

const cost = { memoryKiB: 8, passes: 1, lanes: 1 }
const secret = Buffer.from('zebra lamp ocean seven')
const dataKey = randomBytes(32)
let header: Header
let bytes: Buffer
beforeAll(async () => {
  header = newHeader()
  header.slots.push(await sealSlot(header.libraryId, 'passphrase', secret, dataKey, cost))
  header.slots.push(await sealSlot(header.libraryId, 'recovery-key', Buffer.from('other'), dataKey, cost))
  bytes = encodeHeader(header, dataKey)
})

/** The header's text with a change, and a checksum that agrees with it: what a forger would write. */
const forged = (change: (text: string) => string): Buffer => {
  const signed = change(bytes.toString('utf8').slice(0, -65))
  return Buffer.from(`${signed}${createHash('sha256').update(signed).digest('hex')}\n`)
}

test('a header comes back as it was written, signed by its library', () => {
  expect(decodeHeader(bytes)).toEqual({ state: 'sound', header, bytes })
  expect(isSignedBy(bytes, dataKey)).toBe(true)
  expect(isSignedBy(bytes, randomBytes(32))).toBe(false)
})

test('a slot opens with its own secret and no other, and only in its library', async () => {
  const [slot] = header.slots
  if (slot === undefined) throw new Error('no slot')
  expect((await openSlot(header.libraryId, slot, secret))?.equals(dataKey)).toBe(true)
  expect(await openSlot(header.libraryId, slot, Buffer.from('zebra lamp ocean eight'))).toBeUndefined()
  expect(await openSlot(newHeader().libraryId, slot, secret)).toBeUndefined()
  expect(await openSlot(header.libraryId, { ...slot, kind: 'recovery-key' }, secret)).toBeUndefined()
  expect(await openSlot(header.libraryId, { ...slot, cost: { ...cost, passes: 2 } }, secret)).toBeUndefined()
})

test('the file holds neither key nor secret, in the clear or in base 64', () => {
  const text = bytes.toString('latin1')
  for (const hidden of [dataKey, secret]) {
    for (const encoding of ['latin1', 'hex', 'base64'] as const) {
      expect(text).not.toContain(hidden.toString(encoding).replace(/=+$/, ''))
    }
  }
})

test('no two slots share a salt or a nonce', async () => {
  const again = await sealSlot(header.libraryId, 'passphrase', secret, dataKey, cost)
  const all = [...header.slots, again]
  for (const part of ['salt', 'nonce', 'wrapped'] as const) {
    expect(new Set(all.map((slot) => slot[part].toString('hex'))).size).toBe(all.length)
  }
})

describe('damage', () => {
  test('one flipped bit is found wherever it is', () => {
    for (let place = 0; place < bytes.length; place++) {
      const damaged = Buffer.from(bytes)
      damaged.writeUInt8(damaged.readUInt8(place) ^ (1 << (place % 8)), place)
      expect(decodeHeader(damaged)).toEqual({ state: 'damaged' })
    }
  })

  test('a header cut short is found at every length, and so is one with something behind it', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(decodeHeader(bytes.subarray(0, length))).toEqual({ state: 'damaged' })
    }
    expect(decodeHeader(Buffer.concat([bytes, Buffer.from('\n')]))).toEqual({ state: 'damaged' })
    expect(decodeHeader(Buffer.concat([bytes, Buffer.alloc(16 * 1024)]))).toEqual({ state: 'damaged' })
  })

  test('a header of a later version is told from damage', () => {
    expect(decodeHeader(forged((text) => text.replace('verbatim-keys 1', 'verbatim-keys 2')))).toEqual({
      state: 'too-new',
    })
    expect(decodeHeader(forged(() => 'verbatim-keys 12\nanything at all\n'))).toEqual({ state: 'too-new' })
    expect(decodeHeader(forged((text) => text.replace('verbatim-keys', 'somebody-keys')))).toEqual({ state: 'damaged' })
  })
})

describe('forgery', () => {
  test('a forged header is not signed, whatever its checksum', () => {
    const raised = forged((text) => text.replace('"generation":1', '"generation":9'))
    expect(decodeHeader(raised).state).toBe('sound')
    expect(isSignedBy(raised, dataKey)).toBe(false)
  })

  const hostile: [name: string, from: string | RegExp, to: string][] = [
    ['more memory than there is', '"memoryKiB":8', '"memoryKiB":99999999999'],
    ['passes without end', '"passes":1', '"passes":4294967295'],
    ['no lanes', '"lanes":1', '"lanes":0'],
    ['an unknown field', '"generation"', '"x":1,"generation"'],
    ['no slots', /"slots":\[.*\]/, '"slots":[]'],
    ['another cipher', '"aegis"', '"none"'],
    ['a generation beyond numbers', '"generation":1', '"generation":1e400'],
    ['a short salt', /"salt":"[^"]+"/, '"salt":"AAAA"'],
    ['a prototype', '"libraryId"', '"__proto__":{},"libraryId"'],
  ]
  test.each(hostile)('%s is damage', (_, from, to) => {
    expect(decodeHeader(forged((text) => text.replace(from, to)))).toEqual({ state: 'damaged' })
  })

  test('any bytes are read without a throw and never accepted', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (some) => {
        expect(decodeHeader(Buffer.from(some))).toEqual({ state: 'damaged' })
      }),
      { numRuns: 2000 },
    )
  })

  test('any change to the text with a right checksum is damage or unsigned', () => {
    const place = fc.nat({ max: bytes.length - 66 })
    fc.assert(
      fc.property(place, fc.nat({ max: 5 }), fc.string({ maxLength: 6 }), (start, cut, insert) => {
        const changed = forged((text) => text.slice(0, start) + insert + text.slice(start + cut))
        if (changed.equals(bytes)) return
        const read = decodeHeader(changed)
        if (read.state === 'sound') expect(isSignedBy(changed, dataKey)).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })
})
