import { expect, test } from 'vitest'
import { declaredEncoding, decode } from '../../../../main/core/import/encoding.ts'

const russian =
  'Закон запрещает пытки, однако правозащитники сообщали о жестоком обращении в изоляторах Нордавии. Власти задержали ' +
  'журналистов, которые писали о мирных собраниях в Верхнем Сарне, и суд приговорил двоих к пятнадцати суткам ареста.'
const kazakh = 'Нордавияда бейбіт жиналыс өткізу құқығы шектелді: әкімдік өтінімдерді қабылдамады, полиция ұстады.'
const english = 'The café’s owner, José Müller, said naïve “façades” were common.'

/** Single-byte text: the platform reads these encodings and does not write them, so the tables are made by reading. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f)
}

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

const cases: [name: string, bytes: Uint8Array, text: string, encoding: string, isSure: boolean][] = [
  ['UTF-8', Buffer.from(kazakh), kazakh, 'utf-8', true],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${kazakh}`), kazakh, 'utf-8', true],
  ['UTF-16 with a mark', utf16(`\ufeff${russian}`, false), russian, 'utf-16le', true],
  ['UTF-16 with a mark, the other way round', utf16(`\ufeff${russian}`, true), russian, 'utf-16be', true],
  ['UTF-16 of Cyrillic text without a mark', utf16(russian, false), russian, 'utf-16le', true],
  ['UTF-16 of Latin text without a mark', utf16(english, true), english, 'utf-16be', true],
  ['windows-1251', encode(russian, 'windows-1251'), russian, 'windows-1251', false],
  ['koi8-r', encode(russian, 'koi8-r'), russian, 'koi8-r', false],
  ['ibm866', encode(russian, 'ibm866'), russian, 'ibm866', false],
  ['windows-1252', encode(english, 'windows-1252'), english, 'windows-1252', false],
  ['ASCII', Buffer.from('plain'), 'plain', 'utf-8', true],
]

test.each(cases)('reads %s', (_, bytes, text, encoding, isSure) => {
  expect(decode(bytes)).toEqual({ text, encoding, isSure })
})

test('a page is read as it declares, when it is not UTF-8', () => {
  const page = `<meta charset="koi8-r"><p>${russian}`
  const bytes = encode(page, 'koi8-r')
  expect(declaredEncoding(bytes)).toBe('koi8-r')
  expect(decode(bytes, 'koi8-r')).toEqual({ text: page, encoding: 'koi8-r', isSure: true })
})

test('a page that was saved as UTF-8 is UTF-8, whatever it declares', () => {
  expect(decode(Buffer.from(russian), 'windows-1251').text).toBe(russian)
})

test('an unknown declaration is passed over', () => {
  expect(decode(encode(russian, 'windows-1251'), 'x-unheard-of').text).toBe(russian)
})

test('damaged UTF-8 is read as UTF-8 with replacement characters, and is not called sure', () => {
  const damaged = Buffer.concat([Buffer.from(russian), Buffer.of(0xd0), Buffer.from(' — конец')])
  expect(decode(damaged)).toEqual({ text: `${russian}\ufffd — конец`, encoding: 'utf-8', isSure: false })
})

test('any bytes decode to something', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)
  expect(decode(bytes).text.length).toBeGreaterThan(0)
})
