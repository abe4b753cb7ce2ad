import { makePdf } from '../../../helpers/pdf.ts'
import { rawZip } from './raw-zip.ts'
import { docx, epub, odt, paragraph } from './readers/packed-files.ts'

/** Where files of {@link luringFiles} point. All hold the same mark, by which a look at any of them is seen. */
export interface Lures {
  /** An address on this machine that is listened to: `http://127.0.0.1:1234/mark`. */
  http: string
  /** The path of a file that is there. */
  file: string
  /** The name of a share in the way of Windows: `\\127.0.0.1\mark`. */
  share: string
}

const sentence = 'The prisons were full, and complaints led to nothing.'
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Files of every format that is read, each full of references to elsewhere; those in `refused` cannot come in at all. */
export function luringFiles({ http, file, share }: Lures): Record<'taken' | 'refused', Record<string, Uint8Array>> {
  const url = `file://${file}`
  const links = [http, url, share, file]
  const entity = `<!DOCTYPE x [<!ENTITY a SYSTEM "${url}"><!ENTITY b SYSTEM "${http}"><!ENTITY % c SYSTEM "${http}"> %c;]>`
  const page = `<!DOCTYPE html SYSTEM "${http}"><html><head><base href="${http}/">
    <meta http-equiv="refresh" content="0; url=${http}"><link rel="stylesheet" href="${url}"><link rel="preload" href="${http}">
    <style>@import url("${http}"); p { background: url("${url}") }</style><script src="${http}"></script></head>
    <body background="${http}"><article><h1>Prisons</h1><p>${sentence}</p>
    ${links.map((link) => `<img src="${link}"><iframe src="${link}"></iframe><object data="${link}"></object><embed src="${link}"><video src="${link}"></video><p><a href="${link}" ping="${http}">See there</a></p>`).join('\n')}
    <svg><image href="${http}"/><use href="${url}#a"/></svg><form action="${http}"><input></form></article></body></html>`
  const relations = links
    .map(
      (link, index) =>
        `<Relationship Id="x${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${
          ['image', 'attachedTemplate', 'oleObject', 'hyperlink'][index]
        }" Target="${link}" TargetMode="External"/>`,
    )
    .join('')
  const picture = (id: string): string =>
    `<w:p><w:r><w:drawing><a:blip r:link="${id}" r:embed="${id}"/></w:drawing></w:r></w:p>`
  const fields = [...links, share].map(
    (link) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "${link}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  )
  const word = `${paragraph(sentence)}${['x0', 'x2'].map(picture).join('')}${fields.join('')}<w:altChunk r:id="x1"/><w:p><w:hyperlink r:id="x3"><w:r><w:t>See there</w:t></w:r></w:hyperlink></w:p>`
  const open = links
    .map(
      (link) =>
        `<text:p><draw:frame><draw:image xlink:href="${link}"/><draw:object xlink:href="${link}"/></draw:frame><text:a xlink:href="${link}">See there</text:a></text:p><text:section><text:section-source xlink:href="${link}"/><text:p>${sentence}</text:p></text:section>`,
    )
    .join('')
  const chapter = `<h1>Prisons</h1><p>${sentence}</p>${links.map((link) => `<img src="${link}"/><a href="${link}">See there</a>`).join('')}`
  const actions = `/OpenAction << /S /Launch /F (${file}) /Next [ << /S /URI /URI (${http}) >> << /S /JavaScript /JS (app.launchURL\\("${http}"\\)) >> << /S /GoToR /F (${file}) /D [0 /Fit] >> << /S /SubmitForm /F (${http}) >> ] >> /AcroForm << /XFA (<xdp><submit target="${http}"/></xdp>) /Fields [] >>`
  const taken = {
    'page.html': latin(page),
    'page.xhtml': latin(
      `<?xml version="1.0"?><?xml-stylesheet href="${http}"?>${entity}${page.replace(/^<!DOCTYPE[^>]*>/, '')}`,
    ),
    'page.mhtml': latin(
      `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: ${url}\r\n\r\n${page}\r\n--b\r\nContent-Type: message/external-body; access-type=local-file; name="${file}"\r\nContent-Location: ${http}\r\n\r\nx\r\n--b--\r\n`,
    ),
    'notes.md': latin(
      `# Prisons\n\n${sentence}\n\n${links.map((link) => `![picture](${link}) [there](${link}) <${link}>\n\n<img src="${link}">`).join('\n\n')}\n\n[ref]: ${url}\n`,
    ),
    'notes.txt': latin(`Prisons\n\n${sentence}\n\n${links.join('\n')}\n`),
    'letter.docx': docx(word, {
      links: relations,
      more: {
        'word/settings.xml': `<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="x1"/></w:settings>`,
        'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
      },
    }),
    'letter.odt': odt(open),
    'book.epub': epub([chapter], {
      items: links
        .map((link, index) => `<item id="r${index}" href="${link}" media-type="application/xhtml+xml"/>`)
        .join(''),
    }),
    'letter.rtf': latin(
      `{\\rtf1{\\*\\template ${file}}\\pard ${sentence}\\par${links
        .map((link) => link.replaceAll('\\', '\\\\'))
        .map(
          (link) =>
            `{\\field{\\*\\fldinst INCLUDEPICTURE "${link}" \\\\d}{\\fldrslt x}}{\\field{\\*\\fldinst INCLUDETEXT "${link}"}{\\fldrslt y}}{\\object\\objlink\\objupdate{\\*\\objdata ${Buffer.from(link).toString('hex')}}{\\result z}}\\par`,
        )
        .join('')}}`,
    ),
    'print.pdf': makePdf([{ texts: [{ x: 72, y: 90, size: 12, text: sentence }] }], { catalog: actions }),
  }
  return {
    taken: { ...taken, 'all.zip': rawZip([{ name: 'inside.html', data: `${page}<p>In an archive.</p>` }]) },
    refused: {
      'entity.docx': docx('', { document: `${entity}<x>&a;&b;</x>` }),
      'entity.odt': odt('', { more: { 'content.xml': `${entity}<x>&a;&b;</x>` } }),
      'entity.epub': epub([chapter], { more: { 'META-INF/container.xml': `${entity}<x>&a;</x>` } }),
    },
  }
}
