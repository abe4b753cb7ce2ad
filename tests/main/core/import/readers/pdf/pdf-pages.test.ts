import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../../../main/core/import/readers/pdf/pdf.ts'
import { makePdf, type PdfText, setText } from '../../../../../helpers/pdf.ts'
import { brief, briefs, line, prose, read } from './pdf-room.ts'

describe('what repeats on pages', () => {
  const body = (number: number): PdfText[] => setText(prose(60, number), { y: 300 })

  it('is left out: running heads at either side, page numbers in any figures', async () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) => ({
      texts: [
        line(number % 2 === 0 ? 'Vardania in 2020' : 'Human rights', 40),
        ...body(number),
        line(number < 3 ? 'i'.repeat(number) : `Page ${number} of 6`, 760, { x: 300 }),
      ],
    }))
    expect(await briefs(pages)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `${number} paragraph: ${prose(60, number)}`))
  })

  it('is not a heading that happens to stand at the same place', async () => {
    const pages = [1, 2, 3].map((number) => ({
      texts: [line(`Section ${number * 2}. Its Name`, 40, { face: 'bold', size: 14 }), ...body(number)],
    }))
    expect((await briefs(pages)).filter((text) => text.includes('heading'))).toHaveLength(3)
  })

  it.each([
    ['Chromium', '11/22/26, 3:20 PM', 'https://reports.example/vardania', '1/1'],
    ['Chromium in another country', '22.11.2026, 15:20', 'https://reports.example/vardania', '1/1'],
  ])('on a page that %s printed gives the address', async (_, date, address, count) => {
    const texts = [
      line(date, 20, { size: 8, x: 20 }),
      line('Vardania - Reports', 20, { size: 8, x: 250 }),
      ...body(1),
      line(address, 780, { size: 8, x: 20 }),
      line(count, 780, { size: 8, x: 570 }),
    ]
    const { blocks, head } = await read([{ texts }])
    expect(blocks.map(brief)).toEqual([`1 paragraph: ${prose(60, 1)}`])
    expect(head.url).toBe('https://reports.example/vardania')
  })

  it('on pages that Firefox printed gives the address', async () => {
    const pages = [1, 2].map((number) => ({
      texts: [
        line('Vardania - Reports', 20, { size: 8, x: 20 }),
        line('https://reports.example/vardania', 20, { size: 8, x: 400 }),
        ...body(number),
        line(`${number} of 2`, 780, { size: 8, x: 20 }),
        line('11/22/26, 15:20', 780, { size: 8, x: 500 }),
      ],
    }))
    const { blocks, head } = await read(pages)
    expect(blocks).toHaveLength(2)
    expect(head.url).toBe('https://reports.example/vardania')
  })

  it('is not the first line of texts that begin alike', async () => {
    const pages = [1, 2, 3].map((number) => ({
      texts: setText(
        `${'In the same year and in the same town and for the very same old reasons as'} before, ${prose(40, number)}`,
        { y: 60 },
      ),
    }))
    expect((await briefs(pages)).filter((text) => text.includes('In the same year'))).toHaveLength(3)
  })

  it('is not what repeats further in, under a heading that does not', async () => {
    const names = ['Courts', 'Prisons', 'Police']
    const pages = names.map((name, index) => ({
      texts: [line(name, 40, { size: 14 }), line('Findings', 70, { face: 'bold' }), ...body(index + 1)],
    }))
    expect((await briefs(pages)).filter((text) => text.includes('Findings'))).toHaveLength(3)
  })

  it('is not an address of the text at the foot of a page', async () => {
    const { blocks, head } = await read([{ texts: [...body(1), line('https://reports.example/full 3/4', 760)] }])
    expect(blocks.at(-1)?.text).toContain('https://reports.example/full 3/4')
    expect(head.url).toBeNull()
  })

  it('is not a printed table of contents, which is left out too', async () => {
    const entries = ['Courts', 'Police', 'Prisons'].map((name, index) =>
      line(`${name} ${'.'.repeat(40)} ${index + 2}`, 100 + index * 14),
    )
    expect(await briefs([{ texts: [...entries, ...body(1)] }])).toEqual([`1 paragraph: ${prose(60, 1)}`])
  })
})

describe('parts of pages', () => {
  it('items of lists lose their bullets and keep their numbers', async () => {
    const texts = [
      ...setText(prose(40, 1), { y: 80 }),
      line('•', 140, { x: 90 }),
      ...setText('The first of them, which is long enough to go on in a second line of its own.', {
        y: 140,
        x: 108,
        letters: 60,
      }),
      line('•', 164, { x: 90 }),
      line('The second.', 164, { x: 108 }),
      line('1. One reason.', 200),
      line('2. Another reason.', 212),
    ]
    expect((await briefs([{ texts }])).slice(1)).toEqual([
      '1 list-item: The first of them, which is long enough to go on in a second line of its own.',
      '1 list-item: The second.',
      '1 list-item: 1. One reason.',
      '1 list-item: 2. Another reason.',
    ])
  })

  it('items without bullets stand in alike, close under each other', async () => {
    const items = ['free the editor;', 'open the courts;', 'mend the roof.']
    const texts = [
      ...setText(prose(40, 1), { y: 80 }),
      ...items.map((text, index) => line(text, 150 + index * 12, { x: 108 })),
      ...setText(prose(40, 2), { y: 220 }),
    ]
    expect((await briefs([{ texts }])).slice(1, -1)).toEqual(items.map((text) => `1 list-item: ${text}`))
  })

  it('such items end with their semicolon on a full line too, and with "; and"', async () => {
    const items = [
      'torment of those whom the river guards had locked up for weeks;',
      'closing of most courts; and',
      'use of children in the reed harvest.',
    ]
    const texts = [
      ...setText(prose(40, 1), { y: 80, letters: 71 }),
      ...items.map((text, index) => line(text, 150 + index * 12, { x: 108 })),
      ...setText(prose(40, 2), { y: 220, letters: 71 }),
    ]
    expect((await briefs([{ texts }])).slice(1, -1)).toEqual(items.map((text) => `1 list-item: ${text}`))
  })

  it('a bold line close over a table is a row of it, one further up a heading', async () => {
    const rows = [1, 2].flatMap((row) => [line(`Town ${row}`, 200 + row * 16), line('12', 200 + row * 16, { x: 200 })])
    const over = (y: number) => [...setText(prose(40, 1), { y: 80 }), line('Town Cases', y, { face: 'bold' }), ...rows]
    const kinds = async (y: number) => (await read([{ texts: over(y) }])).blocks.map(({ kind }) => kind)
    expect(await kinds(200)).toEqual(['paragraph', 'table-row', 'table-row', 'table-row'])
    expect(await kinds(180)).toEqual(['paragraph', 'heading', 'table-row', 'table-row'])
  })

  it('a number that begins a line of a paragraph begins no item', async () => {
    const texts = setText(`${prose(40, 1)} They came in the night of the year 12. And they left. ${prose(30, 2)}`, {
      y: 80,
    })
    expect((await read([{ texts }])).blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  it('rows of tables are put together from their cells', async () => {
    const rows = [
      ['Region', 'Cases', 'Heard'],
      ['Lower Sarn', '120', '14'],
      ['Upper Sarn and the', '80', '9'],
      ['Coast', '7', '1'],
    ].flatMap((cells, row) => cells.map((text, cell) => line(text, 200 + row * 30, { x: 72 + cell * 160 })))
    const texts = [...setText(prose(40, 1), { y: 80 }), ...rows, ...setText(prose(40, 2), { y: 400 })]
    expect((await briefs([{ texts }])).slice(1, -1)).toEqual([
      '1 table-row: Region | Cases | Heard',
      '1 table-row: Lower Sarn | 120 | 14',
      '1 table-row: Upper Sarn and the | 80 | 9',
      '1 table-row: Coast | 7 | 1',
    ])
  })

  it('footnotes stand after what runs over the end of their page, and run over it themselves', async () => {
    const long = setText(prose(60, 1), { y: 80 })
    const pages = [
      {
        texts: [
          ...long.slice(0, -2),
          line('1', 690, { size: 5 }),
          line('See the Gazette of Sarn, which goes', 694, { size: 8, x: 78 }),
        ],
      },
      {
        texts: [
          ...long.slice(-2).map((text, index) => ({ ...text, y: 60 + index * 12 })),
          ...setText(prose(40, 2), { y: 120 }),
          line('on here.', 680, { size: 8 }),
          line('2 Another note.', 694, { size: 8 }),
        ],
      },
    ]
    expect(await briefs(pages)).toEqual([
      `1 paragraph: ${prose(60, 1)}`,
      '1 footnote: 1 See the Gazette of Sarn, which goes on here.',
      `2 paragraph: ${prose(40, 2)}`,
      '2 footnote: 2 Another note.',
    ])
  })
})

describe('what a document says about itself', () => {
  const pages = [{ texts: setText(prose(40, 1), { y: 80 }) }]

  it('is its title, publisher, date and language', async () => {
    const info = {
      Title: 'Rights (2020)',
      Author: 'Vardania Institute',
      CreationDate: "D:20210304120000+05'00'",
      Creator: 'Writer',
    }
    expect((await read(pages, { info, language: 'ru-RU' })).head).toEqual({
      title: 'Rights (2020)',
      url: null,
      language: 'ru',
      site: 'Vardania Institute',
      publisher: null,
      country: null,
      published: '2021-03-04',
    })
  })

  it.each([
    ['a file name', { Title: 'Microsoft Word - report.docx' }],
    ['a person', { Author: 'Ann Other' }],
    ['the day of printing', { CreationDate: 'D:20260304', Creator: 'Mozilla/5.0', Producer: 'Skia/PDF m156' }],
    ['nonsense', { CreationDate: 'yesterday', Creator: 'Writer' }],
  ])('is not %s', async (_, info) => {
    const { title, site, published } = (await read(pages, { info })).head
    expect([title, site, published]).toEqual([null, null, null])
  })
})

describe('documents that cannot be read', () => {
  it('are told: pictures of pages', async () => {
    const scan = read([{ isPicture: true }, { isPicture: true }])
    await expect(scan).rejects.toMatchObject({ code: 'file-no-text', message: expect.stringMatching(/scan.*OCR/) })
    const stamped = [1, 2, 3, 4, 5].map(() => ({ isPicture: true, texts: [line('SEEN', 400)] }))
    await expect(read(stamped)).rejects.toMatchObject({ code: 'file-no-text' })
  })

  it('but a short text is read, and pages without any are mentioned', async () => {
    const { blocks, doubts } = await read([{ texts: [line('A note.', 100)] }, { isPicture: true }])
    expect(blocks.map(({ text }) => text)).toEqual(['A note.'])
    expect(doubts).toEqual(['1 of the 2 pages hold no text; they may be pictures.'])
  })

  it('are told: a password', async () => {
    await expect(read([{ texts: [line('Secret.', 100)] }], { isLocked: true })).rejects.toMatchObject({
      code: 'file-unsupported',
      message: expect.stringContaining('password'),
    })
  })

  it('are told: damage', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing else')
    await expect(readPdf(bytes, 'x.pdf')).rejects.toMatchObject({ code: 'parser-failed' })
  })

  it('are told: too many pages', async () => {
    const pages = Array.from({ length: 10_001 }, () => ({}))
    await expect(read(pages)).rejects.toMatchObject({ code: 'file-too-large' })
  })

  it('leave the bytes as they are', async () => {
    const bytes = makePdf([{ texts: [line('A note.', 100)] }])
    const copy = bytes.slice()
    await readPdf(bytes, 'x.pdf')
    expect(bytes).toEqual(copy)
  })

  it('run nothing that a document brings along', async () => {
    const catalog = `/OpenAction << /S /JavaScript /JS (globalThis.ranPdf = true) >> /AA << /WC << /S /JavaScript /JS (globalThis.ranPdf = true) >> >>`
    const { blocks } = await read([{ texts: [line('A note.', 100)] }], { catalog })
    expect(blocks).toHaveLength(1)
    expect(globalThis).not.toHaveProperty('ranPdf')
  })
})
