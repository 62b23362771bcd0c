import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { readCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { ReadPerson } from '#office/people/index.ts'
import { entrantByCode } from './entry-store.ts'
import type { ReleaseRoom } from './room.ts'

export interface Entrant {
  readonly id: string
  readonly site: number
  readonly concerns: readonly string[]
  readonly person: ReadPerson
  readonly enteredAt: Temporal.Instant
}

/** Who entered, for the receipt the holder of the code asks for. A look at a person's data: it leaves a row. */
export async function findEntrant(
  room: ReleaseRoom,
  actor: Actor,
  typed: string,
): Promise<Outcome<Entrant, 'unknown-entry' | CommonRefusal>> {
  const code = readCode(typed)
  const seen = code === null ? null : await entrantByCode(room.ground.db, code)
  const release = seen && (await room.known.get(seen.release))
  if (!seen?.person || !release) return refuse('unknown-entry', { field: 'code' })
  const { id, concerns, person, enteredAt } = seen
  const deed = { act: 'release.find-entrant', site: release.site, subject: `draw-entry:${id}` }
  const looked = await consult(room.ground, actor, deed, async () => ({
    id,
    site: release.site,
    concerns,
    person,
    enteredAt,
  }))
  return looked.ok ? { ok: true, ...looked.found } : looked
}
