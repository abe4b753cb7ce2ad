import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a hand-made archive. What is not said is what an honest archiver writes. */
export interface RawEntry {
  name: string | Uint8Array
  data?: Uint8Array | string
  /** Stored as it is. */
  isStored?: boolean
  /** Size that the archive declares in place of the true one, bytes. */
  declares?: number
  crc?: number
  flags?: number
  /** Mode of Unix, such as 0o120777 for a link. */
  mode?: number
  method?: number
  /** Index of an entry whose bytes this one claims as its own. */
  sharesWith?: number
}

/** A ZIP archive, byte by byte, so that it can lie where no archiver does. */
export function rawZip(entries: readonly RawEntry[], comment = ''): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : Buffer.from(entry.name)
    const data = Buffer.from(entry.data ?? 'text')
    const packed = entry.isStored ? data : deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(entry.flags ?? 0x0800, 2)
    fields.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), 4)
    fields.writeUInt32LE(0x5a210000, 6)
    fields.writeUInt32LE(entry.crc ?? crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(entry.declares ?? data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const at = entry.sharesWith === undefined ? offset : (offsets[entry.sharesWith] ?? 0)
    offsets.push(at)
    if (entry.sharesWith === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed])
      parts.push(local)
      offset += local.length
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), fields, rest, name]))
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return new Uint8Array(Buffer.concat([...parts, list, end, Buffer.from(comment)]))
}
