import { writeSync } from 'node:fs'
import { createVault } from '../../main/core/vault/vault.ts'

/**
 * A process to be killed, or to be in the way: does one thing with the library in a folder, and writes a line after each step that
 * was answered. `hold` opens it and keeps it; `change` changes its passphrase, number after number; `recovery` makes one new
 * recovery key after the other; `create` makes it.
 */
const [task, folder = '', number = '0'] = process.argv.slice(2)
const vault = createVault({ folder, kdfCost: { memoryKiB: 8, passes: 1, lanes: 1 } })
const passphrase = (n: number): string => `zebra lamp ocean seven ${n}`
const say = (line: string | number): void => void writeSync(1, `${line}\n`)

if (task === 'hold') {
  await vault.unlock(passphrase(Number(number)))
  say('open')
  setInterval(() => undefined, 1000)
} else if (task === 'change') {
  // Loads what is loaded once, so that the kill meets the change itself.
  await vault.strength(passphrase(0))
  await vault.unlock(passphrase(Number(number)))
  say(number)
  for (let n = Number(number); ; n++) {
    await vault.changePassphrase(passphrase(n), passphrase(n + 1))
    say(n + 1)
  }
} else if (task === 'recovery') {
  await vault.unlock(passphrase(Number(number)))
  say('open')
  for (;;) say(await vault.newRecoveryKey(passphrase(Number(number))))
} else if (task === 'create') {
  await vault.strength(passphrase(0))
  say('ready')
  await vault.create(passphrase(0))
  say('created')
  setInterval(() => undefined, 1000)
}
