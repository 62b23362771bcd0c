import { refuse, type Refusal } from '#ground/act/refusal.ts'

/** What kind of file it is, by its bytes alone: names and declared types say what somebody wants us to believe. Pure. */

export const FILE_KINDS = ['pdf', 'jpeg', 'png', 'tiff', 'heic'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** Bytes of one file, bytes and files of one hand-in. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024
export const HAND_IN_BYTES_MAX = 120 * 1024 * 1024
export const HAND_IN_FILES_MAX = 80
/** More points than any camera or scanner of an office makes: 120 megapixels, or 30,000 in one direction. */
const PIXELS_MAX = 120_000_000
const SIDE_MAX = 30_000

export type FileNote =
  /** Opens only with a password. */
  | 'password'
  /** Carries camera data (place, device): kept as it came. */
  | 'camera-data'

export type FileRefusal = 'file-empty' | 'file-too-big' | 'file-kind' | 'file-cut' | 'image-too-large'

export interface ReadFile {
  readonly ok: true
  readonly kind: FileKind
  readonly notes: readonly FileNote[]
}

/** Looks at the beginning and the end of a file. Nothing is unpacked and nothing drawn. */
export function readFile(bytes: Uint8Array): ReadFile | Refusal<FileRefusal> {
  if (bytes.length === 0) return refuse('file-empty', { field: 'file' })
  if (bytes.length > FILE_BYTES_MAX)
    return refuse('file-too-big', { field: 'file', detail: { most: FILE_BYTES_MAX } })
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = kindOf(data)
  if (!kind) return refuse('file-kind', { field: 'file', detail: { looksLike: otherKind(data) } })
  if (!isWhole(data, kind)) return refuse('file-cut', { field: 'file' })
  const size = sizeOf(data, kind)
  if (size && (size.width * size.height > PIXELS_MAX || Math.max(size.width, size.height) > SIDE_MAX))
    return refuse('image-too-large', { field: 'file', detail: { ...size } })
  return { ok: true, kind, notes: notesOn(data, kind) }
}

function kindOf(data: Buffer): FileKind | null {
  // before a PDF nothing else may stand than a mark of byte order and blanks
  if (/^(\u00ef\u00bb\u00bf)?\s{0,8}%PDF-/u.test(data.toString('latin1', 0, 24))) return 'pdf'
  if (data.length > 3 && data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff) return 'jpeg'
  if (data.subarray(0, 8).equals(PNG)) return 'png'
  const start = data.toString('latin1', 0, 4)
  if (start === 'II*\0' || start === 'MM\0*') return 'tiff'
  if (data.toString('latin1', 4, 8) === 'ftyp' && HEIC.has(data.toString('latin1', 8, 12))) return 'heic'
  return null
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'])

/** For the words of the refusal only. */
function otherKind(data: Buffer): 'office' | 'program' | 'web-page' | 'other' {
  const start = data.toString('latin1', 0, 4)
  if (start === 'PK\u0003\u0004' || start === '\u00d0\u00cf\u0011\u00e0') return 'office'
  if (start.startsWith('MZ') || start === '\u007fELF') return 'program'
  return /^\s*<(!doctype|html|\?xml|svg)/iu.test(data.toString('latin1', 0, 200)) ? 'web-page' : 'other'
}

/** A transfer that broke in the middle leaves a beginning without its end. */
function isWhole(data: Buffer, kind: FileKind): boolean {
  if (kind === 'jpeg') return data.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2
  if (kind === 'png') return data.lastIndexOf('IEND') > 8
  if (kind === 'pdf') return data.lastIndexOf('%%EOF') > 8
  return data.length > 16
}

interface Size {
  readonly width: number
  readonly height: number
}

function sizeOf(data: Buffer, kind: FileKind): Size | null {
  if (kind === 'png')
    return data.length < 24 ? null : { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
  if (kind === 'jpeg') return jpegSize(data)
  return kind === 'tiff' ? tiffSize(data) : null
}

/** Walks from mark to mark up to the frame that names the size. */
function jpegSize(data: Buffer): Size | null {
  let at = 2
  while (at + 9 < data.length && data[at] === 0xff) {
    const mark = data[at + 1]!
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)
    if (isFrame) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
    at += mark === 0xff ? 1 : 2 + data.readUInt16BE(at + 2)
  }
  return null
}

function tiffSize(data: Buffer): Size | null {
  const little = data[0] === 0x49
  const two = (at: number): number => (little ? data.readUInt16LE(at) : data.readUInt16BE(at))
  const four = (at: number): number => (little ? data.readUInt32LE(at) : data.readUInt32BE(at))
  const first = four(4)
  if (first + 2 > data.length) return null
  const found = { width: 0, height: 0 }
  for (let n = 0; n < two(first); n++) {
    const at = first + 2 + n * 12
    if (at + 12 > data.length) return null
    const value = two(at + 2) === 3 ? two(at + 8) : four(at + 8)
    if (two(at) === 256) found.width = value
    if (two(at) === 257) found.height = value
  }
  return found
}

function notesOn(data: Buffer, kind: FileKind): FileNote[] {
  if (kind === 'pdf') return data.includes('/Encrypt') ? ['password'] : []
  return data.subarray(0, 65_536).includes('Exif') ? ['camera-data'] : []
}

const NAME_LETTERS = 100

/** The last part of the name somebody's machine gave it, without what no file system and no header takes. */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const clean = last
    // controls, and marks that turn the direction of what follows
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  if ([...clean].length <= NAME_LETTERS) return clean === '' ? 'Datei' : clean
  const ending = /\.[A-Za-z0-9]{1,5}$/u.exec(clean)?.[0] ?? ''
  return [...clean].slice(0, NAME_LETTERS - ending.length).join('') + ending
}

export const MIME: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  heic: 'image/heic',
}
