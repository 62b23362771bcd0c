import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { CardOutcome, CardTerminal } from '#ground/cardterminal/index.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { tillOf } from '#office/claims/index.ts'
import { attemptOf, openAttempts, type Attempt } from './attempt-store.ts'
import {
  settleCard,
  startCard,
  type SettleCard,
  type StartCard,
  type StartCardRefusal,
} from './card-payment.ts'
import { lookUp } from './clear-card.ts'
import type { CashdeskRoom } from './room.ts'

export interface Charging {
  readonly attempt: Attempt
  /** False: it was begun before; the terminal was not asked again. */
  readonly fresh: boolean
  /** Settles when the end is written down, or could not be: then the attempt stays open and is shown. Never rejects. */
  readonly ended: Promise<void>
}

/**
 * A card is charged: noted, then the terminal is asked outside of any transaction, then its answer is written down.
 * Whatever breaks in between leaves the attempt open, to be cleared by `askTerminal` or by a person.
 */
export async function chargeCard(
  room: CashdeskRoom,
  actor: Actor,
  command: Omit<StartCard, 'receiptBefore'>,
): Promise<Outcome<Charging, StartCardRefusal | 'no-terminal'>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'cashdesk.start-card', command.site))
    return refuse('not-permitted')
  const known = await attemptOf(ground.db, command.payment)
  if (known?.site === command.site)
    return { ok: true, attempt: known, fresh: false, ended: Promise.resolve() }
  const till = await tillOf(ground.db, command.till)
  if (till === null || till.site !== command.site || till.kind !== 'card' || !till.active)
    return refuse('unknown-till', { field: 'till' })
  const terminal = room.terminalOf(till)
  if (terminal === null) return refuse('no-terminal', { field: 'till' })
  const open = await openAttempts(ground.db, command.site)
  // asked now, a terminal at work would let us wait
  if (open.some((it) => it.till === till.id)) return refuse('terminal-busy', { field: 'till' })
  if (open.some((it) => it.claim === command.claim)) return refuse('card-under-way', { field: 'claim' })
  const last = await terminal.lastResult()
  const receiptBefore = last.answer === 'last' ? last.receipt : null
  room.underWay.add(command.payment)
  const started = await startCard(room, actor, { ...command, receiptBefore }).catch((error: unknown) => {
    room.underWay.delete(command.payment)
    throw error
  })
  if (!started.ok || !started.fresh) {
    room.underWay.delete(command.payment)
    return started.ok ? { ...started, ended: Promise.resolve() } : started
  }
  const { attempt } = started
  const ended = charge(room, actor, attempt, terminal)
    .catch(() => undefined)
    .finally(() => room.underWay.delete(attempt.payment))
  return { ok: true, attempt, fresh: true, ended }
}

async function charge(room: CashdeskRoom, actor: Actor, it: Attempt, terminal: CardTerminal): Promise<void> {
  const told = answerOf(it, await terminal.pay({ cents: it.cents }))
  await settleCard(room, actor, told)
  if (told.result !== 'unknown') return
  const after = await lookUp(it, terminal)
  if (after.result !== 'unknown') await settleCard(room, actor, after)
}

function answerOf({ site, payment }: Attempt, outcome: CardOutcome): SettleCard {
  if (outcome.answer === 'approved') return { site, payment, result: 'approved', trace: outcome.receipt }
  if (outcome.answer === 'refused') return { site, payment, result: 'refused', why: outcome.reason }
  return { site, payment, result: 'unknown', why: outcome.why }
}
