import { createHash } from 'node:crypto'
import { perform, type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseSubject } from './case.ts'
import { lockCase } from './case-store.ts'
import { stateOf, type ConsentState } from './consent-state.ts'
import {
  consentsOf,
  insertConsent,
  lockConsent,
  saveDeclined,
  saveGiven,
  saveWithdrawn,
  shareConsent,
  type ConsentRow,
  type Purpose,
} from './consent-store.ts'
import { caseOfCode } from './enter-case.ts'
import { renewKeep } from './keep-until.ts'
import type { CounsellingRoom } from './room.ts'

/** What the person reads before signing, in the person's language; sealed, with a digest over exactly these words. */
export interface ConsentWords {
  readonly purpose: string
  readonly recipient: string
  /** By item key: what it is called and exactly what would be passed on. */
  readonly items: Readonly<Record<string, { readonly name: string; readonly value: string }>>
  readonly channel: string
  /** The same in German, for the paper that both sides sign. */
  readonly german?: Omit<ConsentWords, 'german'>
}

export interface Consent {
  readonly id: string
  readonly purpose: Purpose
  readonly state: ConsentState
  readonly words: ConsentWords
  readonly items: readonly string[]
  readonly givenItems: readonly string[]
  readonly language: string
  readonly askedAt: Temporal.Instant
  readonly givenAt: Temporal.Instant | null
  readonly givenHow: 'code' | 'paper' | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly expiresOn: Temporal.PlainDate
}

export interface AskConsent {
  readonly case: string
  readonly purpose: Purpose
  readonly words: ConsentWords
  readonly language: string
  readonly textVersion: string
  /** The last day on which it may be used; at most two years ahead. */
  readonly expiresOn: Temporal.PlainDate
}

export type AskRefusal = 'unknown-case' | 'items-missing' | 'expiry-wrong'

const LONGEST_MONTHS = 24

/** Asks in the transaction of the act that wants to pass something on. Nothing goes before the person has signed. */
export async function askConsentIn(
  room: CounsellingRoom,
  { tx, now }: Pick<Hand, 'tx' | 'now'>,
  by: Actor,
  ask: AskConsent,
): Promise<Outcome<{ consent: string }, AskRefusal>> {
  const today = officeDay(now)
  const safe = await room.vault.safeOf(tx, ask.case)
  if (!safe) return refuse('unknown-case')
  const items = Object.keys(ask.words.items)
  if (items.length === 0) return refuse('items-missing', { field: 'items' })
  const latest = today.add({ months: LONGEST_MONTHS })
  const { compare } = Temporal.PlainDate
  if (compare(ask.expiresOn, today) < 0 || compare(ask.expiresOn, latest) > 0)
    return refuse('expiry-wrong', { field: 'expiresOn' })
  const id = room.ground.ids.uuid()
  await insertConsent(tx, {
    ...{
      id,
      caseId: ask.case,
      purpose: ask.purpose,
      items,
      language: ask.language,
      textVersion: ask.textVersion,
    },
    ...{ textDigest: digestOfWords(ask), sealed: safe.seal(`consent ${id}`, ask.words) },
    ...{ askedAt: now, askedBy: by.kind === 'counsellor' ? by.id : null, expiresOn: ask.expiresOn },
  })
  return { ok: true, consent: id }
}

const digestOfWords = ({ words, language, textVersion }: AskConsent): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([language, textVersion, words]))
    .digest()

export type AnswerRefusal =
  | CommonRefusal
  | 'unknown-consent'
  | 'already-answered'
  | 'expired'
  | 'items-missing'
  | 'wrong-code'

/** The person signs, item by item, with the code of the case; a code of another case signs nothing. */
export async function giveConsent(
  room: CounsellingRoom,
  actor: Actor,
  command: {
    readonly case: string
    readonly consent: string
    readonly items: readonly string[]
    readonly code: string
  },
): Promise<Outcome<object, AnswerRefusal>> {
  const signed = await caseOfCode(room, command.code)
  if (signed?.id !== command.case) return refuse('wrong-code', { field: 'code' })
  return answer(room, actor, command, 'counselling.give-consent', async (hand, row) => {
    const given = row.items.filter((item) => command.items.includes(item))
    if (given.length === 0) return refuse('items-missing', { field: 'items' })
    await saveGiven(hand.tx, row.id, {
      ...{ givenItems: given, givenAt: hand.now, givenHow: 'code', paper: null, witness: null },
    })
    if (row.purpose === 'keep') await renewKeep(hand.tx, row.caseId, hand.now)
    return { ok: true as const }
  })
}

/** Signed on paper in the talk: the scan is among the documents of the case, the counsellor is the witness. */
export async function noteSignedPaper(
  room: CounsellingRoom,
  actor: Actor,
  command: {
    readonly case: string
    readonly consent: string
    readonly items: readonly string[]
    /** Id of the scanned document. */
    readonly paper: string
  },
): Promise<Outcome<object, AnswerRefusal>> {
  return answer(room, actor, command, 'counselling.note-signed-paper', async (hand, row) => {
    const given = row.items.filter((item) => command.items.includes(item))
    if (given.length === 0) return refuse('items-missing', { field: 'items' })
    await saveGiven(hand.tx, row.id, {
      ...{ givenItems: given, givenAt: hand.now, givenHow: 'paper', paper: command.paper, witness: actor.id },
    })
    if (row.purpose === 'keep') await renewKeep(hand.tx, row.caseId, hand.now)
    return { ok: true as const }
  })
}

export async function declineConsent(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string; readonly consent: string },
): Promise<Outcome<object, AnswerRefusal>> {
  return answer(room, actor, command, 'counselling.decline-consent', async (hand, row) => {
    await saveDeclined(hand.tx, row.id, hand.now)
    return { ok: true as const }
  })
}

async function answer(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string; readonly consent: string },
  act: string,
  write: (hand: Hand, row: ConsentRow) => Promise<Outcome<object, AnswerRefusal>>,
): Promise<Outcome<object, AnswerRefusal>> {
  return perform(room.ground, actor, { act, site: null }, async (hand) => {
    // the case before the consent, as everywhere: who erases it waits, or comes first
    const row =
      (await lockCase(hand.tx, command.case)) && (await lockConsent(hand.tx, command.consent, command.case))
    if (!row) return refuse('unknown-consent')
    const state = stateOf(row, officeDay(hand.now))
    if (state === 'expired') return refuse('expired')
    if (state !== 'asked') return refuse('already-answered')
    hand.about(caseSubject(row.caseId), { consent: row.id, purpose: row.purpose })
    hand.tell('counselling.consent-answered', { case: row.caseId, consent: row.id })
    return write(hand, row)
  })
}

/**
 * Withdrawn at any time, at once, by the person (or by the counsellor on the person's word). What follows from it, other
 * rooms do in the same transaction (`onWithdrawn`): a partner's link ends with the consent it rests on.
 */
export async function withdrawConsent(
  room: CounsellingRoom,
  actor: Actor,
  command: { readonly case: string; readonly consent: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-consent' | 'not-given'>> {
  return perform(room.ground, actor, { act: 'counselling.withdraw-consent', site: null }, async (hand) => {
    const row =
      (await lockCase(hand.tx, command.case)) && (await lockConsent(hand.tx, command.consent, command.case))
    if (!row) return refuse('unknown-consent')
    if (!row.givenAt || row.withdrawnAt) return refuse('not-given')
    await saveWithdrawn(hand.tx, row.id, hand.now)
    if (row.purpose === 'keep') await renewKeep(hand.tx, row.caseId, hand.now)
    hand.about(caseSubject(row.caseId), { consent: row.id, purpose: row.purpose })
    hand.tell('counselling.consent-withdrawn', { case: row.caseId, consent: row.id })
    return { ok: true as const }
  })
}

export interface Usable {
  readonly items: readonly string[]
  readonly words: ConsentWords
}

/**
 * What may be passed on by this consent today, or null. Holds the consent until the transaction ends: a withdrawal comes
 * before or after, never in between.
 */
export async function usableConsent(
  room: CounsellingRoom,
  tx: Tx,
  it: { consent: string; case: string; purpose: Purpose; now: Temporal.Instant },
): Promise<Usable | null> {
  const row = await shareConsent(tx, it.consent, it.case)
  if (!row || row.purpose !== it.purpose || stateOf(row, officeDay(it.now)) !== 'given') return null
  const safe = await room.vault.safeOf(tx, it.case)
  return (
    safe && { items: row.givenItems ?? [], words: safe.open<ConsentWords>(`consent ${row.id}`, row.sealed) }
  )
}

/** All consents of a case, newest first, with the words that were signed. */
export async function consentsIn(room: CounsellingRoom, tx: Tx, caseId: string, today: Temporal.PlainDate) {
  const safe = await room.vault.safeOf(tx, caseId)
  const rows = safe ? await consentsOf(tx, caseId) : []
  return rows.map((row): Consent => ({
    ...{
      id: row.id,
      purpose: row.purpose,
      state: stateOf(row, today),
      items: row.items,
      language: row.language,
    },
    ...{ words: safe!.open<ConsentWords>(`consent ${row.id}`, row.sealed), givenItems: row.givenItems ?? [] },
    ...{ askedAt: row.askedAt, givenAt: row.givenAt, givenHow: row.givenHow, withdrawnAt: row.withdrawnAt },
    expiresOn: row.expiresOn,
  }))
}
