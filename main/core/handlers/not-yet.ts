import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'

/**
 * Answers a call that the contract names and this version does not carry out.
 * @throws {AppError} always: `locked`, else `unsupported`
 */
export function notYet(context: Context): never {
  context.library()
  throw new AppError('unsupported', 'This version of Verbatim cannot do that. Use a newer one.')
}
