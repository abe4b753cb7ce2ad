import { createHash, createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { isSafeCost } from './kdf.ts'
import type { KeySlot } from './slot.ts'

/**
 * The header of a library: what it is, and the slots that each hold its data key under another secret. The file is
 * ASCII text, four lines, each ended by a line feed:
 *
 * ```
 * verbatim-keys 1                 the name and version of the format
 * {"libraryId":…}                 JSON: libraryId, generation, cipher, slots (see {@link Header})
 * 64 hexadecimal digits           HMAC-SHA256 of the lines above, under a key made from the data key
 * 64 hexadecimal digits           SHA-256 of the lines above
 * ```
 *
 * The first line and the last keep their form in every version, so that a newer header is told from a damaged one.
 * The SHA-256 tells a damaged file from a wrong passphrase before any secret is at hand. The HMAC tells, once the data
 * key is at hand, that nobody else wrote the header. Each slot is bound to its library by its own AES-GCM tag. The
 * generation rises with every change: of two sound copies the higher one alone counts, so a copy that was left behind
 * never brings a revoked passphrase back. A whole folder put back from an old copy is beyond what a header can tell.
 */
export interface Header {
  libraryId: string
  generation: number
  /** The database's cipher scheme, which the database itself does not name. */
  cipher: 'aegis'
  slots: KeySlot[]
}

/** What reading a header's bytes can come to. */
export type HeaderReading =
  | { state: 'sound'; header: Header; bytes: Buffer }
  | { state: 'damaged' }
  | { state: 'too-new' }

/** A new library's identity, before it has slots. */
export const newHeader = (): Header => ({ libraryId: randomUUID(), generation: 1, cipher: 'aegis', slots: [] })

/** Most bytes that a header can have; what is longer is not one. */
export const maxHeaderBytes = 16 * 1024

const format = 'verbatim-keys'
const version = 1

const base64 = (bytes: number) =>
  z
    .string()
    .max(128)
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((buffer) => buffer.length === bytes)

const Slot = z.strictObject({
  kind: z.enum(['passphrase', 'recovery-key']),
  cost: z.strictObject({ memoryKiB: z.int(), passes: z.int(), lanes: z.int() }).refine(isSafeCost),
  salt: base64(16),
  nonce: base64(12),
  wrapped: base64(48),
})

const Body = z.strictObject({
  libraryId: z.uuid(),
  generation: z.int().min(1),
  cipher: z.literal('aegis'),
  slots: z.array(Slot).min(1).max(8),
})

/** Groups: what is signed (the first two lines), the JSON in it, the signature. */
const fourLines = /^([^\n]*\n([^\n]*)\n)([0-9a-f]{64})\n[0-9a-f]{64}\n$/

/** The bytes of a header's file. `dataKey` authenticates them. */
export function encodeHeader(header: Header, dataKey: Uint8Array): Buffer {
  const slots = header.slots.map(({ kind, cost, salt, nonce, wrapped }) => ({
    kind,
    cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
  }))
  const body = `${format} ${version}\n${JSON.stringify({ ...header, slots })}\n`
  const signed = `${body}${sign(body, dataKey).toString('hex')}\n`
  return Buffer.from(`${signed}${sha256(signed)}\n`, 'latin1')
}

/** Reads the bytes of a header's file, as far as that goes without a secret. */
export function decodeHeader(bytes: Buffer): HeaderReading {
  if (bytes.length > maxHeaderBytes) return { state: 'damaged' }
  const text = bytes.toString('latin1')
  const signed = text.slice(0, -65)
  const named = /^verbatim-keys (\d{1,4})\n/.exec(text)
  if (named === null || text.slice(-65) !== `${sha256(signed)}\n`) return { state: 'damaged' }
  if (Number(named[1]) > version) return { state: 'too-new' }
  const lines = fourLines.exec(text)
  if (lines === null) return { state: 'damaged' }
  const body = Body.safeParse(parseJson(lines[2] ?? ''))
  return body.success ? { state: 'sound', header: body.data, bytes } : { state: 'damaged' }
}

/** Whether the holder of the data key wrote these bytes of a sound header. */
export function isSignedBy(bytes: Buffer, dataKey: Uint8Array): boolean {
  const [, signed = '', , signature = ''] = fourLines.exec(bytes.toString('latin1')) ?? []
  const [expected, actual] = [sign(signed, dataKey), Buffer.from(signature, 'hex')]
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

function sign(body: string, dataKey: Uint8Array): Buffer {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'verbatim header', 32))
  const signature = createHmac('sha256', key).update(body, 'latin1').digest()
  key.fill(0)
  return signature
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex')

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON at all: the schema refuses undefined.
    return undefined
  }
}
