/** The report in a saved page, as a browser sees it. */
export interface PageBody {
  /** Texts in reading order: what stands before the first heading, the heading, what stands under it, and so on. */
  texts: string[]
  /** Of each heading, whether the page sets it as the title of a main section. */
  areTitles: boolean[]
}

/**
 * The text of the page's own element for the report. Undefined where it has none. Runs in a browser's page, so nothing
 * outside this function can be used.
 */
export function readBody(html: string, Parser: typeof DOMParser = DOMParser): PageBody | undefined {
  const document = new Parser().parseFromString(html, 'text/html')
  // Elements that hold a report and hardly anything else, the closest first.
  const body = ['.report__content', 'article', 'main'].map((at) => document.querySelector(at)).find((at) => at !== null)
  if (body === undefined) return undefined
  // What stands in it and is no part of the report. All else must be in the passages.
  const others: [selector: string, matches: RegExp, because: string][] = [
    ['script, style, template', /(?:)/, 'is not shown'],
    ['h1', /(?:)/, 'is the title of the whole, which the report has as such'],
    ['.report__tags', /(?:)/, 'holds the tags that the site files the page under'],
    [
      'p, h1, h2, h3, h4, h5, h6',
      /^(?:read (?:a )?section|in this section)\b/i,
      'leads to reports on other territories',
    ],
    ['p.stars-above', /→$/, 'is such a link by itself: the territory’s name, and an arrow'],
  ]
  for (const [selector, matches] of others) {
    for (const element of body.querySelectorAll(selector)) {
      if (matches.test(element.textContent.trim())) element.remove()
    }
  }
  // Text of neighbouring elements would run together.
  for (const element of body.querySelectorAll('p, div, section, br, li, td, th, aside, hr')) element.before(' ')
  const names = 'h1, h2, h3, h4, h5, h6'
  const headings = [...body.querySelectorAll(names)].filter((at) => at.parentElement?.closest(names) === null)
  const mark = '\u0001'
  for (const heading of headings) {
    heading.before(mark)
    heading.after(mark)
  }
  return {
    texts: body.textContent.split(mark),
    areTitles: headings.map((heading) => heading.classList.contains('report__section-title')),
  }
}
