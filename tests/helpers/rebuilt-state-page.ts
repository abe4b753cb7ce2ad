/**
 * Pages in the shape that www.state.gov has given them since the edition of 2024, about countries that do not exist:
 * blocks of an editor in one container, without elements and classes of the site's own for reports.
 */

/** HTML of a saved page. */
export function aRebuiltStatePage(options: RebuiltPageOptions = {}): string {
  const { country = 'Nordavia', year = 2024, heading, body = rebuiltBody() } = options
  const slug = country.toLowerCase().replace(/[^a-z]+/g, '-')
  const title = `${year} Country Reports on Human Rights Practices: ${country}`
  return `<!doctype html>
<html lang="en-US"><head><meta charset="UTF-8">
<title>${title} - United States Department of State</title>
<link rel="canonical" href="https://www.state.gov/reports/${year}-country-reports-on-human-rights-practices/${slug}/" />
<meta property="og:site_name" content="United States Department of State" />
<script type="application/ld+json">{"@graph":[{"datePublished":"${year + 1}-08-12T16:00:00+00:00"}]}</script>
</head><body class="wp-singular report-template-default">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header class="wp-block-template-part"><div class="wp-block-group"><nav class="wp-block-navigation"><ul><li><a href="/a">About</a></li></ul></nav></div></header>
<main class="wp-block-group" id="content">
<div class="wp-block-group"><h1 class="wp-block-post-title">${heading ?? title}</h1>
<p class="wp-block-paragraph">Bureau of Examples</p><div class="wp-block-post-date"><time>August 12, ${year + 1}</time></div></div>
<div class="entry-content wp-block-post-content">
<p class="has-small-font-size">In This Report</p>
<ul class="wp-block-list"><li><a href="#s">Executive Summary</a></li><li><a href="#l">Life</a></li></ul>
${body}
</div>
<div class="taxonomy-post_tag wp-block-post-terms"><span class="wp-block-post-terms__prefix">Tags</span> <a href="/t">Examples</a></div>
</main>
<footer class="wp-block-template-part"><p>The Office of Examples manages this site.</p></footer>
</body></html>`
}

/** What may differ between pages. */
export interface RebuiltPageOptions {
  country?: string
  year?: number
  /** The page's first-level heading, where it is not the title. */
  heading?: string
  /** HTML of the report itself. */
  body?: string
}

/** The three sections with their parts, as headings and paragraphs of the editor. */
export function rebuiltBody(labels: readonly string[] = ['Section 1. ', 'Section 2. ', 'Section 3. ']): string {
  const h = (level: number, text: string): string => `<h${level} class="wp-block-heading">${text}</h${level}>`
  const p = (text: string): string => `<p class="wp-block-paragraph">${text}</p>`
  return [
    h(2, 'Executive Summary'),
    p('There were no significant changes in Nordavia during the year.'),
    h(2, `${labels[0]}Life`),
    h(3, 'a. Extrajudicial Killings'),
    p('There were no reports of killings.'),
    h(3, 'b. Coercion in Population Control'),
    p('There were no reports of it.'),
    h(2, `${labels[1]}Liberty`),
    h(3, 'a. Freedom of the Press'),
    p('The law provided for it.'),
    h(4, 'Physical Attacks, Imprisonment, and Pressure'),
    p('A reporter of the Sarn Courier was held for two days.'),
    h(3, 'b. Worker Rights'),
    h(4, 'Acceptable Work Conditions'),
    h(5, 'Wage and Hour Laws'),
    p('The law set a minimum wage.'),
    h(5, 'Occupational Safety and Health'),
    p('Standards were not enforced.'),
    h(4, 'Forced or Compulsory Labor'),
    p('See the report on trafficking.'),
    h(2, `${labels[2]}Security of the Person`),
    h(3, 'a. Torture and Cruel, Inhuman, or Degrading Treatment or Punishment'),
    p('The law prohibited it.'),
    h(3, 'b. Protection of Children'),
    h(4, 'Child Labor'),
    p('Children worked on river boats.'),
  ].join('\n')
}
