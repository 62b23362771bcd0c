import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { makeReport, releaseReport } from '#office/counselreports/index.ts'
import { tally, type CounsellingRoom } from '#office/counselling/index.ts'

/** What was counted in the quarter before. Those talks were ended and erased; numbers are all that was kept of them. */
const COUNTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  opened: { online: 19, talk: 12, phone: 3 },
  language: { ar: 10, uk: 8, fa: 5, en: 4, tr: 3, fr: 2, de: 2 },
  topic: { residence: 14, work: 11, course: 9, family: 6, housing: 5, money: 4, violence: 2, recognition: 6 },
  outcome: { 'goal-reached': 9, partly: 5, referred: 8, 'no-contact': 2 },
  referral: { mbe: 7, afa: 5, kurstraeger: 6, anwalt: 2, frauen: 1 },
  'referral-outcome': { accepted: 9, done: 8, declined: 2 },
  hint: { planned: 12, accepted: 8, dismissed: 5 },
  countered: { title: 7, work: 5, course: 6, passport: 2 },
  erased: { person: 2, period: 1 },
}

/** The demonstration's report of the quarter before, released, so that the head of office has something to read. */
export async function tellDemoReport(
  room: CounsellingRoom,
  lead: Actor,
  now: Temporal.Instant,
): Promise<void> {
  const today = officeDay(now)
  const thisQuarter = today.with({ day: 1, month: today.month - ((today.month - 1) % 3) })
  const counted = Object.entries(COUNTED).flatMap(([dimension, values]) =>
    Object.entries(values).flatMap(([value, n]) => Array.from({ length: n }, () => ({ dimension, value }))),
  )
  await room.ground.db.transaction().execute((tx) => tally(tx, thisQuarter.subtract({ months: 2 }), counted))
  const made = await makeReport({ counselling: room }, lead)
  if (!made.ok) throw new Error(`demo report: ${made.refusal}`)
  await releaseReport({ counselling: room }, lead, { report: made.report })
}
