import { fromKysely } from '#ground/jobs/index.ts'
import { bookedBetween, type Appointment } from '#office/appointments/index.ts'
import { findPersons } from '#office/people/index.ts'
import { readSites } from '#office/staff/index.ts'
import { deadAddresses } from './fate-store.ts'
import type { NewNotice } from './notice.ts'
import { addNotices, lastTold, takeDue } from './notice-store.ts'
import { smsNumber } from './phone.ts'
import { channelFor, isDue, REMINDER_DAYS_AHEAD, REMINDERS, type ReminderRule } from './reminder.ts'
import { DUE_QUEUE, type NoticesRoom } from './room.ts'

/**
 * Lays down the reminders that are due, once per visit, time (sequence) and kind, however many processes look at once:
 * the row's occasion is unique. Row and job are one transaction. A moved appointment has another sequence, so it is
 * reminded of anew; whoever cancelled is not in the list. `bookedSince`: whoever
 * booked before is not reminded; a demonstration is full of people who never were. Answers how many it laid down.
 */
export async function remind(room: NoticesRoom, bookedSince?: Temporal.Instant): Promise<number> {
  const { db, clock } = room.ground
  const now = clock.now()
  let laid = 0
  for (const { id: site } of await readSites(db)) {
    const until = now.add({ hours: 24 * REMINDER_DAYS_AHEAD })
    const booked = (await bookedBetween(db, site, now, until)).filter(
      ({ heldAt }) => !bookedSince || Temporal.Instant.compare(heldAt, bookedSince) >= 0,
    )
    const due = await dueOf(room, booked, now)
    if (due.length === 0) continue
    laid += await db.transaction().execute(async (tx) => {
      const added = await addNotices(tx, due, now)
      await handOver(room, tx, added)
      return added.length
    })
  }
  return laid
}

/** Hands over what waited for its hour. */
export async function sendDue(room: NoticesRoom): Promise<number> {
  const MOST = 500
  for (let all = 0; ;) {
    const some = await room.ground.db.transaction().execute(async (tx) => {
      const due = await takeDue(tx, room.ground.clock.now(), MOST)
      await handOver(room, tx, due)
      return due.length
    })
    all += some
    if (some < MOST) return all
  }
}

type Tx = Parameters<typeof takeDue>[0]

async function handOver({ boss }: NoticesRoom, tx: Tx, notices: readonly string[]): Promise<void> {
  if (notices.length === 0) return
  const jobs = notices.map((notice) => ({ data: { notice } }))
  await boss.insert(DUE_QUEUE, jobs, { db: fromKysely(tx) })
}

async function dueOf(
  room: NoticesRoom,
  booked: readonly Appointment[],
  now: Temporal.Instant,
): Promise<NewNotice[]> {
  const { db, ids } = room.ground
  const near = booked.filter(({ person, start, heldAt }) =>
    person === null ? false : REMINDERS.some((rule) => isDue(rule, start, heldAt, now)),
  )
  const told = await lastTold(
    db,
    near.map(({ visit }) => visit),
  )
  const persons = await findPersons(
    db,
    near.map(({ person }) => person!),
  )
  const dead = await deadAddresses(
    db,
    [...persons.values()].flatMap(({ mail }) => mail ?? []),
  )
  const one = (it: Appointment, rule: ReminderRule): NewNotice[] => {
    const person = persons.get(it.person!)
    if (!person || !isDue(rule, it.start, told.get(it.visit) ?? it.heldAt, now)) return []
    const phone = smsNumber(person.phone)
    const reach = { mail: person.mail && phone && dead.has(person.mail) ? null : person.mail, phone }
    const channel = channelFor(rule, reach)
    const recipient = channel === 'mail' ? reach.mail : reach.phone
    if (!channel || !recipient) return []
    return [
      {
        id: ids.uuid(),
        occasion: `reminder:${it.visit}:${it.sequence}:${rule.kind}`,
        ...{ eventId: null, kind: rule.kind, visit: it.visit, person: person.id, site: it.site },
        ...{ language: it.language, params: { start: it.start.toString() }, urgent: false },
        ...{ channel, recipient, expiresAt: null },
      },
    ]
  }
  return near.flatMap((it) => REMINDERS.flatMap((rule) => one(it, rule)))
}
