import type { ReportSummary } from '../../preload/contract/reports.ts'
import { openDesk, type TestDesk, type TestDeskOptions } from './harness.ts'

/** A desk whose library is open and holds the sample reports. */
export interface SampleDesk extends TestDesk {
  /** The sample reports, as the library lists them. */
  reports: ReportSummary[]
  /** What the page has complained of so far: errors in its console and exceptions. */
  complaints: string[]
}

/** Opens the real desk on a fresh library with the sample reports: fiction about a country that does not exist. */
export async function openSampleDesk(options: TestDeskOptions = {}): Promise<SampleDesk> {
  const desk = await openDesk(options)
  const complaints: string[] = []
  desk.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  desk.page.on('pageerror', (error) => complaints.push(error.message))
  desk.page.setDefaultTimeout(15_000)

  await desk.call('vault.create', { passphrase: 'seven quiet herons over nordavia' })
  await desk.call('vault.keepRecoveryKey', {})
  await desk.call('imports.startSample', {})
  for (;;) {
    const status = await desk.call('imports.status', {})
    if (status?.state === 'done') break
    if (status?.state === 'failed') throw new Error(`The sample was not imported: ${status.error?.code}`)
    await desk.page.waitForTimeout(50)
  }
  await desk.page.getByRole('combobox', { name: 'Find in everything' }).waitFor()
  return { ...desk, complaints, reports: await desk.call('reports.list', {}) }
}

/** The edition of the sample's series that covers a year. */
export function edition(desk: SampleDesk, year: number): ReportSummary {
  const report = desk.reports.find((one) => one.coversYear === year && one.title.includes('Country Reports'))
  if (report === undefined) throw new Error(`The sample has no edition of ${year}.`)
  return report
}

/** Opens a report where a query finds it first, by the keyboard alone: `/`, the query, Enter, Enter. */
export async function openByKeyboard({ page }: TestDesk, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(query)
  await page.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.locator('[data-passage]').first().waitFor()
}

/** The passage that has the keyboard, or null. */
export async function cursorPassage({ page }: TestDesk): Promise<number | null> {
  const focused = page.locator('[data-passage]:focus')
  return (await focused.count()) === 0 ? null : Number(await focused.getAttribute('data-passage'))
}

/** The text that is selected in the page. */
export const selectedText = ({ page }: TestDesk): Promise<string> =>
  page.locator('body').evaluate((body) => body.ownerDocument.getSelection()?.toString() ?? '')

/** How many pieces of text are painted under a name. */
export const painted = ({ page }: TestDesk, name: string): Promise<number> =>
  page
    .locator('body')
    .evaluate((body, name) => body.ownerDocument.defaultView?.CSS.highlights.get(name)?.size ?? 0, name)
