import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { decoded } from './clean.ts'

/** Names that no document with redactions may hold anywhere: each could carry words that no page shows. */
const FORBIDDEN = [
  'EmbeddedFiles',
  'EmbeddedFile',
  'Filespec',
  'Metadata',
  'AcroForm',
  'XFA',
  'OCProperties',
  'OCG',
  'Outlines',
  'JavaScript',
  'JS',
  'StructTreeRoot',
  'PieceInfo',
  'Annot',
  'Annots',
  'ActualText',
  'Thumb',
]

/** Shorter words stand by chance in any packed bytes; signs of them are looked for on the page itself. */
const LEAST = 5

/** Its pixels were looked at as they are shown. */
const isPicture = ({ dict }: PDFStream): boolean => dict.get(PDFName.of('Subtype')) === PDFName.of('Image')

/**
 * What is still to be found in the bytes of a document: names that may hold hidden words, more than one revision, and any
 * of `words`, in every stream after unpacking and in every string, whatever its spelling in bytes. Empty: nothing.
 */
export async function tracesIn(
  bytes: Uint8Array,
  words: readonly string[],
  allowed: readonly string[] = [],
): Promise<string[]> {
  const found: string[] = []
  const raw = Buffer.from(bytes).toString('latin1')
  if (raw.split('%%EOF').length > 2 || raw.split('startxref').length > 2) found.push('more than one revision')
  if (/\/Prev\s+\d/.test(raw)) found.push('an older revision')
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const needles = words
    .filter((it) => it.length >= LEAST)
    .map((word) => ({ word, spellings: spellings(word) }))
  const look = (content: Buffer): void => {
    for (const { word, spellings: all } of needles)
      if (all.some((it) => content.includes(it))) found.push(`the word ${JSON.stringify(word)}`)
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    for (const name of namesIn(object))
      if (FORBIDDEN.includes(name) && !allowed.includes(name)) found.push(`/${name}`)
    if (object instanceof PDFStream && !isPicture(object)) look(plainOf(decoded(object)))
    for (const text of textsIn(object)) look(Buffer.from(text, 'utf8'))
  }
  return [...new Set(found)]
}

/** A stream and, behind it, what its hexadecimal and escaped strings say. */
function plainOf(content: Uint8Array): Buffer {
  const text = Buffer.from(content).toString('latin1')
  const strings: Buffer[] = [Buffer.from(content)]
  for (const [, hex] of text.matchAll(/<([\dA-Fa-f\s]{6,})>/g))
    strings.push(Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex'))
  // `[(Sch) -12 (midt)] TJ` says Schmidt
  for (const [, array] of text.matchAll(/\[((?:\([^()]*\)|[^[\]()])*)\]\s*TJ/g))
    strings.push(
      Buffer.from([...(array ?? '').matchAll(/\(([^()]*)\)/g)].map((it) => it[1]).join(''), 'latin1'),
    )
  return Buffer.concat(strings.flatMap((it) => [it, Buffer.from('\n')]))
}

function spellings(word: string): Buffer[] {
  const wide = Buffer.from(word, 'utf16le')
  return [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'latin1'),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(Buffer.from(word, 'latin1').toString('hex'), 'latin1'),
    Buffer.from(Buffer.from(wide).swap16().toString('hex').toUpperCase(), 'latin1'),
  ]
}

function* parts(object: PDFObject): Generator<PDFObject> {
  yield object
  const dict = object instanceof PDFStream ? object.dict : object
  if (dict instanceof PDFDict)
    for (const [key, value] of dict.entries()) {
      yield key
      if (!(value instanceof PDFStream)) yield* parts(value)
    }
  else if ('asArray' in object && typeof object.asArray === 'function')
    for (const value of (object.asArray as () => PDFObject[])()) yield* parts(value)
}

function* namesIn(object: PDFObject): Generator<string> {
  for (const part of parts(object)) if (part instanceof PDFName) yield part.decodeText()
}

function* textsIn(object: PDFObject): Generator<string> {
  for (const part of parts(object))
    if (part instanceof PDFString || part instanceof PDFHexString) {
      yield part.asString()
      yield part.decodeText()
    }
}
