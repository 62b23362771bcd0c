import { join } from 'node:path'
import { ScannerProblem } from '#ground/scanning/index.ts'
import { isStoreProblem } from '#ground/store/index.ts'
import { nextBundles, type Bundle } from './entry-store.ts'
import { exportAkte } from './export-akte.ts'
import { checkExport, listAkten, writeIndex } from './export.ts'
import { fileBundle } from './file-bundle.ts'
import { folderBelow } from './place.ts'
import { readWhole } from './read-index.ts'
import { readNextScan } from './read-scans.ts'
import type { BulkRoom } from './room.ts'
import { dropLease, findRun, runsUnderWay, setState, setWhy, takeLease } from './run-store.ts'
import type { Run } from './run.ts'

/** Seconds after which a process that says nothing has died, and another one goes on. */
const LEASE = 20
const LOOK_AGAIN_MS = 2000
/** After a place without room or a scanner that is away. */
const TRY_AGAIN_MS = 15_000

export interface Workers {
  /** Looks at once instead of at the next moment. */
  wake(): void
  stop(): Promise<void>
}

/** Goes on with whatever import or export is under way, beside the pages, until it is stopped. */
export function startBulk(room: BulkRoom, report: (error: unknown) => void): Workers {
  const worker = room.ground.ids.uuid()
  let open = true
  let wake: () => void = () => undefined
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async (): Promise<void> => {
    while (open) {
      const outcome = await workOnce(room, worker, () => open, report).catch((error: unknown) => {
        report(error)
        return 'wait' as const
      })
      if (open && outcome === 'idle' && (await readOne(room, report))) continue
      if (open && outcome !== 'again') await sleep(outcome === 'wait' ? TRY_AGAIN_MS : LOOK_AGAIN_MS)
    }
    await dropLease(room.ground.db, worker).catch(report)
  }
  const ended = loop()
  return {
    wake: () => wake(),
    async stop() {
      open = false
      wake()
      await ended
    },
  }
}

/** When nothing else is to do, a scan that was filed unread gets its words. */
const readOne = (room: BulkRoom, report: (error: unknown) => void): Promise<boolean> =>
  readNextScan(room).catch((error: unknown) => {
    report(error)
    return false
  })

/** One round over everything under way. `wait`: something is away that has to come back first. */
export async function workOnce(
  room: BulkRoom,
  worker: string,
  mayGoOn: () => boolean,
  report: (error: unknown) => void,
): Promise<'idle' | 'again' | 'wait'> {
  let outcome: 'idle' | 'again' | 'wait' = 'idle'
  for (const run of await runsUnderWay(room.ground.db)) {
    if (!mayGoOn()) return outcome
    const { db, clock } = room.ground
    if (!(await takeLease(db, run.id, worker, clock.now(), LEASE))) continue
    try {
      await goOn(room, run, worker, mayGoOn)
      await setWhy(db, run.id, null)
      outcome = 'again'
    } catch (error) {
      const why = waitsFor(error)
      if (why === null) report(error)
      await setWhy(db, run.id, why ?? 'failed')
      outcome = 'wait'
    }
  }
  return outcome
}

function waitsFor(error: unknown): string | null {
  if (isStoreProblem(error)) return error.kind === 'full' ? 'store-full' : 'store-unreachable'
  if ((error as NodeJS.ErrnoException | null)?.code === 'ENOSPC') return 'folder-full'
  return error instanceof ScannerProblem ? 'scanner-away' : null
}

async function goOn(room: BulkRoom, run: Run, worker: string, mayGoOn: () => boolean): Promise<void> {
  const { db } = room.ground
  if (run.kind === 'export') return takeOut(room, run, worker, mayGoOn)
  if (run.state === 'reading') {
    if (!(await readWhole(room, run))) await end(room, run, 'failed', 'folder-gone')
    return
  }
  const root = room.importFolder && (await folderBelow(room.importFolder, run.folder))
  if (!root) return end(room, run, 'failed', 'folder-gone')
  const still = async (): Promise<boolean> => mayGoOn() && (await isRunning(room, run, worker))
  for (;;) {
    const bundles = await nextBundles(db, run.id, room.lanes * 8)
    if (bundles.length === 0) return end(room, run, 'done', null)
    if (!(await still())) return
    await inLanes(room.lanes, bundles, async (bundle) => {
      if (await still()) await fileBundle(room, run, root, bundle, still)
    })
  }
}

async function takeOut(room: BulkRoom, run: Run, worker: string, mayGoOn: () => boolean): Promise<void> {
  if (run.state === 'reading') return listAkten(room, run)
  const still = async (): Promise<boolean> => mayGoOn() && (await isRunning(room, run, worker))
  if (run.state === 'checking') {
    const found = await checkExport(room, run, still)
    if (found === 'broken-off') return
    return end(room, run, found === 'whole' ? 'done' : 'failed', found === 'whole' ? null : 'check-failed')
  }
  for (;;) {
    const bundles = await nextBundles(room.ground.db, run.id, room.lanes * 8)
    if (bundles.length === 0) return writeIndex(room, run)
    if (!(await still())) return
    const root = join(room.exportFolder!, run.folder)
    await inLanes(room.lanes, bundles, async (bundle) => {
      if (await still()) await exportAkte(room, run, root, bundle)
    })
  }
}

async function isRunning({ ground }: BulkRoom, run: Run, worker: string): Promise<boolean> {
  const state = (await findRun(ground.db, run.id))?.state
  return state === run.state && (await takeLease(ground.db, run.id, worker, ground.clock.now(), LEASE))
}

async function end(
  { ground }: BulkRoom,
  run: Run,
  state: 'done' | 'failed',
  why: string | null,
): Promise<void> {
  await ground.db.transaction().execute((tx) => setState(tx, run.id, state, why, ground.clock.now()))
}

/** So many at the same moment; the first that fails is thrown when all have come to their end. */
async function inLanes(
  lanes: number,
  bundles: readonly Bundle[],
  work: (bundle: Bundle) => Promise<void>,
): Promise<void> {
  const left = [...bundles]
  let failed: { readonly error: unknown } | null = null
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next && !failed; next = left.shift())
      await work(next).catch((error: unknown) => void (failed ??= { error }))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (failed) throw (failed as { readonly error: unknown }).error
}
