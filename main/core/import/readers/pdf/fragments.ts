import type { Run } from './page-text.ts'

/** Words that stand together on one line, without a gap wider than a space. */
export interface Fragment {
  x: number
  right: number
  /** The baseline of its largest words. */
  y: number
  /** Font height of most of its letters. */
  size: number
  /** From left to right; from right to left in scripts written so. */
  runs: Run[]
}

/** Widest gap inside a line, in heights of its font; wider ones are stretched or between cells. */
const widestSpace = 0.7

/** Smallest gap that is a space, in heights of the font. */
const narrowestSpace = 0.12

/** Puts a page's runs together, in the order in which the page writes them. */
export function toFragments(runs: readonly Run[]): Fragment[] {
  const fragments: Fragment[] = []
  for (const run of runs) {
    const last = fragments.at(-1)
    if (last !== undefined && isSameLine(last, run) && isNear(last, run)) addRun(last, run)
    else fragments.push({ x: run.x, right: run.right, y: run.y, size: run.size, runs: [run] })
  }
  for (const fragment of fragments) finish(fragment)
  return joinStretched(fragments)
}

/** Most that the gaps of a justified line differ, in heights of its font; gaps between cells differ by more. */
const evenness = 0.12

/** Widest gap of a justified line, in heights of its font. */
const widestStretch = 6

/** Lines of narrow columns whose spaces are stretched beyond any other: their gaps are all the same. */
function joinStretched(fragments: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = []
  for (let from = 0; from < fragments.length; ) {
    let to = from + 1
    while (to < fragments.length && isAfter(fragments[to - 1], fragments[to])) to++
    const line = fragments.slice(from, to)
    const gaps = line.slice(1).map(({ x }, index) => x - (line[index]?.right ?? x))
    const size = line[0]?.size ?? 0
    const isEven = Math.max(...gaps) - Math.min(...gaps) < evenness * size && Math.max(...gaps) < widestStretch * size
    if (gaps.length > 1 && isEven) joined.push(joinFragments(line))
    else joined.push(...line)
    from = to
  }
  return joined
}

const isAfter = (one: Fragment | undefined, other: Fragment | undefined): boolean =>
  one !== undefined && other !== undefined && isSameLine(one, other) && other.x > one.right

/** Whether two things share a line: the same baseline, or small type raised or lowered beside large. */
export function isSameLine(one: { y: number; size: number }, other: { y: number; size: number }): boolean {
  const large = Math.max(one.size, other.size)
  const small = Math.min(one.size, other.size)
  const off = Math.abs(one.y - other.y)
  return off <= 0.22 * small || (small < 0.85 * large && off <= 0.6 * large)
}

function isNear(fragment: Fragment, { x, right, size }: Run): boolean {
  const reach = widestSpace * Math.max(fragment.size, size)
  return x - fragment.right <= reach && fragment.x - right <= reach && x >= fragment.x - reach
}

function addRun(fragment: Fragment, run: Run): void {
  fragment.runs.push(run)
  fragment.x = Math.min(fragment.x, run.x)
  fragment.right = Math.max(fragment.right, run.right)
  if (run.size > fragment.size) {
    fragment.size = run.size
    fragment.y = run.y
  }
}

function finish(fragment: Fragment): void {
  fragment.size = mainSize(fragment.runs)
  fragment.y = fragment.runs.find(({ size }) => size === fragment.size)?.y ?? fragment.y
}

/** Font height of most letters. */
export function mainSize(runs: readonly Run[]): number {
  const first = runs[0]?.size ?? 0
  if (runs.every(({ size }) => size === first)) return first
  const letters = new Map<number, number>()
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Makes one of fragments of the same line. */
export function joinFragments(fragments: readonly Fragment[]): Fragment {
  const runs = fragments.flatMap((fragment) => fragment.runs)
  const whole: Fragment = {
    x: Math.min(...fragments.map(({ x }) => x)),
    right: Math.max(...fragments.map(({ right }) => right)),
    y: fragments[0]?.y ?? 0,
    size: 0,
    runs,
  }
  finish(whole)
  return whole
}

/** Text of runs that follow each other on a line, with a space where the page has one or leaves the room of one. */
export function textOf(runs: readonly Run[]): string {
  let text = ''
  let before: Run | undefined
  for (const run of runs) {
    if (before !== undefined) {
      const gap = Math.max(run.x - before.right, before.x - run.right)
      if (run.isSpaced || gap > narrowestSpace * Math.max(run.size, before.size)) text += ' '
    }
    text += run.text
    before = run
  }
  return text
}
