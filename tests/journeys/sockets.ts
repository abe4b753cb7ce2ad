import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** An Internet socket of a process, as the Linux kernel lists it. */
export interface InetSocket {
  pid: number
  protocol: string
  /** `host:port` in the kernel's hexadecimal. */
  local: string
  isListening: boolean
}

/** A process with all its descendants. */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      // The name in brackets may hold anything; the parent is the second field after it.
      const [, after = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(/\) (?=[^)]*$)/)
      parents.set(Number(name), Number(after.split(' ')[1]))
    } catch {
      // It has ended meanwhile.
    }
  }
  const tree = [root]
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child)
  return tree
}

/** Every Internet socket that a process or one of its descendants has open now. */
export function inetSockets(root: number): InetSocket[] {
  const sockets: InetSocket[] = []
  for (const pid of processTree(root)) {
    const inodes = socketInodes(pid)
    for (const protocol of ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6']) {
      for (const { local, state, inode } of kernelTable(pid, protocol)) {
        // 0A is LISTEN; a UDP socket hears from the moment that it has a port.
        if (inodes.has(inode))
          sockets.push({ pid, protocol, local, isListening: state === '0A' || protocol.startsWith('udp') })
      }
    }
  }
  return sockets
}

function socketInodes(pid: number): Set<string> {
  try {
    const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`)
      } catch {
        // Closed meanwhile.
        return ''
      }
    })
    return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []))
  } catch {
    return new Set()
  }
}

function kernelTable(pid: number, protocol: string): { local: string; state: string; inode: string }[] {
  try {
    const lines = readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8').trim().split('\n').slice(1)
    return lines.map((line) => {
      const fields = line.trim().split(/\s+/)
      return { local: fields[1] ?? '', state: fields[3] ?? '', inode: fields[9] ?? '' }
    })
  } catch {
    return []
  }
}
