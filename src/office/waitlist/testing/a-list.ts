import { sql } from 'kysely'
import type pg from 'pg'
import type { Db } from '#ground/act/act.ts'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import { eventsSince } from '#ground/events/event-store.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { appointmentPermissions, book, FAIR_POLICY, hold, type Policy } from '../../appointments/index.ts'
import { anOffice, aPerson, aSite, at, VISITOR_HERE } from '../../appointments/testing/an-office.ts'
import { hear, join, openWaitlist, waitlistPermissions, waitlistRoutes, type ReadWishes } from '../index.ts'

export const CONCERN = 'study_extend'
export const FRONT: Actor = { kind: 'staff', id: 'frida', roles: ['reception'], sites: [1] }
export { at, VISITOR_HERE as VISITOR }

export const WISHES: ReadWishes = {
  weekdays: [1, 2, 3, 4, 5],
  parts: ['morning', 'afternoon'],
  noticeMinutes: 60,
  reach: 'mail',
  titleEnds: null,
}

export type ListOffice = Awaited<ReturnType<typeof aList>>

/** One process of an office with a waiting list; events are heard when a test says so, each once. */
export async function aList(
  pool: pg.Pool,
  url: string,
  given: { seed?: number; policy?: Policy | null } = {},
) {
  const office = await anOffice(pool, url, given.seed ?? 1)
  const { db } = office.ground
  Object.assign(office.ground, { permissions: { ...appointmentPermissions, ...waitlistPermissions } })
  if (given.policy !== null) {
    await aSite(db, 3, { opens: '08:00', closes: '16:00' })
    await setPolicy(db, given.policy ?? FAIR_POLICY)
  }
  await office.room.reloadPlan(1)
  const room = openWaitlist({ ground: office.ground, places: office.room })
  const heard = new Set<number>()
  return {
    ...office,
    list: room,
    /** Everything that was told and not heard yet; also what hearing leads to. */
    async listen(): Promise<OfficeEvent[]> {
      const all: OfficeEvent[] = []
      for (;;) {
        const { events } = await eventsSince(db, '0')
        const fresh = events.filter(({ id }) => !heard.has(id))
        if (fresh.length === 0) return all
        for (const event of fresh) {
          heard.add(event.id)
          all.push(event)
          if (event.topic in waitlistRoutes) await hear(room, event)
        }
      }
    },
    async booked(wall: string, person = aPerson()): Promise<string> {
      const held = await hold(office.room, VISITOR_HERE, {
        site: 1,
        concerns: [CONCERN],
        start: at(wall),
        language: 'de',
      })
      if (!held.ok) throw new Error(held.refusal)
      const done = await book(office.room, VISITOR_HERE, { code: held.code, ...person })
      if (!done.ok) throw new Error(done.refusal)
      return done.code
    },
    async waits(name: string, wishes: Partial<ReadWishes> = {}, phone: string | null = null) {
      office.clock.advance({ seconds: 1 })
      const done = await join(room, VISITOR_HERE, {
        site: 1,
        concerns: [CONCERN],
        language: 'de',
        person: { ...aPerson(name), phone },
        wishes: { ...WISHES, ...wishes },
      })
      if (!done.ok) throw new Error(done.refusal)
      return done
    },
  }
}

/** The link and number of the last offer made to an entry, as the message carries them. */
export function offerTo(events: readonly OfficeEvent[], entry: string) {
  const told = events.findLast((one) => one.topic === 'waitlist.offered' && one.data['entry'] === entry)
  const notice = told?.data['notice'] as
    | { params: { link: string; code: string }; expiresAt: string; reach?: unknown }
    | undefined
  if (!told) throw new Error('no offer was made')
  return {
    offer: String(told.data['offer']),
    token: notice?.params.link.split('/').at(-1) ?? '',
    pin: notice?.params.code ?? '',
    until: notice?.expiresAt ?? '',
    notice,
  }
}

async function setPolicy(db: Db, it: Policy): Promise<void> {
  await sql`
    insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
    values (1, ${it.onePerPerson}, ${it.returns}, ${it.returnMinMinutes}, ${it.returnMaxMinutes}, ${it.windowDays})`.execute(
    db,
  )
}
