import type { z } from 'zod'
import { type CallName, contract, maxMessageLength } from '../../preload/contract/index.ts'
import type { Reply } from '../../preload/contract/result.ts'
import { AppError, toFailure } from './errors.ts'

/** The handlers of a domain: a missing one, or one with another shape, does not compile. */
export type Handlers<T extends Record<string, { input: z.ZodType; output: z.ZodType }>> = {
  [N in keyof T]: (input: z.output<T[N]['input']>) => z.input<T[N]['output']> | Promise<z.input<T[N]['output']>>
}

export type AllHandlers = Handlers<typeof contract>

/** Answers one call. Never throws and never rejects. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Reply<unknown>>

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

/**
 * The only door into the core: finds the call by name, checks what comes in, runs its handler, checks what goes out.
 * `onInternal` hears of failures that nobody foresaw, for a log that holds no user data.
 */
export function createDispatch(handlers: AllHandlers, onInternal: (name: string, error: unknown) => void): Dispatch {
  return async (name, input) => {
    try {
      if (!isCall(name)) throw new AppError('unknown-call', 'This version of Verbatim does not know that request.')
      checkLength(input)
      const parsed = contract[name].input.safeParse(input)
      if (!parsed.success) throw new AppError('invalid-input', explain(parsed.error))
      const handler = handlers[name] as (input: unknown) => unknown
      const value = await handler(parsed.data)
      return { ok: true, value: contract[name].output.parse(value) }
    } catch (error) {
      const failure = toFailure(error)
      if (failure.code === 'internal') onInternal(isCall(name) ? name : 'unknown', error)
      return { ok: false, error: failure }
    }
  }
}

/** Names the field and the rule, never the value: what was typed may be a secret. */
function explain(error: z.ZodError): string {
  const [issue] = error.issues
  const field = issue === undefined || issue.path.length === 0 ? 'the request' : issue.path.join('.')
  return `The request was not understood: ${field} is not as expected (${issue?.code ?? 'unknown'}).`
}

function checkLength(input: unknown): void {
  if (jsonLength(input) > maxMessageLength) {
    throw new AppError('too-large', 'That is too much at once. Do it in smaller parts.')
  }
}

function jsonLength(input: unknown): number {
  try {
    return JSON.stringify(input)?.length ?? 0
  } catch (cause) {
    // Circular, endlessly deep, or of a type that no wire carries.
    throw new AppError('invalid-input', 'The request was not understood: it cannot be written as JSON.', { cause })
  }
}
