import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { countAttempt } from '#ground/identity/attempt.ts'
import { hashPassword } from '#ground/identity/password.ts'
import { digestOf, isSameSecret, newToken, TOKEN_LETTERS } from '#ground/identity/token.ts'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import {
  fieldOf,
  normalLogin,
  refusesMember,
  refusesPassword,
  type Member,
  type MemberRefusal,
} from './member.ts'
import {
  activeLeads,
  allMembers,
  insertMember,
  lockMembers,
  memberByInvite,
  memberForUpdate,
  saveInvite,
  saveMember,
  savePassword,
} from './member-store.ts'
import type { CounsellingRoom } from './room.ts'
import { removeMemberSessions } from './session-store.ts'

const INVITE_HOURS = 72

/** True while the counselling has no member: then its token is printed at the start, beside the office's. */
export async function needsLead(room: CounsellingRoom): Promise<boolean> {
  return (await allMembers(room.ground.db)).length === 0
}

export interface FirstLead {
  readonly token: string
  readonly login: string
  readonly name: string
  readonly password: string
}

/** The first lead of the counselling. An administrator of the office is none and can make none. */
export async function setUpFirstLead(
  room: CounsellingRoom,
  command: FirstLead,
): Promise<
  Outcome<
    { member: string },
    CommonRefusal | MemberRefusal | 'wrong-token' | 'already-set-up' | 'too-many-attempts'
  >
> {
  const counted = await countAttempt(room.attempts, 'set-up:counselling', 900, 20, room.wallClock.now())
  if (!counted.allowed)
    return refuse('too-many-attempts', { detail: { retryAfterSeconds: counted.retryAfterSeconds } })
  if (!isSameSecret(command.token, room.setupToken)) return refuse('wrong-token', { field: 'token' })
  const login = normalLogin(command.login)
  const refusal = refusesMember({ ...command, login }) ?? refusesPassword(command.password)
  if (refusal) return refuse(refusal, { field: fieldOf(refusal) })
  const password = await hashPassword(command.password, room.secrets, room.passwordCost)
  return perform(room.ground, SYSTEM, { act: 'counselling.set-up-first-lead', site: null }, async (hand) => {
    await lockMembers(hand.tx)
    if ((await allMembers(hand.tx)).length > 0) return refuse('already-set-up')
    const id = room.ground.ids.uuid()
    const member = { id, login, name: command.name.trim(), lead: true, active: true, password }
    await insertMember(hand.tx, { ...member, invite: null, inviteUntil: null }, hand.now)
    hand.about(`member:${id}`)
    return { ok: true as const, member: id }
  })
}

/** A lead lets somebody in: a link for 72 hours, shown once, with which the new member chooses a password. */
export async function inviteMember(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly login: string; readonly name: string; readonly lead: boolean },
): Promise<Outcome<{ member: string; invite: string }, CommonRefusal | MemberRefusal>> {
  return perform(room.ground, actor, { act: 'counselling.invite', site: null }, async (hand) => {
    const login = normalLogin(command.login)
    const refusal = refusesMember({ ...command, login })
    if (refusal) return refuse(refusal, { field: fieldOf(refusal) })
    const id = room.ground.ids.uuid()
    const invite = newToken(room.secrets)
    const added = await insertMember(
      hand.tx,
      {
        ...{ id, login, name: command.name.trim(), lead: command.lead, active: true, password: null },
        ...{ invite: digestOf(invite), inviteUntil: inviteEnd(room) },
      },
      hand.now,
    )
    if (!added) return refuse('login-taken', { field: 'login' })
    hand.about(`member:${id}`)
    return { ok: true as const, member: id, invite }
  })
}

/** A forgotten password: the old one ends at once, every session too, and a new link is shown. */
export async function inviteAgain(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly member: string },
): Promise<Outcome<{ invite: string }, CommonRefusal | 'unknown-member' | 'last-lead'>> {
  return perform(room.ground, actor, { act: 'counselling.invite', site: null }, async (hand) => {
    await lockMembers(hand.tx)
    const member = await memberForUpdate(hand.tx, command.member)
    if (!member?.active) return refuse('unknown-member')
    if (member.lead && member.password !== null && (await activeLeads(hand.tx)) === 1)
      return refuse('last-lead')
    const invite = newToken(room.secrets)
    await saveInvite(hand.tx, member.id, digestOf(invite), inviteEnd(room))
    await removeMemberSessions(hand.tx, member.id)
    hand.about(`member:${member.id}`)
    return { ok: true as const, invite }
  })
}

const inviteEnd = (room: CounsellingRoom): Temporal.Instant =>
  room.wallClock.now().add({ hours: INVITE_HOURS })

/** The invited one chooses a password; the link is then used up. */
export async function acceptInvitation(
  room: CounsellingRoom,
  command: { readonly invite: string; readonly password: string },
): Promise<Outcome<{ login: string }, CommonRefusal | MemberRefusal | 'invitation-ended'>> {
  if (command.invite.length !== TOKEN_LETTERS) return refuse('invitation-ended')
  const refusal = refusesPassword(command.password)
  if (refusal) return refuse(refusal, { field: 'password' })
  const password = await hashPassword(command.password, room.secrets, room.passwordCost)
  return perform(room.ground, VISITOR, { act: 'counselling.accept-invitation', site: null }, async (hand) => {
    const member = await memberByInvite(hand.tx, digestOf(command.invite), room.wallClock.now())
    if (!member) return refuse('invitation-ended')
    await savePassword(hand.tx, member.id, password)
    hand.about(`member:${member.id}`)
    return { ok: true as const, login: member.login }
  })
}

/** Name, lead or leaving. Whoever leaves is out at once; the last lead cannot go. */
export async function changeMember(
  room: CounsellingRoom,
  actor: Actor,
  command: Pick<Member, 'id' | 'name' | 'lead' | 'active'>,
): Promise<Outcome<object, CommonRefusal | MemberRefusal | 'unknown-member' | 'last-lead'>> {
  return perform(room.ground, actor, { act: 'counselling.change-member', site: null }, async (hand) => {
    await lockMembers(hand.tx)
    const member = await memberForUpdate(hand.tx, command.id)
    if (!member) return refuse('unknown-member')
    const refusal = refusesMember({ login: member.login, name: command.name })
    if (refusal) return refuse(refusal, { field: fieldOf(refusal) })
    await saveMember(hand.tx, { ...command, name: command.name.trim() })
    if ((await activeLeads(hand.tx)) === 0) return refuse('last-lead')
    if (!command.active) await removeMemberSessions(hand.tx, member.id)
    hand.about(`member:${member.id}`)
    return { ok: true as const }
  })
}

/** Who belongs to the counselling, for its lead. */
export const readMembers = (room: CounsellingRoom): Promise<Member[]> => allMembers(room.ground.db)
