import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { evaluationOf, isEvaluation } from './all.ts'
import { insertEntry, lockEntries, readEntries, type NewEntry } from './consent-store.ts'
import { standingOf, type Standing } from './consent.ts'
import { markOf, needsConsent, type Evaluation } from './evaluation.ts'
import type { EvaluationsRoom } from './room.ts'

/** Several at once: a Dienstvereinbarung speaks of many. All of them or none. */
export interface Decided {
  readonly site: number
  /** `mark`: of the definition as it was read; another one meanwhile is refused. */
  readonly evaluations: readonly { readonly key: string; readonly mark: string }[]
  readonly note?: string | undefined
  readonly key?: string | undefined
}

export type DecideRefusal =
  | CommonRefusal
  | 'nothing-chosen'
  | 'unknown-evaluation'
  | 'definition-changed'
  | 'needs-no-consent'
  | 'note-too-long'
  | 'two-hats'
  | 'already-asked'
  | 'not-asked'
  | 'not-agreed'
  | 'reference-missing'
  | 'reference-too-long'
  | 'note-missing'
  | 'ends-before-it-begins'

export type DecideOutcome = Outcome<{ readonly decided: number }, DecideRefusal>

export const NOTE_MOST = 1000

interface Decision {
  readonly act: 'evaluations.propose' | 'evaluations.agree' | 'evaluations.refuse' | 'evaluations.withdraw'
  readonly kind: NewEntry['kind']
  /** Why it cannot be decided as it stands. */
  readonly judge: (standing: Standing) => DecideRefusal | null
  readonly more?: Pick<NewEntry, 'from' | 'until' | 'reference'>
}

const NOTHING_MORE = { reference: '', from: null, until: null } as const

/** One decision on some figures of a site: the state before and the words as they stand now are looked at under a lock. */
export function decide(
  { ground }: EvaluationsRoom,
  actor: Actor,
  { site, evaluations, note = '', key }: Decided,
  { act, kind, judge, more = NOTHING_MORE }: Decision,
): Promise<DecideOutcome> {
  const request = { site, evaluations, note, kind, ...wordsOf(more) }
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request } }
  return perform<{ decided: number }, DecideRefusal>(ground, actor, deed, async (hand) => {
    const said = keptText(note)
    if (said.length > NOTE_MOST) return refuse('note-too-long', { field: 'note' })
    const chosen = chosenOf(evaluations)
    if (!Array.isArray(chosen)) return chosen
    await lockEntries(hand.tx, site)
    const wrong = await wrongAmong(hand, site, chosen, judge)
    if (wrong) return wrong
    for (const it of chosen) await insertEntry(hand.tx, site, it, { kind, note: said, ...more }, hand.now)
    hand.about(`evaluations:${site}`, { evaluations: chosen.map((it) => it.key), ...wordsOf(more) })
    hand.tell('evaluations.decided', { kind, evaluations: chosen.map((it) => it.key) })
    return { ok: true, decided: chosen.length }
  })
}

function chosenOf(asked: Decided['evaluations']): Evaluation[] | Refusal<DecideRefusal> {
  if (asked.length === 0) return refuse('nothing-chosen', { field: 'evaluation' })
  const chosen: Evaluation[] = []
  for (const { key, mark } of new Map(asked.map((it) => [it.key, it])).values()) {
    const detail = { evaluation: key }
    if (!isEvaluation(key)) return refuse('unknown-evaluation', { field: 'evaluation', detail })
    const it = evaluationOf(key)
    if (!needsConsent(it)) return refuse('needs-no-consent', { field: 'evaluation', detail })
    if (markOf(it) !== mark) return refuse('definition-changed', { field: 'evaluation', detail })
    chosen.push(it)
  }
  return chosen
}

async function wrongAmong(
  { tx, now }: Hand,
  site: number,
  chosen: readonly Evaluation[],
  judge: Decision['judge'],
): Promise<Refusal<DecideRefusal> | null> {
  const entries = Map.groupBy(await readEntries(tx, site), ({ evaluation }) => evaluation)
  for (const it of chosen) {
    const wrong = judge(standingOf(it, entries.get(it.key) ?? [], officeDay(now)))
    if (wrong) return refuse(wrong, { field: 'evaluation', detail: { evaluation: it.key } })
  }
  return null
}

const wordsOf = ({ reference, from, until }: Pick<NewEntry, 'from' | 'until' | 'reference'>) =>
  from && { reference, from: from.toString(), until: until?.toString() ?? null }

/** As it is kept: what no text column takes is replaced. */
export const keptText = (typed: string): string => typed.toWellFormed().replaceAll('\u0000', ' ').trim()
