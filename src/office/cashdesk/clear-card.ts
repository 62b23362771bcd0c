import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { settle, type CardDoubt, type CardRefusal, type CardTerminal } from '#ground/cardterminal/index.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { tillOf } from '#office/claims/index.ts'
import { attemptOf, openAttempts, saidUnpaid, type Attempt } from './attempt-store.ts'
import { settleCard, settleCardAs, type SettleCard, type SettleCardRefusal } from './card-payment.ts'
import type { CashdeskRoom } from './room.ts'

/**
 * How long a terminal may be at work for another process: as long as somebody looks for a card. Until then nobody says
 * what became of an attempt but the process that asked.
 */
const CARD_MINUTES = 4

/** What the terminal did last, read against what is known of this attempt. */
export async function lookUp(it: Attempt, terminal: CardTerminal): Promise<SettleCard> {
  const { site, payment, cents, receiptBefore: before } = it
  const last = await terminal.lastResult()
  const verdict = settle({ cents, before }, last)
  if (verdict === 'taken' && last.answer === 'last')
    return { site, payment, result: 'approved', trace: last.receipt }
  return { site, payment, result: verdict === 'not-taken' ? 'refused' : 'unknown', why: 'no-answer' }
}

export type AskRefusal = SettleCardRefusal | 'no-terminal' | 'at-work'
export type Verdict = 'taken' | 'not-taken' | 'still-unknown'

export interface OpenCard {
  readonly site: number
  readonly payment: string
}

/** After a broken line or a restart: the terminal tells what it did last. It is never asked to charge again. */
export async function askTerminal(
  room: CashdeskRoom,
  actor: Actor,
  command: OpenCard,
): Promise<Outcome<{ verdict: Verdict }, AskRefusal>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'cashdesk.settle-card', command.site))
    return refuse('not-permitted')
  const found = await openOf(room, command)
  if (!found.ok) return found
  const till = await tillOf(ground.db, found.attempt.till)
  const terminal = till && room.terminalOf(till)
  if (!terminal) return refuse('no-terminal')
  const said = await lookUp(found.attempt, terminal)
  if (said.result === 'unknown') return { ok: true, verdict: 'still-unknown' }
  const settled = await settleCard(room, actor, said)
  return settled.ok ? { ok: true, verdict: said.result === 'approved' ? 'taken' : 'not-taken' } : settled
}

/**
 * Whoever keeps the cash has read the terminal's paper and says what it says; who asks for a fee never says it was paid. "Not
 * paid" may be mended: the money was taken after all.
 */
export async function sayCard(
  room: CashdeskRoom,
  actor: Actor,
  command: OpenCard & {
    readonly paid: boolean
    readonly trace?: string | undefined
    readonly why: string
  },
): Promise<Outcome<object, AskRefusal | 'why-missing'>> {
  if (!isPermitted(room.ground.permissions, actor, 'cashdesk.say-card', command.site))
    return refuse('not-permitted')
  if (command.why.trim().length < 3) return refuse('why-missing', { field: 'why' })
  const { site, payment, paid, trace, why } = command
  const found = await openOf(room, command)
  const isMended = paid && (await attemptOf(room.ground.db, payment))?.state === 'refused'
  if (!found.ok && !(found.refusal === 'already-settled' && isMended)) return found
  const said = { site, payment, result: paid ? 'approved' : 'refused', trace, why: why.trim() } as const
  const settled = await settleCardAs(room, actor, said, { act: 'cashdesk.say-card', why: said.why })
  return settled.ok ? { ok: true } : settled
}

/** An attempt nobody knows the end of, and no process waits for. */
async function openOf(
  room: CashdeskRoom,
  { site, payment }: OpenCard,
): Promise<Outcome<{ attempt: Attempt }, CommonRefusal | 'unknown-attempt' | 'already-settled' | 'at-work'>> {
  const attempt = await attemptOf(room.ground.db, payment)
  if (attempt === null || attempt.site !== site) return refuse('unknown-attempt', { field: 'payment' })
  if (attempt.endedAt !== null) return refuse('already-settled')
  return isAtWork(room, attempt) ? refuse('at-work') : { ok: true, attempt }
}

function isAtWork(room: CashdeskRoom, { payment, state, startedAt }: Attempt): boolean {
  if (state !== 'started') return false
  const patience = startedAt.add({ minutes: CARD_MINUTES })
  return room.underWay.has(payment) || Temporal.Instant.compare(room.ground.clock.now(), patience) < 0
}

/** One attempt and whether a terminal may still be at work on it, for the page that waits. */
export async function readAttempt(
  room: CashdeskRoom,
  actor: Actor,
  { site, payment }: OpenCard,
): Promise<Outcome<{ attempt: Attempt; atWork: boolean }, CommonRefusal | 'unknown-attempt'>> {
  if (!isPermitted(room.ground.permissions, actor, 'cashdesk.start-card', site))
    return refuse('not-permitted')
  const attempt = await attemptOf(room.ground.db, payment)
  if (attempt === null || attempt.site !== site) return refuse('unknown-attempt', { field: 'payment' })
  return { ok: true, attempt, atWork: isAtWork(room, attempt) }
}

/** Why a terminal itself refuses, as it is noted; anything else a person wrote. */
const TERMINAL_SAYS: readonly (CardRefusal | CardDoubt)[] = [
  ...(['unreachable', 'not-accepted', 'declined', 'aborted', 'not-an-amount'] as const),
  ...(['line-broke', 'no-answer', 'garbled', 'amount-differs'] as const),
]
const MENDABLE_DAYS = 14

/** Cards nobody knows the end of, and those of which somebody said lately that they were not paid. */
export async function readCards(
  room: CashdeskRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<
  Outcome<{ open: readonly (Attempt & { atWork: boolean })[]; saidUnpaid: readonly Attempt[] }, CommonRefusal>
> {
  const { db, permissions, clock } = room.ground
  if (!isPermitted(permissions, actor, 'cashdesk.read', site)) return refuse('not-permitted')
  const open = await openAttempts(db, site)
  const since = clock.now().subtract({ hours: 24 * MENDABLE_DAYS })
  return {
    ok: true,
    open: open.map((it) => ({ ...it, atWork: isAtWork(room, it) })),
    saidUnpaid: await saidUnpaid(db, { site, since, codes: TERMINAL_SAYS }),
  }
}
