/**
 * Pages in the shape of those that www.state.gov publishes, about countries that do not exist: the parts that are no
 * text of the report are all there, in the elements and classes of the real ones.
 */

/** A section of a page to make. */
export interface PageSection {
  /** `1` for "Section 1."; left out for parts outside the numbered ones. */
  number?: number
  title: string
  /** HTML of the section's own text. */
  intro?: string
  subsections?: { heading: string; html: string }[]
}

export interface PageOptions {
  country?: string
  year?: number
  sections?: PageSection[]
  /** The executive summary's HTML. */
  summary?: string
  /** As web archives have them: one h2 for "Section 1. …", the date under the title, archived addresses. */
  isArchived?: boolean
}

/** HTML of a saved page. */
export function aStatePage(options: PageOptions = {}): string {
  const {
    country = 'Nordavia',
    year = 2019,
    sections = someSections,
    summary = '<p>Nordavia is a republic.</p>',
  } = options
  const isArchived = options.isArchived ?? false
  const slug = country.toLowerCase().replace(/[^a-z]+/g, '-')
  const own = `https://www.state.gov/reports/${year}-country-reports-on-human-rights-practices/${slug}/`
  const url = isArchived ? `https://web.archive.org/web/20200317161748/${own}` : own
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="UTF-8">
<title>${country} - United States Department of State</title>
<link rel="canonical" href="${url}" />
<meta property="og:site_name" content="United States Department of State" />
<script>var menu = "<p>A script's paragraph</p>"</script>
${isArchived ? '' : `<script type="application/ld+json">{"@graph":[{"datePublished":"${year + 1}-03-30T20:09:00+00:00"}]}</script>`}
<style>p { color: red }</style>
</head>
<body>
<nav><ul><li><a href="/policy/">Policy Issues</a></li><li><a href="/about/">About Us</a></li></ul></nav>
<section class="report-header">
  <div id="breadcrumbs"><a href="/">Home</a><span>${country}</span></div>
  <h1 class="featured-content__headline report-header__headline stars-above">
    ${year} Country Reports on Human Rights Practices: ${country}
  </h1>
  ${isArchived ? `<p class="article-meta__publish-date">March 11, ${year + 1}</p>` : ''}
  <div class="report-meta__link"><h5><a href="/x.pdf">Download Report</a></h5></div>
</section>
<div class="report row">
<nav role="navigation" class="report-toc"><p>In this section</p><ol class="report-toc__sections">
  ${sections.map(({ title }) => `<li class="report-toc__section"><a href="#s">${title}</a></li>`).join('\n')}
</ol></nav>
<section class="report__main js-backtotop">
<div ${isArchived ? '' : 'id="report_content" '}class="report__content">
<section class="report__content__inner entry-content">
  <h2 id="report-toc__exec-summary" class="report__section-title">Executive Summary</h2>
  ${summary}
</section>
${sections.map((section, index) => aSection(section, index + 1, isArchived)).join('\n')}
<div class="report__tags"><p>Tags</p><a href="/t">Bureau of Examples</a></div>
</div>
</section>
<div class="report__side"><h2>View report by:</h2><select><option>Albia</option><option>Bregland</option></select>
<h3>On This Page</h3></div>
</div>
<footer><p>The Office of Examples manages this site.</p></footer>
</body>
</html>`
}

function aSection(
  { number, title, intro = '', subsections = [] }: PageSection,
  place: number,
  isArchived: boolean,
): string {
  const id = `report-toc__section-${place}`
  const label = number === undefined ? '' : `Section ${number}.`
  const heading = isArchived
    ? `<h2 id="${id}" class="report__section-title">${label} ${title}</h2>`
    : `<a class="accordion-title" href="#section-${place}">
        ${number === undefined ? '' : `<h4 class="report-toc-section">${label}</h4>`}
        <h3 id="${id}" class="report__section-title"> ${title} <span class="icon-svg"><svg><g><path d="M8"></path></g></svg></span></h3>
      </a>`
  const parts = subsections.map(
    (part, index) => `<section class="entry-content">
      <h3 id="${id}__subsection-${index + 1}" class="report__section-subtitle">${part.heading}</h3>
      ${part.html}
    </section>`,
  )
  return `<section class="report__content__inner entry-content">${heading}
    <div class="section_wrapper"><div class="section_body"></div>
    ${intro === '' ? '' : `<section class="entry-content">${intro}</section>`}
    ${parts.join('\n')}
    </div></section>`
}

/** Two sections of the real ones' shape. */
export const someSections: PageSection[] = [
  {
    number: 1,
    title: 'Respect for the Integrity of the Person, Including Freedom from:',
    subsections: [
      { heading: 'a. Arbitrary Deprivation of Life', html: '<p>There were no reports of killings.</p>' },
      { heading: 'b. Disappearance', html: '<p>There were no reports of disappearances.</p>' },
    ],
  },
  {
    number: 4,
    title: 'Corruption and Lack of Transparency in Government',
    intro: '<p>The law provides for penalties.</p>',
  },
]
