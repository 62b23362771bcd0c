import type { Step, StepKind } from '#office/procedures/index.ts'
import { textsIn } from '#texts/index.ts'
import { typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import { numberTyped } from '#ui/typed-number.ts'
import type { Words } from '#ui/words.ts'

/** One row of the form: fields `words-3`, `norm-3` …, numbered as they stand on the page. */
export interface Row {
  readonly key: string
  readonly position: string
  readonly kind: string
  readonly words: string
  readonly norm: string
  readonly link: string
  readonly isGone: boolean
}

/** Blank rows for new steps. */
const NEW_ROWS = 3
/** More rows than a list may have steps, and the new ones; what a form sends beyond is not read. */
const MOST_ROWS = 70

export const rowsOf = (steps: readonly Step[]): Row[] => [
  ...steps.map((step, n) => ({ ...step, position: String(n + 1), isGone: false })),
  ...Array.from({ length: NEW_ROWS }, (_, n) => blank(String(steps.length + n + 1))),
]

const blank = (position: string): Row => ({
  ...{ key: '', position, kind: 'check', words: '', norm: '', link: '', isGone: false },
})

/** The rows as they were typed, so that nothing is lost. */
export function rowsTyped(form: FormData): Row[] {
  const count = Math.min(MOST_ROWS, Number(typedShort(form, 'rows')) || 0)
  return Array.from({ length: count }, (_, n) => ({
    ...{ key: typedShort(form, `key-${n}`, 120), position: typedShort(form, `position-${n}`, 10) },
    ...{
      kind: typedShort(form, `kind-${n}`),
      words: typed(form, `words-${n}`),
      norm: typed(form, `norm-${n}`),
    },
    ...{ link: typed(form, `link-${n}`), isGone: typedShort(form, `gone-${n}`) === 'yes' },
  }))
}

/** The steps in the order of their positions, with the row each comes from; or which position is no number. */
export function stepsTyped(
  rows: readonly Row[],
): { readonly steps: readonly Step[]; readonly from: readonly number[] } | { readonly errors: FieldErrors } {
  const { tr } = textsIn('de')
  const errors: Record<string, Words> = {}
  // a new row nobody wrote in is no step
  const kept = rows.flatMap((row, n) =>
    row.isGone || (row.key === '' && row.words === '' && row.norm === '' && row.link === '')
      ? []
      : [{ row, n }],
  )
  const placed = kept.map(({ row, n }) => {
    const at = row.position === '' ? n + 1 : numberTyped(row.position)
    if (typeof at !== 'number')
      errors[`position-${n}`] = tr('procedures.refusals.no-position', { number: String(n + 1) })
    return { row, n, at: typeof at === 'number' ? at : 0 }
  })
  if (Object.keys(errors).length > 0) return { errors }
  const ordered = placed.toSorted((a, b) => a.at - b.at || a.n - b.n)
  return {
    steps: ordered.map(({ row: { key, kind, words, norm, link } }) => ({
      key,
      kind: kind as StepKind,
      words,
      norm,
      link,
    })),
    from: ordered.map(({ n }) => n),
  }
}
