import { fc } from '../../../testing/properties.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { cancel } from '../appointments/index.ts'
import { accept, answerBySms, checkDecisions, decline, expireOffers, leave, markHardship } from './index.ts'
import { aList, FRONT, VISITOR, type ListOffice } from './testing/a-list.ts'

/** Random histories of places, people and answers through the real acts; after each step the promises must hold. */
let database: FreshDatabase
let office: ListOffice
beforeAll(async () => {
  database = await freshDatabase()
  office = await aList(database.appPool, database.appUrl, { seed: 11 })
})
afterAll(async () => {
  await office.close()
  await database.drop()
})

const step = fc.record({
  what: fc.constantFrom(
    ...(['join', 'join', 'free', 'free', 'free', 'yes', 'yes', 'no', 'no', 'sms', 'wrong'] as const),
    ...(['wait', 'expire', 'expire', 'expire', 'leave', 'hardship'] as const),
  ),
  pick: fc.nat(7),
})
interface Known {
  readonly entries: { code: string; entry: string; phone: string }[]
  readonly secrets: { token: string; pin: string; entry: string }[]
  readonly answers: Map<string, string>
  slot: number
}

test('whatever happens in whatever order: one offer, one booking, one answer, nobody passed over', async () => {
  let people = 0
  let slot = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const known: Known = { entries: [], secrets: [], answers: new Map(), slot: 0 }
      for (const { what, pick } of steps) {
        // Two things at one moment have no order that could be checked afterwards.
        office.clock.advance({ seconds: 1 })
        if (what === 'join' || known.entries.length === 0) {
          const phone = `+4917600${String((people += 1)).padStart(5, '0')}`
          const name = `Muster ${[...String(people)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
          const waits = await office.waits(name, { reach: pick < 4 ? 'sms' : 'mail' }, phone)
          known.entries.push({ ...waits, phone })
        } else if (what === 'free') await free((slot += 1))
        else await one(known, what, pick)
        for (const event of await office.listen()) {
          const notice = event.data['notice'] as { params: { link: string; code: string } } | undefined
          if (event.topic !== 'waitlist.offered' || !notice) continue
          const token = notice.params.link.split('/').at(-1)!
          known.secrets.push({ token, pin: notice.params.code, entry: String(event.data['entry']) })
        }
        await promises()
      }
      for (const { code } of known.entries) await leave(office.list, VISITOR, { shown: { code } })
    }),
    { numRuns: 12, seed: 5 },
  )
  // Histories in which nothing happens would prove nothing.
  const seen = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from waitlist.offer group by state`.execute(office.ground.db)
  const counts = Object.fromEntries(seen.rows.map(({ state, n }) => [state, n]))
  for (const state of ['accepted', 'declined', 'expired', 'withdrawn'])
    expect(counts[state] ?? 0, state).toBeGreaterThan(1)
}, 120_000)

async function free(slot: number): Promise<void> {
  const start = office.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 7 })
  const day = start.dayOfWeek > 5 ? start.add({ days: 8 - start.dayOfWeek }) : start
  const time = Temporal.PlainTime.from('08:00').add({ minutes: 15 * (slot % 31) })
  const code = await office.booked(`${day}T${time}`).catch(() => null)
  if (code) await cancel(office.room, VISITOR, { code })
}

async function one(known: Known, what: string, pick: number): Promise<void> {
  // mostly the newest offer, sometimes one long over
  const secret = known.secrets.at(-1 - Math.min(Math.max(0, pick - 4), known.secrets.length - 1))
  const entry = known.entries[pick % known.entries.length]!
  if (what === 'wait') office.clock.advance({ minutes: 25 * (pick + 1) })
  if (what === 'expire') office.clock.advance({ minutes: 181 })
  if (what === 'expire') await expireOffers(office.list)
  if (what === 'leave') await leave(office.list, VISITOR, { shown: { code: entry.code } })
  const shown = { entry: entry.entry, site: 1 }
  if (what === 'hardship')
    await markHardship(office.list, FRONT, { shown, hardship: 'family', why: 'Nachweis' })
  if (!secret) return
  const phone = known.entries.find((it) => it.entry === secret.entry)?.phone ?? ''
  if (what === 'sms') await answerBySms(office.list, { from: phone, text: secret.pin })
  if (what === 'wrong') await answerBySms(office.list, { from: phone, text: '000000' })
  const command = { shown: { token: secret.token }, by: 'link' } as const
  if (what === 'no') await decline(office.list, VISITOR, command)
  if (what !== 'yes') return
  const done = await accept(office.list, VISITOR, command)
  const before = known.answers.get(secret.token)
  if (before !== undefined) expect(done).toMatchObject({ ok: true, code: before })
  if (done.ok) known.answers.set(secret.token, done.code)
}

/** Counted in the tables, not by the code that fills them. */
async function promises(): Promise<void> {
  const broken = await sql<{ what: string }>`
    select 'place offered twice' as what from waitlist.offer where state = 'live' group by place having count(*) > 1
    union all select 'asked twice at once' from waitlist.offer where state = 'live' group by entry having count(*) > 1
    union all select 'offered place without offer' from waitlist.place p where p.state = 'offered'
      and not exists (select from waitlist.offer o where o.place = p.appointment and o.state = 'live')
    union all select 'offer of somebody who does not wait' from waitlist.offer o join waitlist.entry e on e.id = o.entry
      where o.state = 'live' and e.state <> 'waiting'
    union all select 'placed without booking' from waitlist.entry e where e.state = 'placed'
      and not exists (select from appointments.appointment a where a.code = e.booking and a.state = 'booked')
    union all select 'filled without booking' from waitlist.place p where p.state = 'filled'
      and not exists (select from appointments.appointment a where a.id = p.appointment and a.state = 'booked')
    union all select 'offered place not kept' from waitlist.offer o join appointments.appointment a on a.id = o.place
      where o.state = 'live' and (a.state <> 'held' or a.purpose <> 'offer' or a.held_until < o.until)`.execute(
    office.ground.db,
  )
  expect(broken.rows).toEqual([])
  const since = office.clock.now().subtract({ hours: 24 * 400 })
  expect((await checkDecisions(office.list, { site: 1, since })).faulty).toEqual([])
}
