import { keyOf } from '#ground/act/act.ts'
import { storedOutcome } from '#ground/act/request-key.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { withinNames } from '#ground/identity/guarded-names.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { wishFor, type WishRefusal } from '#office/appointments/index.ts'
import { personKey, type ReadPerson } from '#office/people/index.ts'
import { receiptOf } from './draw.ts'
import type { EnterWriterRefusal, Entered } from './enter-writer.ts'
import { DAYTIMES, type Daytime, type Release } from './release.ts'
import type { ReleaseRoom } from './room.ts'
import { withinReach, type ReachRefusal } from './reach-limit.ts'

export interface EnterCommand {
  readonly release: number
  readonly person: ReadPerson
  readonly concerns: readonly string[]
  readonly persons?: number
  readonly needs?: readonly string[]
  /** Wished days; none: every day of the release. */
  readonly days?: readonly Temporal.PlainDate[]
  readonly daytime?: Daytime
  readonly language: string
  /** Idempotency key: the same key gives the same entry. */
  readonly key?: string | undefined
  /** Where a visitor's request came from; counted, not kept. */
  readonly address?: string | undefined
}

/** What says of a name that its bearer is known here. */
const TELLS = ['already-entered', 'too-many-for-person', 'too-many-for-reach']

export type EnterRefusal =
  | EnterWriterRefusal
  | CommonRefusal
  | WishRefusal
  | ReachRefusal
  | 'concern-not-in-release'
  | 'day-not-in-release'
  | 'too-many-attempts'

const SALT_BYTES = 16

/** Enters somebody into a draw. Every second of the window is as good as any other. */
export async function enter(
  room: ReleaseRoom,
  actor: Actor,
  command: EnterCommand,
): Promise<Outcome<Entered, EnterRefusal>> {
  const { key, address, ...request } = command
  const release = await room.known.get(command.release)
  if (!release) return refuse('unknown-release', { field: 'release' })
  if (!isPermitted(room.ground.permissions, actor, 'release.enter', release.site))
    return refuse('not-permitted')
  const wrong = wrongWish(release, command)
  if (wrong) return wrong
  const { person, concerns, persons = 1, needs = [], days = [], daytime = 'all', language } = command
  const asked = wishFor(room.appointments, { site: release.site, concerns, persons, needs })
  if (!asked.ok) return asked
  const code = room.ground.ids.code()
  const salt = room.ground.chance.bytes(SALT_BYTES)
  const whole = { ...person, searchName: searchForm(`${person.familyName} ${person.givenNames}`.trim()) }
  const mine = personKey(whole)
  const entry = {
    ...{ id: room.ground.ids.uuid(), release: release.id, code, salt, receipt: receiptOf(salt, code) },
    ...{ personKey: mine, person, language, concerns: asked.wish.concerns, persons },
    ...{ needs, minutes: asked.wish.minutes, days, daytime },
  }
  const { mail, phone } = person
  const requestKey = key === undefined ? undefined : keyOf('release.enter', actor, { value: key, request })
  const deed = { act: 'release.enter', site: release.site }
  const reached = { personKey: mine, mail, phone }
  return withinNames(room.ground, actor, { address, personKey: mine, tells: TELLS, wall: room.wall }, () =>
    withinReach(room, actor, release.site, reached, {
      run: async () => (await room.enterWriter({ actor, deed, key: requestKey, entry })).outcome,
      subjectOf: (done) => `entry:${done.entry}`,
      earlier: async () =>
        requestKey === undefined ? null : storedOutcome<Entered>(room.ground.db, requestKey),
    }),
  )
}

function wrongWish(release: Release, { concerns, days = [], daytime = 'all' }: EnterCommand) {
  const other = concerns.find((concern) => !release.concerns.includes(concern))
  if (other !== undefined)
    return refuse('concern-not-in-release', { field: 'concerns', detail: { concern: other } })
  const { compare } = Temporal.PlainDate
  const outside = days.some((day) => compare(day, release.firstDay) < 0 || compare(day, release.lastDay) > 0)
  if (outside || !DAYTIMES.includes(daytime)) return refuse('day-not-in-release', { field: 'days' })
  return null
}
