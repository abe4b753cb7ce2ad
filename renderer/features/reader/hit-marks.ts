/** Places that are nearer to each other than this share one mark: a strip has some hundreds of pixels. */
const binSize = 1 / 300

/** Where marks are drawn for hits at these places (0 to 1), without two over each other. */
export function hitBins(places: readonly number[]): number[] {
  const bins = new Set(places.map((place) => Math.floor(place / binSize)))
  return [...bins].toSorted((a, b) => a - b).map((bin) => bin * binSize)
}

/** The index of the hit that is nearest to a place; -1 when there is none. */
export function nearestHit(places: readonly number[], place: number): number {
  let nearest = -1
  for (const [index, one] of places.entries()) {
    const best = nearest === -1 ? Number.POSITIVE_INFINITY : Math.abs((places[nearest] ?? 0) - place)
    if (Math.abs(one - place) < best) nearest = index
  }
  return nearest
}
