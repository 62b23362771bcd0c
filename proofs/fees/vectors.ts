import type { FeeAct } from '#law/fees/index.ts'

/** Amounts of the law everybody agrees on, in euro, on 1 May 2026; `age` 40 unless said. */
export interface Vector {
  readonly name: string
  readonly acts: readonly FeeAct[]
  readonly euro: number
  readonly age?: number
  readonly grounds?: readonly string[]
  /** A person is asked; nothing is reckoned away. */
  readonly asksPerson?: true
}

const of = (name: string, key: string, euro: number, more: Partial<Vector> = {}): Vector => ({
  ...{ name, acts: [{ key }], euro },
  ...more,
})
const withIt = (key: string, added: string): FeeAct[] => [{ key }, { key: added, together: key }]

export const VECTORS: readonly Vector[] = [
  of('change of purpose', 'ae_change_purpose', 98),
  of('settlement permit, highly qualified', 'ne_highly_qualified', 147),
  of('permanent residence EU', 'da_eu', 109),
  of('express', '', 135, { acts: withIt('ae_issue_over_1y', 'express_surcharge') }),
  of('extension as a sticker', '', 49, { acts: withIt('ae_extend_over_3m', 'exceptional_form_discount') }),
  of('card anew after a new passport', '', 67, { acts: [{ key: 'eat_reissue', cause: 'new_passport' }] }),
  of('card anew, chip defect not by its holder', '', 0, {
    acts: [{ key: 'eat_reissue', cause: 'chip_defect' }],
    grounds: ['chip_defect_not_own_fault'],
  }),
  of('a minor', 'ae_issue_over_1y', 50, { age: 10 }),
  of('settlement permit of § 35', 'ne_child_35', 55, { age: 16 }),
  of('permanent residence EU is not halved', 'da_eu', 109, { age: 10 }),
  of('declaration of commitment', 'verpflichtungserklaerung', 29),
  of('Duldung renewed, label', 'duldung_renew_label', 33),
  of('entry ban shortened', 'entry_ban_lift', 169),
  of('fast track', 'fast_track_81a', 411),
  of('condition about employment', 'condition_change_title', 0, { grounds: ['employment_condition'] }),
  of('sent by post', '', 115, { acts: withIt('ae_issue_over_1y', 'handover_surcharge') }),
  of('photograph', 'photo_by_authority', 6),
  of('refugee under 24', 'ra_fluechtling', 38, { age: 23 }),
  of('travel document', 'ra_auslaender', 100),
  of('association, 30', 'ae_issue_over_1y', 46, { age: 30, grounds: ['association_turkey'] }),
  of('association, 23', 'ae_issue_over_1y', 27.6, { age: 23, grounds: ['association_turkey'] }),
  of('refugee', 'ae_issue_over_1y', 0, { grounds: ['protected_persons'] }),
  of('public scholarship', 'ae_issue_over_1y', 0, { grounds: ['public_scholarship'] }),
  of('benefits, extension', 'ae_extend_over_3m', 0, { grounds: ['benefits_recipient'] }),
  of('benefits, settlement', 'ne_other', 113, { grounds: ['benefits_recipient'], asksPerson: true }),
  of('application for settlement', '', 56.5, { acts: [{ key: 'processing_ne_da', together: 'ne_other' }] }),
  of('objection', '', 50, { acts: [{ key: 'obj_refusal', together: 'ae_issue_over_1y' }] }),
]
