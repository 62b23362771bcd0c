import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlLibError, XmlText } from 'libxml2-wasm'
import type { CamtFault, CamtRefusal } from './statement.ts'

/** An element of a message without its prefix. */
export interface Part {
  readonly name: string
  /** Names from the statement down, e.g. `Stmt/Ntry/Amt`. */
  readonly path: string
  readonly line: number
  readonly parts: readonly Part[]
  /** Of an element without parts; blanks around it are gone. */
  readonly text: string
  /** The attribute `Ccy` of amounts. */
  readonly currency: string | null
}

/** Thrown within the reader only and turned into a value at its door: a fault anywhere ends the reading everywhere. */
export class Unreadable extends Error {
  readonly fault: CamtFault
  constructor(refusal: CamtRefusal, at: { line: number; path: string } | null, found: string) {
    super(refusal)
    const line = at?.line ?? null
    this.fault = { ok: false, refusal, line, path: at?.path ?? '', found: found.slice(0, 200) }
  }
}

/** 8 MB are about 13,000 entries and half a second of this process; a year of a large office is less. */
export const MOST_BYTES = 8_000_000
/** An external payment's text is 140 signs a block; nothing a bank writes into one element comes near this. */
const LONGEST_TEXT = 2_000

/**
 * The message as tree. Nothing outside the file is read: a type definition is refused before anything is parsed, entities
 * are not expanded, the network is shut, and libxml2 stops below 256 elements in one another.
 */
export function treeOf(bytes: Uint8Array): { readonly namespace: string; readonly root: Part } {
  if (bytes.length > MOST_BYTES) throw new Unreadable('too-large', null, `${bytes.length}`)
  const xml = decoded(bytes)
  // No XML holds a zero; libxml2 would take one beside a "<" for UTF-16 and read another text than was looked through here.
  if (xml.includes('\0')) throw new Unreadable('not-text', null, '\\0')
  if (hasDtd(xml)) throw new Unreadable('has-dtd', null, '')
  const document = parsed(xml)
  try {
    return { namespace: document.root.namespaceUri, root: partOf(document.root, '') }
  } finally {
    document.dispose()
  }
}

function parsed(xml: string): XmlDocument {
  try {
    return XmlDocument.fromBuffer(new TextEncoder().encode(xml), {
      url: 'willkommen:/statement.xml',
      option:
        ParseOption.XML_PARSE_NO_XXE |
        ParseOption.XML_PARSE_NONET |
        ParseOption.XML_PARSE_BIG_LINES |
        // The text is UTF-8 by now, whatever its first line says.
        ParseOption.XML_PARSE_IGNORE_ENC,
    })
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    const first = error.details[0]
    throw new Unreadable(
      'not-xml',
      first ? { line: first.line, path: '' } : null,
      first?.message.trim() ?? '',
    )
  }
}

function partOf(element: XmlElement, above: string): Part {
  const { name, line } = element
  const path = ROOTS.has(name) ? '' : above === '' ? name : `${above}/${name}`
  const parts: Part[] = []
  let text = ''
  for (let it = element.firstChild; it; it = it.next)
    if (it instanceof XmlElement) parts.push(partOf(it, path))
    else if (it instanceof XmlText || it instanceof XmlCData) text += it.content
  text = parts.length > 0 ? '' : text.trim()
  if (text.length > LONGEST_TEXT) throw new Unreadable('too-long', { line, path }, text)
  return { name, path, line, parts, text, currency: element.attr('Ccy')?.value ?? null }
}

const ROOTS = new Set(['Document', 'BkToCstmrStmt'])

/** UTF-8 unless the first bytes or the declaration say otherwise. */
function decoded(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const label =
    /^(?:\xEF\xBB\xBF)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1] ?? byMark(start)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('not-text', null, label)
  }
}

const byMark = (start: string): string =>
  start.startsWith('\xFF\xFE') ? 'utf-16le' : start.startsWith('\xFE\xFF') ? 'utf-16be' : 'utf-8'

/** A type definition can stand before the root element only. */
function hasDtd(xml: string): boolean {
  const prolog = /(?:\uFEFF|\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/uy
  prolog.exec(xml)
  return /^<!\s*DOCTYPE/iu.test(xml.slice(prolog.lastIndex, prolog.lastIndex + 20))
}

/** The first of these parts, one below the other. */
export function at(part: Part | undefined, ...names: readonly string[]): Part | undefined {
  let found = part
  for (const name of names) found = found?.parts.find((it) => it.name === name)
  return found
}

export const all = (part: Part, name: string): Part[] => part.parts.filter((it) => it.name === name)

/** The text below these names, or null where it is missing or empty. */
export const said = (part: Part | undefined, ...names: readonly string[]): string | null =>
  at(part, ...names)?.text || null

export function needed(part: Part, ...names: readonly string[]): Part {
  const found = at(part, ...names)
  if (found === undefined || (found.parts.length === 0 && found.text === ''))
    throw new Unreadable('missing', part, [part.path, ...names].join('/'))
  return found
}
