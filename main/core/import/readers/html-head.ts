import type { DocumentHead } from '../blocks.ts'
import { normaliseText } from '../text.ts'

/** Collects what a page says about itself while it is read. */
export interface HeadCollector {
  open(name: string, attributes: Record<string, string>): void
  text(data: string): void
  close(name: string): void
  /** Browsers note in a comment where they saved a page from. */
  comment(data: string): void
  result(): DocumentHead
}

/** Longest structured data that is looked at, in UTF-16 units. */
const maxData = 262_144

/** Where pages say when they came out, best first. */
const dateNames = [
  'article:published_time',
  'citation_publication_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'date',
]

/** A collector for one page. */
export function createHead(): HeadCollector {
  const metas = new Map<string, string>()
  let title = ''
  let data = ''
  let canonical: string | undefined
  let savedFrom: string | undefined
  let language: string | undefined
  let listening: 'title' | 'data' | undefined

  return {
    open(name, attributes) {
      if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
        const value = normaliseText(attributes.content ?? '')
        if (key !== '' && value !== '' && !metas.has(key)) metas.set(key, value)
      } else if (name === 'link') {
        if (/\bcanonical\b/i.test(attributes.rel ?? '')) canonical ??= attributes.href
      } else if (name === 'html') language ??= attributes.lang ?? attributes['xml:lang']
      else if (name === 'title' && title === '') listening = 'title'
      else if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) listening = 'data'
    },
    text(part) {
      if (listening === 'title') title += part
      else if (listening === 'data' && data.length < maxData) data += part
    },
    close(name) {
      if (listening !== undefined && (name === 'title' || name === 'script')) listening = undefined
    },
    comment(data) {
      savedFrom ??= /^\s*saved from url=\(\d+\)(\S+)/i.exec(data.slice(0, 3000))?.[1]
    },
    result() {
      const dated = dateNames.map((name) => metas.get(name)).find((value) => value !== undefined)
      return {
        title: metas.get('og:title') ?? orNull(normaliseText(title)),
        url: webAddress(canonical) ?? webAddress(metas.get('og:url')) ?? webAddress(savedFrom),
        language: languageTag(language ?? metas.get('content-language')),
        site: metas.get('og:site_name') ?? null,
        publisher: metas.get('publisher') ?? metas.get('citation_publisher') ?? metas.get('dc.publisher') ?? null,
        country: countryTag(metas.get('country')),
        published: /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(data)?.[1] ?? dated ?? null,
      }
    },
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** An absolute web address; one in a web archive gives way to the address that was archived. */
function webAddress(href: string | undefined): string | null {
  if (href === undefined) return null
  const original = href.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(?=https?:)/i, '')
  const url = URL.parse(original.trim())
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

const countryTag = (tag: string | undefined): string | null => (/^[A-Z]{2}$/.test(tag ?? '') ? (tag ?? null) : null)

function languageTag(tag: string | undefined): string | null {
  const found = /^[a-z]{2,3}\b/i.exec(tag?.trim() ?? '')
  return found === null ? null : found[0].toLowerCase()
}
