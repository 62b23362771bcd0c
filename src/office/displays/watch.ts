import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { readDisplays } from './display-store.ts'
import type { DisplaysRoom } from './room.ts'
import { isMissed } from './sign.ts'
import { endAlarmRow, raiseAlarmRow, readAlarms, readSigns } from './sign-store.ts'

/** Every minute: a screen that fell silent while the office is open is told of once, and once when it is back. */
export async function watchDisplays(room: DisplaysRoom): Promise<void> {
  const { db, clock } = room.ground
  const now = clock.now()
  const heard = new Map((await readSigns(db)).map(({ display, heardAt }) => [display, heardAt]))
  const alarms = await readAlarms(db)
  for (const { id, site, name, active, client } of await readDisplays(db)) {
    const heardAt = heard.get(id) ?? null
    const missed = isMissed({ active, client, heardAt }, now, room.isOpen(site, now))
    if (missed && !alarms.has(id)) await note(room, 'displays.raise-alarm', site, id, name, heardAt ?? now)
    // in the evening an alarm ends with the day; a screen that is still silent in the morning raises a new one
    if (!missed && alarms.has(id)) await note(room, 'displays.end-alarm', site, id, name, now)
  }
}

async function note(
  room: DisplaysRoom,
  act: 'displays.raise-alarm' | 'displays.end-alarm',
  site: number,
  display: string,
  name: string,
  since: Temporal.Instant,
): Promise<void> {
  const raises = act === 'displays.raise-alarm'
  await perform<object, 'known'>(room.ground, SYSTEM, { act, site }, async (hand) => {
    const changed = raises ? raiseAlarmRow(hand.tx, display, since) : endAlarmRow(hand.tx, display)
    if (!(await changed)) return refuse('known')
    hand.about(`display:${display}`, { name })
    hand.tell(raises ? 'displays.silent' : 'displays.back', { display, name })
    return { ok: true }
  })
}
