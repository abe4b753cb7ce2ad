/** Which names in a folder or an archive are those of reports. */

/** Endings of files that may be reports; of those that cannot be read, the researcher should hear. */
export const reportNames =
  /\.(?:x?html?|mht|mhtml|webarchive|txt|text|md|markdown|pdf|docx?|docm|odt|pages|rtf|epub|fb2|djvu?|zip)$/i

/** Hidden files and folders, those of macOS's archiver, and the marks that Word leaves beside open documents. */
export const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX'

/** Endings of files that nobody takes for a report: pictures, sounds, films, and the parts that pages are made of. */
const otherNames =
  /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|tiff?|heic|avif|mp3|m4a|ogg|wav|mp4|mov|avi|webm|css|m?js|json|woff2?|ttf|otf|lnk|url|tmp|part|crdownload)$/i

/** Whether a file is no report by its name alone, wherever it stands. */
export const isNoReport = (name: string): boolean =>
  /^(?:\.DS_Store|\._.*|~\$.*|Thumbs\.db|desktop\.ini)$/i.test(name) || otherNames.test(name)

/** Names of the pages of a folder without their endings. */
export const pageStems = (names: readonly string[]): Set<string> =>
  new Set(names.filter((name) => /\.x?html?$/i.test(name)).map((name) => name.replace(/\.[^.]*$/, '')))

/** Browsers put the pictures and styles of `page.html` into `page_files`, `page.files` or the like. */
export function isPageFolder(name: string, pages: ReadonlySet<string>): boolean {
  const page = /^(.*)[_.-](?:files|fichiers|dateien|archivos|файлы|arquivos|data)$/i.exec(name)?.[1]
  return page !== undefined && pages.has(page)
}
