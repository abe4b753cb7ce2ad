/** What elements of a page mean to a reader of text. Names are lower case. */

/** Nothing inside is text of the page. */
export const silent = new Set(
  'script style title template noscript svg math iframe object embed canvas audio video select datalist button map'.split(
    ' ',
  ),
)

/** Begin and end a line of their own. */
export const block = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
)

/** Set off their text as bold or underlined type. */
const strong = new Set(['b', 'strong', 'u', 'ins'])

/** Never have content or an end. */
export const empty = new Set('area base br col hr img input link meta param source track wbr'.split(' '))

/** Whether an element sets off its text, by its name or by a style of its own. */
export function isStrong(name: string, style: string | undefined): boolean {
  return strong.has(name) || (style !== undefined && /font-weight:\s*(?:bold|[6-9]00)|underline/i.test(style))
}
