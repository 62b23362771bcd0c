import type { FeeCase, FeeDecision } from '#law/fees/index.ts'
import type { FeeSheet } from '#office/charging/index.ts'
import type { SeenProof } from '#office/claims/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { dayToType, dayTyped } from '#ui/typed-day.ts'
import { euroTyped } from '#ui/typed-euro.ts'

/** What stands in the form, as it was typed. */
export interface Draft {
  readonly rows: readonly DraftRow[]
  readonly birth: string
  readonly age: string
  readonly applied: string
  readonly otherPerson: boolean
  readonly grounds: readonly string[]
  /** By entitlement: which proof was seen. */
  readonly seen: Readonly<Record<string, string>>
  readonly decisions: readonly DraftDecision[]
  readonly credit: string
  readonly elsewhere: boolean
  readonly beforeHandOut: boolean
}

export interface DraftRow {
  readonly fee: string
  readonly quantity: string
  readonly cause: string
  readonly together: string
}

export interface DraftDecision {
  /** `reduction|fee|line`. */
  readonly about: string
  readonly amount: string
  readonly reason: string
}

const EMPTY_ROW: DraftRow = { fee: '', quantity: '1', cause: '', together: '' }
const ROWS_MAX = 20
const SHORT = 60

/** The form a visit begins with: the proposal, and the age as far as the papers say it. */
export function draftFor({
  proposal,
  age,
}: Pick<FeeSheet, 'age'> & Partial<Pick<FeeSheet, 'proposal'>>): Draft {
  const rows = (proposal?.acts ?? []).map(({ key, cause = '' }) => ({ ...EMPTY_ROW, fee: key, cause }))
  return {
    rows: rows.length > 0 ? rows : [EMPTY_ROW],
    birth: age.birthDate === null ? '' : dayToType(age.birthDate.toString()),
    age: age.years === null ? '' : String(age.years),
    ...{ applied: '', otherPerson: false, grounds: [], seen: {}, decisions: [] },
    ...{ credit: '', elsewhere: false, beforeHandOut: false },
  }
}

export function draftIn(form: FormData): Draft {
  const short = (name: string): string => typed(form, name).slice(0, SHORT)
  const grounds = chosen(form, 'ground').map((key) => key.slice(0, SHORT))
  const numbers = Array.from({ length: ROWS_MAX }, (_, index) => index + 1)
  const abouts = chosen(form, 'decision').slice(0, ROWS_MAX * 3)
  return {
    rows: numbers
      .filter((n) => form.has(`fee-${n}`))
      .map((n) => ({
        ...{ fee: short(`fee-${n}`), quantity: short(`quantity-${n}`) },
        ...{ cause: short(`cause-${n}`), together: short(`together-${n}`) },
      })),
    ...{ birth: short('birth'), age: short('age'), applied: short('applied'), grounds },
    seen: Object.fromEntries(grounds.map((key) => [key, typed(form, `seen-${key}`).slice(0, 300)])),
    decisions: abouts.map((about, index) => ({
      ...{ about: about.slice(0, 120), amount: short(`amount-${index + 1}`) },
      reason: typed(form, `reason-${index + 1}`).slice(0, 500),
    })),
    credit: short('credit'),
    otherPerson: form.has('otherPerson'),
    elsewhere: form.has('elsewhere'),
    beforeHandOut: form.has('beforeHandOut'),
  }
}

/** A row more, or one less; there is always one to choose in. */
export function withRows(draft: Draft, form: FormData): Draft {
  const gone = Number(typed(form, 'remove'))
  const kept = draft.rows.filter((_, index) => index + 1 !== gone)
  const rows = form.has('add') && kept.length < ROWS_MAX ? [...kept, EMPTY_ROW] : kept
  return { ...draft, rows: rows.length > 0 ? rows : [EMPTY_ROW] }
}

export interface ReadDraft {
  readonly case: Omit<FeeCase, 'on'>
  readonly seen: readonly SeenProof[]
  /** Fields in which something stands that cannot be read. */
  readonly wrong: readonly string[]
  /** By act of the case: the number of its row in the form. */
  readonly rowOf: readonly number[]
}

/** The case the form speaks of; what cannot be read is left out and named. */
export function readDraft(draft: Draft): ReadDraft {
  const wrong: string[] = []
  const read = <T>(name: string, text: string, of: (text: string) => T | null | undefined): T | undefined => {
    if (text === '') return undefined
    const value = of(text)
    if (value === null || value === undefined) wrong.push(name)
    return value ?? undefined
  }
  const filled = draft.rows.flatMap((row, index) => (row.fee === '' ? [] : [{ row, n: index + 1 }]))
  const acts = filled.map(({ row, n }) => {
    const quantity = read(`quantity-${n}`, row.quantity, wholeTyped)
    return {
      key: row.fee,
      ...(quantity !== undefined && { quantity }),
      ...(row.cause !== '' && { cause: row.cause }),
      ...(row.together !== '' && { together: row.together }),
    }
  })
  const birthDate = read('birth', draft.birth, dayTyped)
  const appliedOn = read('applied', draft.applied, dayTyped)
  const age = read('age', draft.age, wholeTyped)
  const creditCents = read('credit', draft.credit, euroTyped)
  const decisions = draft.decisions.flatMap((one, index): FeeDecision[] => {
    const cents = read(`amount-${index + 1}`, one.amount, euroTyped)
    const [key = '', feeKey = '', line = ''] = one.about.split('|')
    if (cents === undefined) return []
    return [{ key, feeKey, ...(line !== '' && { line: Number(line) }), cents, reason: one.reason }]
  })
  return {
    case: {
      ...{ acts, grounds: draft.grounds, decisions, paidElsewhere: draft.elsewhere },
      ...(birthDate && { birthDate }),
      ...(appliedOn && { appliedOn }),
      ...(age !== undefined && { age }),
      ...(creditCents !== undefined && { creditCents }),
    },
    seen: draft.grounds.map((ground) => ({ ground, proof: draft.seen[ground] ?? '' })),
    ...{ wrong, rowOf: filled.map(({ n }) => n) },
  }
}

function wholeTyped(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
