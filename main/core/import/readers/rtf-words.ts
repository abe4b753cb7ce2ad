/** What control words of RTF mean to a reader of text. */

/** Groups whose text is not the document's. */
export const silentGroups = new Set(
  (
    'colortbl pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep ' +
    'aftnsepc aftncn listtext pntext pntxta pntxtb listtable listoverridetable annotation atnid atnauthor bkmkstart bkmkend ' +
    'xe tc rxe themedata datastore nonshppict shp shpinst do filetbl revtbl rsidtbl generator private template'
  ).split(' '),
)

/** Control words that stand for a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['tab', '\t'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
])

/** Control symbols that stand for a character; an optional hyphen stands for nothing. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '\u2011'],
])

/** Code pages by the character sets of fonts. Fonts of Western and unnamed sets use the document's own. */
const byCharset: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])

/** The encoding of a font's character set; undefined for the document's own. */
export const charsetEncoding = (charset: number): string | undefined => byCharset.get(charset)

/** The encoding of a code page by its number. */
export function pageEncoding(page: number): string {
  if (page === 866) return 'ibm866'
  if (page === 932) return 'shift_jis'
  if (page === 936) return 'gbk'
  if (page === 949) return 'euc-kr'
  if (page === 950) return 'big5'
  if (page === 10007) return 'x-mac-cyrillic'
  if (page === 65001) return 'utf-8'
  return page === 874 || (page >= 1250 && page <= 1258) ? `windows-${page}` : 'windows-1252'
}
