import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { codeBucket, CODES_PER_ADDRESS, countAttempt, mayAttempt } from '#ground/identity/attempt.ts'
import { readCode, showCode } from '#ground/identity/ids.ts'
import { digestOf, newToken, TOKEN_LETTERS } from '#ground/identity/token.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { caseSubject, PERSON } from './case.ts'
import { caseByCode, lockCase, saveCode } from './case-store.ts'
import type { CounsellingRoom } from './room.ts'
import {
  insertPersonSession,
  removePersonSession,
  removePersonSessions,
  seePersonSession,
} from './session-store.ts'

/** A borrowed phone, a library: what was opened closes by itself soon. */
export const PERSON_IDLE_MINUTES = 15
const PERSON_LIFE_HOURS = 2

export type EnterRefusal = CommonRefusal | 'unknown-code' | 'too-many-attempts'

/** The person shows the code and is let in. Wrong codes are counted per network, as everywhere. */
export async function enterCase(
  room: CounsellingRoom,
  command: { readonly code: string; readonly address: string },
): Promise<Outcome<{ token: string; caseId: string }, EnterRefusal>> {
  const { windowSeconds, limit } = CODES_PER_ADDRESS
  const bucket = codeBucket(command.address)
  const may = await mayAttempt(room.attempts, bucket, windowSeconds, limit, room.wallClock.now())
  if (!may.allowed)
    return refuse('too-many-attempts', { detail: { retryAfterSeconds: may.retryAfterSeconds } })
  const code = readCode(command.code)
  const found = code && (await caseByCode(room.ground.db, digestOf(code)))
  if (!code || !found) {
    await countAttempt(room.attempts, bucket, windowSeconds, limit, room.wallClock.now())
    return refuse('unknown-code', { field: 'code' })
  }
  const deed = { act: 'counselling.enter', site: null }
  return perform<{ token: string; caseId: string }, EnterRefusal>(
    room.ground,
    VISITOR,
    deed,
    async ({ tx, about }) => {
      // under the lock: a code that is renewed or a case that is erased in this moment opens nothing that stays open
      if (!(await lockCase(tx, found.id)) || !(await caseByCode(tx, digestOf(code))))
        return refuse('unknown-code', { field: 'code' })
      const token = newToken(room.secrets)
      const now = room.wallClock.now()
      await insertPersonSession(tx, {
        ...{ digest: digestOf(token), of: found.id, now },
        idleUntil: now.add({ minutes: PERSON_IDLE_MINUTES }),
        endsAt: now.add({ hours: PERSON_LIFE_HOURS }),
      })
      about(caseSubject(found.id))
      return { ok: true as const, token, caseId: found.id }
    },
  )
}

/** The case a typed code opens, or null. What the person signs by typing the code again asks the same. */
export async function caseOfCode(room: CounsellingRoom, typed: string) {
  const code = readCode(typed)
  return code === null ? null : caseByCode(room.ground.db, digestOf(code))
}

/** Whose session a token is: the case, or null. */
export async function identifyPerson(
  room: CounsellingRoom,
  token: string,
): Promise<{ actor: Actor; caseId: string } | null> {
  if (token.length !== TOKEN_LETTERS) return null
  const now = room.wallClock.now()
  const idleUntil = now.add({ minutes: PERSON_IDLE_MINUTES })
  const caseId = await seePersonSession(room.ground.db, digestOf(token), now, idleUntil)
  return caseId === null ? null : { actor: PERSON, caseId }
}

/** Leaves nothing open on this device. Also what the quick exit does. What no session ends leaves no line in the books. */
export async function leaveCase(
  room: CounsellingRoom,
  token: string,
): Promise<Outcome<object, CommonRefusal | 'no-session'>> {
  const deed = { act: 'counselling.leave', site: null }
  return perform<object, 'no-session'>(room.ground, VISITOR, deed, async ({ tx, about }) => {
    const caseId = await removePersonSession(tx, digestOf(token))
    if (!caseId) return refuse('no-session')
    about(caseSubject(caseId))
    return { ok: true }
  })
}

/** A lost code: given anew in the talk, on paper. The old one and every look it opened end. */
export async function renewCode(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<{ number: string; code: string }, CommonRefusal | 'unknown-case'>> {
  return perform(
    room.ground,
    actor,
    { act: 'counselling.renew-code', site: null },
    async ({ tx, now, about }) => {
      const found = await lockCase(tx, command.case)
      if (!found) return refuse('unknown-case')
      const code = room.ground.ids.code()
      await saveCode(tx, found.id, digestOf(code), now)
      await removePersonSessions(tx, found.id)
      about(caseSubject(found.id))
      return { ok: true as const, number: found.number, code: showCode(code) }
    },
  )
}
