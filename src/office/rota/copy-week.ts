import { refuse } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { onWeek, type Changed } from './change-week.ts'
import { isMonday, type AtWeek } from './deed.ts'
import type { RotaRoom } from './room.ts'
import { movedTo } from './week.ts'
import { readWeek } from './week-store.ts'

/**
 * A week begins as an earlier one. What stood in it is replaced and can be taken back; absences and skills are looked at anew,
 * so that a week that was fine may be refused when copied.
 */
export function copyWeek(
  room: RotaRoom,
  actor: Actor,
  command: AtWeek & { readonly from: string },
): Promise<Changed> {
  const { site, monday, from } = command
  return onWeek(room, actor, 'rota.copy', command, async ({ tx }) => {
    if (!isMonday(from) || from === monday) return refuse('nothing-to-copy', { field: 'from' })
    const { blocks } = await readWeek(tx, site, from)
    if (blocks.length === 0) return refuse('nothing-to-copy', { field: 'from' })
    return movedTo(blocks, from, monday, room.ground.ids.uuid)
  })
}
