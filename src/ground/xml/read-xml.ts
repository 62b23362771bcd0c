import { ParseOption, XmlDocument } from 'libxml2-wasm'

/** What a file of somebody else says, as text that may be parsed. */
export type XmlText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: 'not-text' | 'has-dtd'; readonly found: string }

/** The text of an XML file; refused with a type definition, before anything is parsed. */
export function xmlText(source: Uint8Array | string): XmlText {
  const label = typeof source === 'string' ? '' : labelOf(source)
  const text = typeof source === 'string' ? source : decoded(source, label)
  if (text === undefined) return { ok: false, refusal: 'not-text', found: label }
  // No XML holds a zero; libxml2 would take one beside a "<" for UTF-16 and read another text than was looked through here.
  if (text.includes('\0')) return { ok: false, refusal: 'not-text', found: '\\0' }
  return hasDtd(text) ? { ok: false, refusal: 'has-dtd', found: '' } : { ok: true, text }
}

/**
 * Nothing outside the text is read: entities are not expanded, the network is shut, and libxml2 stops below 256 elements in
 * one another. To be disposed of. Throws libxml2's own error.
 * @param text from `xmlText`. @param name stands in messages of libxml2 only.
 */
export function parsedXml(text: string, name: string): XmlDocument {
  return XmlDocument.fromBuffer(new TextEncoder().encode(text), {
    url: `willkommen:/${name}`,
    option:
      ParseOption.XML_PARSE_NO_XXE |
      ParseOption.XML_PARSE_NONET |
      ParseOption.XML_PARSE_BIG_LINES |
      // The text is UTF-8 by now, whatever its first line says.
      ParseOption.XML_PARSE_IGNORE_ENC,
  })
}

/** UTF-8 unless the first bytes or the declaration say otherwise. */
function labelOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^(?:\xEF\xBB\xBF)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1] ?? byMark(start)
}

const byMark = (start: string): string =>
  start.startsWith('\xFF\xFE') ? 'utf-16le' : start.startsWith('\xFE\xFF') ? 'utf-16be' : 'utf-8'

/** Undefined when the bytes are not that. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A type definition can stand before the root element only. */
function hasDtd(xml: string): boolean {
  const prolog = /(?:\uFEFF|\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/uy
  prolog.exec(xml)
  return /^<!\s*DOCTYPE/iu.test(xml.slice(prolog.lastIndex, prolog.lastIndex + 20))
}
