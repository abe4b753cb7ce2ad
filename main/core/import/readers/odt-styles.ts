import { walkXml } from '../archive-xml.ts'

/** A style of paragraphs or of words, with what it takes over from the styles below it. */
export interface OdtStyle {
  /** Its own name and those of the styles below it, as they are shown to people. */
  names: readonly string[]
  /** Bold or underlined; undefined where no style of the chain says. */
  isStrong: boolean | undefined
}

interface RawStyle {
  name: string
  parent: string | undefined
  isStrong: boolean | undefined
}

/** Longest chain of styles that is followed; a damaged file may have a ring. */
const longestChain = 20

/** The styles that XML parts define, by family and name (`paragraph P1`); what a later part says counts. */
export function readStyles(parts: readonly string[]): ReadonlyMap<string, OdtStyle> {
  const raw = new Map<string, RawStyle>()
  for (const xml of parts) collect(xml, raw)
  const styles = new Map<string, OdtStyle>()
  for (const key of raw.keys()) styles.set(key, resolve(key, raw))
  return styles
}

function collect(xml: string, raw: Map<string, RawStyle>): void {
  let style: RawStyle | undefined
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'style:style') {
        const id = attributes['style:name'] ?? ''
        const parent = attributes['style:parent-style-name']
        const family = attributes['style:family'] ?? ''
        style = {
          name: attributes['style:display-name'] ?? id.replace(/_20_/g, ' '),
          parent: parent === undefined ? undefined : `${family} ${parent}`,
          isStrong: undefined,
        }
        raw.set(`${family} ${id}`, style)
      } else if (name === 'style:text-properties' && style !== undefined) {
        style.isStrong = strength(attributes)
      }
    },
    close(name) {
      if (name === 'style:style') style = undefined
    },
  })
}

function strength(attributes: Record<string, string>): boolean | undefined {
  const weight = attributes['fo:font-weight']
  const line = attributes['style:text-underline-style']
  if (weight === undefined && line === undefined) return undefined
  return /^(?:bold|[6-9]00)$/.test(weight ?? '') || (line !== undefined && line !== 'none')
}

function resolve(key: string, raw: ReadonlyMap<string, RawStyle>): OdtStyle {
  const names: string[] = []
  let isStrong: boolean | undefined
  let style = raw.get(key)
  while (style !== undefined && names.length < longestChain) {
    names.push(style.name)
    isStrong ??= style.isStrong
    const { parent } = style
    style = parent === undefined ? undefined : raw.get(parent)
    // Programs leave out styles of theirs that they take for known; the name tells enough.
    if (style === undefined && parent !== undefined) names.push(parent.slice(parent.indexOf(' ') + 1))
  }
  return { names, isStrong }
}
