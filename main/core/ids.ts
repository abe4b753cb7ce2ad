import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new identifier: 80 random bits in 16 characters of Crockford's base 32, lower case. */
export function newId(): string {
  // 256 is a multiple of 32, so the remainder keeps every character equally likely.
  return Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('')
}
