import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseSubject } from './case.ts'
import { lockCase } from './case-store.ts'
import { askConsentIn, type AskRefusal, type ConsentWords } from './consent.ts'
import type { CounsellingRoom } from './room.ts'

/** The one item of a consent to keep longer. */
export const KEEP_ITEM = 'record'

export interface AskToKeep {
  readonly case: string
  /** The last day of the longer time. */
  readonly until: Temporal.PlainDate
  /** In the person's language, with the German beside it. */
  readonly words: Omit<ConsentWords, 'items'>
  readonly item: { readonly name: string; readonly value: string }
  readonly language: string
  readonly textVersion: string
}

/** The counsellor asks whether the record may be kept longer than usual. Without an answer it is not. */
export async function askToKeep(
  room: CounsellingRoom,
  actor: Actor,
  { case: caseId, until, words, item, language, textVersion }: AskToKeep,
): Promise<Outcome<{ consent: string }, CommonRefusal | AskRefusal>> {
  return perform(room.ground, actor, { act: 'counselling.ask-to-keep', site: null }, async (hand) => {
    if (!(await lockCase(hand.tx, caseId))) return refuse('unknown-case')
    hand.about(caseSubject(caseId))
    return askConsentIn(room, hand, actor, {
      ...{ case: caseId, purpose: 'keep', language, textVersion, expiresOn: until },
      words: { ...words, items: { [KEEP_ITEM]: item } },
    })
  })
}
