/** A zip with one message and its primary files: checked whole before anything of it is handed on. */
import { createHash } from 'node:crypto'
import { refused, type ContainerRefusal } from './container-refusal.ts'
import type { MessageKind, XdomeaVersion } from './message.ts'
import { filesOf, objectsOf } from './walk.ts'
import type { PrimaryFile } from './model.ts'
import { judgeBeside } from './judge-beside.ts'
import type { ReadMessage } from './read-message.ts'
import { Damaged, openZip, ZIP_LIMITS, type ZipEntry, type ZipLimits } from './unzip.ts'

export interface ReadContainer extends ReadMessage {
  readonly ok: true
  readonly version: XdomeaVersion
  readonly kind: MessageKind
  readonly messageName: string
  /** The XML as it came: belongs into the file, whatever the model could not take. */
  readonly xml: string
  /** Every primary file the message names, by the name the message gives it; bytes are checked again as they are read. */
  readonly files: ReadonlyMap<string, { readonly bytes: number; readonly read: () => Promise<Uint8Array> }>
  /** In the zip, but named by nobody. */
  readonly unlisted: readonly string[]
  /** Files whose checksum was given and found right. */
  readonly verified: number
}

const MESSAGE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_.*?(0[1-7]\d\d)(?:_\d+)?\.xml$/iu
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

export async function readContainer(
  zip: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ReadContainer | ContainerRefusal> {
  const opened = await openZip(zip, limits)
  if (!opened.ok) return opened
  try {
    return await readOpened(opened.entries, limits)
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    return refused('damaged', { name: error.entry })
  }
}

async function readOpened(
  entries: readonly ZipEntry[],
  limits: ZipLimits,
): Promise<ReadContainer | ContainerRefusal> {
  const found = messageAmong(entries)
  if ('refusal' in found) return found
  if (found.bytes > limits.message) return refused('too-large', { name: found.name, limit: limits.message })
  const read = await judgeBeside(await found.read(), found.name, { most: limits.message })
  if (!read.ok) return read
  const { kind } = read
  const refusal = judgeIds(read, found.name)
  if (refusal) return refusal
  const needed = kind === '0501' ? [] : filesOf(read.message)
  const matched = match(
    needed,
    entries.filter((it) => it !== found),
  )
  if ('refusal' in matched) return matched
  const verified = await verify(needed, matched.files)
  if (typeof verified !== 'number') return verified
  return { ...read, messageName: found.name, ...matched, verified }
}

function messageAmong(entries: readonly ZipEntry[]): ZipEntry | ContainerRefusal {
  const found = entries.filter((it) => MESSAGE.test(it.name))
  const [only, another] = found
  if (!only) return { ok: false, refusal: 'no-message' }
  return another ? refused('several-messages', { names: found.map((it) => it.name) }) : only
}

/** Patterns of the schema let through what is no UUID; and one id stands for one object. */
function judgeIds({ message }: ReadMessage, name: string): ContainerRefusal | undefined {
  const named = MESSAGE.exec(name)![1]!
  const { process } = message.head
  if (named.toLowerCase() !== process.toLowerCase()) return refused('other-process', { named, says: process })
  const seen = new Set<string>()
  for (const id of [process, ...objectsOf(message).map((it) => it.id)]) {
    if (!UUID.test(id)) return refused('not-a-uuid', { found: id.slice(0, 100) })
    if (seen.has(id.toLowerCase())) return refused('same-uuid-twice', { found: id })
    seen.add(id.toLowerCase())
  }
  return undefined
}

interface Matched {
  readonly files: Map<string, ZipEntry>
  readonly unlisted: string[]
}

/**
 * Finds the entry of each primary file. Names behind the UUID are often garbled on the way (another code page), so an entry
 * also counts when its UUID is the only one of that name.
 */
function match(needed: readonly PrimaryFile[], entries: readonly ZipEntry[]): Matched | ContainerRefusal {
  const byName = new Map(entries.map((it) => [it.name.normalize('NFC'), it]))
  const byId = Map.groupBy(entries, (it) => it.name.slice(0, 36).toLowerCase())
  const files = new Map<string, ZipEntry>()
  const missing: string[] = []
  for (const { name, signature } of needed) {
    for (const one of [name, ...(Array.isArray(signature) ? (signature as string[]) : [])]) {
      if (/[/\\]/u.test(one)) return refused('outside-path', { name: one })
      const alike = byId.get(one.slice(0, 36).toLowerCase()) ?? []
      const entry = byName.get(one.normalize('NFC')) ?? (alike.length === 1 ? alike[0] : undefined)
      if (entry) files.set(one, entry)
      else missing.push(one)
    }
  }
  if (missing.length > 0) return refused('missing-files', { names: missing })
  const used = new Set(files.values())
  return { files, unlisted: entries.filter((it) => !used.has(it)).map((it) => it.name) }
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

/** Reads every file once: a damaged one or a wrong checksum refuses the whole container. */
async function verify(
  needed: readonly PrimaryFile[],
  files: ReadonlyMap<string, ZipEntry>,
): Promise<number | ContainerRefusal> {
  let verified = 0
  for (const { name, hash } of needed) {
    const bytes = await files.get(name)!.read()
    const algorithm = ALGORITHMS[hash?.algorithm?.toUpperCase() ?? '']
    if (!hash || !algorithm) continue
    const real = createHash(algorithm).update(bytes).digest('hex')
    if (real !== hash.value.toLowerCase()) return refused('hash-differs', { name })
    verified += 1
  }
  return verified
}
