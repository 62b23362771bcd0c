import { perform } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { removeExpired } from './checklist-store.ts'
import type { ChecklistsRoom } from './room.ts'

/** Every night: deletes the lists whose time is over. They could not be read since that moment. */
export function expireChecklists({
  ground,
}: ChecklistsRoom): Promise<Outcome<{ gone: number }, CommonRefusal>> {
  return perform(
    ground,
    SYSTEM,
    { act: 'checklists.expire', site: null },
    async ({ tx, now, about, tell }) => {
      const gone = await removeExpired(tx, now)
      about('checklists', { gone })
      tell('checklists.expired', { gone })
      return { ok: true as const, gone }
    },
  )
}
