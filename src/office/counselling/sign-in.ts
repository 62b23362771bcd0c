import { entryOf, perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import {
  accountBucket,
  addressBucket,
  clearAttempts,
  countAttempt,
  SIGN_IN_PER_ACCOUNT,
  SIGN_IN_PER_ADDRESS,
  takeBackAttempt,
} from '#ground/identity/attempt.ts'
import { verifyPassword } from '#ground/identity/password.ts'
import { digestOf, newToken, TOKEN_LETTERS } from '#ground/identity/token.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { appendTrail } from '#ground/trail/trail-store.ts'
import { actorOfMember, normalLogin, type Member } from './member.ts'
import { memberByLogin } from './member-store.ts'
import type { CounsellingRoom } from './room.ts'
import { insertMemberSession, removeMemberSession, seeMemberSession } from './session-store.ts'

/** A screen left alone closes soon: what stands on it was told in confidence. */
export const MEMBER_IDLE_MINUTES = 20
/** § 3 ArbZG. */
const MEMBER_LIFE_HOURS = 10

export interface SignInCommand {
  readonly login: string
  readonly password: string
  readonly address: string
}

export type SignInRefusal = CommonRefusal | 'wrong-credentials' | 'too-many-attempts'

/** Opens the counselling for one of its members. Every refusal sounds the same and takes the same time. */
export async function signIn(
  room: CounsellingRoom,
  command: SignInCommand,
): Promise<Outcome<{ token: string; actor: Actor }, SignInRefusal>> {
  const login = normalLogin(command.login)
  const wait = await countBoth(room, login, command.address)
  if (wait !== null) return refuse('too-many-attempts', { detail: { retryAfterSeconds: wait } })
  const member = await memberByLogin(room.ground.db, login)
  const stored = member?.active ? member.password : null
  if (!(await verifyPassword(command.password, stored)) || !member) {
    await noteFailure(room, member?.id ?? null)
    return refuse('wrong-credentials', { field: 'password' })
  }
  const opened = await open(room, member)
  if (opened.ok) {
    await clearAttempts(room.attempts, bucketOf(login))
    const { windowSeconds } = SIGN_IN_PER_ADDRESS
    await takeBackAttempt(room.attempts, addressBucket(command.address), windowSeconds, room.wallClock.now())
  }
  return opened
}

/** Another bucket than an account of the office with the same name. */
const bucketOf = (login: string): string => accountBucket(`counselling/${login}`)

async function countBoth(room: CounsellingRoom, login: string, address: string): Promise<number | null> {
  const now = room.wallClock.now()
  const buckets = [
    { bucket: addressBucket(address), ...SIGN_IN_PER_ADDRESS },
    { bucket: bucketOf(login), ...SIGN_IN_PER_ACCOUNT },
  ]
  for (const { bucket, windowSeconds, limit } of buckets) {
    const counted = await countAttempt(room.attempts, bucket, windowSeconds, limit, now)
    if (!counted.allowed) return counted.retryAfterSeconds
  }
  return null
}

async function noteFailure({ ground }: CounsellingRoom, member: string | null): Promise<void> {
  const notes = member ? { subject: `member:${member}` } : {}
  const deed = { act: 'counselling.sign-in-failed', site: null }
  const entry = entryOf(ground, VISITOR, deed, ground.clock.now(), notes)
  await ground.db.transaction().execute((tx) => appendTrail(tx, [entry], ground.books))
}

async function open(
  room: CounsellingRoom,
  member: Member,
): Promise<Outcome<{ token: string; actor: Actor }, CommonRefusal>> {
  const actor = actorOfMember(member)
  return perform(room.ground, actor, { act: 'counselling.sign-in', site: null }, async ({ tx, about }) => {
    const token = newToken(room.secrets)
    const now = room.wallClock.now()
    await insertMemberSession(tx, {
      ...{ digest: digestOf(token), of: member.id, now },
      idleUntil: now.add({ minutes: MEMBER_IDLE_MINUTES }),
      endsAt: now.add({ hours: MEMBER_LIFE_HOURS }),
    })
    about(`member:${member.id}`)
    return { ok: true as const, token, actor }
  })
}

/** The member behind a session, as of now; null when it ended or the member left. */
export async function identifyMember(
  room: CounsellingRoom,
  token: string,
): Promise<{ actor: Actor; member: Member } | null> {
  if (token.length !== TOKEN_LETTERS) return null
  const now = room.wallClock.now()
  const idleUntil = now.add({ minutes: MEMBER_IDLE_MINUTES })
  const member = await seeMemberSession(room.ground.db, digestOf(token), now, idleUntil)
  return member && { actor: actorOfMember(member), member }
}

export async function signOut(room: CounsellingRoom, actor: Actor, token: string) {
  return perform(room.ground, actor, { act: 'counselling.sign-out', site: null }, async ({ tx, about }) => {
    await removeMemberSession(tx, digestOf(token))
    about(`member:${actor.id}`)
    return { ok: true as const }
  })
}
