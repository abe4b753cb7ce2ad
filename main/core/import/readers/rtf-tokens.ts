/** What a reader of RTF hears, in the order of the file. */
export interface RtfHandler {
  openGroup(): void
  closeGroup(): void
  /** A control word, such as `par` or `b` with 0. */
  word(name: string, value: number | undefined): void
  /** A control symbol, such as `~` or `*`. */
  symbol(sign: string): void
  /** Text in the code page of the moment, one character a byte. */
  bytes(text: string): void
}

const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const plain = /[^\\{}\r\n]+/y

/** Takes RTF apart. Never fails: what makes no sense is passed over. `rtf` holds one character a byte. */
export function readTokens(rtf: string, handler: RtfHandler): void {
  let at = 0
  while (at < rtf.length) {
    const sign = rtf[at]
    if (sign === '{') {
      handler.openGroup()
      at++
    } else if (sign === '}') {
      handler.closeGroup()
      at++
    } else if (sign === '\r' || sign === '\n') at++
    else if (sign === '\\') at = readControl(rtf, at + 1, handler)
    else {
      plain.lastIndex = at
      const text = plain.exec(rtf)?.[0] ?? ''
      handler.bytes(text)
      at += text.length
    }
  }
}

/** Reads what follows a backslash; answers where it ends. */
function readControl(rtf: string, at: number, handler: RtfHandler): number {
  word.lastIndex = at
  const found = word.exec(rtf)
  if (found !== null) {
    const [whole, name = '', digits] = found
    const value = digits === undefined ? undefined : Number(digits)
    // Raw bytes follow, in which nothing has a meaning.
    if (name === 'bin') return at + whole.length + Math.max(value ?? 0, 0)
    handler.word(name, value)
    return at + whole.length
  }
  const sign = rtf[at] ?? ''
  if (sign === "'") {
    const code = Number.parseInt(rtf.slice(at + 1, at + 3), 16)
    if (!Number.isNaN(code)) handler.bytes(String.fromCharCode(code))
    return at + 3
  }
  if (sign === '\r' || sign === '\n') handler.word('par', undefined)
  else if (sign === '\\' || sign === '{' || sign === '}') handler.bytes(sign)
  else handler.symbol(sign)
  return at + 1
}
