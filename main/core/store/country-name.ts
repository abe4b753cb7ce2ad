const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/**
 * The English name of a country by its ISO 3166-1 alpha-2 code; null for no code, and for the codes that the
 * standard leaves to users, which name no country.
 */
export function countryName(code: string | null): string | null {
  if (code === null || userAssigned.test(code)) return null
  try {
    return names.of(code) ?? null
  } catch {
    // Not shaped like a region's code at all.
    return null
  }
}

/** AA, QM to QZ, XA to XZ and ZZ; of these XK alone is in common use, for Kosovo. */
const userAssigned = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/
