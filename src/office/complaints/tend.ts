import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { isWorkingDay, workingDaysFrom } from '#law/holidays/index.ts'
import { nextDue } from './complaint.ts'
import { erase, noteReminded, openUnreminded, settledBefore } from './complaint-store.ts'
import { deadlinesOn } from './deadlines.ts'
import type { ComplaintsRoom } from './room.ts'

/**
 * On working days, whoever has a complaint that is due soon or over its day is reminded, once a day. The reminder is an event for the
 * lists of the owner and of the head; it says no more than the number.
 */
export async function remindComplaints({ ground }: ComplaintsRoom): Promise<number> {
  const today = officeDay(ground.clock.now())
  if (!isWorkingDay(today)) return 0
  const soon = workingDaysFrom(today, deadlinesOn(today).remindDays)
  const deed = { act: 'complaints.remind', site: null }
  const done = await perform(ground, SYSTEM, deed, async ({ tx, about, tell }) => {
    const open = await openUnreminded(tx, today)
    const due = open.filter((it) => Temporal.PlainDate.compare(nextDue(it)!.by, soon) <= 0)
    if (due.length === 0) return refuse('nothing-due')
    const ids = due.map(({ id }) => id)
    await noteReminded(tx, ids, today)
    for (const { id, reference, site } of due) tell('complaints.due', { reference, site }, `complaint:${id}`)
    about('complaints', { reminded: ids.length })
    return { ok: true as const, count: ids.length }
  })
  return done.ok ? done.count : 0
}

/** Erases what was settled long ago; run at night. What figures are made of stays. */
export async function eraseComplaints({ ground }: ComplaintsRoom): Promise<number> {
  const done = await perform(
    ground,
    SYSTEM,
    { act: 'complaints.erase', site: null },
    async ({ tx, now, about }) => {
      const today = officeDay(now)
      const ids = await settledBefore(tx, today.subtract({ days: deadlinesOn(today).keptDays }))
      if (ids.length === 0) return refuse('nothing-to-erase')
      await erase(tx, ids, today)
      about('complaints', { gone: ids.length })
      return { ok: true as const, gone: ids.length }
    },
  )
  return done.ok ? done.gone : 0
}
