import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Member } from './member.ts'

const COLUMNS = sql`m.id, m.login, m.name, m.lead, m.active`

export type MemberWithPassword = Member & { readonly password: string | null }

export async function memberByLogin(db: Db, login: string): Promise<MemberWithPassword | null> {
  const found = await sql<MemberWithPassword>`
    select ${COLUMNS}, m.password from counselling.member m where m.login = ${login}`.execute(db)
  return found.rows[0] ?? null
}

export async function allMembers(db: Db | Tx): Promise<Member[]> {
  const found = await sql<Member>`select ${COLUMNS} from counselling.member m order by m.login`.execute(db)
  return found.rows
}

export async function memberForUpdate(tx: Tx, id: string): Promise<MemberWithPassword | null> {
  const found = await sql<MemberWithPassword>`
    select ${COLUMNS}, m.password from counselling.member m where m.id = ${id} for update`.execute(tx)
  return found.rows[0] ?? null
}

/** Nobody else may add a member until this transaction ends. */
export async function lockMembers(tx: Tx): Promise<void> {
  await sql`lock table counselling.member in share row exclusive mode`.execute(tx)
}

export interface NewMember extends Member {
  readonly password: string | null
  readonly invite: Uint8Array | null
  readonly inviteUntil: Temporal.Instant | null
}

/** False when the login is taken. */
export async function insertMember(tx: Tx, it: NewMember, at: Temporal.Instant): Promise<boolean> {
  const added = await sql`
    insert into counselling.member (id, login, name, password, lead, active, invite, invite_until, created_at)
    values (${it.id}, ${it.login}, ${it.name}, ${it.password}, ${it.lead}, ${it.active}, ${it.invite},
            ${it.inviteUntil}, ${at})
    on conflict (login) do nothing returning id`.execute(tx)
  return added.rows.length > 0
}

/** Who was invited with this secret and has not answered in time or yet. */
export async function memberByInvite(
  tx: Tx,
  digest: Uint8Array,
  now: Temporal.Instant,
): Promise<Member | null> {
  const found = await sql<Member>`
    select ${COLUMNS} from counselling.member m
    where m.invite = ${digest} and m.invite_until > ${now} and m.active for update`.execute(tx)
  return found.rows[0] ?? null
}

/** A password ends every invitation. */
export async function savePassword(tx: Tx, id: string, password: string): Promise<void> {
  await sql`
    update counselling.member set password = ${password}, invite = null, invite_until = null
    where id = ${id}`.execute(tx)
}

export async function saveInvite(
  tx: Tx,
  id: string,
  invite: Uint8Array,
  until: Temporal.Instant,
): Promise<void> {
  await sql`
    update counselling.member set invite = ${invite}, invite_until = ${until}, password = null
    where id = ${id}`.execute(tx)
}

export async function saveMember(tx: Tx, it: Pick<Member, 'id' | 'name' | 'lead' | 'active'>): Promise<void> {
  await sql`
    update counselling.member set name = ${it.name}, lead = ${it.lead}, active = ${it.active}
    where id = ${it.id}`.execute(tx)
}

/** How many leads could let others in: there is always one. */
export async function activeLeads(tx: Tx): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from counselling.member m where m.lead and m.active and m.password is not null`.execute(
    tx,
  )
  return found.rows[0]!.n
}

/** No password, no invitation, not active. */
export async function saveLocked(tx: Tx, id: string): Promise<void> {
  await sql`
    update counselling.member set password = null, invite = null, invite_until = null, active = false
    where id = ${id}`.execute(tx)
}

export async function saveUnlocked(tx: Tx, id: string, password: string): Promise<void> {
  await sql`
    update counselling.member set password = ${password}, active = true
    where id = ${id} and password is null and not active`.execute(tx)
}
