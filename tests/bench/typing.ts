import type { Page } from '@playwright/test'
import { openDesk } from '../journeys/harness.ts'
import { passphrase } from './core.ts'
import { type Spread, spread } from './numbers.ts'

/** Keystrokes in the field of find, ms. */
export interface TypingFigures {
  /** From a key to the frame in which its answer is painted. */
  painted: Spread
  /** What of it the core said that it took to search. */
  core: Spread
  keys: number
  /** Keys whose answer was overtaken by the next key, or that ask nothing new, such as a space. */
  unanswered: number
}

/** What somebody types, letter by letter. */
const typed = [
  'prison conditions',
  'freedom of assembly',
  'journalists arrested',
  'torture police',
  'discrimination women',
  '"rule of law"',
  'country:kz elections',
]

/** Between two keys, ms: somebody who types 80 words a minute. */
const pauseMs = 150

/** Starts noting, inside the page, when keys were pressed and when their answers were painted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: { paintedMs: number; coreMs: number }[] = []
    Object.assign(globalThis, { noted })
    let pressed: number | undefined
    const head = (): string => document.querySelector('main header [role=status]')?.textContent ?? ''
    let before = head()
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1 || event.ctrlKey || event.key === '/') return
        pressed = event.timeStamp
        before = head()
      },
      true,
    )
    new MutationObserver(() => {
      const now = head()
      if (pressed === undefined || now === before || now.trim() === '') return
      const from = pressed
      pressed = undefined
      const coreMs = Number(/in ([\d.]+) ms/.exec(now)?.[1])
      // A message sent in a frame's callback is delivered when that frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port2.onmessage = () => noted.push({ paintedMs: performance.now() - from, coreMs })
        port1.postMessage(null)
      })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** Types into find and measures each key. `isWanted` is asked before each text; false ends it. */
async function type(page: Page, isWanted: () => Promise<boolean> = async () => true): Promise<TypingFigures> {
  let keys = 0
  for (const text of typed) {
    if (!(await isWanted())) break
    await page.keyboard.press('/')
    await page.keyboard.press('Control+a')
    for (const letter of text) {
      await page.keyboard.type(letter)
      await page.waitForTimeout(pauseMs)
      keys += 1
    }
  }
  const noted = await page.evaluate(() =>
    (globalThis as unknown as { noted: { paintedMs: number; coreMs: number }[] }).noted.splice(0),
  )
  return {
    painted: spread(noted.map(({ paintedMs }) => paintedMs)),
    core: spread(noted.map(({ coreMs }) => coreMs)),
    keys,
    unanswered: keys - noted.length,
  }
}

/** Measures typing in a library that is there, and in a new one while files are imported into it. */
export async function measureTyping(
  libraryFolder: string,
  source: string,
): Promise<{ atRest: TypingFigures; importing: TypingFigures }> {
  return { atRest: await atRest(libraryFolder), importing: await whileImporting(source) }
}

async function atRest(libraryFolder: string): Promise<TypingFigures> {
  const desk = await openDesk({ libraryFolder })
  try {
    await desk.page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
    await desk.page.keyboard.press('Enter')
    await desk.page.getByRole('textbox', { name: 'Filter the reports' }).waitFor()
    await watch(desk.page)
    return await type(desk.page)
  } finally {
    await desk.close()
  }
}

/** Reports that are there before the first key, so that there is something to find. */
const enough = 60

async function whileImporting(source: string): Promise<TypingFigures> {
  const desk = await openDesk()
  try {
    await desk.call('vault.create', { passphrase })
    await desk.call('vault.keepRecoveryKey', {})
    await desk.page.getByRole('heading', { name: 'The library is empty' }).waitFor()
    await watch(desk.page)
    await desk.dropFiles('main', [source])
    const status = () => desk.call('imports.status', {})
    while (((await status())?.imported ?? 0) < enough && (await status())?.state !== 'done') {
      await desk.page.waitForTimeout(100)
    }
    return await type(desk.page, async () => (await status())?.state === 'running')
  } finally {
    await desk.close()
  }
}
