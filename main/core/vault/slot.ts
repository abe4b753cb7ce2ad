import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveKey, type KdfCost } from './kdf.ts'

/** Who opens a slot: the owner's passphrase, or the printed recovery key. */
export type SlotKind = 'passphrase' | 'recovery-key'

/** The data key under one secret: AES-256-GCM with a key that Argon2id makes from the secret. */
export interface KeySlot {
  kind: SlotKind
  cost: KdfCost
  /** 16 random bytes. */
  salt: Buffer
  /** 12 random bytes; salt and nonce are new in every slot ever made. */
  nonce: Buffer
  /** 32 bytes of wrapped key and 16 of tag. */
  wrapped: Buffer
}

const tagBytes = 16

/** Wraps a data key under a secret. The caller wipes both. */
export async function sealSlot(
  libraryId: string,
  kind: SlotKind,
  secret: Uint8Array,
  dataKey: Uint8Array,
  cost: KdfCost,
): Promise<KeySlot> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const key = await deriveKey(secret, salt, cost)
  try {
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(boundTo(libraryId, { kind, cost, salt }))
    const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
    return { kind, cost, salt, nonce, wrapped }
  } finally {
    key.fill(0)
  }
}

/** The data key of a slot, or undefined when the secret is not the slot's. The caller wipes both. */
export async function openSlot(libraryId: string, slot: KeySlot, secret: Uint8Array): Promise<Buffer | undefined> {
  const key = await deriveKey(secret, slot.salt, slot.cost)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, slot.nonce, { authTagLength: tagBytes })
    decipher.setAAD(boundTo(libraryId, slot))
    decipher.setAuthTag(slot.wrapped.subarray(-tagBytes))
    const dataKey = decipher.update(slot.wrapped.subarray(0, -tagBytes))
    try {
      decipher.final()
    } catch {
      // The tag does not agree: another secret. What came out is noise, wiped all the same.
      dataKey.fill(0)
      return undefined
    }
    return dataKey
  } finally {
    key.fill(0)
  }
}

/** What a slot's tag covers beside the key, in a fixed order. */
const boundTo = (libraryId: string, { kind, cost, salt }: Pick<KeySlot, 'kind' | 'cost' | 'salt'>): Buffer =>
  Buffer.from(
    JSON.stringify(['verbatim slot 1', libraryId, kind, cost.memoryKiB, cost.passes, cost.lanes, salt.toString('hex')]),
  )
