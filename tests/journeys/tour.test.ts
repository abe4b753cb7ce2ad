import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { runTour } from '../tour/tour.ts'

test('the guided tour does the whole main job and leaves a picture of each step and the document', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-tour-'))
  try {
    const steps: string[] = []
    const { screenshots, document, quotation } = await runTour({ folder, say: (line) => steps.push(line) })
    expect(steps).toHaveLength(screenshots.length)
    for (const screenshot of screenshots) expect(readFileSync(screenshot).length).toBeGreaterThan(5000)

    const text = await readPart(document, 'word/document.xml')
    const footnotes = await readPart(document, 'word/footnotes.xml')
    expect(text.replace(/<[^>]+>/g, '')).toContain(quotation)
    expect(footnotes.replace(/<[^>]+>/g, '')).toMatch(/Nordavia.*§ 1\.c, ¶ \d+/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function readPart(file: string, part: string): Promise<string> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(file))))
  const entry = (await zip.getEntries()).find((one) => one.filename === part)
  if (entry?.directory !== false) throw new Error(`${part} is not in the document`)
  const text = await entry.getData(new TextWriter())
  await zip.close()
  return text
}
