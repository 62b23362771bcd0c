import {
  mkdir,
  open,
  opendir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
  type FileHandle,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '../identity/chance.ts'
import { isAddress, type Backend, type Listed } from './backend.ts'
import { StoreProblem } from './problem.ts'

const MARK = 'place.txt'
const DRAFTS = 'drafts'
const BYTES = 'bytes'

/**
 * A folder: `bytes/ab/<address>`, written as a draft, named, and brought to the disk (fsync of the file and of the
 * folders) before anybody is told of it: nothing is acknowledged that a power cut could take.
 */
export function diskBackend(folder: string, chance: Chance): Backend {
  const pathOf = (address: string) => join(folder, BYTES, address.slice(0, 2), address)
  const toDisk = gatherer()
  return {
    place: folder,
    claim: (id, mayMark) => told(() => claim(folder, id, mayMark)),
    write: (address, bytes) =>
      told(async () => {
        await requireMark(folder)
        const draft = join(folder, DRAFTS, Buffer.from(chance.bytes(16)).toString('hex'))
        await writeDurably(draft, pathOf(address), bytes, toDisk)
      }),
    read: (address) => told(() => orNothing(folder, readFile(pathOf(address)))),
    has: (address) => told(async () => (await orNothing(folder, stat(pathOf(address)))) !== null),
    remove: (address) => told(() => rm(pathOf(address), { force: true })),
    list: () => list(folder),
    tidy: (before) => removeDrafts(folder, before),
  }
}

async function claim(folder: string, id: string, mayMark: boolean): Promise<void> {
  const mark = join(folder, MARK)
  const found = await readFile(mark, 'utf8').catch(nullWhenAbsent)
  if (found === null && !mayMark)
    throw new StoreProblem('unreachable', `${folder} does not hold the stored files; is the disk there?`)
  if (found !== null && found.trim() !== id)
    throw new StoreProblem('unreachable', `${folder} belongs to another database`)
  for (const name of [DRAFTS, BYTES]) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
  if (found !== null) return
  await writeFile(mark, `${id}\n`, { mode: 0o600, flush: true })
  await syncFolder(folder)
}

/**
 * Named first and brought to the disk then: one journal commit takes content, name and new folder together, where each
 * alone would wait for one of its own. Under an address nobody knows yet a half-written file does no harm.
 */
async function writeDurably(
  draft: string,
  path: string,
  bytes: Uint8Array,
  toDisk: (written: Written) => Promise<void>,
): Promise<void> {
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    const fresh = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(draft, path)
    // a new folder is there after a power cut only when the folder around it was written as well
    await toDisk({ file, folders: [dirname(path), ...(fresh === undefined ? [] : [dirname(dirname(path))])] })
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await file.close()
  }
}

interface Written {
  readonly file: FileHandle
  readonly folders: readonly string[]
}

/** Milliseconds between two groups, in which the database gets its own to the same disk. */
const REST = 25

/**
 * What is written at the same time goes to the disk together, one group at a time: a disk that is asked to flush for
 * each file alone keeps the database waiting, and with it whoever is at the counter. Who comes alone waits for nobody.
 */
function gatherer(): (written: Written) => Promise<void> {
  let waiting: { readonly it: Written; readonly done: (outcome: Promise<void>) => void }[] = []
  let busy = false
  const work = async (): Promise<void> => {
    busy = true
    for (;;) {
      const group = waiting
      waiting = []
      const synced = await Promise.allSettled(group.map(({ it }) => it.file.sync()))
      const folders = new Set(group.flatMap(({ it }) => it.folders))
      const named = await Promise.allSettled([...folders].map(syncFolder))
      const lost = named.find((it) => it.status === 'rejected')
      for (const [n, { done }] of group.entries()) {
        const failed = [synced[n]!, lost].find((it) => it?.status === 'rejected')
        done(failed ? Promise.reject(failed.reason as Error) : Promise.resolve())
      }
      if (waiting.length === 0) break
      await pause(REST)
    }
    busy = false
  }
  return (it) =>
    new Promise((resolve) => {
      waiting.push({ it, done: resolve })
      if (!busy) void work()
    })
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Null when there is no such file; that is said only while the place itself is there. */
async function orNothing<T>(folder: string, looking: Promise<T>): Promise<T | null> {
  const found = await looking.catch(nullWhenAbsent)
  if (found === null) await requireMark(folder)
  return found
}

async function requireMark(folder: string): Promise<void> {
  await stat(join(folder, MARK)).catch((cause: unknown) => {
    throw new StoreProblem('unreachable', `${folder} does not hold the stored files; is the disk there?`, {
      cause,
    })
  })
}

/** A folder holds every 256th: some twenty thousand names of five million. */
async function* list(folder: string): AsyncIterable<readonly Listed[]> {
  for (const ring of await names(join(folder, BYTES))) {
    const here = join(folder, BYTES, ring)
    const found: Listed[] = []
    for (const address of (await names(here)).filter(isAddress)) {
      const seen = await stat(join(here, address)).catch(() => null)
      if (seen)
        found.push({ address, writtenAt: Temporal.Instant.fromEpochMilliseconds(Math.floor(seen.mtimeMs)) })
    }
    if (found.length > 0) yield found
  }
}

async function names(path: string): Promise<string[]> {
  return told(async () => {
    const found: string[] = []
    for await (const entry of await opendir(path)) found.push(entry.name)
    return found.toSorted()
  })
}

/** Drafts of a process that died; they never had a name. */
async function removeDrafts(folder: string, before: Temporal.Instant): Promise<number> {
  let removed = 0
  for (const name of await names(join(folder, DRAFTS))) {
    const path = join(folder, DRAFTS, name)
    const seen = await stat(path).catch(() => null)
    if (!seen || seen.mtimeMs >= before.epochMilliseconds) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function nullWhenAbsent(error: unknown): null {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return null
  throw error
}

async function told<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    if (cause instanceof StoreProblem) throw cause
    const { code = '', message } = cause as NodeJS.ErrnoException
    throw new StoreProblem(FULL.has(code) ? 'full' : 'unreachable', message, { cause })
  }
}
