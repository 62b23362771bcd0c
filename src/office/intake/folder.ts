import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SYSTEM } from '#ground/permission/permission.ts'
import { FILE_BYTES_MAX } from './item.ts'
import { forgetFolderFile, seeFolderFile } from './folder-store.ts'
import { fileName } from './names.ts'
import { receive } from './receive.ts'
import type { IntakeRoom } from './room.ts'

export interface ScanFolder {
  readonly folder: string
  readonly site: number
}

export interface FolderRound {
  readonly taken: number
  /** Still growing, or seen for the first time. */
  readonly waiting: number
  readonly failed: number
}

/** How often a file must have been seen unchanged before it is taken: a scanner writes for a while. */
const STILL = 2
/** Below the folder: what was taken, what could not be read, fronts and backs of a scanner with one eye. */
const DONE = 'erledigt'
const FAILED = 'fehler'
const HALVES = 'beidseitig'

/**
 * One look into the folder of the scanner. A file is taken when it no longer grows, stored, and only then moved to
 * `erledigt`; a process that dies in between finds it again and knows it by its content. Nothing is ever deleted.
 */
export async function readScanFolder(room: IntakeRoom, { folder, site }: ScanFolder): Promise<FolderRound> {
  for (const name of [DONE, FAILED, HALVES]) await mkdir(join(folder, name), { recursive: true })
  await access(folder, constants.R_OK | constants.W_OK)
  const round = { taken: 0, waiting: 0, failed: 0 }
  for (const name of await filesIn(folder)) await takeOne(room, { folder, site, name }, round)
  await takeHalves(room, { folder, site }, round)
  return round
}

type Counts = { taken: number; waiting: number; failed: number }

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  // A name with a dot before it or `.tmp`, `.part` behind it is not finished, says whoever writes it.
  return entries
    .filter((it) => it.isFile() && !/^\.|\.(tmp|part|crdownload|lock)$/i.test(it.name))
    .map(({ name }) => name)
    .toSorted()
}

async function takeOne(
  room: IntakeRoom,
  { folder, site, name }: { folder: string; site: number; name: string },
  round: Counts,
): Promise<string | null> {
  const path = join(folder, name)
  const found = await stat(path).catch(() => null)
  if (!found) return null
  if (!(await isStill(room, site, path, found.size))) {
    round.waiting += 1
    return null
  }
  const item = found.size > FILE_BYTES_MAX ? null : await takeFiles(room, { folder, site, names: [name] })
  await moveTo(join(folder, item ? DONE : FAILED), path, name, room)
  await forgetFolderFile(room.ground.db, site, path)
  round[item ? 'taken' : 'failed'] += 1
  return item
}

async function isStill(room: IntakeRoom, site: number, path: string, bytes: number): Promise<boolean> {
  return (
    (await seeFolderFile(room.ground.db, { site, path: path.slice(-1000), bytes }, room.wallClock.now())) >=
    STILL
  )
}

/** One paper; of two files the first are the fronts, the second the backs. */
async function takeFiles(
  room: IntakeRoom,
  { folder, site, names }: { folder: string; site: number; names: readonly string[] },
): Promise<string | null> {
  const digest = createHash('sha256')
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const name of names) {
    const bytes = await readFile(join(folder, name))
    const { mtimeMs } = await stat(join(folder, name))
    // The same file found again after a crash; the same paper scanned once more is another one.
    digest.update(bytes).update(`${name}:${mtimeMs}`)
    files.push({ name: fileName(name), bytes })
  }
  const taken = await receive(room, SYSTEM, {
    ...{ site, source: 'folder', externalKey: `${site}:${digest.digest('hex')}`, isScan: true, files },
    ...{ device: 'Scanner-Ordner', notes: names.length === 2 ? ['halves'] : [] },
  })
  return taken.ok ? taken.item : null
}

async function moveTo(folder: string, path: string, name: string, { ground }: IntakeRoom): Promise<void> {
  const day = ground.clock.now().toString().slice(0, 19).replace(/[:T]/g, '-')
  await rename(path, join(folder, `${day} ${name}`.slice(0, 240)))
}

/** Two files in `beidseitig` are the fronts and the backs of one stack: the older one the fronts. */
async function takeHalves(room: IntakeRoom, { folder, site }: ScanFolder, round: Counts): Promise<void> {
  const own = join(folder, HALVES)
  const names = await filesIn(own)
  const ages = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(own, name))).mtimeMs })),
  )
  const [fronts, backs] = ages.toSorted((a, b) => a.at - b.at)
  if (!fronts || !backs) {
    round.waiting += names.length
    return
  }
  const still: boolean[] = []
  for (const { name } of [fronts, backs]) {
    const { size } = await stat(join(own, name))
    still.push(await isStill(room, site, join(own, name), size))
  }
  if (still.includes(false)) {
    round.waiting += 2
    return
  }
  const item = await takeFiles(room, { folder: own, site, names: [fronts.name, backs.name] })
  for (const { name } of [fronts, backs]) {
    await moveTo(join(folder, item ? DONE : FAILED), join(own, name), name, room)
    await forgetFolderFile(room.ground.db, site, join(own, name))
  }
  round[item ? 'taken' : 'failed'] += 1
}
