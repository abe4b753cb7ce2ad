import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../../../main/core/errors.ts'
import { closeDatabase } from '../../../../main/core/store/open.ts'
import { createVault, type Vault } from '../../../../main/core/vault/vault.ts'
import { aFolder, bytesOf } from '../../../helpers/folder.ts'

const isLong = process.env.VERBATIM_LONG === '1'
const actor = fileURLToPath(new URL('../../../helpers/vault-actor.ts', import.meta.url))
const passphrase = (n: number): string => `zebra lamp ocean seven ${n}`

let place: ReturnType<typeof aFolder>
let folder: string
let vault: Vault
let running: ChildProcessWithoutNullStreams | undefined
beforeEach(() => {
  place = aFolder()
  folder = join(place.path, 'library')
  vault = createVault({ folder, kdfCost: { memoryKiB: 8, passes: 1, lanes: 1 } })
})
afterEach(async () => {
  running?.kill('SIGKILL')
  await vault.release()
  place.remove()
})

const made = async (): Promise<void> => {
  closeDatabase((await vault.create(passphrase(0))).db)
  await vault.release()
}

/** Starts an actor and waits for its first line. */
async function start(task: 'hold' | 'change' | 'recovery' | 'create', n = 0) {
  const child = spawn(process.execPath, [actor, task, folder, String(n)])
  running = child
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
  })
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  return {
    /** Kills it; answers the whole lines that it wrote. */
    async kill(): Promise<string[]> {
      child.kill('SIGKILL')
      await closed
      running = undefined
      return said.split('\n').slice(0, -1)
    },
  }
}

/** Looks as often as it can until something is there; a second at most. */
async function appears(isThere: () => boolean): Promise<void> {
  const until = performance.now() + 1000
  while (!isThere() && performance.now() < until) await nextTurn()
}

/** Whether a passphrase opens the library; any failure but a wrong passphrase is one of the test. */
async function opens(n: number): Promise<boolean> {
  try {
    closeDatabase((await vault.unlock(passphrase(n))).db)
    await vault.release()
    return true
  } catch (error) {
    expect(codeOf(error)).toBe('wrong-passphrase')
    return false
  }
}

test('a library that another process has open is in use, untouched, and free as soon as that one is killed', async () => {
  await made()
  for (let round = 0; round < 5; round++) {
    const holder = await start('hold')
    const { 'library.db-shm': _index, ...before } = bytesOf(folder)
    for (const n of [0, 1]) await expect(vault.unlock(passphrase(n))).rejects.toMatchObject({ code: 'in-use' })
    await expect(vault.create(passphrase(0))).rejects.toMatchObject({ code: 'exists' })
    const { 'library.db-shm': _index2, ...after } = bytesOf(folder)
    expect(after).toEqual(before)
    await holder.kill()
    // The kill left the database's log and nothing else, and a wrong passphrase leaves that.
    const left = bytesOf(folder)
    expect(Object.keys(left).filter((name) => name.startsWith('lock'))).toEqual(['lock'])
    expect(await opens(1)).toBe(false)
    expect(bytesOf(folder)).toEqual(left)
    expect(await opens(0)).toBe(true)
  }
})

const changes = isLong ? 500 : 50
test(
  `${changes} kills while the passphrase changes: the old or the new one opens, and never a revoked one`,
  async () => {
    await made()
    let current = 0
    let total = 0
    for (let kill = 0; kill < changes; kill++) {
      const changer = await start('change', current)
      // Every other kill falls where the files are being written.
      if (kill % 2 === 0) await appears(() => existsSync(join(folder, 'keys.header.tmp')))
      else await wait(Math.random() * 60)
      const acknowledged = Number((await changer.kill()).at(-1))
      total += acknowledged - current
      const isNext = await opens(acknowledged + 1)
      expect(await opens(acknowledged)).toBe(!isNext)
      current = isNext ? acknowledged + 1 : acknowledged
      if (current > 0) expect(await opens(current - 1)).toBe(false)
      // Opening has put the two copies right.
      const { 'keys.header': header, 'keys.header.copy': copy } = bytesOf(folder)
      expect(copy).toBe(header)
    }
    // Otherwise the kills met nothing.
    expect(total).toBeGreaterThan(0)
    console.log(`kill -9: ${changes} kills among ${total} acknowledged changes of the passphrase`)
  },
  changes * 5000,
)

/** How many times the header was written. */
const generation = (): number =>
  Number(/"generation":(\d+)/.exec(readFileSync(join(folder, 'keys.header'), 'latin1'))?.[1])

/** Whether a recovery key opens the library. */
async function opensWith(recoveryKey: string): Promise<boolean> {
  try {
    closeDatabase((await vault.unlockWithRecoveryKey(recoveryKey)).db)
    await vault.release()
    return true
  } catch (error) {
    expect(codeOf(error)).toBe('wrong-recovery-key')
    return false
  }
}

test(
  `${changes} kills while recovery keys are made: the passphrase opens, and of the keys the last alone`,
  async () => {
    await made()
    let total = 0
    for (let kill = 0; kill < changes; kill++) {
      const before = generation()
      const maker = await start('recovery')
      if (kill % 2 === 0) await appears(() => existsSync(join(folder, 'keys.header.tmp')))
      else await wait(Math.random() * 60)
      const [, ...keys] = await maker.kill()
      total += keys.length
      // Opening puts the newer copy in the place of the older one.
      expect(await opens(0)).toBe(true)
      const unsaid = generation() - before - keys.length
      expect(unsaid).toBeOneOf([0, 1])
      for (const [at, key] of keys.entries()) expect(await opensWith(key)).toBe(at === keys.length - 1 && unsaid === 0)
    }
    // Otherwise the kills met nothing.
    expect(total).toBeGreaterThan(0)
    console.log(`kill -9: ${changes} kills among ${total} new recovery keys`)
  },
  changes * 5000,
)

const creations = isLong ? 300 : 30
test(
  `${creations} kills while a library is made: it is whole, or it can be made again`,
  async () => {
    const outcomes = { whole: 0, unfinished: 0, untouched: 0 }
    for (let kill = 0; kill < creations; kill++) {
      const creator = await start('create')
      await appears(() => existsSync(`${folder}.creating`) || existsSync(folder))
      await wait(Math.random() * 40)
      const said = (await creator.kill()).at(-1)
      const { state } = vault.status()
      if (said === 'created') expect(state).toBe('locked')
      if (state === 'locked') {
        outcomes.whole += 1
      } else {
        outcomes[existsSync(`${folder}.creating`) ? 'unfinished' : 'untouched'] += 1
        await made()
      }
      expect(await opens(0)).toBe(true)
      expect(readdirSync(place.path)).toEqual(['library'])
      rmSync(folder, { recursive: true })
    }
    // Otherwise the kills met nothing.
    expect(outcomes.unfinished).toBeGreaterThan(0)
    console.log('kill -9 while a library is made:', outcomes)
  },
  creations * 5000,
)
