import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { parseText } from '../helpers/parse-text.ts'
import { aStatePage } from '../helpers/state-page.ts'
import { type BodyCheck, checkBody } from './body-check.ts'
import { type PageBody, readBody } from './page-body.ts'

/** Another parser of the same interface; its types do not say so. */
const Parser = DOMParser as unknown as typeof globalThis.DOMParser

const bodyOf = (html: string): PageBody => readBody(html, Parser) ?? { texts: [], areTitles: [] }

/** What the importer makes of a page, in a form that a test can spoil. */
function keptOf(html: string) {
  const { sections, passages } = parseText(Buffer.from(html), 'nordavia.html')
  const level = (parent: number | null): number => (parent === null ? 1 : 1 + level(sections[parent]?.parent ?? null))
  return {
    sections: sections.map(({ parent, number, heading }) => ({ level: level(parent), number, heading })),
    passages: passages.map(({ text }) => text),
  }
}

const whole = (html: string): BodyCheck => checkBody(bodyOf(html), keptOf(html))

const subject =
  '<h4>Political Prisoners</h4><p>There were two.</p><p><b>Amnesty:</b> One was let go.</p><h4>Appeals</h4><p>None.</p>'
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
const clean = { words: 21, missing: [], extra: [], moved: [], headings: 6, lost: [], invented: [] }

test('a report that is whole differs in nothing', () => {
  expect(whole(page)).toEqual(clean)
})

const penalties = ['The', 'law', 'provides', 'for', 'penalties']
const [e, four] = ['e. Denial of Fair Public Trial', 'Section 4. Corruption']
type Kept = ReturnType<typeof keptOf>

/** Sections: the summary, 1, 1.e, the prisoners, the amnesty that runs in, the appeals, 4. */
test.each<[string, (kept: Kept) => unknown, Partial<BodyCheck>]>([
  ['a lost passage', ({ passages }) => passages.pop(), { missing: penalties }],
  [
    'a passage twice',
    ({ passages }) => passages.push(...passages.slice(-1)),
    { extra: penalties, moved: ['The law provides for penalties.'] },
  ],
  [
    'a changed word',
    ({ passages }) => passages.splice(1, 1, 'It was not.'),
    { missing: ['denied'], extra: ['not'], moved: ['It was not.'] },
  ],
  ['passages in another order', ({ passages }) => passages.reverse(), { moved: expect.arrayContaining(['None.']) }],
  ['a lost heading', ({ sections }) => sections.pop(), { lost: [four] }],
  ['another number', ({ sections }) => edit(sections, 2, { number: '1.f' }), { lost: [e] }],
  ['a subject beside its part', ({ sections }) => edit(sections, 3, { level: 2 }), { lost: ['Political Prisoners'] }],
  ['a subject under another', ({ sections }) => edit(sections, 5, { level: 4 }), { lost: ['Appeals'] }],
  ['a part outside its section', ({ sections }) => edit(sections, 2, { level: 1 }), { lost: [e] }],
  ['a section in another', ({ sections }) => edit(sections, 6, { level: 2 }), { lost: [four] }],
  [
    'another order',
    ({ sections }) => sections.unshift(...sections.splice(6)),
    { lost: [four], invented: expect.arrayContaining(['Respect']) },
  ],
  ['a heading of its own', ({ sections }) => edit(sections, 4, { heading: 'Mercy' }), { invented: ['Mercy'] }],
  ['a run-in subject beside its part', ({ sections }) => edit(sections, 4, { level: 2 }), { invented: ['Amnesty'] }],
])('%s shows', (_, change, difference) => {
  const kept = keptOf(page)
  change(kept)
  expect(checkBody(bodyOf(page), kept)).toEqual({ ...clean, ...difference })
})

function edit(sections: Kept['sections'], index: number, change: Partial<Kept['sections'][number]>): void {
  Object.assign(sections[index] ?? {}, change)
}

test.each<[string, Parameters<typeof aStatePage>[0]]>([
  [
    'links to other territories, and the site’s tags',
    {
      summary: `<h2>Read a Section: Nordavia</h2><p><b>READ A SECTION:</b> NORDAVIA (BELOW) | SOUTH ISLES</p>
        <p class="stars-above">South Isles →</p><p>Nordavia is a republic.</p>`,
    },
  ],
  [
    'a heading that stands twice',
    {
      sections: [
        {
          number: 6,
          title: 'Discrimination',
          intro: '<h4>Women</h4><h4>Women</h4><p>They vote.</p><h4>Men</h4><p>So do they.</p>',
        },
      ],
    },
  ],
  [
    'a run-in subject that is set as a heading',
    {
      sections: [
        {
          number: 6,
          title: 'Discrimination',
          intro: '<h3>Women</h3><h3>Discrimination:</h3><p>There was some.</p><h3>Children</h3><p>So it was.</p>',
        },
      ],
    },
  ],
  [
    'a paragraph that is set as a heading',
    {
      sections: [
        {
          number: 6,
          title: 'Discrimination',
          intro:
            '<h4>In April the court of appeals in Sarn found that eleven persons had been wronged by the police.</h4>',
        },
      ],
    },
  ],
])('%s: no difference', (_, options) => {
  expect(whole(aStatePage(options))).toMatchObject({ missing: [], extra: [], moved: [], lost: [], invented: [] })
})

test('a page without an article is not compared', () => {
  expect(readBody('<html><body><div><p>Some words.</p></div></body></html>', Parser)).toBeUndefined()
})
