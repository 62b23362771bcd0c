import { feeByKey, type FeeAct, type FeeRow } from '#law/fees/index.ts'

type Day = Temporal.PlainDate

/** Of the fees a concern may cost, the one most visits end with. A person at the desk chooses another. */
const LIKELY = ['ae_extend_over_3m', 'ae_issue_over_1y', 'duldung_renew_label'] as const
/** Why a card is made anew, where the concern says it. */
const CAUSE_OF: Readonly<Record<string, string>> = {
  title_transfer: 'new_passport',
  title_reissue_after_loss: 'loss',
}

export interface Concern {
  readonly key: string
  readonly feeKeys: readonly string[]
}

export interface Proposal {
  /** One fee per concern that costs something. */
  readonly acts: readonly FeeAct[]
  /** Every fee that may fall due for these concerns: first in the list to choose from. */
  readonly usual: readonly string[]
}

/**
 * What a visit probably costs: never a surcharge, a discount or a share of another fee, which somebody has to ask for. A
 * proposal decides nothing: the desk sees every row and changes it.
 */
export function proposeFees(concerns: readonly Concern[], on: Day, age: number | null): Proposal {
  const acts: FeeAct[] = []
  for (const { key, feeKeys } of concerns) {
    const row = likelyOf(rowsOf(feeKeys, on), age)
    if (!row || acts.some((act) => act.key === row.key)) continue
    const cause = CAUSE_OF[key]
    acts.push({ key: row.key, ...(cause && row.causes?.includes(cause) ? { cause } : {}) })
  }
  return { acts, usual: [...new Set(concerns.flatMap(({ feeKeys }) => feeKeys))] }
}

function rowsOf(keys: readonly string[], on: Day): readonly FeeRow[] {
  return keys.flatMap((key) => {
    const found = feeByKey(key, on)
    return found.ok && found.row.kind === undefined ? [found.row] : []
  })
}

/** A row for people of this very age goes first; without a known age nobody is taken for a child. */
function likelyOf(rows: readonly FeeRow[], age: number | null): FeeRow | undefined {
  const fits = ({ ages }: FeeRow): boolean =>
    ages === undefined || (age !== null && age >= ages.from && age < ages.below)
  const possible = rows.filter(fits)
  return (
    possible.find(({ ages }) => ages !== undefined) ??
    LIKELY.map((key) => possible.find((row) => row.key === key)).find((row) => row !== undefined) ??
    possible[0]
  )
}
