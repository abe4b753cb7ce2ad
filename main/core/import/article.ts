import { type Block, isWithin, type Place } from './blocks.ts'

/** Elements that hold the article, when a page says so. */
const articleNames = new Set(['article', 'main'])
const articleMarks =
  / (?:article-?body|article-?content|entry-?content|post-?content|post-?body|page-?content|main-?content|story-?body|mw-parser-output|field--name-body|rich-text) /i

/** Elements that are furniture by name or role. */
const furnitureNames = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'menu'])
const furnitureRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
])

/** Ids and classes that sites give to furniture, as whole words between hyphens. */
const furnitureMarks =
  /[ _-](?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|gdpr|share|sharing|social|addthis|sharethis|related|recommended|sidebar|footer|masthead|pagination|pager|newsletter|subscribe|subscription|signup|donate|promo|advert|advertisement|ads|skip-?link|screen-reader-text|sr-only|visually-hidden|comments|respond|tag-?list|tags|toolbar|toc|read-?more|login|modal|popup|wm-ipp)[ _-]/i

/** Share of an article's text from which no part of it is furniture, whatever it is called. */
const largest = 0.4

/**
 * The blocks of a page that are its article, in order: those in the element that holds it, without navigation, forms,
 * side columns, cookie bars, buttons to share and the like. Works on any page; nothing is lost where nothing is known.
 */
export function articleBlocks(blocks: readonly Block[]): Block[] {
  const sizes = measure(blocks.filter(({ place }) => !isWithin(place, isPlainFurniture)))
  const container = findContainer(sizes)
  const inside =
    container === undefined ? [...blocks] : blocks.filter(({ place }) => isWithin(place, (at) => at === container))
  const total = measure(inside)
  const limit = largest * inside.reduce((sum, block) => sum + block.text.length, 0)
  const isFurniture = (at: Place): boolean =>
    at.isHidden || isPlainFurniture(at) || (isNamedFurniture(at) && (total.get(at) ?? 0) < limit)
  const kept = inside.filter(({ place }) => !isWithinUpTo(place, container, isFurniture))
  // A page that is nothing but furniture is a page that names its parts oddly.
  return kept.length > 0 ? kept : inside
}

/** Headings go by the names of their own places in a table of contents. */
const isNamedFurniture = (at: Place): boolean => furnitureMarks.test(at.marks) && !/^h[1-6]$/.test(at.name)

const isPlainFurniture = (place: Place): boolean =>
  furnitureNames.has(place.name) || furnitureRoles.has(place.role) || (place.name === 'header' && !isInArticle(place))

const isInArticle = (place: Place): boolean =>
  place.parent !== null && isWithin(place.parent, (at) => articleNames.has(at.name))

/** Like {@link isWithin}, for the elements below `top` alone. */
function isWithinUpTo(place: Place, top: Place | undefined, matches: (place: Place) => boolean): boolean {
  for (let at: Place | null = place; at !== null && at !== top; at = at.parent) if (matches(at)) return true
  return false
}

/** UTF-16 units of running text in each element, text of links left out. */
function measure(blocks: readonly Block[]): Map<Place, number> {
  const sizes = new Map<Place, number>()
  for (const { kind, text, links, place } of blocks) {
    if (kind === 'heading') continue
    const size = links.reduce((sum, { start, end }) => sum - (end - start), text.length)
    for (let at: Place | null = place; at !== null; at = at.parent) sizes.set(at, (sizes.get(at) ?? 0) + size)
  }
  return sizes
}

/**
 * The element that holds the article: the one that says so and has most text, unless it has little of the page's; else
 * the innermost with nearly all of the text.
 */
function findContainer(sizes: Map<Place, number>): Place | undefined {
  const whole = Math.max(0, ...sizes.values())
  if (whole === 0) return undefined
  const named = [...sizes]
    .filter(
      ([{ name, role, marks }]) =>
        articleNames.has(name) || /^(?:main|article)$/.test(role) || articleMarks.test(marks),
    )
    .sort((a, b) => b[1] - a[1])
  const most = named[0]?.[1] ?? 0
  // Of several around the same text the innermost: "main" often holds the site's own lists too.
  if (most >= whole / 2) return innermost(named.filter(([, size]) => size >= most * 0.9).map(([place]) => place))
  return innermost([...sizes].filter(([, size]) => size >= whole * 0.85).map(([place]) => place))
}

function innermost(places: Place[]): Place | undefined {
  const depth = (place: Place): number => (place.parent === null ? 0 : 1 + depth(place.parent))
  return places.sort((a, b) => depth(b) - depth(a))[0]
}
