import { consult } from '#ground/act/act.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { CSV_MARK, csvLine } from '#ground/csv/index.ts'
import { entriesFrom, straysFrom, type Entry } from './entry-store.ts'
import { isId } from './id.ts'
import { choicesBelow } from './place.ts'
import { hasUnread } from './read-scans.ts'
import type { BulkRoom } from './room.ts'
import { findRun, reasonsOf, runsOf, runsUnderWay, tallyOf } from './run-store.ts'
import type { Run, Tally } from './run.ts'

/** Every import and export, and what could be taken in. */
export async function readRuns(room: BulkRoom, actor: Actor) {
  return consult(room.ground, actor, { act: 'bulk.look', site: null, subject: 'bulk' }, async (tx) => ({
    runs: await runsOf(tx, actor.sites),
    choices: room.importFolder ? await choicesBelow(room.importFolder) : [],
    importFolder: room.importFolder,
    exportFolder: room.exportFolder,
    scanner: await room.hasScanner(),
  }))
}

/** Whether somebody should be working. */
export const isUnderWay = async (room: BulkRoom): Promise<boolean> =>
  (await runsUnderWay(room.ground.db)).length > 0 || hasUnread(room)

export interface SeenRun {
  readonly run: Run
  readonly tally: Tally
  readonly reasons: readonly { readonly state: string; readonly why: string; readonly count: number }[]
  /** Lines with something to say about them, from one line on. */
  readonly entries: readonly Omit<Entry, 'fields'>[]
  readonly strays: readonly { readonly path: string; readonly bytes: number }[]
}

const LINES = 100

/** How far a run is, and what a person has to look at. No names: path, line and reason. */
export async function readRun(
  room: BulkRoom,
  actor: Actor,
  { run, after = 0 }: { readonly run: string; readonly after?: number },
): Promise<{ ok: true; found: SeenRun | null } | { ok: false; refusal: 'not-permitted' }> {
  const known = isId(run) ? await findRun(room.ground.db, run) : null
  const deed = { act: 'bulk.look', site: known?.site ?? null, subject: `bulk:${run.slice(0, 40)}` }
  return consult(room.ground, actor, deed, async (tx) => {
    if (!known) return null
    const entries = await entriesFrom(tx, run, { after, most: LINES, worth: 'problems' })
    return {
      run: (await findRun(tx, run))!,
      tally: await tallyOf(tx, run),
      reasons: await reasonsOf(tx, run),
      entries: entries.map(({ fields: _, ...entry }) => entry),
      strays: await straysFrom(tx, run, '', LINES),
    }
  })
}

const HEAD = ['Zeile', 'Pfad', 'Aktenzeichen', 'Ergebnis', 'Grund', 'Dokument', 'SHA-256', 'Bytes']
const PORTION = 2000

/** The whole reconciliation as a table, in portions: every line of the index, then every file without one. */
export async function reportOf(
  room: BulkRoom,
  actor: Actor,
  {
    run,
    say,
  }: { readonly run: string; readonly say: (state: string, why: string | null) => readonly [string, string] },
): Promise<{ ok: true; found: AsyncIterable<string> | null } | { ok: false; refusal: 'not-permitted' }> {
  const known = isId(run) ? await findRun(room.ground.db, run) : null
  const deed = { act: 'bulk.look', site: known?.site ?? null, subject: `bulk:${run.slice(0, 40)}` }
  return consult(room.ground, actor, deed, async () => (known ? linesOf(room, run, say) : null))
}

async function* linesOf(
  { ground: { db } }: BulkRoom,
  run: string,
  say: (state: string, why: string | null) => readonly [string, string],
): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(HEAD)
  for (let after = 0; ;) {
    const entries = await entriesFrom(db, run, { after, most: PORTION, worth: 'all' })
    if (entries.length === 0) break
    yield entries.map((it) => csvLine(cellsOf(it, say))).join('')
    after = entries.at(-1)!.line
  }
  for (let after = ''; ;) {
    const strays = await straysFrom(db, run, after, PORTION)
    if (strays.length === 0) break
    yield strays
      .map(({ path, bytes }) => csvLine([null, path, null, ...say('stray', null), null, null, bytes]))
      .join('')
    after = strays.at(-1)!.path
  }
}

function cellsOf(
  it: Entry,
  say: (state: string, why: string | null) => readonly [string, string],
): (string | number | null)[] {
  const sha256 = it.sha256 && Buffer.from(it.sha256).toString('hex')
  const reference = it.fields?.reference ?? null
  return [it.line, it.path, reference, ...say(it.state, it.why), it.document, sha256, it.bytes]
}
