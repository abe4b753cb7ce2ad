import type { Writable } from 'node:stream'

/** Where a command puts what it has to say. */
export interface Output {
  /** Whether results are JSON. Then nothing but JSON is written to standard output. */
  isJson: boolean
  /** One JSON document on one line. */
  json(value: unknown): Promise<void>
  /** A line of text for a person; signs in it that a terminal would obey stand there as their codes. */
  line(text: string): Promise<void>
  /** A word on how it goes, to standard error; on a terminal it replaces the one before. */
  progress(text: string): void
  /** Ends a line of progress that is still open. */
  progressDone(): void
  /** A failure, to standard error. */
  complain(text: string): void
}

export interface Streams {
  out: Writable
  err: Writable & { isTTY?: boolean }
}

/**
 * Writes to the two streams. Each write waits until the stream has taken it, so that a large list is not cut off when
 * the program ends and a slow reader is not overrun.
 */
export function createOutput({ out, err }: Streams, isJson: boolean): Output {
  let isOpen = false

  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      out.write(text, (error) => (error ? reject(error) : resolve()))
    })

  function endProgress(): void {
    if (isOpen) err.write('\r\u001b[K')
    isOpen = false
  }

  return {
    isJson,
    json: (value) => write(`${JSON.stringify(value)}\n`),
    async line(text) {
      endProgress()
      await write(`${harmless(text)}\n`)
    },
    progress(text) {
      if (err.isTTY) {
        err.write(`\r\u001b[K${text}`)
        isOpen = true
      } else err.write(`${text}\n`)
    },
    progressDone: endProgress,
    complain(text) {
      endProgress()
      err.write(`${harmless(text)}\n`)
    },
  }
}

/** What a terminal obeys (colours, the cursor, the title of its window) and what turns the direction of a name. */
const commanding = /[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu

/** Names of files and words of reports are other people's: they are shown, and nothing more. */
const harmless = (text: string): string =>
  text.replace(commanding, (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)

/** A number with its unit: `1 report`, `12 reports`. */
export const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** Rows with their columns in line; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, [...cell].length)
  }
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - [...cell].length),
      )
      .join('  ')
      .trimEnd(),
  )
}
