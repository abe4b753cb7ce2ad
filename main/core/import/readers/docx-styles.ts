import { walkXml } from '../archive-xml.ts'

/** Depths of headings by the id of their style; 0 is the document's title. */
export type HeadingStyles = ReadonlyMap<string, number>

interface Style {
  name: string
  basedOn: string | undefined
  /** Level in the outline, from 0; 9 is body text. */
  outline: number | undefined
}

/** The styles of a document that make headings: by Word's own names, by their level in the outline, or by the style below. */
export function headingStyles(parts: ReadonlyMap<string, string>): HeadingStyles {
  const styles = readStyles(parts.get('word/styles.xml') ?? '')
  const depths = new Map<string, number>()
  for (const id of styles.keys()) {
    const depth = depthOf(id, styles)
    if (depth !== undefined) depths.set(id, depth)
  }
  return depths
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val']
      if (name === 'w:style') {
        style = { name: '', basedOn: undefined, outline: undefined }
        const id = attributes['w:styleId']
        if (attributes['w:type'] === 'paragraph' && id !== undefined) styles.set(id, style)
      } else if (style === undefined || value === undefined) return
      else if (name === 'w:name') style.name = value
      else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:outlineLvl') style.outline = Number(value)
    },
    close(name) {
      if (name === 'w:style') style = undefined
    },
  })
  return styles
}

/** Longest chain of styles that is followed; a damaged file may have a ring. */
const longestChain = 20

function depthOf(id: string, styles: ReadonlyMap<string, Style>): number | undefined {
  let style = styles.get(id)
  for (let step = 0; style !== undefined && step < longestChain; step++) {
    const own = depthOfName(style.name)
    if (own !== undefined) return own
    if (style.outline !== undefined) return style.outline < 9 ? style.outline + 1 : undefined
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn)
  }
  return undefined
}

/** Depth by a style's name, which Word and LibreOffice write in English whatever language they speak. */
export function depthOfName(name: string): number | undefined {
  if (/^title$/i.test(name)) return 0
  const heading = /^(?:heading|заголовок|тақырып)[ _]*([1-9])$/iu.exec(name)
  return heading === null ? undefined : Number(heading[1])
}
