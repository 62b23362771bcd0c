import type { Refusal } from '#ground/act/refusal.ts'
import type { DialFault, RunFault } from '#office/simulator/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'
import { textOf, type Words } from '#ui/words.ts'
import { dialLabel, NUMBERS } from './dials.ts'

/** Why not, in words. */
export function refusalWords({ refusal, detail }: Pick<Refusal, 'refusal' | 'detail'>): Words {
  const { tr, maybe } = textsIn('de')
  const values = detail as Record<string, string | number> | undefined
  return (
    maybe(`simulator.refusals.${refusal}`, values) ??
    maybe(`simulator.faults.${refusal}`, values) ??
    tr('simulator.refusals.other')
  )
}

/**
 * The answer to a refused form: what was typed, and what is wrong at its field. A dial is named with its fault: the form has
 * dozens. `teams`: what the areas are called.
 */
export function refusedHere(
  form: FormData,
  refused: Refusal,
  teams: ReadonlyMap<string, string> = new Map(),
) {
  const { tr, maybe } = textsIn('de')
  const { faults } = (refused.detail ?? {}) as { faults?: readonly (DialFault | RunFault)[] }
  const errors: Record<string, Words> = {}
  for (const { field, fault, detail } of faults ?? []) {
    const words = maybe(`simulator.faults.${fault}`, { ...detail }) ?? tr('simulator.refusals.other')
    errors[field] ??= isDial(field)
      ? tr('simulator.faultAt', { name: dialLabel(field, teams), fault: textOf(words) })
      : words
  }
  if (!faults) errors[refused.field ?? ''] = refusalWords(refused)
  return refuseForm(form, errors, { status: refused.refusal === 'not-permitted' ? 403 : 409 })
}

const isDial = (field: string): boolean => field.includes('.') || NUMBERS.some((name) => name === field)
