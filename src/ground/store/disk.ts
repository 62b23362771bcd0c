import { mkdir, open, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Chance } from '../identity/chance.ts'
import { isAddress, type Backend, type Listed } from './backend.ts'
import { StoreProblem } from './problem.ts'

const MARK = 'place.txt'
const DRAFTS = 'drafts'
const BYTES = 'bytes'

/**
 * A folder: `bytes/ab/cd/<address>`, written as a draft, named, and brought to the disk (fsync of the file and of the
 * folders) before anybody is told of it: nothing is acknowledged that a power cut could take.
 */
export function diskBackend(folder: string, chance: Chance): Backend {
  const pathOf = (address: string) => join(folder, BYTES, address.slice(0, 2), address.slice(2, 4), address)
  return {
    place: folder,
    claim: (id, mayMark) => told(() => claim(folder, id, mayMark)),
    write: (address, bytes) =>
      told(async () => {
        await requireMark(folder)
        const draft = join(folder, DRAFTS, Buffer.from(chance.bytes(16)).toString('hex'))
        await writeDurably(draft, pathOf(address), bytes)
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
 * Named first and brought to the disk then: one journal commit takes content, name and new folders together, where each
 * alone would wait for one of its own. Under an address nobody knows yet a half-written file does no harm.
 */
async function writeDurably(draft: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    const fresh = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(draft, path)
    await file.sync()
    await syncFolder(dirname(path))
    // a new folder is there after a power cut only when the folder around it was written as well
    if (fresh !== undefined) for (const outer of [1, 2]) await syncFolder(upwards(path, outer))
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await file.close()
  }
}

const upwards = (path: string, folders: number): string =>
  folders < 0 ? path : upwards(dirname(path), folders - 1)

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

/** Only the outer folders are held in memory: a folder of the inner ring has a few hundred names at most. */
async function* list(folder: string): AsyncIterable<readonly Listed[]> {
  for (const outer of await names(join(folder, BYTES)))
    for (const inner of await names(join(folder, BYTES, outer))) {
      const here = join(folder, BYTES, outer, inner)
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
