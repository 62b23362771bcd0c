import { perform } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import type { RotaRoom } from './room.ts'
import { forgetAbsences } from './setting-store.ts'
import { forgetWeeks } from './week-store.ts'

/** A plan is no record of work: weeks that are over stay so long to be copied, then they go with all names in them. */
const KEPT_WEEKS = 8

export function forgetRota(
  room: RotaRoom,
): Promise<Outcome<{ weeks: number; absences: number }, CommonRefusal>> {
  return perform(room.ground, SYSTEM, { act: 'rota.forget', site: null }, async ({ tx, now, about }) => {
    const before = officeDay(now).subtract({ weeks: KEPT_WEEKS })
    const weeks = await forgetWeeks(tx, before)
    const absences = await forgetAbsences(tx, before)
    about('rota', { weeks, absences })
    return { ok: true as const, weeks, absences }
  })
}
