import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportDraft } from '../../../../../main/core/import/draft.ts'
import { parseReport } from '../../../../../main/core/import/parse.ts'
import { isOnPath } from '../../../../../scripts/setup/packages.mjs'
import { aFolder } from '../../../../helpers/folder.ts'
import { outlineOf, passagesOf, printDifferences } from './same-report.ts'

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(isOnPath)
const hasOffice = isOnPath('soffice')
const isLong = process.env.VERBATIM_LONG !== undefined
if (browser === undefined) console.log('skipped: no Chromium is here to print pages')
if (!hasOffice) console.log('skipped: LibreOffice (soffice) is not here to convert pages')

/** The sample library's pages, and in the long form real ones. */
const sample = join(import.meta.dirname, '../../../../../resources/sample')
const corpus = join(import.meta.dirname, '../../../../../../shared/corpus/kazakhstan')
if (isLong && !existsSync(corpus)) console.log('skipped: the corpus is not here')
const pages = [
  ...['nordavia-2021', 'nordavia-2022', 'nordavia-2023'].map((name) => ({ name, from: sample, isWhole: true })),
  // Of these a person copies the article: a file without elements does not tell menus from the text of an unknown page.
  ...['nordavia-obzor-2022', 'nordavia-world-report-2023'].map((name) => ({ name, from: sample, isWhole: false })),
  ...(isLong && existsSync(corpus) ? ['2016', '2019', '2021'] : []).map((name) => ({
    name,
    from: corpus,
    isWhole: true,
  })),
]
const filters = { docx: 'docx:MS Word 2007 XML', odt: 'odt:writer8', rtf: 'rtf:Rich Text Format' }

const folder = aFolder()
afterAll(() => folder.remove())

function articleOf(page: string): string {
  const article = /<article[\s\S]*<\/article>/.exec(page)?.[0] ?? page
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${article.replace(/<nav[\s\S]*?<\/nav>|<div class="[\w-]*share[\s\S]*?<\/div>/g, '')}</body></html>`
}

/** Files of a folder, as Chromium prints them and LibreOffice saves them. */
function convert(names: readonly string[]): void {
  const paths = names.map((name) => join(folder.path, `${name}.html`))
  for (const path of browser === undefined ? [] : paths) {
    spawnSync(browser ?? '', [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
      ...[`--user-data-dir=${join(folder.path, 'browser')}`, `--print-to-pdf=${path.replace('.html', '.pdf')}`],
      pathToFileURL(path).href,
    ])
  }
  const office = pathToFileURL(join(folder.path, 'office')).href
  for (const filter of hasOffice ? Object.values(filters) : []) {
    const options = ['--infilter=HTML (StarWriter)', '--convert-to', filter, '--outdir', folder.path]
    spawnSync('soffice', [`-env:UserInstallation=${office}`, '--headless', ...options, ...paths], { timeout: 300_000 })
  }
}

beforeAll(() => {
  for (const { name, from, isWhole } of pages) {
    const page = readFileSync(join(from, `${name}.html`), 'utf8')
    writeFileSync(join(folder.path, `${name}.html`), isWhole ? page : articleOf(page))
  }
  convert(pages.map(({ name }) => name))
}, 900_000)

const parse = (from: string, file: string): Promise<ReportDraft> =>
  parseReport(new Uint8Array(readFileSync(join(from, file))), file)

describe.each(pages)('$name in another format is the same report:', ({ name, from }) => {
  async function expectSameOutline(ending: string): Promise<{ page: ReportDraft; document: ReportDraft }> {
    const [page, document] = [await parse(from, `${name}.html`), await parse(folder.path, `${name}.${ending}`)]
    expect(page.sections.length).toBeGreaterThan(5)
    expect(outlineOf(document)).toEqual(outlineOf(page))
    // Address, publisher and country of a page without a title that names them stand in its head; files lose that.
    const { title, coversYear, language } = page.metadata
    expect(document.metadata).toMatchObject({ title, coversYear, language })
    return { page, document }
  }

  test.skipIf(!hasOffice).each(Object.keys(filters))('as %s, with the same passages', async (ending) => {
    const { page, document } = await expectSameOutline(ending)
    expect(passagesOf(document)).toEqual(passagesOf(page))
  })

  test.skipIf(browser === undefined)('printed as pdf, with the same words in the same passages', async () => {
    const { page, document } = await expectSameOutline('pdf')
    expect(printDifferences(document, page)).toEqual([])
  })
})
