import { AppError } from '../../../core/errors.ts'
import type { Run, Session } from '../session.ts'

/** Makes the library. Its recovery key is shown this once. */
export const create: Run = async ({ call, output, passphrase }) => {
  const made = await call('vault.create', { passphrase })
  if (output.isJson) await output.json(made)
  else {
    await output.line('The library is made.')
    await showRecoveryKey(output, made.recoveryKey)
  }
  // Whoever asked for it here has it: the desk need not remind of it.
  await call('vault.keepRecoveryKey', {})
}

/** Makes another recovery key, shown this once. */
export const newRecoveryKey: Run = async ({ call, output, passphrase }) => {
  const made = await call('vault.newRecoveryKey', { passphrase })
  if (output.isJson) await output.json(made)
  else {
    await output.line('The library has a new recovery key. The former one opens nothing any more.')
    await showRecoveryKey(output, made.recoveryKey)
  }
  await call('vault.keepRecoveryKey', {})
}

async function showRecoveryKey(output: Session['output'], recoveryKey: string): Promise<void> {
  await output.line(`Recovery key: ${recoveryKey}`)
  await output.line('Write it down and keep it away from this machine. It is not shown again, and it opens everything.')
}

/** Checks pages, sources and highlights; a library with problems is a failed command. */
export const verify: Run = async ({ call, output }) => {
  const result = await call('vault.verify', {})
  if (output.isJson) await output.json(result)
  else {
    const { sources, pages, highlights } = result.checked
    await output.line(`Checked ${pages} pages, ${sources} sources and ${highlights} highlights.`)
    for (const problem of result.problems) await output.line(`  ${problem}`)
  }
  if (!result.ok) {
    throw new AppError(
      'library-damaged',
      'The library has problems. Copy its folder before you go on, then restore a backup if you have one.',
    )
  }
  if (!output.isJson) await output.line('All is well.')
}
