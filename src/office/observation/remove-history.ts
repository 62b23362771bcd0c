import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deleteImport } from './history-store.ts'
import type { ObservationRoom } from './room.ts'

/** Takes one import back with all its rows; what was counted here stays. */
export async function removeHistory(
  room: ObservationRoom,
  actor: Actor,
  { site, id, key }: { readonly site: number; readonly id: string; readonly key?: string | undefined },
): Promise<Outcome<{ name: string; rows: number }, 'unknown-import' | CommonRefusal>> {
  const deed = {
    ...{ act: 'observation.remove-history', site },
    key: key === undefined ? undefined : { value: key, request: { site, id } },
  }
  return perform(room.ground, actor, deed, async ({ tx, about, tell }) => {
    const gone = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)
      ? await deleteImport(tx, site, id)
      : null
    if (!gone) return refuse('unknown-import')
    about(`history:${id}`, { rows: gone.rows })
    tell('observation.history-removed', { rows: gone.rows })
    return { ok: true as const, name: gone.name, rows: gone.rows }
  })
}
