/** Signs that turn the direction of what follows, by which `fdp.exe` can be shown as `exe.pdf`; and control characters. */
const deceiving = /[\u202a-\u202e\u2066-\u2069]|\p{Cc}/gu

/** A file's name as it can be shown: what would deceive the eye stands there as its code, `[U+202E]`. */
export const visibleName = (name: string): string =>
  name.replace(deceiving, (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
