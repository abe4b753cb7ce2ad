import { hashRaw } from '@node-rs/argon2'
import { AppError } from '../errors.ts'

/** What an Argon2id derivation costs. Kept beside each key slot, so that a library opens anywhere. */
export interface KdfCost {
  /** Memory, KiB. */
  memoryKiB: number
  /** Passes over the memory. */
  passes: number
  lanes: number
}

/** The cost of a new library before calibration: twice the memory and more of RFC 9106's second choice. */
export const standardCost: KdfCost = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 }

/** Least memory that calibration goes down to: 64 MiB with 3 passes is RFC 9106's second recommended choice. */
const floorMemoryKiB = 64 * 1024

/** Bounds on what a header may ask for, so that a hostile one can neither hang the desk nor eat its memory. */
const ceiling = {
  memoryKiB: 2 * 1024 * 1024,
  passes: 20,
  lanes: 16,
  /** Memory times passes: 8 GiB take some 5 s on a small laptop. */
  workKiB: 8 * 1024 * 1024,
}

/** Time that unlocking should take, ms: long for a guesser, short for the owner. */
const wanted = { atLeastMs: 500, atMostMs: 1500 }

/** Whether a header may ask for this cost. There is no floor: too low a cost opens nothing that is not there. */
export function isSafeCost({ memoryKiB, passes, lanes }: KdfCost): boolean {
  const isWhole = [memoryKiB, passes, lanes].every((value) => Number.isSafeInteger(value) && value >= 1)
  return (
    isWhole &&
    memoryKiB >= 8 * lanes &&
    memoryKiB <= ceiling.memoryKiB &&
    passes <= ceiling.passes &&
    lanes <= ceiling.lanes &&
    memoryKiB * passes <= ceiling.workKiB
  )
}

/** The cost for this machine, given what {@link standardCost} took on it, ms. Never below the floor. */
export function calibratedCost(measuredMs: number): KdfCost {
  const { memoryKiB, passes, lanes } = standardCost
  if (measuredMs < wanted.atLeastMs) {
    const more = Math.ceil((passes * wanted.atLeastMs) / Math.max(1, measuredMs))
    return { memoryKiB, passes: Math.min(ceiling.passes, more), lanes }
  }
  let memory = memoryKiB
  while (memory > floorMemoryKiB && measuredMs * (memory / memoryKiB) > wanted.atMostMs) memory /= 2
  return { memoryKiB: memory, passes, lanes }
}

/**
 * Measures this machine and answers the cost for a new key slot.
 * @throws {AppError} `unsupported` when there is too little memory; never a silently weaker cost
 */
export async function calibrate(): Promise<KdfCost> {
  // The better of two: the first also pays for starting threads, and either may meet a busy moment.
  const measuredMs = Math.min(await measure(), await measure())
  return calibratedCost(measuredMs)
}

async function measure(): Promise<number> {
  const start = performance.now()
  const key = await deriveKey(new Uint8Array(16), new Uint8Array(16), standardCost)
  key.fill(0)
  return performance.now() - start
}

/**
 * Argon2id (RFC 9106, version 1.3): a 32-byte key. The caller wipes it, and `secret`.
 * @throws {AppError} `unsupported` when the memory is not to be had
 */
export async function deriveKey(secret: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Buffer> {
  assertMemory(cost.memoryKiB)
  return await hashRaw(secret, {
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
    algorithm: argon2id,
  })
}

/** `Algorithm.Argon2id`. The package declares a const enum, which a file compiled alone cannot read. */
const argon2id = 2

/**
 * Asks for the memory and gives it back at once. The native module does not fail without it: it ends the process.
 */
function assertMemory(memoryKiB: number): void {
  try {
    new ArrayBuffer(memoryKiB * 1024).transfer(0)
  } catch (cause) {
    throw new AppError(
      'unsupported',
      'There is too little free memory to work out the key. Close other programs, then try again.',
      { cause },
    )
  }
}
