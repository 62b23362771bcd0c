import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isId } from '#office/guidance/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { checkDraft } from './propose-rule.ts'
import type { Revision } from './revision.ts'
import { lockRevision, saveAgreed, saveTakenBack } from './rule-store.ts'
import type { EarlyRoom } from './room.ts'

export type AgreeRefusal =
  | CommonRefusal
  | 'unknown-revision'
  | 'already-decided'
  | 'own-revision'
  | 'cases-fail'

/** A second member agrees; from then, and not before its day, the change counts. */
export async function agreeRule(
  room: EarlyRoom,
  actor: Actor,
  command: { readonly revision: string },
): Promise<Outcome<object, AgreeRefusal>> {
  return decide(
    room,
    actor,
    { act: 'earlywarning.agree-rule', ...command },
    async ({ tx, now, tell }, it) => {
      if (it.author === actor.id) return refuse('own-revision')
      const { faults, failing } = checkDraft(it.content, it.cases)
      if (faults.length > 0 || failing.length > 0) return refuse('cases-fail')
      await saveAgreed(tx, it.id, { member: actor.id, at: now, on: officeDay(now) })
      tell('earlywarning.rule-agreed', { rule: it.rule, number: it.number })
      return { ok: true as const }
    },
  )
}

/** Taken back before it counts, by whoever wrote it or did not agree. */
export async function withdrawRule(
  room: EarlyRoom,
  actor: Actor,
  command: { readonly revision: string },
): Promise<Outcome<object, AgreeRefusal>> {
  return decide(room, actor, { act: 'earlywarning.withdraw-rule', ...command }, async ({ tx, now }, it) => {
    await saveTakenBack(tx, it.id, { member: actor.id, at: now })
    return { ok: true as const }
  })
}

async function decide(
  room: EarlyRoom,
  actor: Actor,
  { act, revision }: { readonly act: string; readonly revision: string },
  write: (hand: Hand, it: Revision) => Promise<Outcome<object, AgreeRefusal>>,
): Promise<Outcome<object, AgreeRefusal>> {
  return perform<object, AgreeRefusal>(room.ground, actor, { act, site: null }, async (hand) => {
    const it = isId(revision) ? await lockRevision(hand.tx, revision) : null
    if (!it) return refuse('unknown-revision')
    if (it.agreedAt || it.withdrawnAt) return refuse('already-decided')
    hand.about(`rule:${it.rule}`, { number: it.number })
    return write(hand, it)
  })
}
