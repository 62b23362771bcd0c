import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { folderBelow } from './place.ts'
import type { BulkRoom } from './room.ts'
import { insertRun, sameFolderOpen } from './run-store.ts'

export interface NewExport {
  readonly site: number
  /** A new folder below the one of the settings. */
  readonly folder: string
  readonly key?: string | undefined
}

export type ExportRefusal = 'no-folder-set' | 'folder-wrong' | 'folder-taken' | 'folder-busy'

/** Everything of a site shall leave the house. Nothing happens until the head of the office releases it. */
export function beginExport(
  room: BulkRoom,
  actor: Actor,
  { key, ...request }: NewExport,
): Promise<Outcome<{ run: string }, ExportRefusal | CommonRefusal>> {
  const { site, folder } = request
  const deed = { act: 'bulk.begin-export', site, key: key ? { value: key, request } : undefined }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (!room.exportFolder) return refuse('no-folder-set', { field: 'folder' })
    if (!/^[A-Za-z0-9_-]{1,60}$/u.test(folder)) return refuse('folder-wrong', { field: 'folder' })
    if (await folderBelow(room.exportFolder, folder)) return refuse('folder-taken', { field: 'folder' })
    if (await sameFolderOpen(tx, 'export', folder)) return refuse('folder-busy', { field: 'folder' })
    const id = room.ground.ids.uuid()
    const none = { indexFile: null, team: null, planUnit: null, unscanned: false }
    const run = { id, site, folder, kind: 'export' as const, state: 'asked' as const, begunBy: actor.id }
    await insertRun(tx, { ...none, ...run }, now)
    about(`bulk:${id}`, request)
    tell('bulk.begun', { run: id, kind: 'export' })
    return { ok: true as const, run: id }
  })
}
