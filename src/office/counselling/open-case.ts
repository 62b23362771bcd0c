import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { countAttempt, networkOf } from '#ground/identity/attempt.ts'
import { codeFrom, showCode } from '#ground/identity/ids.ts'
import { digestOf } from '#ground/identity/token.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { caseSubject, type Case } from './case.ts'
import { caseByCode, insertCase } from './case-store.ts'
import { LIMITS_VERSION, MESSAGE_MAX } from './limits.ts'
import { insertMessage } from './message-store.ts'
import type { CounsellingRoom } from './room.ts'
import { tally } from './tally-store.ts'
import { needsProtection, readTopics } from './topics.ts'

/** First talks one network may begin in a quarter of an hour: a shelter shares one address. */
const FIRST_TALKS = { limit: 40, windowSeconds: 900 }

export interface FirstTalk {
  /** The version of the limits page the person read. */
  readonly limitsVersion: string
  readonly language: string
  readonly topics: readonly string[]
  /** The person's own words, at most 4,000 letters. */
  readonly question: string
  /** A UUID of the form: sent again it is the same first talk with the same code. */
  readonly key: string
  readonly address: string
}

export type OpenRefusal =
  | CommonRefusal
  | 'limits-changed'
  | 'question-missing'
  | 'question-too-long'
  | 'too-many-attempts'

/** What the person keeps: the number to be named by and the code that opens. The code is in no table. */
export interface Opened {
  readonly caseId: string
  readonly number: string
  readonly code: string
}

/** A first talk without a name, begun by the person. Nothing but the question, the language and the topics is kept. */
export async function openFirstTalk(
  room: CounsellingRoom,
  command: FirstTalk,
): Promise<Outcome<Opened, OpenRefusal>> {
  if (command.limitsVersion !== LIMITS_VERSION) return refuse('limits-changed')
  const question = command.question.trim()
  if (question === '') return refuse('question-missing', { field: 'question' })
  if (question.length > MESSAGE_MAX) return refuse('question-too-long', { field: 'question' })
  const bucket = `counselling:first:${networkOf(command.address)}`
  const { windowSeconds, limit } = FIRST_TALKS
  const counted = await countAttempt(room.attempts, bucket, windowSeconds, limit, room.wallClock.now())
  if (!counted.allowed)
    return refuse('too-many-attempts', { detail: { retryAfterSeconds: counted.retryAfterSeconds } })
  const code = room.vault.codeOf(command.key)
  return perform(room.ground, VISITOR, { act: 'counselling.first-talk', site: null }, async (hand) => {
    const known = await openedBy(hand, code)
    if (known) return known
    const topics = readTopics(command.topics)
    const opened = await open(room, hand, {
      ...{ code, channel: 'online' as const, language: command.language, interpreter: null, topics },
      ...{ member: null, waits: true },
    })
    if (!opened) return (await openedBy(hand, code)) ?? taken()
    const id = room.ground.ids.uuid()
    const sealed = opened.safe.seal(`message ${id}`, { text: question })
    await insertMessage(hand.tx, opened.caseId, { id, fromPerson: true, member: null, at: hand.now, sealed })
    hand.tell('counselling.waiting', { case: opened.caseId })
    return { ok: true as const, caseId: opened.caseId, number: opened.number, code: showCode(code) }
  })
}

export interface TalkHere {
  readonly channel: 'talk' | 'phone'
  readonly language: string
  readonly interpreter: string | null
  readonly topics: readonly string[]
  /** The counsellor has told the limits before anything was asked. */
  readonly limitsTold: boolean
  /** A UUID of the form: sent again it is the same talk with the same code. */
  readonly key?: string | undefined
}

/** A talk in the room or by telephone. The person gets the number and the code on paper; a name is not asked. */
export async function openTalk(
  room: CounsellingRoom,
  actor: Actor,
  command: TalkHere,
): Promise<Outcome<Opened, CommonRefusal | 'limits-not-told'>> {
  return perform(room.ground, actor, { act: 'counselling.open-talk', site: null }, async (hand) => {
    if (!command.limitsTold) return refuse('limits-not-told', { field: 'limitsTold' })
    const code = command.key ? room.vault.codeOf(command.key) : room.ground.ids.code()
    const known = await openedBy(hand, code)
    if (known) return known
    const { channel, language, interpreter } = command
    const topics = readTopics(command.topics)
    const opened = await open(room, hand, {
      ...{ code, channel, language, interpreter, topics, member: actor.id, waits: false },
    })
    if (!opened) return (await openedBy(hand, code)) ?? taken()
    return { ok: true as const, caseId: opened.caseId, number: opened.number, code: showCode(code) }
  })
}

/** What the same form opened before, or in this moment beside us. */
async function openedBy({ tx }: Hand, code: string): Promise<({ readonly ok: true } & Opened) | null> {
  const known = await caseByCode(tx, digestOf(code))
  return known && { ok: true, caseId: known.id, number: known.number, code: showCode(code) }
}

/** 33 million numbers: taken once in a lifetime, and then the form is sent again. */
function taken(): never {
  throw new Error('number of a case is taken')
}

type Begun = Pick<Case, 'channel' | 'language' | 'interpreter' | 'topics' | 'member'> & {
  readonly code: string
  readonly waits: boolean
}

async function open(room: CounsellingRoom, hand: Hand, { code, ...begun }: Begun) {
  const caseId = room.ground.ids.uuid()
  const number = `B-${codeFrom(room.secrets.bytes(12)).slice(0, 5)}`
  const added = await insertCase(hand.tx, {
    ...{ id: caseId, number, code: digestOf(code), limitsVersion: LIMITS_VERSION, at: hand.now },
    ...{ ...begun, protected: needsProtection(begun.topics) },
  })
  if (!added) return null
  const safe = await room.vault.newSafe(hand.tx, caseId)
  await tally(hand.tx, officeDay(hand.now), [
    { dimension: 'opened', value: begun.channel },
    { dimension: 'language', value: begun.language },
    ...begun.topics.map((value) => ({ dimension: 'topic', value })),
  ])
  hand.about(caseSubject(caseId))
  hand.tell('counselling.opened', { case: caseId })
  return { caseId, number, safe }
}
