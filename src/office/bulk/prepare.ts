import { readFile, stat } from 'node:fs/promises'
import type { PageKind } from '#ground/pages/index.ts'
import { ScannerProblem, sniff } from '#ground/scanning/index.ts'
import type { Staged } from '#ground/store/index.ts'
import { fileBelow } from './place.ts'
import type { BulkRoom } from './room.ts'

/** Bytes of one file that is taken over. */
export const FILE_BYTES_MAX = 200_000_000

/** Why a file is not filed. */
export type FileRefusal = 'gone' | 'empty' | 'too-big' | 'infected' | 'active-content'

/** What is good to know about a file that was filed all the same. */
export type FileNote = 'encrypted' | 'damaged' | 'no-text' | 'no-view' | 'extension-differs' | 'unscanned'

export interface Prepared {
  readonly staged: Staged
  readonly name: string
  readonly mime: string
  readonly pages: number | null
  /** Of each page; empty where there is none to be had. */
  readonly texts: readonly string[]
  readonly note: FileNote | null
}

const SHOWN: readonly string[] = ['pdf', 'jpeg', 'png', 'tiff', 'heic']

/** All a document goes through before it can be filed, outside of any transaction: the slow half. */
export async function prepare(
  room: BulkRoom,
  { root, unscanned }: { readonly root: string; readonly unscanned: boolean },
  file: string,
): Promise<Prepared | FileRefusal> {
  const path = await fileBelow(root, file)
  if (!path) return 'gone'
  const { size } = await stat(path)
  if (size === 0) return 'empty'
  if (size > FILE_BYTES_MAX) return 'too-big'
  const bytes = new Uint8Array(await readFile(path))
  const name = file.slice(file.lastIndexOf('/') + 1)
  const { kind, mime, notes } = await sniff(bytes, name)
  if (notes.includes('active-content')) return 'active-content'
  const verdict = await scanned(room, bytes, unscanned)
  if (verdict === 'infected') return 'infected'
  const seen = SHOWN.includes(kind) ? await look(room, kind as PageKind, bytes) : await readable(kind, bytes)
  const note = seen.note ?? (notes.includes('extension-differs') ? 'extension-differs' : null)
  const { pages, texts } = seen
  const staged = await room.store.stage(bytes)
  return { staged, name, mime, pages, texts, note: note ?? (verdict === 'unscanned' ? verdict : null) }
}

/** Whoever took it upon themselves is not held up by a scanner that is away; where it is there, it looks. */
async function scanned(
  { scan }: BulkRoom,
  bytes: Uint8Array,
  mayBeUnscanned: boolean,
): Promise<'clean' | 'infected' | 'unscanned'> {
  if (!scan) return mayBeUnscanned ? 'unscanned' : Promise.reject(new ScannerProblem('away', 'none is set'))
  try {
    return (await scan(bytes)).verdict
  } catch (error) {
    if (mayBeUnscanned && error instanceof ScannerProblem) return 'unscanned'
    throw error
  }
}

interface Seen {
  readonly pages: number | null
  readonly texts: readonly string[]
  readonly note: FileNote | null
}

/** A document nobody can open is filed as well: it is what the file held. */
async function look({ pages }: BulkRoom, kind: PageKind, bytes: Uint8Array): Promise<Seen> {
  const opened = await pages.openPages(kind, bytes, { behind: true })
  if (!opened.ok)
    return { pages: null, texts: [], note: opened.problem.kind === 'encrypted' ? 'encrypted' : 'damaged' }
  const { facts, texts } = opened.value
  if (facts.withText === 0) return { pages: facts.pages, texts: [], note: 'no-text' }
  const read = await texts({ behind: true })
  if (!read.ok) return { pages: facts.pages, texts: [], note: 'no-text' }
  return { pages: facts.pages, texts: read.value.map(({ text }) => text), note: null }
}

async function readable(kind: string, bytes: Uint8Array): Promise<Seen> {
  if (kind !== 'text') return { pages: null, texts: [], note: 'no-view' }
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000))
  return { pages: null, texts: [text], note: null }
}
