import { expect, test } from 'vitest'
import type { ReportDraft } from '../../main/core/import/draft.ts'
import { parseText } from '../helpers/parse-text.ts'
import { aStatePage } from '../helpers/state-page.ts'
import { checkBody } from './body-check.ts'

const subject = '<h4>Political Prisoners</h4><p>There were two.</p>'
const page = aStatePage({
  sections: [
    {
      number: 1,
      title: 'Respect',
      subsections: [{ heading: 'e. Denial of Fair Public Trial', html: `<p>It was denied.</p>${subject}` }],
    },
    { number: 4, title: 'Corruption', intro: '<p>The law provides for penalties.</p>' },
  ],
})

/** The page's report after a change that an importer could make by mistake. */
function changed(change: (draft: ReportDraft) => unknown): ReturnType<typeof checkBody> {
  const draft = parseText(Buffer.from(page), 'nordavia.html')
  change(draft)
  return checkBody(page, draft)
}

const headings = 5

test('a report that is whole differs in nothing', () => {
  expect(changed(() => {})).toEqual({ words: 15, missing: [], extra: [], headings, lost: [] })
})

const penalties = ['The', 'law', 'provides', 'for', 'penalties']
const [e, four] = ['e. Denial of Fair Public Trial', 'Section 4. Corruption']

test.each<[string, (draft: ReportDraft) => unknown, Partial<ReturnType<typeof checkBody>>]>([
  ['a lost passage', ({ passages }) => passages.pop(), { missing: penalties }],
  ['a passage twice', ({ passages }) => passages.push(...passages.slice(-1)), { extra: penalties }],
  [
    'a changed word',
    ({ passages }) => edit(passages, 1, { text: 'It was not.' }),
    { missing: ['denied'], extra: ['not'] },
  ],
  ['a lost heading', ({ sections }) => sections.pop(), { lost: [four] }],
  ['another number', ({ sections }) => edit(sections, 2, { number: '1.f' }), { lost: [e] }],
  ['a subject beside its part', ({ sections }) => edit(sections, 3, { parent: 1 }), { lost: ['Political Prisoners'] }],
  [
    'a part outside its section',
    ({ sections }) => edit(sections, 2, { parent: null }),
    { lost: [e, 'Political Prisoners'] },
  ],
  ['a section in another', ({ sections }) => edit(sections, 4, { parent: 1 }), { lost: [four] }],
  ['another order', ({ sections }) => sections.unshift(...sections.splice(4)), { lost: expect.arrayContaining([e]) }],
])('%s shows', (_, change, difference) => {
  expect(changed(change)).toMatchObject({ headings, missing: [], extra: [], lost: [], ...difference })
})

function edit<T extends object>(items: T[], index: number, change: Partial<T>): void {
  Object.assign(items[index] ?? {}, change)
}

test('links to other territories, the site’s tags and a heading that stands twice are no differences', () => {
  const summary = `<h2>Read a Section: Nordavia</h2><p><b>READ A SECTION:</b> NORDAVIA (BELOW) | SOUTH ISLES</p>
    <p class="stars-above">South Isles →</p><p>Nordavia is a republic.</p>`
  const twice = '<h4>Women</h4><h4>Women</h4><p>They vote.</p>'
  const odd = aStatePage({ summary, sections: [{ number: 6, title: 'Discrimination', intro: twice }] })
  expect(checkBody(odd, parseText(Buffer.from(odd), 'x.html'))).toMatchObject({ missing: [], extra: [], lost: [] })
})

test('a page without an article is not compared', () => {
  const plain = '<html><body><div><p>Some words.</p></div></body></html>'
  expect(checkBody(plain, parseText(Buffer.from(plain), 'x.html'))).toBeUndefined()
})
