import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'

/** Crockford's base 32: no I, L, O or U, so that a key copied by hand is not misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes of randomness in a recovery key: 160 bits, out of reach of guessing whatever the derivation costs. */
const secretBytes = 20

const secretCharacters = (secretBytes * 8) / 5
const checkCharacters = 4

/** A recovery key as it is printed: nine groups of four; the last is a checksum of the others. */
export function newRecoveryKey(): string {
  const bytes = randomBytes(secretBytes)
  const secret = encode(bytes)
  bytes.fill(0)
  return (secret + checksum(secret)).replace(/.{4}(?!$)/g, '$&-')
}

/**
 * Reads a recovery key as a person typed it: spaces, dashes and letter case do not matter, and the letters that the
 * alphabet leaves out stand for the digits that they look like. Answers the bytes that the slot's key is derived
 * from; the caller wipes them.
 * @throws {AppError} `wrong-recovery-key` when the checksum tells of a typing error
 */
export function readRecoveryKey(typed: string): Buffer {
  const characters = typed
    .normalize('NFKC')
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  const secret = characters.slice(0, secretCharacters)
  const isWhole = characters.length === secretCharacters + checkCharacters
  if (!isWhole || checksum(secret) !== characters.slice(secretCharacters)) {
    throw new AppError(
      'wrong-recovery-key',
      'This is not a complete recovery key: a character is wrong, missing or too many. Compare it with the printed key, group by group.',
    )
  }
  return Buffer.from(secret, 'latin1')
}

function encode(bytes: Uint8Array): string {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(value >> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return text
}

/** 20 bits of SHA-256: one typing error in a million passes unseen. */
function checksum(secret: string): string {
  return encode(createHash('sha256').update(`verbatim recovery key\n${secret}`, 'latin1').digest()).slice(
    0,
    checkCharacters,
  )
}
