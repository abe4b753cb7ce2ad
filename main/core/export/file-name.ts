/** Longest file name in UTF-8 bytes, extension included: below what any file system allows, with room for a suffix. */
const maxBytes = 200

/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/**
 * A file name that is safe on every system, made of what a person typed: one part of a path, without control,
 * invisible or direction characters, without the signs that a system keeps for itself, not hidden, and with the
 * extension (without its dot) at the end. `fallback` stands in where nothing is left.
 */
export function safeFileName(typed: string, extension: string, fallback = 'Quotations'): string {
  const suffix = `.${extension}`
  const cleaned = typed
    .normalize('NFC')
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/ *[/\\|:]+ */g, ' - ')
    .replace(/[<>"?*]/g, '')
  const base = trimmed(cleaned.toLowerCase().endsWith(suffix) ? cleaned.slice(0, -suffix.length) : cleaned)
  const named = reserved.test(base) ? `_${base}` : base
  return `${trimmed(shortened(named, maxBytes - suffix.length)) || fallback}${suffix}`
}

/** No dot or space at either end: a dot in front hides a file, one at the end is lost on Windows. */
const trimmed = (name: string): string => name.replace(/^[ .-]+|[ .]+$|(?: -)+$/g, '')

function shortened(name: string, bytes: number): string {
  let kept = ''
  let left = bytes
  for (const character of name) {
    left -= Buffer.byteLength(character)
    if (left < 0) break
    kept += character
  }
  return kept
}
