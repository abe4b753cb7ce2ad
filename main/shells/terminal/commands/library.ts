import { AppError } from '../../../core/errors.ts'
import type { Run, Session } from '../session.ts'

/** Makes the library. Its recovery key is shown this once. */
export async function create({ call, output }: Session, passphrase: string): Promise<void> {
  const made = await call('vault.create', { passphrase })
  if (output.isJson) return await output.json(made)
  await output.line('The library is made.')
  await output.line(`Recovery key: ${made.recoveryKey}`)
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
