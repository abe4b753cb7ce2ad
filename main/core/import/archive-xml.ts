import { Parser } from 'htmlparser2'
import { AppError } from '../errors.ts'
import { decode } from './encoding.ts'
import { maxTextLength, tooLarge } from './limits.ts'

/** What is told of an XML text while it is read. Names keep their prefix and case (`text:p`). */
export interface XmlHandler {
  open?(name: string, attributes: Record<string, string>): void
  text?(data: string): void
  close?(name: string): void
}

/** Deepest nesting, and most attributes of one element. */
const most = { depth: 256, attributes: 1000 }

/** Largest XML part, bytes. Word writes some ten bytes of it for each letter at worst. */
const maxBytes = 128 * 1024 * 1024

/**
 * The text of an XML part: UTF-8 or UTF-16, or what its declaration says.
 * @throws {AppError} `file-too-large`
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > maxBytes) throw tooLarge()
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return decode(bytes, /^\s*<\?xml[^>]*encoding=["']([\w-]+)/i.exec(start)?.[1] ?? null).text
}

/**
 * Reads XML in one pass, without a tree. Entities are never defined and nothing else is fetched: a text that declares a
 * document type is refused, and so is one that is nested too deep, for these are the ways to harm a reader of XML.
 * @throws {AppError} `file-unsupported`, `file-too-large`; what the handler throws
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  let depth = 0
  let attributes = 0
  let length = 0
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.toLowerCase().startsWith('!doctype')) throw unsafe()
      },
      onattribute() {
        if (++attributes > most.attributes) throw unsafe()
      },
      onopentag(name, values) {
        attributes = 0
        if (++depth > most.depth) throw unsafe()
        handler.open?.(name, values)
      },
      ontext(data) {
        length += data.length
        if (length > maxTextLength) throw tooLarge()
        handler.text?.(data)
      },
      onclosetag(name) {
        depth--
        handler.close?.(name)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

const unsafe = (): AppError =>
  new AppError(
    'file-unsupported',
    'This file is built in a way that no word processor builds one, as harmful files are, so it is not read. Ask for a new copy.',
  )
