import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { ReportDraft } from '../../../../../../main/core/import/draft.ts'
import { parseReport } from '../../../../../../main/core/import/parse.ts'
import { isOnPath } from '../../../../../../scripts/setup/packages.mjs'
import { aFolder } from '../../../../../helpers/folder.ts'

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(isOnPath)
const hasOffice = isOnPath('soffice')
if (browser === undefined) console.log('skipped: no Chromium is here to print pages')
if (!hasOffice) console.log('skipped: LibreOffice (soffice) is not here to make PDFs of pages')

const folder = aFolder()
afterAll(folder.remove)

const people = [
  'the ferrymen',
  'a weaver',
  'two teachers',
  'the mayor’s office',
  'old fishermen',
  'self-appointed judges',
]
const deeds = [
  'filed a complaint',
  'waited at the gate',
  'refused to sign',
  'spoke to the press',
  'were fined – twice –',
]
const places = ['in Lower Sarn', 'near the quay of Beloyar', 'at the so-called reed court', 'in the Karasu district']

/** A paragraph of so many sentences; each number has its own. */
function paragraph(number: number, sentences: number): string {
  const of = (list: readonly string[], step: number): string => list[(number * 3 + step) % list.length] ?? ''
  return Array.from({ length: sentences }, (_, step) => {
    const who = of(people, step)
    return `On day ${number}-${step} ${who} ${of(deeds, step * 2)} ${of(places, step * 5 + number)}, and official no. ${number + step} found “difficult” matter ${number * 7 + step} efficient.`
  }).join(' ')
}

/** A made-up report in the form of real ones: sections, letters, subjects, run-in subjects, items, a table, a quotation. */
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vardania - Reports</title></head><body><main><article>
<h1>2022 Country Reports on Human Rights Practices: Vardania</h1>
<h2>Executive Summary</h2>${[1, 2, 3].map((number) => `<p>${paragraph(number, number + 1)}</p>`).join('\n')}
<h4>Section 1.</h4><h3>Respect for the Integrity of the Person</h3>
<h3>a. Arbitrary Deprivation of Life and Other Unlawful or Politically Motivated Killings</h3>
${[4, 5, 6, 7, 8].map((number) => `<p>${paragraph(number, (number % 4) + 1)}</p>`).join('\n')}
<h3>b. Disappearance</h3><p>${paragraph(9, 5)}</p><h4>Prison and Detention Center Conditions</h4>
<p><strong>Physical Conditions:</strong> ${paragraph(10, 3)}</p><p><strong>Administration:</strong> ${paragraph(11, 2)}</p>
<ol><li>${paragraph(12, 1)}</li><li>${paragraph(13, 2)}</li></ol>
<h4>Section 2.</h4><h3>Respect for Civil Liberties</h3>
${[14, 15, 16, 17, 18, 19, 20].map((number) => `<p>${paragraph(number, (number % 5) + 2)}</p>`).join('\n')}
<table cellpadding="8"><tr><td>Region</td><td>Cases in 2021</td><td>Cases in 2022</td></tr>
<tr><td>Lower Sarn</td><td>120</td><td>14</td></tr><tr><td>Karasu</td><td>7</td><td>9</td></tr></table>
<h4>Section 3.</h4><h3>Freedom to Participate in the Political Process</h3>
${[21, 22, 23].map((number) => `<p>${paragraph(number, 4)}</p>`).join('\n')}
</article></main></body></html>`

const columned =
  'body { columns: 2; column-gap: 2em; text-align: justify; font: 9pt serif } h1 { column-span: all } table { text-align: left }'
const bookish = 'body { font: 11pt serif } p { margin: 0; text-indent: 1.5em; text-align: justify }'

const write = (name: string, css: string): string => {
  const path = join(folder.path, name)
  writeFileSync(path, page.replace('</head>', `<style>${css}</style></head>`))
  return path
}

function print(name: string, css: string): Uint8Array {
  const path = write(`${name}.html`, css)
  spawnSync(browser ?? '', [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
    ...[`--user-data-dir=${join(folder.path, 'profile')}`, `--print-to-pdf=${path}.pdf`, pathToFileURL(path).href],
  ])
  return new Uint8Array(readFileSync(`${path}.pdf`))
}

function convert(name: string): Uint8Array {
  const path = write(`${name}.html`, '')
  spawnSync('soffice', [
    ...[`-env:UserInstallation=${pathToFileURL(join(folder.path, 'office')).href}`, '--headless'],
    ...['--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder.path, path],
  ])
  return new Uint8Array(readFileSync(path.replace('.html', '.pdf')))
}

/** Outline and passages. A page has numbers of list items as marks, a PDF as text. */
const told = ({ sections, passages, metadata }: ReportDraft) => ({
  about: [metadata.title, metadata.coversYear, metadata.language],
  sections: sections.map(({ parent, number, heading }) => ({ parent, number, heading })),
  passages: passages.map(({ section, kind, text }) => `${section} ${kind} ${text.replace(/^\d\. /, '')}`),
})

const fromPage = told(await parseReport(new TextEncoder().encode(page), 'page.html'))

/**
 * The same outline and every word in order. Where a page or column ends with a full line and a sentence, nothing tells
 * whether the paragraph goes on: two paragraphs of a report may be joined or one parted there.
 */
async function expectSame(bytes: Uint8Array): Promise<void> {
  const fromPdf = told(await parseReport(bytes, 'print.pdf'))
  expect(fromPdf.about).toEqual(fromPage.about)
  expect(fromPdf.sections).toEqual(fromPage.sections)
  const running = ({ passages }: typeof fromPage): string =>
    passages.map((passage) => passage.replace(/^\S+ \S+ /, '')).join(' ')
  expect(running(fromPdf)).toBe(running(fromPage))
  expect(fromPage.passages.filter((passage) => !fromPdf.passages.includes(passage)).length).toBeLessThanOrEqual(4)
}

describe('a page and its PDF are the same report', () => {
  it('the page is what it should be', () => {
    expect(fromPage.sections.map(({ number }) => number).filter(Boolean)).toEqual(['1', '1.a', '1.b', '2', '3'])
    expect(fromPage.passages).toHaveLength(26)
  })

  it.skipIf(browser === undefined).each([
    ['as it is', ''],
    ['in two justified columns', columned],
    ['as books are set', bookish],
  ])('printed by Chromium %s', async (name, css) => {
    await expectSame(print(name.replaceAll(' ', '-'), css))
  })

  it.skipIf(!hasOffice)(
    'converted by LibreOffice',
    async () => {
      await expectSame(convert('office'))
    },
    120_000,
  )
})
