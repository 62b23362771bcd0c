import { describe, expect, test } from 'vitest'
import { assessFees, type FeeAct, type FeeCase } from './index.ts'
import data from './vectors.json' with { type: 'json' }

interface Vector {
  readonly id: string
  readonly input: {
    readonly on: string
    readonly act: string
    readonly [key: string]: unknown
  }
  readonly expected: { readonly eur: number; readonly discretionary?: boolean }
}

/** What the plain words of the vectors mean in keys of the table. */
const ACTS: Readonly<Record<string, readonly FeeAct[]>> = {
  'change of purpose incl. extension': [{ key: 'ae_change_purpose' }],
  'NE highly qualified § 18c(3)': [{ key: 'ne_highly_qualified' }],
  'Daueraufenthalt-EU': [{ key: 'da_eu' }],
  'AE issue': [{ key: 'ae_issue_over_1y' }],
  'AE extend': [{ key: 'ae_extend_over_3m' }],
  'AE extend > 3 months as sticker': [{ key: 'ae_extend_over_3m' }, { key: 'exceptional_form_discount' }],
  'card re-issue after new passport': [{ key: 'eat_reissue', cause: 'new_passport' }],
  'card re-issue, chip defect not caused by holder': [{ key: 'eat_reissue', cause: 'chip_defect' }],
  'NE § 35(1) s.1': [{ key: 'ne_child_35' }],
  'NE other': [{ key: 'ne_other' }],
  Verpflichtungserklärung: [{ key: 'verpflichtungserklaerung' }],
  'Duldung renew sticker only': [{ key: 'duldung_renew_label' }],
  'shorten entry ban': [{ key: 'entry_ban_lift' }],
  'accelerated skilled-worker procedure § 81a': [{ key: 'fast_track_81a' }],
  'change of employment side condition': [{ key: 'condition_change_title' }],
  'photo taken by the authority': [{ key: 'photo_by_authority' }],
  'Reiseausweis für Flüchtlinge, under 24': [{ key: 'ra_fluechtling_u24' }],
  'Reiseausweis für Ausländer, adult': [{ key: 'ra_auslaender' }],
  'application for NE': [{ key: 'processing_ne_da', together: 'ne_other' }],
  'objection against refusal of AE issue': [{ key: 'obj_refusal', together: 'ae_issue_over_1y' }],
}

const GROUNDS: Readonly<Record<string, readonly [string, unknown]>> = {
  association_turkey: ['associationTurkey', true],
  protected_persons: ['status', 'recognised refugee'],
  public_scholarship: ['publicScholarship', true],
  benefits_recipient: ['benefits', 'SGB II'],
  chip_defect_not_own_fault: ['act', 'card re-issue, chip defect not caused by holder'],
  employment_condition: ['act', 'change of employment side condition'],
}

const known = new Set(['on', 'act', 'age', 'minor', 'express', 'directDelivery'])
const grounded = new Set(Object.values(GROUNDS).map(([field]) => field))

function caseOf({ input }: Vector): FeeCase {
  const strange = Object.keys(input).find((field) => !known.has(field) && !grounded.has(field))
  if (strange) throw new Error(`nobody reads ${strange}`)
  const acts = ACTS[input.act]
  if (!acts) throw new Error(`unknown act ${input.act}`)
  const { minor, age, express, directDelivery } = input
  return {
    on: Temporal.PlainDate.from(input.on),
    acts: [
      ...acts,
      ...(express ? [{ key: 'express_surcharge' }] : []),
      ...(directDelivery ? [{ key: 'handover_surcharge' }] : []),
    ],
    ...(minor ? { age: 17 } : typeof age === 'number' ? { age } : {}),
    grounds: Object.entries(GROUNDS)
      .filter(([, [field, value]]) => input[field] === value)
      .map(([key]) => key),
  }
}

describe('the amounts of the law', () => {
  test('are all 27 of them', () => expect(data.vectors).toHaveLength(27))

  test.each(data.vectors as Vector[])('$id', (vector) => {
    const answer = assessFees(caseOf(vector))
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    expect(answer.assessment.totalCents).toBe(Math.round(vector.expected.eur * 100))
    expect(answer.assessment.open.length > 0).toBe(vector.expected.discretionary === true)
  })
})
