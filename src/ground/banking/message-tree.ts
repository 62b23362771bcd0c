import { XmlCData, XmlElement, XmlLibError, XmlText, type XmlDocument } from 'libxml2-wasm'
import { parsedXml, xmlText } from '#ground/xml/read-xml.ts'
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
 * The message as tree. Nothing outside the file is read (`ground/xml`): a type definition is refused before anything is
 * parsed.
 */
export function treeOf(bytes: Uint8Array): { readonly namespace: string; readonly root: Part } {
  if (bytes.length > MOST_BYTES) throw new Unreadable('too-large', null, `${bytes.length}`)
  const read = xmlText(bytes)
  if (!read.ok) throw new Unreadable(read.refusal, null, read.found)
  const document = parsed(read.text)
  try {
    return { namespace: document.root.namespaceUri, root: partOf(document.root, '') }
  } finally {
    document.dispose()
  }
}

function parsed(xml: string): XmlDocument {
  try {
    return parsedXml(xml, 'statement.xml')
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
