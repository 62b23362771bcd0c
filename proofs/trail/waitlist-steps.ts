import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { FAIR_POLICY, openRoom, reserve, wishFor } from '#office/appointments/index.ts'
import { expireOffer, sayNo } from '../../src/office/waitlist/decline.ts'
import { openWaitlist } from '../../src/office/waitlist/index.ts'
import { linkBooking } from '../../src/office/waitlist/link-booking.ts'
import { offerNext } from '../../src/office/waitlist/offer-next.ts'
import { notePlace, type Kept } from '../../src/office/waitlist/take-place.ts'
import { visitor, type Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }
const wishes = {
  weekdays: [1, 2, 3, 4, 5],
  parts: ['morning', 'afternoon'],
  noticeMinutes: 60,
  reach: 'mail',
  titleEnds: null,
} as const
const person = (familyName: string) => ({
  ...{ familyName, givenNames: 'Anh', birth: { year: 1990, month: 5, day: 17 } },
  ...{ mail: 'w@example.org', phone: null },
})

/** A place comes back: one person says no, one nothing, one yes. Others leave, are taken off, and are forgotten. */
export async function* waiters(stage: Stage, boss: Actor, front: Actor): AsyncGenerator<Step> {
  const { office, clock } = stage
  const { waitlist } = office
  await sure(
    office.appointments.editCapacity(boss, { site: 1, change: { kind: 'policy', policy: FAIR_POLICY } }),
  )
  const begin = clock.now()
  const asked = { site: 1, concerns: ['study_extend'], language: 'de', wishes } as const
  const entries: Record<string, { code: string; entry: string }> = {}
  const join = async (name: string) => {
    clock.advance({ seconds: 1 })
    entries[name] = await sure(waitlist.join(visitor, { ...asked, person: person(name) }))
  }
  yield { act: 'waitlist.join', do: () => join('Nein') }
  await join('Still')
  await join('Ja')
  await join('Weg')
  await join('Fort')
  const shown = (name: string) => ({ entry: entries[name]!.entry, site: 1 })
  yield { act: 'waitlist.find', do: () => sure(waitlist.find(visitor, entries['Nein']!.code)) }
  yield { act: 'waitlist.read-list', do: () => sure(waitlist.readList(front, { site: 1 })) }
  yield { act: 'waitlist.read-history', do: () => sure(waitlist.readHistory(front, shown('Nein'))) }
  yield {
    act: 'waitlist.change-wishes',
    do: () => sure(waitlist.changeWishes(visitor, { shown: { code: entries['Ja']!.code }, wishes })),
  }
  const titleEnds = Temporal.PlainDate.from('2026-12-01')
  yield {
    act: 'waitlist.confirm-title-end',
    do: () => sure(waitlist.confirmTitleEnd(front, { shown: shown('Still'), titleEnds })),
  }
  yield {
    act: 'waitlist.mark-hardship',
    do: () =>
      sure(waitlist.markHardship(front, { shown: shown('Nein'), hardship: 'family', why: 'Kind allein' })),
  }
  yield {
    act: 'waitlist.leave',
    do: () => sure(waitlist.leave(visitor, { shown: { code: entries['Weg']!.code } })),
  }
  yield {
    act: 'waitlist.remove',
    do: () => sure(waitlist.remove(front, { shown: shown('Fort'), why: 'verzogen' })),
  }
  yield* placeComesBack(stage)
  clock.set(begin.add({ hours: 24 * 370 }).toString())
  await sure(waitlist.join(visitor, { ...asked, person: person('Lange') }))
  clock.advance({ hours: 24 * 366 })
  // Whoever said no, whoever said nothing, and the last one.
  yield { act: 'waitlist.lapse', rows: 3, do: () => waitlist.lapse() }
  yield { act: 'waitlist.erase', do: () => waitlist.eraseEnded() }
  clock.set(begin.toString())
}

/** Each act by itself: otherwise the next person is asked in the same breath. */
async function* placeComesBack({ office, clock, database }: Stage): AsyncGenerator<Step> {
  const { ground, feed, catalogue, appointments } = office
  const places = await openRoom(ground, feed, null, catalogue)
  const room = openWaitlist({ ground, places })
  const start = Temporal.PlainDateTime.from('2026-11-26T11:00').toZonedDateTime('Europe/Berlin').toInstant()
  const { code } = await sure(
    appointments.hold(visitor, { site: 1, concerns: ['study_extend'], language: 'de', start }),
  )
  await sure(appointments.book(visitor, { code, ...person('Zurück') }))
  await sure(appointments.cancel(visitor, { code }))
  const told = async (topic: string) => {
    const { rows } = await database.admin.query<{ data: Told & Kept & { offer: string } }>(
      'select data from events.event where topic = $1 order by id desc limit 1',
      [topic],
    )
    return rows[0]!.data
  }
  const { appointment, team, place } = await told('appointments.returned')
  yield {
    act: 'waitlist.take-place',
    do: () => sure(notePlace(room, { site: 1, appointment, team, place }, 'returned')),
  }
  const next = (): Step => ({ act: 'waitlist.offer', do: () => sure(offerNext(room, appointment)) })
  const offer = async () => (await told('waitlist.offered')).offer
  yield next()
  yield {
    act: 'waitlist.decline',
    do: async () => sure(sayNo(room, visitor, { shown: { offer: await offer() }, by: 'link' })),
  }
  yield next()
  // The place is kept ten minutes longer than the offer.
  clock.advance({ hours: 3, minutes: 5 })
  yield { act: 'waitlist.expire-offer', do: async () => sure(expireOffer(room, await offer())) }
  yield next()
  yield {
    act: 'waitlist.accept',
    do: async () => sure(office.waitlist.accept(visitor, { shown: { offer: await offer() }, by: 'link' })),
  }
  const own = await sure(
    appointments.hold(visitor, {
      site: 1,
      concerns: ['study_extend'],
      language: 'de',
      start: start.add({ hours: 24 }),
    }),
  )
  const { visit } = await sure(appointments.book(visitor, { code: own.code, ...person('Nein') }))
  yield { act: 'waitlist.link-booking', do: () => linkBooking(room, visit) }
  const wanted = wishFor(places, { site: 1, concerns: ['study_extend'] })
  if (!wanted.ok) throw new Error(wanted.refusal)
  const until = clock.now().add({ minutes: 10 })
  yield {
    act: 'appointments.reserve',
    do: () =>
      sure(
        reserve(places, SYSTEM, {
          wish: wanted.wish,
          start: start.add({ hours: 23 }),
          until,
          purpose: 'offer',
        }),
      ),
  }
  places.close()
}

async function sure<T extends Told>(done: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await done
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told as Extract<T, { ok: true }>
}
