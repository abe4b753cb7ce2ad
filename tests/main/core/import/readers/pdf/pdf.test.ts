import { describe, expect, it } from 'vitest'
import { type PdfPage, setText, setTexts } from '../../../../../helpers/pdf.ts'
import { briefs, line, prose, read } from './pdf-room.ts'

describe('paragraphs', () => {
  const texts = [prose(30, 1), prose(45, 2), prose(25, 3)]

  it('are parted by room between them', async () => {
    expect(await briefs([{ texts: setTexts(texts, { y: 100 }) }])).toEqual(texts.map((text) => `1 paragraph: ${text}`))
  })

  it('are parted by first lines that stand in, also after one of a single line', async () => {
    // No word of the next would have room after it.
    const full = 'A single line of it that goes on to the very edge of its column, here.'
    const own = [...texts, full, prose(30, 4)]
    const set = setTexts(own, { y: 100, gap: 0, indent: 18 })
    expect(await briefs([{ texts: set }])).toEqual(own.map((text) => `1 paragraph: ${text}`))
  })

  it('are parted where a line ends early with its sentence', async () => {
    expect(await briefs([{ texts: setTexts(texts, { y: 100, gap: 0 }) }])).toEqual(
      texts.map((text) => `1 paragraph: ${text}`),
    )
  })

  it('go on over the end of a page, and keep the page that they begin on', async () => {
    const long = setText(prose(120, 5), { y: 60, pitch: 24 })
    const [first, second] = [long.slice(0, 12), long.slice(12).map((text, index) => ({ ...text, y: 60 + 24 * index }))]
    const blocks = await briefs([
      { texts: first },
      { texts: [...second, ...setText(prose(20, 6), { y: 500, pitch: 24 })] },
    ])
    expect(blocks).toEqual([`1 paragraph: ${prose(120, 5)}`, `2 paragraph: ${prose(20, 6)}`])
  })

  it('end with a page whose last line ends early', async () => {
    const pages = [1, 2].map((number) => ({ texts: setText(prose(31, number), { y: 600 }) }))
    expect(await briefs(pages)).toEqual([`1 paragraph: ${prose(31, 1)}`, `2 paragraph: ${prose(31, 2)}`])
  })

  it('end with a page whose last line is full where the next begins with a subject of its own', async () => {
    // Three lines of the same width; the last ends a sentence.
    const full = [0, 12, 24].map((step) =>
      line(`${'ever so many words '.repeat(4)}an${step === 24 ? '.' : 'd'}`, 700 + step),
    )
    const pages = (next: string): PdfPage[] => [
      { texts: full },
      { texts: setText(`${next} ${prose(20, 1)}`, { y: 60 }) },
    ]
    expect(await briefs(pages('Fair Trials: Nobody had one.'))).toHaveLength(2)
    expect(await briefs(pages('Nobody had one.'))).toHaveLength(1)
    // Lower down there was room for more of it.
    const lower = { texts: setText(prose(300, 2), { y: 500 }) }
    expect(await briefs([...pages('Nobody had one.'), lower])).toHaveLength(3)
  })

  it('that stand in from both sides are quotations', async () => {
    const quoted = prose(40, 7)
    const set = [
      ...setText(texts[0] ?? '', { y: 100 }),
      ...setText(quoted, { y: 160, x: 110, letters: 60 }),
      ...setText(texts[1] ?? '', { y: 240 }),
    ]
    expect((await read([{ texts: set }])).blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'quotation',
      'paragraph',
    ])
  })
})

describe('letters', () => {
  it('are told from ligatures, in Latin, Russian and Kazakh', async () => {
    const own = 'The oﬃce of ﬁnance; Жаңаөзен қаласындағы әділ сот; съезд ¼ of №'
    const { blocks } = await read([{ texts: [line(own, 100)] }])
    expect(blocks[0]?.text).toBe('The office of finance; Жаңаөзен қаласындағы әділ сот; съезд ¼ of №')
  })

  it('that are written twice to look bold stand once', async () => {
    const { blocks } = await read([{ texts: [line('Stated twice.', 100), line('Stated twice.', 100.2, { x: 72.3 })] }])
    expect(blocks.map(({ text }) => text)).toEqual(['Stated twice.'])
  })

  it('that are bold at the start are counted', async () => {
    const bold = line('Fair Trials:', 100, { face: 'bold' })
    const texts = [
      bold,
      line('the law provides for them.', 100, { x: 72 + 13 * 6 }),
      ...setText(prose(40, 1), { y: 130 }),
    ]
    const [first] = (await read([{ texts }])).blocks
    expect(first).toMatchObject({ kind: 'paragraph', text: 'Fair Trials: the law provides for them.', lead: 12 })
  })
})

describe('headings', () => {
  it('are told by size, then by weight; numbers and capitals stay', async () => {
    const texts = [
      line('Rights in Vardania', 60, { size: 20, face: 'bold' }),
      line('Section 1. The Courts', 100, { size: 14, face: 'bold' }),
      ...setText(prose(40, 1), { y: 130 }),
      line('a. Fair Trials', 190, { face: 'bold' }),
      ...setText(prose(40, 2), { y: 210 }),
      line('THE POLICE', 280),
      ...setText(prose(40, 3), { y: 310 }),
    ]
    expect((await briefs([{ texts }])).filter((block) => block.includes('heading'))).toEqual([
      '1 heading 1: Rights in Vardania',
      '1 heading 2: Section 1. The Courts',
      '1 heading 3: a. Fair Trials',
      '1 heading 4: THE POLICE',
    ])
  })

  it('of two lines are one, and a bold sentence is none', async () => {
    const texts = [
      ...setText('A heading that is far too long to stand on one line of a page like this', {
        y: 60,
        size: 14,
        letters: 48,
        face: 'bold',
      }),
      ...setText(prose(40, 1), { y: 130 }),
      line('Nobody was punished for it.', 190, { face: 'bold' }),
      ...setText(prose(40, 2), { y: 220 }),
    ]
    expect((await read([{ texts }])).blocks.map(({ kind, lead }) => [kind, lead])).toEqual([
      ['heading', 0],
      ['paragraph', 0],
      ['paragraph', 27],
      ['paragraph', 0],
    ])
  })
})

describe('columns', () => {
  it('are read one after the other, below and above what spans them', async () => {
    const [left, right] = [prose(90, 1), prose(90, 2)]
    const texts = [
      line('A Title over Both of the Columns of This Page', 60, { size: 16, face: 'bold' }),
      ...setText(left, { y: 100, letters: 34 }),
      ...setText(right, { y: 103, x: 320, letters: 34 }),
      ...setText(prose(30, 3), { y: 400 }),
    ]
    // As a page that is written row by row.
    const rows = texts.toSorted((one, other) => one.y - other.y || one.x - other.x)
    expect(await briefs([{ texts: rows }])).toEqual([
      '1 heading 1: A Title over Both of the Columns of This Page',
      `1 paragraph: ${left}`,
      `1 paragraph: ${right}`,
      `1 paragraph: ${prose(30, 3)}`,
    ])
  })

  it('let a paragraph go on from one to the next', async () => {
    const set = setText(prose(120, 1), { y: 100, letters: 34 })
    const half = Math.ceil(set.length / 2)
    const texts = set.map((text, index) => (index < half ? text : { ...text, x: 320, y: 100 + (index - half) * 12 }))
    expect(await briefs([{ texts }])).toEqual([`1 paragraph: ${prose(120, 1)}`])
  })

  it('may stretch the spaces of their lines', async () => {
    const stretched = setText(prose(120, 1), { y: 100, letters: 30 }).flatMap(({ text, ...place }) => {
      const words = text.split(' ')
      const gap = (30 - words.join('').length) / Math.max(1, words.length - 1)
      let at = 0
      return words.map((word) => {
        const set = { ...place, x: place.x + at * 6, text: word }
        at += word.length + gap
        return set
      })
    })
    expect(await briefs([{ texts: stretched }])).toEqual([`1 paragraph: ${prose(120, 1)}`])
  })
})
