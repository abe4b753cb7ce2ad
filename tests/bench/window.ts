import type { Page } from '@playwright/test'
import { openDesk, type TestDesk } from '../journeys/harness.ts'
import { passphrase } from './core.ts'
import { spread, timed } from './numbers.ts'

/** What the window told, in the system's Chromium without a display. */
export interface WindowFigures {
  /** From the start of the desk's process to its unlock screen, ms. Includes the test's own connection. */
  startMs: number
  /** From a press on the longest report to its text on the screen, ms. */
  openReportMs: number
}

const rounds = 3

/** Measures the window on a library that is there. */
export async function measureWindow(libraryFolder: string): Promise<WindowFigures> {
  const starts: number[] = []
  const openings: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    let desk: TestDesk | undefined
    try {
      starts.push(
        await timed(async () => {
          desk = await openDesk({ libraryFolder })
          await desk.page.locator('input[type=password]').waitFor()
        }),
      )
      if (desk !== undefined) openings.push(await openLongest(desk))
    } finally {
      await desk?.close()
    }
  }
  return { startMs: spread(starts).p50, openReportMs: spread(openings).p50 }
}

async function openLongest({ page, call }: TestDesk): Promise<number> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  const filter = page.getByRole('textbox', { name: 'Filter the reports' })
  await filter.waitFor()
  const reports = await call('reports.list', {})
  const longest = reports.toSorted((a, b) => b.passages - a.passages)[0]
  if (longest === undefined) throw new Error('The library is empty')
  await filter.fill(longest.title)
  await page.locator(`#report-${longest.reportId}`).waitFor()
  return await timeToText(page, `#report-${longest.reportId}`)
}

/** Measured inside the page, so that the test's own way to it does not count: from a click to the frame with text. */
function timeToText(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const started = performance.now()
        const look = (): void => {
          if (document.querySelector('[data-passage]') === null) requestAnimationFrame(look)
          // The frame in which the text stands is on the screen when the next one begins.
          else requestAnimationFrame(() => resolve(performance.now() - started))
        }
        document.querySelector<HTMLElement>(selector)?.click()
        requestAnimationFrame(look)
      }),
    selector,
  )
}
