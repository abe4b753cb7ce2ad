const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** AA, QM to QZ, XA to XZ and ZZ; of these XK alone is in common use, for Kosovo. */
const userAssigned = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/

/** The country of the sample library does not exist; its code is one that the standard leaves to its users. */
const ofSample: Readonly<Record<string, string>> = { XN: 'Nordavia' }

/**
 * The English name of a country by its ISO 3166-1 alpha-2 code; null for no code, and for codes that name no country.
 */
export function countryName(code: string | null): string | null {
  if (code === null) return null
  if (userAssigned.test(code)) return ofSample[code] ?? null
  try {
    return names.of(code) ?? null
  } catch {
    // Not shaped like a region's code at all.
    return null
  }
}
