import type { Page } from '@playwright/test'
import type { CallName, Input, Output } from '../../preload/contract/index.ts'

/** Calls the core as the page does; throws when the reply is a failure. */
export async function callCore<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await page.evaluate(
    async ([name, input]) => {
      const { desk } = globalThis as unknown as { desk: { call(name: unknown, input: unknown): Promise<unknown> } }
      return await desk.call(name, input)
    },
    [name, input] as [unknown, unknown],
  )
  const { ok, value, error } = reply as { ok: boolean; value: Output<N>; error?: { code: string; message: string } }
  if (!ok) throw new Error(`${name} failed: ${error?.code}: ${error?.message}`)
  return value
}

/** Locks the library. Where it was open, waits for the page that the shell then loads in a fresh process. */
export async function lockCore(page: Page): Promise<void> {
  const { state } = await callCore(page, 'vault.status', {})
  await page.evaluate(() => Object.assign(globalThis, { isFormer: true }))
  await callCore(page, 'vault.lock', {}).catch((error: Error) => {
    // The page was gone before it could tell its answer to the test.
    if (!/context was destroyed|navigat/i.test(error.message)) throw error
  })
  if (state === 'open') await page.waitForFunction(() => 'desk' in globalThis && !('isFormer' in globalThis))
}

/**
 * Puts files or folders into an `<input type=file>`.
 *
 * Playwright itself sends the contents of files over a connection like ours, which makes files without a path. The
 * protocol takes paths, as the real dialog and a real drop do.
 */
export async function chooseFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  if (nodeId === 0) throw new Error(`No element for ${selector}.`)
  await session.send('DOM.setFileInputFiles', { nodeId, files: [...paths] })
  await session.detach()
}

/** Drops files or folders on the middle of an element. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`Nothing to drop on: ${selector}.`)
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  }
  await session.detach()
}
