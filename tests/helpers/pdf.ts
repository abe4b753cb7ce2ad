/** Words on a page. Places are points from its upper left corner; letters are 0.6 of their height wide. */
export interface PdfText {
  x: number
  /** The baseline. */
  y: number
  size: number
  text: string
  face?: 'plain' | 'bold' | 'italic'
}

/** What a page shows. */
export interface PdfPage {
  texts?: PdfText[]
  /** Whether a picture fills it. */
  isPicture?: boolean
  /** Its instructions, deflated, in place of all else. */
  packed?: Uint8Array
}

/** What else a document holds. */
export interface PdfOptions {
  /** Entries of the information dictionary. */
  info?: Record<string, string>
  /** BCP 47. */
  language?: string
  /** Entries of the catalog, as PDF syntax. */
  catalog?: string
  /** Whether it asks for a password. */
  isLocked?: boolean
}

/** Size of every page, points: US Letter. */
export const pageSize = { width: 612, height: 792 }

const faces = { plain: 'Courier', bold: 'Courier-Bold', italic: 'Courier-Oblique' }

/** A PDF in plain syntax: Courier, no compression, any letters that have a name in Unicode (up to 120 beyond ASCII). */
export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const codes = new Map<string, number>()
  const objects: string[] = []
  const add = (object: string): number => objects.push(object)
  const catalog = add('')
  const tree = add('')
  const fonts = add('')
  const picture = add(
    stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', 'x'),
  )
  const kids = pages.map(({ texts = [], isPicture = false, packed }) => {
    const words = texts.map((text) => showText(text, codes)).join('\n')
    const drawing = isPicture ? `q ${pageSize.width} 0 0 ${pageSize.height} 0 0 cm /Im Do Q\n` : ''
    const content = add(
      packed === undefined
        ? stream('', drawing + words)
        : stream('/Filter /FlateDecode', Buffer.from(packed).toString('latin1')),
    )
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${pageSize.width} ${pageSize.height}] /Contents ${content} 0 R ` +
        `/Resources << /Font ${fonts} 0 R /XObject << /Im ${picture} 0 R >> >> >>`,
    )
  })
  const widths = Array.from({ length: 224 }, () => 600).join(' ')
  const names = [...codes.keys()].map(
    (letter) => `/uni${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const fontNumbers = Object.values(faces).map((name) =>
    add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /FirstChar 32 /LastChar 255 /Widths [${widths}] ` +
        `/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [128 ${names.join(' ')}] >> >>`,
    ),
  )
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${tree} 0 R ${options.language === undefined ? '' : `/Lang (${options.language})`} ${options.catalog ?? ''} >>`
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  objects[fonts - 1] = `<< ${Object.keys(faces)
    .map((face, index) => `/${face} ${fontNumbers[index]} 0 R`)
    .join(' ')} >>`
  const info = add(
    `<< ${Object.entries(options.info ?? {})
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join(' ')} >>`,
  )
  // Keys that no password opens.
  const keys = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'1f'.repeat(32)}> /U <${'2e'.repeat(32)}> >> /ID [<00> <00>]`
  return write(objects, `/Root ${catalog} 0 R /Info ${info} 0 R ${options.isLocked ? keys : ''}`)
}

const stream = (entries: string, data: string): string =>
  `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`

const literal = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`

function showText({ x, y, size, text, face = 'plain' }: PdfText, codes: Map<string, number>): string {
  const hex = [...text].map((letter) => {
    const ascii = letter.charCodeAt(0)
    if (ascii < 127) return ascii.toString(16).padStart(2, '0')
    if (!codes.has(letter)) codes.set(letter, 128 + codes.size)
    return (codes.get(letter) ?? 63).toString(16)
  })
  return `BT /${face} ${size} Tf 1 0 0 1 ${x} ${pageSize.height - y} Tm <${hex.join('')}> Tj ET`
}

function write(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** How a text is set. */
export interface Setting {
  x?: number
  /** The first baseline. */
  y: number
  /** Most letters of a line. */
  letters?: number
  size?: number
  /** From baseline to baseline. Default 1.2 sizes. */
  pitch?: number
  /** How far the first line stands in, points. */
  indent?: number
  face?: PdfText['face']
}

/** Sets a text in lines, broken where the next word has no room, and at soft hyphens. */
export function setText(text: string, setting: Setting): PdfText[] {
  const { x = 72, y, letters = 78, size = 10, pitch = size * 1.2, indent = 0, face = 'plain' } = setting
  return breakLines(text, letters, Math.ceil(indent / (0.6 * size))).map((line, index) => ({
    x: x + (index === 0 ? indent : 0),
    y: y + index * pitch,
    size,
    text: line,
    face,
  }))
}

/** Lines of at most so many letters; the first has so many fewer. */
function breakLines(text: string, letters: number, fewer: number): string[] {
  const lines: string[] = []
  let line = ''
  const most = (): number => (lines.length === 0 ? letters - fewer : letters)
  for (const word of text.split(' ')) {
    let rest = word
    const plain = (part: string): string => part.replaceAll('\u00ad', '')
    if (line !== '' && line.length + 1 + plain(rest).length > most()) {
      const points = [...rest.matchAll(/\u00ad|(?<=-)/g)].map(({ index }) => index).reverse()
      const at = points.find((point) => line.length + 2 + plain(rest.slice(0, point)).length <= most())
      if (at !== undefined) {
        const start = plain(rest.slice(0, at))
        line += ` ${start}${start.endsWith('-') ? '' : '-'}`
        rest = rest.slice(at)
      }
      lines.push(line)
      line = plain(rest)
    } else line = line === '' ? plain(rest) : `${line} ${plain(rest)}`
  }
  return [...lines, line]
}

/** Sets texts one under the other on one page, with room between them. */
export function setTexts(texts: readonly string[], { y, gap = 8, ...setting }: Setting & { gap?: number }): PdfText[] {
  const set: PdfText[] = []
  let at = y
  for (const text of texts) {
    const lines = setText(text, { ...setting, y: at })
    set.push(...lines)
    at = (lines.at(-1)?.y ?? at) + (setting.pitch ?? (setting.size ?? 10) * 1.2) + gap
  }
  return set
}
