import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findUnit } from '#office/casefiles/index.ts'
import { readTeams } from '#office/staff/index.ts'
import { REQUIRED } from './index-file.ts'
import { folderBelow } from './place.ts'
import { openIndex } from './read-index.ts'
import type { BulkRoom } from './room.ts'
import { insertRun, sameFolderOpen } from './run-store.ts'

export interface NewImport {
  readonly site: number
  /** Below the folder of the settings. */
  readonly folder: string
  /** Name of the table in it. */
  readonly indexFile: string
  /** Whose Akten they become. */
  readonly team: string
  readonly planUnit: string
  /** File although no virus scanner has looked. */
  readonly unscanned: boolean
  readonly key?: string | undefined
}

export type ImportRefusal =
  | 'no-folder-set'
  | 'folder-unknown'
  | 'index-unknown'
  | 'columns-missing'
  | 'index-empty'
  | 'unknown-team'
  | 'unknown-plan-unit'
  | 'scanner-missing'
  | 'folder-busy'

/** A folder tree with its index is to be taken over. The work itself goes on beside the pages, see `work.ts`. */
export async function beginImport(
  room: BulkRoom,
  actor: Actor,
  { key, ...request }: NewImport,
): Promise<Outcome<{ run: string }, ImportRefusal | CommonRefusal>> {
  const { site, folder, indexFile, team, planUnit, unscanned } = request
  const deed = { act: 'bulk.begin-import', site, key: key ? { value: key, request } : undefined }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const wrong = await wrongPlace(room, folder, indexFile)
    if (wrong) return wrong
    if (!(await readTeams(tx, site)).some((it) => it.key === team))
      return refuse('unknown-team', { field: 'team' })
    const unit = await findUnit(tx, planUnit)
    if (!unit || (unit.validTo && Temporal.PlainDate.compare(officeDay(now), unit.validTo) > 0))
      return refuse('unknown-plan-unit', { field: 'planUnit' })
    if (!unscanned && !(await room.hasScanner())) return refuse('scanner-missing', { field: 'unscanned' })
    if (await sameFolderOpen(tx, 'import', folder)) return refuse('folder-busy', { field: 'folder' })
    const id = room.ground.ids.uuid()
    const run = { id, kind: 'import' as const, state: 'reading' as const, begunBy: actor.id }
    await insertRun(tx, { ...run, site, folder, indexFile, team, planUnit, unscanned }, now)
    about(`bulk:${id}`, { ...request })
    tell('bulk.begun', { run: id, kind: 'import' })
    return { ok: true as const, run: id }
  })
}

async function wrongPlace(
  room: BulkRoom,
  folder: string,
  indexFile: string,
): Promise<Refusal<ImportRefusal> | null> {
  if (!room.importFolder) return refuse('no-folder-set', { field: 'folder' })
  const root = await folderBelow(room.importFolder, folder)
  if (!root) return refuse('folder-unknown', { field: 'folder' })
  const index = await openIndex(root, indexFile)
  if (!index) return refuse('index-unknown', { field: 'indexFile' })
  if (!REQUIRED.every((column) => index.columns.at.has(column)))
    return refuse('columns-missing', { field: 'indexFile' })
  return index.lines.next().done ? refuse('index-empty', { field: 'indexFile' }) : null
}
