import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListedFile } from '../../../../preload/contract/imports.ts'
import { badFiles, writeBadFiles } from '../../../helpers/bad-files.ts'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'
import { goodFiles } from '../../../helpers/good-files.ts'

// A thousand files as they lie in a researcher's folder, fifty of them broken in every way that is known.

let desk: TestCore
let files: ListedFile[]
const good = goodFiles(950)

beforeAll(async () => {
  desk = await createTestCore()
  const folder = join(desk.folder, 'reports')
  for (const { name, bytes } of good) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  mkdirSync(join(folder, 'broken'))
  writeBadFiles(join(folder, 'broken'))
  await desk.importFiles([folder])
  files = [...(await desk.ask('imports.listed', { from: 0 })), ...(await desk.ask('imports.listed', { from: 1000 }))]
}, 120_000)
afterAll(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

test('950 come in and 50 do not', async () => {
  expect(await desk.ask('imports.status', {})).toMatchObject({
    state: 'done',
    total: 1000,
    imported: 950,
    unchanged: 0,
    failed: 50,
    error: null,
  })
  expect(await desk.ask('reports.list', {})).toHaveLength(950)
  expect(await desk.ask('vault.verify', {})).toMatchObject({ ok: true, checked: { sources: 950 }, problems: [] })
})

test.each(['html', 'txt', 'md', 'docx', 'odt', 'epub', 'rtf', 'mhtml', 'pdf'])(
  'those in %s have their sections and passages',
  (format) => {
    const ours = files.filter(({ file, status }) => status === 'imported' && file.endsWith(`.${format}`))
    expect(ours).toHaveLength(good.filter(({ name }) => name.endsWith(`.${format}`)).length)
    const isPage = format.endsWith('html')
    for (const { file, sections, passages, coversYear } of ours) {
      const year = Number(basename(dirname(file)))
      expect([sections, passages, coversYear], file).toEqual([isPage ? 5 : 3, 4, year])
    }
  },
)

describe('each that does not come in says why, and what to do', () => {
  const failureOf = (name: string) => {
    const inside = join('reports', 'broken', name)
    return files.find(({ file, status }) => status === 'failed' && (file === inside || file.startsWith(`${inside}/`)))
  }

  test.each(badFiles)('$name', ({ name, code, says }) => {
    const { error, reportId } = failureOf(name) ?? {}
    expect(error).toMatchObject({ code, message: expect.stringMatching(says) })
    expect(reportId).toBeNull()
    // A reason and a next step, each a sentence; in the words of people and not of programs.
    expect(error?.message).toMatch(/^[A-Z].{10,}[.:] .*[A-Z][^.]{8,}\.$/)
    expect(error?.message).not.toMatch(
      /\b(?:pars\w+|XML|entit\w+|byte\w*|binary|null|undefined|exception|error|invalid|buffer|stream|ENO\w+|ELOOP|EACCES)\b|[/\\_{}]/i,
    )
    expect(error?.message).not.toContain(name)
  })
})

test('all of them tried again fail again, alone, and nothing else changes', async () => {
  const before = (await desk.ask('reports.list', {})).map(({ reportId }) => reportId)
  await desk.ask('imports.retry', {})
  for (;;) {
    const status = await desk.ask('imports.status', {})
    if (status?.state === 'done') {
      expect(status).toMatchObject({ total: 50, imported: 0, failed: 50, listed: { imported: 950, failed: 50 } })
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect((await desk.ask('reports.list', {})).map(({ reportId }) => reportId)).toEqual(before)
})
