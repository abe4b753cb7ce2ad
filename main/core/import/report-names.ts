/** Which names in a folder or an archive are those of reports. */

/** Endings of files that may be reports; of those that cannot be read, the researcher should hear. */
export const reportNames = /\.(?:x?html?|mht|mhtml|txt|text|md|markdown|pdf|docx?|docm|odt|rtf|epub|zip)$/i

/** Hidden files and folders, those of macOS's archiver, and the marks that Word leaves beside open documents. */
export const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX'

/** Names of the pages of a folder without their endings. */
export const pageStems = (names: readonly string[]): Set<string> =>
  new Set(names.filter((name) => /\.x?html?$/i.test(name)).map((name) => name.replace(/\.[^.]*$/, '')))

/** Browsers put the pictures and styles of `page.html` into `page_files`, `page.files` or the like. */
export function isPageFolder(name: string, pages: ReadonlySet<string>): boolean {
  const page = /^(.*)[_.-](?:files|fichiers|dateien|archivos|файлы|arquivos|data)$/i.exec(name)?.[1]
  return page !== undefined && pages.has(page)
}
