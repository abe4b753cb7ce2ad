import chardet from 'chardet'

/** Text with the name of the encoding that it was read as. */
export interface Decoded {
  text: string
  encoding: string
  /** Whether the file says so or its bytes leave no doubt; false for a guess. */
  isSure: boolean
}

/**
 * Decodes the bytes of a text file: byte order mark, UTF-8 (strictly), UTF-16 by its pattern of zeros, what a page
 * declares, and at last a guess among the encodings that people meet: windows-1251, koi8-r and ibm866 by the letters
 * that they give, others by chardet. Never fails: what an encoding cannot read becomes U+FFFD.
 * @param declared an encoding that the file names (`<meta charset>`), if any
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byMark(bytes)
  if (marked !== undefined) return read(bytes, marked, true)
  const wide = widePattern(bytes)
  if (wide !== undefined) return read(bytes, wide, true)
  const strict = strictUtf8(bytes)
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', isSure: true }
  if (declared !== null && isKnown(declared) && !/^utf-?(?:8|16)/i.test(declared)) return read(bytes, declared, true)
  if (isMostlyUtf8(bytes)) return read(bytes, 'utf-8', false)
  return read(bytes, guess(bytes), false)
}

/** The encoding that a page declares in its first 4 KB, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ?? /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(start)
  return found?.[1] ?? null
}

function read(bytes: Uint8Array, encoding: string, isSure: boolean): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isSure }
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: nearly every second byte is 0 (Latin), 4 (Cyrillic) or 0x20 (general punctuation). */
export function widePattern(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return undefined
  const high: [even: number, odd: number] = [0, 0]
  let zeros = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]
    if (byte === 0) zeros++
    if (byte === 0 || byte === 4 || byte === 0x20) high[i & 1 ? 1 : 0]++
  }
  // Spaces give some zeros in every UTF-16 text; no text in one-byte encodings holds any.
  if (zeros < length / 64) return undefined
  if (high[1] > length * 0.45 && high[0] < length * 0.2) return 'utf-16le'
  if (high[0] > length * 0.45 && high[1] < length * 0.2) return 'utf-16be'
  return undefined
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8 throughout: the caller goes on to the next.
    return undefined
  }
}

/** UTF-8 with some damage: far more well-formed sequences than broken ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample(bytes))
  let good = 0
  let bad = 0
  for (const character of text) {
    if (character === '\ufffd') bad++
    else if (character > '\u007f') good++
  }
  return good > bad * 20
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    // The platform does not know the name that the page gives.
    return false
  }
}

const sample = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, 65_536)

/** The best guess for bytes that are not Unicode and declare nothing. */
function guess(bytes: Uint8Array): string {
  const part = sample(bytes)
  let high = 0
  let letters = 0
  for (const byte of part) {
    if (byte > 0x7f) high++
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++
  }
  // Western text has a few letters beyond ASCII; in Cyrillic they are the text.
  if (high > letters / 2) {
    const [best] = ['windows-1251', 'koi8-r', 'ibm866']
      .map((encoding) => ({ encoding, score: cyrillicScore(new TextDecoder(encoding).decode(part)) }))
      .sort((a, b) => b.score - a.score)
    if (best !== undefined && best.score > high * 0.3) return best.encoding
  }
  const named = chardet.detect(part)
  return named !== null && isKnown(named) && !/^(?:ascii|utf)/i.test(named) ? named : 'windows-1252'
}

/**
 * How far a text looks Russian: frequent small letters count, capitals inside words and line drawing count against.
 * The wrong one of the three encodings turns small letters into capitals or into frames.
 */
function cyrillicScore(text: string): number {
  let score = 0
  let wasSmall = false
  for (const character of text) {
    const isSmall = (character >= 'а' && character <= 'я') || character === 'ё'
    if (isSmall) score += 'оеаинтсрвлкмдпу'.includes(character) ? 1 : 0.3
    else if (character >= 'А' && character <= 'Я') score += wasSmall ? -1 : 0.2
    else if (character > '\u007f' && !/[«»—–…№“”„’\u00a0]/.test(character)) score -= 1
    wasSmall = isSmall
  }
  return score
}
