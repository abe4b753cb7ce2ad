const numbers = new Intl.NumberFormat('en-GB')

/** A whole number as people write it: `1,167`. */
export const number = (value: number): string => numbers.format(value)

/** A number with its unit: `1 report`, `1,167 reports`. `plural` where an s is not enough. */
export const counted = (value: number, unit: string, plural = `${unit}s`): string =>
  `${number(value)} ${value === 1 ? unit : plural}`
