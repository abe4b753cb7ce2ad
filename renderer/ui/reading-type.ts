/** Steps in which the text of reports can be set. */
export interface ReadingType {
  textSize: 'small' | 'medium' | 'large' | 'largest'
  measure: 'narrow' | 'medium' | 'wide'
}

/** How reports are set until somebody chooses, and as tokens.css says it. */
export const usualType: ReadingType = { textSize: 'medium', measure: 'medium' }

/** Pixels, at the browser's usual size of type. */
export const textSizes: Record<ReadingType['textSize'], number> = { small: 15, medium: 17, large: 19, largest: 21 }

/** Longest line, in widths of an m: about half as many as it has letters. */
export const measures: Record<ReadingType['measure'], number> = { narrow: 28, medium: 32, wide: 38 }

/** Sets the text of reports, wherever one is shown. */
export function setReadingType({ textSize, measure }: ReadingType): void {
  const { style } = document.documentElement
  style.setProperty('--reading-size', `${textSizes[textSize] / 16}rem`)
  style.setProperty('--reading-measure', `calc(var(--reading-size) * ${measures[measure]})`)
}
