import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context, Library } from '../../../../main/core/context.ts'
import { createFileRegistry } from '../../../../main/core/files.ts'
import { exportsHandlers } from '../../../../main/core/handlers/exports.ts'
import type { Host, HostPlace } from '../../../../main/core/host.ts'
import { newId } from '../../../../main/core/ids.ts'
import { aNewReport, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let folder: string
let chosen: HostPlace | undefined

beforeEach(() => {
  library = createTestLibrary()
  folder = join(library.folder, 'Documents')
  mkdirSync(folder)
  chosen = undefined
  const span = { reportId: library.add(aNewReport()), passage: 1, start: 0, endPassage: 1, end: 8 }
  library.stores.highlights.create({ span, tags: [], comment: '' })
})
afterEach(() => library.close())

/** The handlers over a real library and a host that offers one folder. */
function handlers(canBrowse = true) {
  const host: Host = {
    places: async () => [{ label: 'Documents', path: folder }],
    canBrowse,
    browseFolder: async () => chosen,
  }
  const places = createFileRegistry()
  const open = { ...library.stores, leftovers: library.leftovers } as Library
  const context: Pick<Context, 'host' | 'places' | 'library'> = { host, places, library: () => open }
  return exportsHandlers(context as Context)
}

const scope = { kind: 'all' } as const

describe('the exports handlers', () => {
  it('offer folders by label and id, never by path', async () => {
    const offered = await handlers()['exports.places']({})
    expect(offered).toEqual({
      places: [{ placeId: expect.stringMatching(/^[0-9a-z]{16}$/), label: 'Documents' }],
      canBrowse: true,
    })
    expect(JSON.stringify(offered)).not.toContain(folder)
  })

  it('keep one id for a folder', async () => {
    const desk = handlers()
    const first = await desk['exports.places']({})
    chosen = { label: 'Documents', path: folder }
    expect(await desk['exports.places']({})).toEqual(first)
    expect(await desk['exports.browse']({})).toEqual(first.places[0])
  })

  it('answer null when the user steps back, and fail where there is no dialog', async () => {
    expect(await handlers()['exports.browse']({})).toBeNull()
    await expect(handlers(false)['exports.browse']({})).rejects.toMatchObject({ code: 'unsupported' })
  })

  it('preview and write into an offered folder', async () => {
    const desk = handlers()
    const { places } = await desk['exports.places']({})
    expect(await desk['exports.preview']({ scope, format: 'md' })).toMatchObject({
      quotations: 1,
      suggestedName: 'Quotations.md',
    })
    const placeId = places[0]?.placeId ?? ''
    const done = await desk['exports.run']({ scope, format: 'md', placeId, fileName: 'Mine', mayReplace: false })
    expect(done).toMatchObject({ file: join(folder, 'Mine.md'), quotations: 1 })
    expect(readFileSync(done.file, 'utf8')).toContain('> Vardania[^1]')
  })

  it('write into no folder that was not offered', async () => {
    const run = async () =>
      handlers()['exports.run']({ scope, format: 'md', placeId: newId(), fileName: 'Mine', mayReplace: false })
    await expect(run()).rejects.toMatchObject({ code: 'not-found' })
  })
})
