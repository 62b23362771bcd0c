import { createHash, sign, type KeyObject } from 'node:crypto'
import { SIGNATURE_MAX, signedAttributes, signedData } from './cms.ts'

export interface Signer {
  readonly privateKey: KeyObject
  /** DER. */
  readonly certificate: Uint8Array
}

export interface SignatureNote {
  /** Who signs, as readers show it. */
  readonly name: string
  /** What the signature is for; plain ASCII. */
  readonly reason: string
  readonly at: Temporal.Instant
}

/**
 * Signs a PDF made by `renderPdf` (PAdES baseline B: ETSI EN 319 142-1). What is added is written behind the document,
 * as PDF asks for: a field without a picture on the first page, and the signature over everything but itself.
 */
export function signPdf(pdf: Uint8Array, signer: Signer, note: SignatureNote): Uint8Array {
  const { bytes, contentsAt, contentsEnd } = withEmptySignature(Buffer.from(pdf), signer, note)
  const digest = digestAround(bytes, contentsAt, contentsEnd)
  const signature = sign('sha256', signedAttributes(digest, signer.certificate), signer.privateKey)
  writeContents(bytes, contentsAt, contentsEnd, signedData(digest, signer.certificate, signature))
  return bytes
}

/** SHA-256 of everything but the signature and its brackets. */
export function digestAround(bytes: Uint8Array, from: number, to: number): Buffer {
  return createHash('sha256').update(bytes.subarray(0, from)).update(bytes.subarray(to)).digest()
}

/** The signature as it stands in the file: hexadecimal in brackets, filled up with zeros. */
export function writeContents(bytes: Buffer, from: number, to: number, cms: Buffer): void {
  bytes.write(`<${cms.toString('hex').padEnd(to - from - 2, '0')}>`, from, 'latin1')
}

export const RANGE_DIGITS = 10

function withEmptySignature(pdf: Buffer, signer: Signer, note: SignatureNote) {
  const file = read(pdf)
  const [signature, field] = [file.size, file.size + 1]
  const room = 2 * signedData(Buffer.alloc(32), signer.certificate, Buffer.alloc(SIGNATURE_MAX)).length + 2
  const changed = new Map<number, string>([
    [file.root, withEntry(file.objectAt(file.root), `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [file.page, withEntry(file.objectAt(file.page), `/Annots [${field} 0 R]`)],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signatur) /F 132 /Rect [0 0 0 0] /P ${file.page} 0 R /V ${signature} 0 R >>`,
    ],
    [signature, signatureObject(note, room)],
  ])
  return append(pdf, file, changed, signature, room)
}

function signatureObject({ name, reason, at }: SignatureNote, room: number): string {
  const stamp = at.toString({ smallestUnit: 'second' }).replace(/[-T:Z]/g, '')
  const range = Array.from({ length: 3 }, () => '*'.repeat(RANGE_DIGITS)).join(' ')
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/M (D:${stamp}Z) /Name ${textString(name)} /Reason (${reason.replace(/[^\w .:-]/g, '')})`,
    `/ByteRange [0 ${range}] /Contents <${'0'.repeat(room - 2)}> >>`,
  ].join('\n')
}

/** UTF-16 with its mark, in hexadecimal: nothing in a name can end the string. */
function textString(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}

interface Read {
  readonly size: number
  readonly root: number
  readonly page: number
  readonly startXref: number
  /** The lines of the trailer that go on unchanged. */
  readonly trailer: string
  objectAt(number: number): string
}

/** Reads what Typst wrote: a plain table of objects, none of them packed away. */
function read(pdf: Buffer): Read {
  const text = pdf.toString('latin1')
  const end = /trailer\n<<\n([\s\S]*)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-1000))
  const [, trailer = '', startXref = ''] = end ?? []
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1])
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const offsets = [...text.slice(Number(startXref)).matchAll(/^(\d{10}) \d{5} [nf]/gm)].map(([, at]) =>
    Number(at),
  )
  if (!end || offsets.length !== size) throw new Error('not a PDF that this program made')
  const objectAt = (number: number): string => {
    const from = text.indexOf('<<', offsets[number])
    return text.slice(from, text.indexOf('\nendobj', from))
  }
  const pages = Number(/\/Pages (\d+) 0 R/.exec(objectAt(root))?.[1])
  const page = Number(/\/Kids \[\s*(\d+) 0 R/.exec(objectAt(pages))?.[1])
  return {
    ...{ size, root, page, startXref: Number(startXref), objectAt },
    trailer: trailer.replace(/\/Size \d+\s*/, ''),
  }
}

function withEntry(dictionary: string, entry: string): string {
  const key = /^\/\w+/.exec(entry)![0]
  if (new RegExp(`${key}\\b`).test(dictionary) || !dictionary.endsWith('>>'))
    throw new Error(`${key} stands in the document already`)
  return `${dictionary.slice(0, -2)}  ${entry}\n>>`
}

/** Writes new versions of objects behind the file (ISO 32000-1, 7.5.6), then fills in what the signature covers. */
function append(
  pdf: Buffer,
  file: Read,
  changed: ReadonlyMap<number, string>,
  signature: number,
  room: number,
) {
  let tail = '\n'
  const offsets = new Map<number, number>()
  for (const [number, object] of changed) {
    offsets.set(number, pdf.length + tail.length)
    tail += `${number} 0 obj\n${object}\nendobj\n`
  }
  const table = pdf.length + tail.length
  const rows = [...offsets].toSorted(([a], [b]) => a - b)
  tail += `xref\n${rows.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  tail += `trailer\n<<\n  /Size ${file.size + 2}\n  /Prev ${file.startXref}\n${file.trailer}>>\nstartxref\n${table}\n%%EOF\n`
  const bytes = Buffer.concat([pdf, Buffer.from(tail, 'latin1')])
  const contentsAt = bytes.indexOf('/Contents <', offsets.get(signature)) + '/Contents '.length
  const contentsEnd = contentsAt + room
  const range = [contentsAt, contentsEnd, bytes.length - contentsEnd]
  bytes.write(
    range.map((part) => String(part).padEnd(RANGE_DIGITS)).join(' '),
    bytes.indexOf('/ByteRange [0 ', offsets.get(signature)) + '/ByteRange [0 '.length,
    'latin1',
  )
  return { bytes, contentsAt, contentsEnd }
}
