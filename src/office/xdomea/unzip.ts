/** Zips from strangers: everything about an entry is judged before a byte of it is read. */
import { crc32 } from 'node:zlib'
import * as yauzl from 'yauzl'
import { refused, type ContainerRefusal } from './container-refusal.ts'

export interface ZipLimits {
  readonly entries: number
  /** Bytes after unpacking, of all files together. */
  readonly total: number
  readonly message: number
  /** Unpacked to packed, of a file above `ratioFrom` bytes. Text of XML reaches 100, a bomb 1000. */
  readonly ratio: number
  readonly ratioFrom: number
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 20_000,
  total: 4 * 1024 ** 3,
  // far above what offices send; checked in a thread of its own, read into memory whole
  message: 64 * 1024 ** 2,
  ratio: 300,
  ratioFrom: 1024 ** 2,
}

export interface ZipEntry {
  readonly name: string
  readonly bytes: number
  readonly read: () => Promise<Uint8Array>
}

type Opened = { readonly ok: true; readonly entries: readonly ZipEntry[] } | ContainerRefusal

/** The entries of a zip in memory. Reads of an entry throw `Damaged` when its bytes are not what the zip says. */
export async function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Promise<Opened> {
  let zip: yauzl.ZipFile
  try {
    zip = await fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    return { ok: false, refusal: 'not-a-zip' }
  }
  if (zip.entryCount > limits.entries) return refused('too-many-entries', { limit: limits.entries })
  const raw = await entriesOf(zip, limits.entries)
  if (!raw) return { ok: false, refusal: 'not-a-zip' }
  const judged = judge(raw, bytes.byteLength, limits)
  return 'refusal' in judged
    ? judged
    : { ok: true, entries: judged.map(({ name, entry }) => entryOf(zip, name, entry)) }
}

export class Damaged extends Error {
  readonly entry: string
  constructor(entry: string) {
    super(`damaged entry ${entry}`)
    this.entry = entry
  }
}

const fromBuffer = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, decodeStrings: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })

function entriesOf(zip: yauzl.ZipFile, most: number): Promise<yauzl.Entry[] | undefined> {
  return new Promise((resolve) => {
    const found: yauzl.Entry[] = []
    zip.on('entry', (entry: yauzl.Entry) => {
      found.push(entry)
      if (found.length > most) resolve(found)
      else zip.readEntry()
    })
    zip.on('end', () => resolve(found))
    zip.on('error', () => resolve(undefined))
    zip.readEntry()
  })
}

interface Judged {
  readonly name: string
  readonly entry: yauzl.Entry
}

function judge(
  raw: readonly yauzl.Entry[],
  zipBytes: number,
  limits: ZipLimits,
): Judged[] | ContainerRefusal {
  if (raw.length > limits.entries) return refused('too-many-entries', { limit: limits.entries })
  const judged: Judged[] = []
  const names = new Set<string>()
  let packed = 0
  let total = 0
  for (const entry of raw) {
    const name = nameOf(entry)
    if (name === undefined) return refused('unreadable-name', { name: String(judged.length + 1) })
    const refusal = judgeName(name) ?? judgeEntry(entry, name, limits)
    if (refusal) return refusal
    // Windows and macOS would write both over each other.
    const folded = name.normalize('NFC').toLowerCase()
    if (names.has(folded)) return refused('duplicate-name', { name })
    names.add(folded)
    packed += entry.compressedSize
    total += entry.uncompressedSize
    if (total > limits.total) return refused('too-large', { name, limit: limits.total })
    judged.push({ name, entry })
  }
  // More packed bytes than the zip has: entries share them, which is how a small zip unpacks to petabytes.
  if (packed > zipBytes) return refused('overlapping', { name: judged[0]?.name ?? '' })
  return judged
}

function judgeName(name: string): ContainerRefusal | undefined {
  if (/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/u.test(name)) return refused('outside-path', { name })
  if (/[/\\]/u.test(name)) return refused('folder', { name })
  if (name === '' || name.length > 255 || /\p{Cc}/u.test(name)) return refused('unreadable-name', { name })
  return undefined
}

const UNIX = 3
const TYPE_MASK = 0o170_000
const REGULAR = 0o100_000

function judgeEntry(entry: yauzl.Entry, name: string, limits: ZipLimits): ContainerRefusal | undefined {
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK
  // Links, devices, pipes: only plain files, and entries that say nothing about it.
  if (entry.versionMadeBy >>> 8 === UNIX && type !== 0 && type !== REGULAR) return refused('link', { name })
  if (entry.generalPurposeBitFlag & 1) return refused('encrypted', { name })
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return refused('unknown-compression', { name })
  const { uncompressedSize: full, compressedSize: packed } = entry
  if (full > limits.ratioFrom && full > packed * limits.ratio)
    return refused('bomb', { name, limit: limits.ratio })
  return full > limits.total ? refused('too-large', { name, limit: limits.total }) : undefined
}

/** UTF-8 where the flag says so and wherever the bytes are that; else the code page of old tools. */
function nameOf(entry: yauzl.Entry): string | undefined {
  const bytes = entry.fileName as unknown as Buffer
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (entry.generalPurposeBitFlag & 0x8_00) return undefined
    return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, [], true)
  }
}

function entryOf(zip: yauzl.ZipFile, name: string, entry: yauzl.Entry): ZipEntry {
  return {
    name,
    bytes: entry.uncompressedSize,
    read: () =>
      new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(new Damaged(name))
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('error', () => reject(new Damaged(name)))
          stream.on('end', () => {
            const all = Buffer.concat(chunks)
            if (all.length !== entry.uncompressedSize || crc32(all) !== entry.crc32) reject(new Damaged(name))
            else resolve(all)
          })
        })
      }),
  }
}
