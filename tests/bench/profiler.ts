import { type Profiler, type Runtime, Session } from 'node:inspector'

/** Times of functions while a thread was watched. */
export interface SelfTimes {
  /** All of the watched time, ms. */
  total: number
  /** Time in a function's own code by `name file`, ms. */
  byFunction: Record<string, number>
}

/** Looks at a thread each so many microseconds. */
const interval = 500

/** Watches the thread that calls it. */
export function startProfiler(): { stop(): SelfTimes } {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.setSamplingInterval', { interval })
  session.post('Profiler.start')
  return {
    stop() {
      let times: SelfTimes = { total: 0, byFunction: {} }
      // In a session of its own thread the answer comes before the call returns.
      session.post('Profiler.stop', (_error, { profile }) => {
        times = selfTimes(profile)
      })
      session.disconnect()
      return times
    },
  }
}

function selfTimes({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): SelfTimes {
  const names = new Map<number, string>()
  for (const { id, callFrame, children = [] } of nodes) {
    const own = names.get(id) ?? nameOf(callFrame, undefined)
    names.set(id, own)
    for (const child of children) {
      const node = nodes.find((other) => other.id === child)
      if (node !== undefined) names.set(child, nameOf(node.callFrame, own))
    }
  }
  const byFunction: Record<string, number> = {}
  let total = 0
  samples.forEach((id, index) => {
    const ms = (timeDeltas[index + 1] ?? 0) / 1000
    const name = names.get(id) ?? ''
    byFunction[name] = (byFunction[name] ?? 0) + ms
    total += ms
  })
  return { total, byFunction }
}

/** Native code has no file: it goes by its caller. */
function nameOf({ functionName, url }: Runtime.CallFrame, caller: string | undefined): string {
  const file = /(?:node_modules\/(?!.*node_modules\/)|main\/core\/|^node:)(.*)$/.exec(url)?.[1]
  const name = functionName === '' ? '(anonymous)' : functionName
  if (file !== undefined) return `${name} ${file}`
  return /^\((?:idle|program|garbage collector|root)\)$/.test(name) ? name : `native in ${caller ?? name}`
}

/** Puts times of several threads, or of one after the other, together. */
export function addTimes(all: readonly SelfTimes[]): SelfTimes {
  const byFunction: Record<string, number> = {}
  for (const times of all) {
    for (const [name, ms] of Object.entries(times.byFunction)) byFunction[name] = (byFunction[name] ?? 0) + ms
  }
  return { total: all.reduce((sum, { total }) => sum + total, 0), byFunction }
}

/** The functions with most time, a line each with their share of what was not idle. */
export function formatTimes({ total, byFunction }: SelfTimes, lines: number): string {
  const busy = total - (byFunction['(idle)'] ?? 0)
  const rows = Object.entries(byFunction)
    .filter(([name]) => name !== '(idle)')
    .sort((a, b) => b[1] - a[1])
    .slice(0, lines)
    .map(([name, ms]) => `${((100 * ms) / busy).toFixed(1).padStart(5)} %  ${name}`)
  return [`${(busy / 1000).toFixed(1)} s of ${(total / 1000).toFixed(1)} s busy`, ...rows].join('\n')
}
