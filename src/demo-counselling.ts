import { CLOSED_BOOKS } from '#ground/act/books.ts'
import type { Db } from '#ground/act/act.ts'
import { manualClock, systemClock, type ManualClock } from '#ground/clock/clock.ts'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds, showCode } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import * as counselling from '#office/counselling/index.ts'
import { furnishDemoCourses, openCourses } from '#office/courses/index.ts'
import { DEMO_PASSWORD, lockSeeding, type DemoCounselling } from '#office/demo/index.ts'
import { furnishDemoPartners, furnishDemoReferral, openPartners } from '#office/partners/index.ts'
import { permissions } from '#office/permissions.ts'
import { furnishDemoSituation } from './demo-early.ts'
import { tellDemoReport } from './demo-report.ts'
import { DEMO_MEMBERS, DEMO_TALKS, type DemoTalk } from './demo-talks.ts'
import { sure } from './demo-sure.ts'

export interface DemoCounsellingOptions {
  readonly closedUrl: string
  readonly secret: string
  /** The office's database: attempts, and the lock of whoever fills a demonstration. */
  readonly office: Db
}

const LOGINS = DEMO_MEMBERS.map(({ login }) => login)

/** Three members and the talks of the last weeks, told by a clock that goes with the past; left alone where there is a member. */
export async function tellDemoCounselling(
  options: DemoCounsellingOptions,
  now: Temporal.Instant,
): Promise<DemoCounselling> {
  return withRoom(options, manualClock(now.toString()), async (room, clock) => {
    // Other processes that open the demonstration at this moment wait here and then find it told.
    await options.office.transaction().execute(async (tx) => {
      await lockSeeding(tx)
      if (await counselling.needsLead(room)) await tell(room, clock, now)
      else await counselling.unlockMembersWith(room, { logins: LOGINS, password: DEMO_PASSWORD })
    })
    return {
      members: DEMO_MEMBERS,
      talks: DEMO_TALKS.map(({ language, about }, n) => ({
        ...{ code: showCode(room.vault.codeOf(keyOf(n))), language, about },
      })),
    }
  })
}

/** Without demo mode nobody comes in with the password that stands in every copy. */
export const lockDemoMembers = (options: DemoCounsellingOptions): Promise<void> =>
  withRoom(options, manualClock(systemClock.now().toString()), (room) =>
    counselling.lockMembersWith(room, { logins: LOGINS, password: DEMO_PASSWORD }),
  )

async function withRoom<T>(
  { closedUrl, secret, office }: DemoCounsellingOptions,
  clock: ManualClock,
  work: (room: counselling.CounsellingRoom, clock: ManualClock) => Promise<T>,
): Promise<T> {
  const pool = createPool(closedUrl, { max: 2, name: 'willkommen demo counselling' })
  try {
    const ground = {
      ...{ db: kysely<DB>(pool), clock, chance: systemChance, ids: createIds(clock, systemChance) },
      ...{ permissions, books: CLOSED_BOOKS, wake: () => undefined },
    }
    return await work(await counselling.openCounselling(ground, { secret, attempts: office }), clock)
  } finally {
    await pool.end()
  }
}

const keyOf = (n: number): string => `talk of the demonstration ${n + 1}`

async function tell(
  room: counselling.CounsellingRoom,
  clock: ManualClock,
  now: Temporal.Instant,
): Promise<void> {
  clock.set(now.subtract({ hours: 24 * 200 }))
  const [first, ...others] = DEMO_MEMBERS
  const token = room.setupToken
  const lead = await sure(counselling.setUpFirstLead(room, { ...first!, token, password: DEMO_PASSWORD }))
  const leading: Actor = actorOf(lead.member, ['counsellor', 'counselling-lead'])
  const members = new Map<string, Actor>([[first!.login, leading]])
  for (const other of others) {
    const { member, invite } = await sure(counselling.inviteMember(room, leading, other))
    await sure(counselling.acceptInvitation(room, { invite, password: DEMO_PASSWORD }))
    members.set(other.login, actorOf(member, ['counsellor']))
  }
  for (const [n, talk] of DEMO_TALKS.entries()) await tellTalk({ room, clock, now, members }, talk, n)
  clock.set(now)
  await furnishDemoPartners(openPartners(room), leading)
  const french = DEMO_TALKS.findIndex(({ language }) => language === 'fr')
  const code = room.vault.codeOf(keyOf(french))
  await furnishDemoReferral(openPartners(room), { member: members.get('bestin1')!, code })
  await furnishDemoCourses(openCourses(room), leading)
  await tellDemoReport(room, leading, now)
}

const actorOf = (id: string, roles: readonly string[]): Actor => ({
  ...{ kind: 'counsellor', id, roles, sites: 'all' },
})

interface Story {
  readonly room: counselling.CounsellingRoom
  readonly clock: ManualClock
  readonly now: Temporal.Instant
  readonly members: ReadonlyMap<string, Actor>
}

async function tellTalk({ room, clock, now, members }: Story, talk: DemoTalk, n: number): Promise<void> {
  const at = (hoursAgo: number) => clock.set(now.subtract({ hours: hoursAgo }))
  const [asked, ...rest] = talk.said
  at(asked!.hoursAgo)
  const { caseId } = await sure(
    counselling.openFirstTalk(room, {
      ...{ limitsVersion: counselling.LIMITS_VERSION, language: talk.language, topics: talk.topics },
      ...{ question: asked!.text, key: keyOf(n), address: '192.0.2.1' },
    }),
  )
  const of = { case: caseId }
  const member = talk.member ? members.get(talk.member)! : null
  if (member) {
    const { language, topics, interpreter = null } = talk
    await sure(
      counselling.changeCase(room, member, { ...of, language, topics, interpreter, member: member.id }),
    )
  }
  for (const { hoursAgo, by, text } of rest) {
    at(hoursAgo)
    const who = by === 'person' ? counselling.PERSON : member!
    await sure(counselling.readCase(room, who, of))
    await sure(counselling.say(room, who, { ...of, id: room.ground.ids.uuid(), text }))
  }
  await furnishDemoSituation(room, { n, case: caseId, member }, now)
  if (talk.self) await sure(counselling.nameSelf(room, counselling.PERSON, { ...of, self: talk.self }))
  if (talk.outcome && member)
    await sure(counselling.closeCase(room, member, { ...of, outcome: talk.outcome }))
}
