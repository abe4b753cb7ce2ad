/** A part of a MIME message. */
export interface MimePart {
  /** Lower case names; folded lines joined, encoded words decoded. */
  headers: ReadonlyMap<string, string>
  /** Media type in lower case, without parameters; `text/plain` where none is named. */
  type: string
  charset: string | null
  /** Content-ID of the part that a `multipart/related` begins with. */
  start: string | undefined
  /** The content without its transfer encoding. */
  content(): Uint8Array
}

/** Most parts of a message, and deepest nesting of multiparts. */
const most = { parts: 10_000, depth: 8 }

/** All parts of a message in order, the message itself first. */
export function readParts(bytes: Uint8Array): MimePart[] {
  const parts: MimePart[] = []
  // One character a byte, so that places in the text are places in the file.
  addPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), 0, parts)
  return parts
}

function addPart(message: string, depth: number, parts: MimePart[]): void {
  if (parts.length >= most.parts) return
  const head = /\r?\n[ \t]*\r?\n/.exec(message)
  const headers = readHeaders(head === null ? message : message.slice(0, head.index))
  const body = head === null ? '' : message.slice(head.index + head[0].length)
  const declared = headers.get('content-type') ?? 'text/plain'
  const type = (declared.split(';')[0] ?? '').trim().toLowerCase()
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase()
  parts.push({
    headers,
    type,
    charset: parameter(declared, 'charset') ?? null,
    start: parameter(declared, 'start'),
    content: () => decodeBody(body, encoding),
  })
  const boundary = parameter(declared, 'boundary')
  if (!type.startsWith('multipart/') || boundary === undefined || depth >= most.depth) return
  for (const part of splitBody(body, boundary)) addPart(part, depth + 1, parts)
}

/** What stands between the lines of a boundary. */
function splitBody(body: string, boundary: string): string[] {
  const found: string[] = []
  const mark = `--${boundary}`
  let start: number | undefined
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const lineEnd = body.indexOf('\n', at)
    const rest = body.slice(at + mark.length, lineEnd < 0 ? undefined : lineEnd).trim()
    if (rest !== '' && rest !== '--') continue
    if (start !== undefined) found.push(body.slice(start, at).replace(/\r?\n$/, ''))
    start = rest === '--' || lineEnd < 0 ? undefined : lineEnd + 1
    if (found.length >= most.parts) break
  }
  // An archive that was cut off still holds what came before.
  if (start !== undefined) found.push(body.slice(start))
  return found
}

function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, decodeWords(line.slice(colon + 1).trim()))
  }
  return headers
}

const parameter = (header: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header)
  return found?.[1] ?? found?.[2]
}

/** `=?utf-8?Q?…?=`, as headers write letters beyond ASCII. */
function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi, (whole, charset: string, form: string, text: string) => {
      try {
        const bytes = decodeBody(
          text.replaceAll('_', '=20'),
          form.toLowerCase() === 'b' ? 'base64' : 'quoted-printable',
        )
        return new TextDecoder(charset).decode(bytes)
      } catch {
        // A charset that nobody knows: what is written is the best there is.
        return whole
      }
    })
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'))
  if (encoding !== 'quoted-printable') return new Uint8Array(Buffer.from(body, 'latin1'))
  const plain = body
    .replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return new Uint8Array(Buffer.from(plain, 'latin1'))
}
