import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { permissions } from '../../permissions.ts'
import { openFirstTalk, type Opened } from '../open-case.ts'
import { inviteMember, acceptInvitation, setUpFirstLead } from '../members.ts'
import { openCounselling, type CounsellingRoom } from '../room.ts'
import { LIMITS_VERSION } from '../limits.ts'

export const SECRET = 'a secret of a counselling that is long enough'
const CHEAP = { memory: 8, passes: 1, lanes: 1 }

export interface ACounselling {
  readonly database: FreshDatabase
  readonly clock: ManualClock
  readonly room: CounsellingRoom
  /** The lead, and a member who is none. */
  readonly lead: Actor
  readonly member: Actor
}

/** A counselling with a lead and a member, on a database of its own; no office is open. */
export async function aCounselling(now = '2026-11-23T10:00:00+01:00'): Promise<ACounselling> {
  const database = await freshDatabase()
  const clock = manualClock(Temporal.Instant.from(now).toString())
  const db = kysely<DB>(database.closedPool)
  const ids = createIds(clock, systemChance)
  const ground = { db, clock, chance: systemChance, ids, permissions, wake: () => undefined }
  const attempts = kysely<DB>(database.appPool)
  const room = await openCounselling(ground, {
    ...{ secret: SECRET, attempts, passwordCost: CHEAP, wallClock: clock },
  })
  const password = 'a password that is long'
  const first = { token: room.setupToken, login: 'leitung', name: 'Frau Yıldız', password }
  const lead = actorOf(await setUpFirstLead(room, first), ['counsellor', 'counselling-lead'])
  const invited = await inviteMember(room, lead, { login: 'beratung', name: 'Herr Schön', lead: false })
  if (!invited.ok) throw new Error(invited.refusal)
  await acceptInvitation(room, { invite: invited.invite, password })
  return { database, clock, room, lead, member: actorOf(invited, ['counsellor']) }
}

function actorOf(made: { ok: boolean; member?: string; refusal?: string }, roles: readonly string[]): Actor {
  if (!made.ok || !made.member) throw new Error(made.refusal)
  return { kind: 'counsellor', id: made.member, roles, sites: 'all' }
}

/** A first talk in Arabic, begun by somebody nobody knows. */
export async function aFirstTalk(
  room: CounsellingRoom,
  more: Partial<Parameters<typeof openFirstTalk>[1]> = {},
): Promise<Opened> {
  const opened = await openFirstTalk(room, {
    ...{ limitsVersion: LIMITS_VERSION, language: 'ar', topics: ['work'], question: 'فقدت عملي. ماذا أفعل؟' },
    ...{ key: room.ground.ids.uuid(), address: '192.0.2.7', ...more },
  })
  if (!opened.ok) throw new Error(opened.refusal)
  return opened
}

/** For work of the night in which nothing may go wrong. */
export const raise = (error: unknown): never => {
  throw error
}
