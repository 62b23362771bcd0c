import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openRoom, reserve, wishFor } from '#office/appointments/index.ts'
import { openRelease } from '#office/release/index.ts'
import { entryByCode } from '../../src/office/release/entry-store.ts'
import { close, finish, give, putBack, settle } from '../../src/office/release/hold-draw.ts'
import { readRelease } from '../../src/office/release/release-store.ts'
import { visitor, type Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }
const CONCERN = 'study_extend'

/** Places by lot: one wins, one does not, one leaves; another release is taken back. And codes for letters. */
export async function* draws({ office, clock }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { release: fair, appointments } = office
  const begin = clock.now()
  const day = begin.toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 3 })
  const draw = {
    ...{ site: 1, name: 'Probe', team: 'temporary', concerns: [CONCERN], firstDay: day, lastDay: day },
    ...{ entriesFrom: begin.add({ minutes: 1 }), entriesTo: begin.add({ minutes: 5 }) },
    drawAt: begin.add({ minutes: 6 }),
  }
  let id = 0
  yield {
    act: 'release.set-guard',
    do: () => sure(fair.setGuard(boss, { ...fair.suggestedGuard(1), proof: 'off' })),
  }
  yield { act: 'release.announce', do: async () => (id = (await sure(fair.announce(boss, draw))).release) }
  const other = (await sure(fair.announce(boss, draw))).release
  yield {
    act: 'release.withdraw',
    do: () => sure(fair.withdrawRelease(boss, { release: other, why: 'Krankheit' })),
  }
  clock.advance({ minutes: 2 })
  const codes: string[] = []
  const enter = async (familyName: string) => {
    const birth = { year: 1991, month: 2, day: 3 }
    const person = { familyName, givenNames: 'Los', birth, mail: null, phone: null }
    codes.push(
      (await sure(fair.enter(visitor, { release: id, person, concerns: [CONCERN], language: 'de' }))).code,
    )
  }
  yield { act: 'release.enter', do: () => enter('Gewinn') }
  yield { act: 'release.find-entrant', do: () => sure(fair.findEntrant(visitor, codes[0]!)) }
  await enter('Niete')
  await enter('Weg')
  yield { act: 'release.leave', do: () => sure(fair.leaveDraw(visitor, { code: codes[2]! })) }
  clock.advance({ minutes: 5 })
  yield* theDraw(office, id, codes)
  let batch = ''
  const letters = { site: 1, concerns: [CONCERN], count: 2, validDays: 30 }
  yield {
    act: 'appointments.issue-office-codes',
    do: async () => (batch = (await sure(appointments.issueOfficeCodes(boss, letters))).batch),
  }
  yield {
    act: 'appointments.revoke-office-codes',
    do: () => sure(appointments.revokeOfficeCodes(boss, { batch, why: 'Briefe verloren' })),
  }
  clock.set(begin.toString())
}

/** Each act by itself: the draw does them all in one breath. */
async function* theDraw(office: Stage['office'], id: number, codes: readonly string[]): AsyncGenerator<Step> {
  const { ground, feed, catalogue } = office
  const places = await openRoom(ground, feed, null, catalogue)
  const room = await openRelease({ ground, appointments: places, feed })
  const release = async () => (await readRelease(ground.db, id))!
  const entry = async (n: number) => (await entryByCode(ground.db, codes[n]!))!
  yield { act: 'release.close', do: async () => close(room, await release()) }
  const { wish } = await sure(wishFor(places, { site: 1, concerns: [CONCERN] }))
  const { firstDay } = await release()
  const choose = async (time: string) => {
    const start = firstDay.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: time }).toInstant()
    const until = ground.clock.now().add({ minutes: 1 })
    return (await sure(reserve(places, SYSTEM, { wish, start, until, purpose: 'draw' }))).appointment
  }
  const [mine, nobodys] = [await choose('09:00'), await choose('10:00')]
  yield { act: 'release.give', do: async () => sure(give(room, await release(), await entry(0), mine)) }
  yield { act: 'release.put-back', do: async () => putBack(room, await release(), nobodys) }
  const lost = { id: (await entry(1)).id, state: 'not-drawn', appointment: null } as const
  yield { act: 'release.settle', do: async () => settle(room, await release(), [lost]) }
  yield { act: 'release.draw', do: async () => finish(room, await release()) }
  room.close()
  places.close()
}

async function sure<T extends Told>(work: Promise<T> | T): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
