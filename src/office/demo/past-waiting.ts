import type { Tx } from '#ground/act/act.ts'
import { isLanguage, type Language } from '#ground/languages/index.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import { bookedBetween, type Appointment } from '#office/appointments/index.ts'
import { findPersons } from '#office/people/index.ts'
import past from './data/past.json' with { type: 'json' }
import { FULL_BOXES, SITE } from './house.ts'
import { inventPerson } from './invented-person.ts'
import type { PastWishes } from './past-acts.ts'
import { daysBefore, type Teller } from './teller.ts'

/** The list has grown over so many days. */
const GROWN_DAYS = 24
/** Whoever has a place, but one further away than this, may wait for an earlier one. Days. */
const FAR_DAYS = 21
/** Minutes between a place that came back and the answer of whoever was asked. */
const ANSWER_MINUTES = 25

/** People wait; a few places came back, and somebody took or refused them; two are marked as hardship. */
export async function tellWaiting(teller: Teller, tx: Tx): Promise<boolean> {
  const { acts, reception, now, today } = teller
  if (await acts.hasWaiting(reception)) return false
  const far = await bookedBetween(tx, SITE, now.add({ hours: 24 * FAR_DAYS }), now.add({ hours: 24 * 50 }))
  const { titleEnds } = past.waiting
  for (const [n, days] of titleEnds.entries()) {
    acts.clock.set(daysBefore(teller, GROWN_DAYS - Math.floor((n * GROWN_DAYS) / titleEnds.length)))
    const ends = days === null ? null : today.add({ days })
    const code = await joinOne(teller, n, ends, far)
    acts.clock.advance({ minutes: 20 })
    if (code && ends && n % 5 === 0) await acts.confirmTitleEnd(reception, { code, titleEnds: ends })
  }
  await placesCameBack(teller, tx)
  acts.clock.set(daysBefore(teller, 1))
  for (const { nth, ...mark } of past.waiting.hardships) await markOne(teller, nth, mark)
  return true
}

/** Somebody who waits still, so far down the list. */
async function markOne(
  { acts, reception }: Teller,
  nth: number,
  { hardship, why }: { readonly hardship: string; readonly why: string },
): Promise<void> {
  const code = (await acts.waiting(reception))[nth]
  if (code) await acts.markHardship(reception, { code, hardship: hardship as 'livelihood' | 'health', why })
}

async function joinOne(
  teller: Teller,
  n: number,
  titleEnds: Temporal.PlainDate | null,
  far: readonly Appointment[],
): Promise<string | null> {
  const { acts, dice, ids, today } = teller
  const booking = n % 3 === 1 && far.length > 0 ? dice.oneOf(far) : null
  // What was left with the booking stands with the person: what cannot reach them is refused.
  for (const reach of booking ? (['mail', 'sms', 'call'] as const) : []) {
    const wishes = wishesOf(teller, titleEnds, n, reach)
    const language = asLanguage(booking!.language)
    const joined = await acts.joinWithBooking(VISITOR, { code: booking!.code, language, wishes })
    if (joined.ok) return joined.code
  }
  const invented = inventPerson(ids, dice, today)
  const mail = invented.mail ?? (invented.phone ? null : `wartet${n}@example.org`)
  // Two boxes are full: their confirmations come back, and the reception finds them under messages.
  const person = {
    ...invented,
    mail: mail && (n === 5 || n === 17) ? mail.replace('example.org', FULL_BOXES) : mail,
  }
  const reach = person.mail ? 'mail' : n % 2 === 0 ? 'sms' : 'call'
  const joined = await acts.join(VISITOR, {
    ...{ person, concerns: [past.waiting.concerns[n % past.waiting.concerns.length]!] },
    ...{ language: asLanguage(invented.language), wishes: wishesOf(teller, titleEnds, n, reach) },
  })
  return joined.ok ? joined.code : null
}

function wishesOf(
  { dice }: Teller,
  titleEnds: Temporal.PlainDate | null,
  n: number,
  reach: PastWishes['reach'],
): PastWishes {
  const weekdays = n % 4 === 3 ? [1, 4] : [1, 2, 3, 4, 5]
  const parts = n % 6 === 5 ? (['morning'] as const) : (['morning', 'afternoon'] as const)
  return { weekdays, parts, noticeMinutes: dice.oneOf([60, 180, 1440, 1440]), reach, titleEnds }
}

export const asLanguage = (spoken: string): Language => (isLanguage(spoken) ? spoken : 'de')

/** In the last days some gave their appointment back: one was asked and came, one said no and the next one came. */
async function placesCameBack(teller: Teller, tx: Tx): Promise<void> {
  const { acts, dice, now, reception } = teller
  const booked = await bookedBetween(tx, SITE, now.add({ hours: 48 }), now.add({ hours: 24 * 12 }))
  const persons = await findPersons(
    tx,
    booked.flatMap(({ person }) => person ?? []),
  )
  // Whoever cannot be written to would only fill the list of messages.
  const soon = booked.filter(({ person }) => person && persons.get(person)?.mail)
  for (const days of [6, 5, 4, 3, 2, 1]) {
    const given = soon.length > 0 ? dice.oneOf(soon) : null
    if (!given) return
    acts.clock.set(daysBefore(teller, days))
    if (!(await acts.giveBack(VISITOR, given.code)).ok) continue
    acts.clock.advance({ minutes: ANSWER_MINUTES })
    const [asked] = await acts.offers(reception)
    if (!asked) continue
    await acts.answer(VISITOR, asked.code, days !== 4)
    acts.clock.advance({ minutes: ANSWER_MINUTES })
    for (const { code } of await acts.offers(reception)) await acts.answer(VISITOR, code, true)
  }
}
