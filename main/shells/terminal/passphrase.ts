import { readFile } from 'node:fs/promises'
import type { ReadStream } from 'node:tty'
import { AppError, codeOf } from '../../core/errors.ts'
import { UsageError } from './arguments.ts'

/** Where a passphrase may come from. */
export interface PassphraseSources {
  /** `--passphrase-file`. */
  file: string | undefined
  /** `VERBATIM_PASSPHRASE`. */
  environment: string | undefined
  /** The user's terminal, when there is one. */
  terminal: { input: ReadStream; write(text: string): void } | undefined
}

/**
 * The passphrase: from the file, else the environment, else asked for without showing it. For a new library it is
 * asked for twice.
 * @throws {AppError} `file-missing` or `file-unreadable` for the file, `cancelled` when the user steps back
 * @throws {UsageError} when there is no source
 */
export async function findPassphrase(sources: PassphraseSources, isNew: boolean): Promise<string> {
  if (sources.file !== undefined) return await fromFile(sources.file)
  if (sources.environment) return sources.environment
  if (sources.terminal === undefined) {
    throw new UsageError('There is no passphrase: use --passphrase-file or VERBATIM_PASSPHRASE.')
  }
  const first = await ask(sources.terminal, isNew ? 'New passphrase: ' : 'Passphrase: ')
  if (isNew && (await ask(sources.terminal, 'Once more: ')) !== first) {
    throw new AppError('invalid-input', 'The two passphrases are not the same. Try again.')
  }
  return first
}

/** The file's text without the line end that editors put after it. */
async function fromFile(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replace(/\r?\n$/, '')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new AppError('file-missing', 'The passphrase file is not there. Check its name.', { cause: error })
    }
    throw new AppError('file-unreadable', 'The passphrase file cannot be read. Check its name and its permissions.', {
      cause: error,
    })
  }
}

const keys = { interrupt: '\u0003', endOfInput: '\u0004', backspace: ['\u007f', '\b'], enter: ['\r', '\n'] }

/** Reads one line without showing it. */
function ask({ input, write }: NonNullable<PassphraseSources['terminal']>, prompt: string): Promise<string> {
  write(prompt)
  input.setRawMode(true)
  input.setEncoding('utf8')
  input.resume()
  const typed: string[] = []

  return new Promise((resolve, reject) => {
    const end = (): void => {
      input.off('data', take)
      input.setRawMode(false)
      input.pause()
      write('\n')
    }
    // A paste comes as many characters at once.
    const take = (characters: string): void => {
      for (const character of characters) {
        if (keys.enter.includes(character)) {
          end()
          resolve(typed.join(''))
          return
        }
        if (character === keys.interrupt || character === keys.endOfInput) {
          end()
          reject(new AppError('cancelled', 'Stopped. Nothing was changed.'))
          return
        }
        if (keys.backspace.includes(character)) typed.pop()
        else typed.push(character)
      }
    }
    input.on('data', take)
  })
}
