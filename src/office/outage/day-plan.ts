import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { languageCodes, type Language } from '#ground/languages/index.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { bookedBetween } from '#office/appointments/index.ts'
import { rulesOf, startOf } from '#office/calling/index.ts'
import { DIGEST_ROUNDS, digestOf } from './digest.ts'
import { list, listedOn, saltOf } from './plan-store.ts'
import type { OutageRoom } from './room.ts'

/**
 * What a terminal needs to go on without the server. No name, no code and no concern of anybody: of each appointment a
 * salted digest, its time and a letter. Whoever takes the terminal away learns at what times somebody has an appointment.
 */
export interface DayPlan {
  readonly at: string
  readonly site: number
  readonly day: string
  readonly salt: string
  readonly rounds: number
  readonly booked: readonly { readonly digest: string; readonly dueAt: string; readonly letter: string }[]
  readonly concerns: readonly {
    readonly key: string
    readonly letter: string
    readonly names: Readonly<Record<Language, { readonly text: string; readonly language: Language }>>
  }[]
  /** Minutes after its time until which an appointment is taken; later ones go to the reception. */
  readonly lateMinutes: number
}

export async function dayPlan(
  room: OutageRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<DayPlan, 'not-permitted'>> {
  const { ground, reception } = room
  if (!isPermitted(ground.permissions, actor, 'outage.day-plan', site)) return refuse('not-permitted')
  const now = ground.clock.now()
  const day = officeDay(now)
  const letters = new Map(
    (await reception.calling.staff.teams(ground.db, site)).map((it) => [it.key, it.letter]),
  )
  const letterOf = (team: string): string => letters.get(team) ?? 'A'
  const salt = await saltOf(ground.db, site, day, ground.chance.bytes(16))
  const booked = await bookedBetween(ground.db, site, startOf(day), startOf(day.add({ days: 1 })))
  const listed = await listedOn(ground.db, site, day)
  const fresh = await Promise.all(
    booked
      .filter(({ visit }) => !listed.has(visit))
      .map(async ({ visit, code }) => ({ visit, digest: await digestOf(code, salt) })),
  )
  await list(ground.db, site, day, fresh)
  const digests = new Map([...listed, ...fresh.map(({ visit, digest }) => [visit, digest] as const)])
  return {
    ok: true,
    ...{ at: String(now), site, day: String(day), rounds: DIGEST_ROUNDS },
    salt: Buffer.from(salt).toString('base64url'),
    lateMinutes: rulesOf(reception.calling, site).lateMinutes,
    booked: booked.map(({ visit, start, team }) => ({
      ...{ digest: digests.get(visit)!, dueAt: String(start), letter: letterOf(team) },
    })),
    concerns: concernsOn(room, day, letterOf),
  }
}

function concernsOn({ catalogue }: OutageRoom, day: Temporal.PlainDate, letterOf: (team: string) => string) {
  return catalogue.receptionConcerns(day).map((concern) => ({
    key: concern.key,
    letter: letterOf(catalogue.responsibleFor({ concernKey: concern.key }, day).team),
    names: Object.fromEntries(
      languageCodes.map((language) => [language, catalogue.localName(concern, language)]),
    ) as DayPlan['concerns'][number]['names'],
  }))
}
