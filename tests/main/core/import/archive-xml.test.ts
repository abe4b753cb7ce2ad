import { describe, expect, test } from 'vitest'
import { decodeXml, walkXml } from '../../../../main/core/import/archive-xml.ts'

/** Everything that is told of an XML text. */
function events(xml: string): string[] {
  const told: string[] = []
  walkXml(xml, {
    open: (name, attributes) => told.push(`<${name}${Object.keys(attributes).map((key) => ` ${key}`)}>`),
    text: (data) => told.push(data),
    close: (name) => told.push(`</${name}>`),
  })
  return told
}

describe('XML as programs write it', () => {
  test('elements with prefixes and case, attributes, text, entities, CDATA', () => {
    expect(events('<?xml version="1.0"?><w:P a:B="1"><br/>x &amp; &#1178;<![CDATA[<y>]]></w:P>').join('')).toBe(
      '<w:P a:B><br></br>x & Қ<y></w:P>',
    )
  })

  test.each([
    ['UTF-8', Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>Қазақ</a>')],
    ['UTF-16', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>Қазақ</a>', 'utf16le')],
    [
      'windows-1251',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a>'),
        Buffer.from([0xd2, 0xe5, 0xea]),
        Buffer.from('</a>'),
      ]),
    ],
  ])('in %s', (_, bytes) => {
    expect(events(decodeXml(bytes)).join('')).toMatch(/^<a>(?:Қазақ|Тек)<\/a>$/)
  })

  test('nesting and attributes up to the limits', () => {
    expect(events(`${'<a>'.repeat(256)}x`)).toContain('x')
    expect(events(`<a ${Array.from({ length: 1000 }, (_, index) => `a${index}=""`).join(' ')}>x</a>`)).toContain('x')
  })
})

const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')

describe('XML that is refused', () => {
  test.each([
    ['a billion laughs', `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY l0 "lol">${laughs}]><z>&l9;</z>`],
    ['one entity many times', `<!DOCTYPE z [<!ENTITY a "${'x'.repeat(50_000)}">]><z>${'&a;'.repeat(50_000)}</z>`],
    ['an entity that is a file', '<!DOCTYPE z [<!ENTITY a SYSTEM "file:///etc/passwd">]><z>&a;</z>'],
    ['an entity that is an address', '<!DOCTYPE z [<!ENTITY % a SYSTEM "http://127.0.0.1/a"> %a;]><z/>'],
    ['any document type', '<!doctype z><z/>'],
    ['20,000 elements inside each other', `${'<a>'.repeat(20_000)}x${'</a>'.repeat(20_000)}`],
    ['too many attributes', `<a ${Array.from({ length: 1001 }, (_, index) => `a${index}=""`).join(' ')}/>`],
  ])('%s', (_, xml) => {
    expect(() => events(xml)).toThrow(expect.objectContaining({ code: 'file-unsupported' }))
  })

  test('a flood of references grows no further than a report may', () => {
    expect(() => events(`<a>${'&#65;'.repeat(1000)}${'x'.repeat(50 * 1024 * 1024)}</a>`)).toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    )
  })

  test('an entity that nobody defined stays as it is written', () => {
    expect(events('<a>&none;</a>').join('')).toBe('<a>&none;</a>')
  })
})
