import { articleBlocks } from '../article.ts'
import { type Block, isMarked, isWithin, type ReadDocument } from '../blocks.ts'
import { countryCode } from '../countries.ts'
import type { DraftMetadata } from '../draft.ts'
import { endsSentence } from '../headings.ts'
import { createOutline } from '../outline.ts'
import { latestYear, yearIn } from '../years.ts'
import { isCountryReport, outlineCountryReport } from './country-report.ts'
import { printedReport } from './printed-page.ts'
import type { Profile } from './profile.ts'
import { withoutRunningLines } from './us-state-pages.ts'
import { findTitle, isMarkedUp, series, type Title } from './us-state-title.ts'

const department = 'U.S. Department of State'

/**
 * The annual Country Reports on Human Rights Practices: saved pages of www.state.gov and of embassies (also from web
 * archives), printed editions, and their text as people paste it. Others who publish in the same form of page keep
 * their name.
 */
export const usStateDepartment: Profile = {
  name: 'us-state-department',

  recognises(document) {
    if (document.format !== 'html') return isPasted(document)
    if (isOwn(document)) return true
    return findTitle(document) !== undefined && document.blocks.some(({ place }) => isWithin(place, isReport))
  },

  read(document) {
    const blocks = bodyOf(document)
    const title = findTitle(document)
    const outline = createOutline()
    const own = title === undefined ? blocks : blocks.filter((block) => block !== title.block)
    const country = title === undefined ? pastedCountry(own) : title.country
    const body = document.format === 'html' ? own : withoutRunningLines(own)
    outlineCountryReport(fromSummary(title === undefined && country !== undefined ? body.slice(1) : body), outline)
    return toDraft(document, body, title, country, outline)
  },
}

const ownAddress = /^https?:\/\/(?:[\w-]+\.)*state\.gov\/.*country-reports-on-human-rights-practices\//i

/** Embassies and missions have the reports on their countries on their own sites. */
const embassyAddress = /^https?:\/\/(?:[\w-]+\.)*us(?:embassy|mission|consulate)\.gov\//i

/** Whether the Department published it: by its address, or by its name over the title. */
function isOwn(document: ReadDocument): boolean {
  const { url, title, site } = document.head
  if (url !== null && ownAddress.test(url)) return true
  const isNamed = /Department of State/i.test(`${title} ${site}`) || embassyAddress.test(url ?? '')
  return isNamed && findTitle(document) !== undefined
}

/** Titles of the first sections; nobody else numbers them so. */
const firstSections =
  /^Section (?:[1-3]\.\s+(?:Respect for|Freedom to Participate)|1\.\s+Life$|2\.\s+Liberty$|3\.\s+Security of the Person$)/i

function isPasted(document: ReadDocument): boolean {
  if (!isCountryReport(document.blocks)) return false
  return findTitle(document) !== undefined || document.blocks.some(({ text }) => firstSections.test(text))
}

/** Pasted text without a title begins with the country's name alone on its line. */
function pastedCountry([first]: Block[]): string | undefined {
  return first !== undefined && countryCode(first.text) !== undefined ? first.text : undefined
}

function bodyOf(document: ReadDocument): Block[] {
  if (isMarkedUp(document)) return printedReport(document.blocks, findTitle(document)?.block)
  if (document.format !== 'html') return cutFooter(document.blocks).filter((block) => !isNavigation(block))
  const own = document.blocks.filter(({ place }) => isWithin(place, isReport))
  const blocks = own.length > 0 ? own : cutFooter(articleBlocks(document.blocks))
  return blocks.filter((block) => !isNavigation(block))
}

/** Most lines of a page that stand over the report: its date, its bureau, a list of its sections. */
const mostOver = 40

/** A report from its executive summary on, where nothing but such lines stands before it. */
function fromSummary(blocks: Block[]): Block[] {
  const at = blocks.slice(0, mostOver).findLastIndex(({ text }) => /^executive summary$/i.test(text))
  const isOver = ({ text }: Block): boolean => text.length <= 120 && !endsSentence(text)
  return at > 0 && blocks.slice(0, at).every(isOver) ? blocks.slice(at) : blocks
}

const isReport: Parameters<typeof isWithin>[1] = (place) => isMarked(place, 'report__content')

/** Parts of the report's own element that lead elsewhere: tags, and links between the territories of one report. */
function isNavigation({ text, kind, place }: Block): boolean {
  if (
    isWithin(place, (at) => at.name === 'aside' || isMarked(at, 'report__tags') || isMarked(at, 'old-format-links'))
  ) {
    return true
  }
  if (text.length > 120) return false
  if (/^(?:read (?:a )?section\b|in this section:)/i.test(text) || isMarked(place, 'stars-above')) return true
  return kind === 'paragraph' && /^[^|.]{2,40}(?: \| [^|.]{2,40})+$/.test(text)
}

/** The page's footer that comes along when all of a page is pasted. */
const footer =
  /^(?:Edit Your Custom Report|Build a Custom Report|0\d \/ Select|View report by|On This Page|Back to Top|Tags)\b/i

function cutFooter(blocks: Block[]): Block[] {
  const from = Math.max(0, blocks.length - 30)
  const at = blocks.findIndex(({ text }, index) => index >= from && text.length < 100 && footer.test(text))
  if (at < 0) return blocks
  return blocks.slice(0, /^Human Rights Reports$/i.test(blocks[at - 1]?.text ?? '') ? at - 1 : at)
}

function toDraft(
  document: ReadDocument,
  body: Block[],
  title: Title | undefined,
  country: string | undefined,
  outline: ReturnType<typeof createOutline>,
): ReturnType<Profile['read']> {
  const doubts = [...document.doubts]
  const { head } = document
  const code = head.country ?? (country === undefined ? undefined : countryCode(country))
  if (code === undefined) doubts.push('The country was not recognised.')
  const fromAddress = yearIn(/\/((?:19|20)\d\d)-country-reports/.exec(head.url ?? '')?.[1])
  const inferred = title === undefined && fromAddress === undefined ? latestYear(body) : undefined
  if (inferred !== undefined) {
    doubts.push(`The text does not say which year it covers; ${inferred} is the latest that it speaks of.`)
  }
  const coversYear = title?.year ?? fromAddress ?? inferred ?? null
  const isDepartments = document.format !== 'html' || isOwn(document)
  // Every edition came out in the year after the one that it covers.
  const nextYear = isDepartments && title !== undefined ? title.year + 1 : null
  const metadata: DraftMetadata = {
    profile: usStateDepartment.name,
    publisher: isDepartments ? department : (head.publisher ?? head.site),
    country: code ?? null,
    series,
    title: title?.text ?? [coversYear, `${series}:`, country ?? document.fileName].filter(Boolean).join(' '),
    coversYear,
    publishedYear: yearIn(head.published ?? publishDate(document)) ?? nextYear,
    language: head.language ?? 'en',
    url: head.url,
  }
  return outline.result(metadata, doubts)
}

/** Older pages print the date under the title. */
const publishDate = ({ blocks }: ReadDocument): string | undefined =>
  blocks.find(({ place }) => isMarked(place, 'article-meta__publish-date'))?.text
