import type { RuleFault } from '#law/risks/index.ts'
import type { FieldFault } from '#office/earlywarning/index.ts'
import { textsIn } from '#texts/index.ts'
import type { FieldErrors } from '#ui/forms.ts'

/** Fields of a rule that stand in several fields of the form: the first of them. */
const FIELD: Readonly<Record<string, string>> = {
  ...{ when: 'c-0-fact', reckonings: 't-0-0-value', contacts: 'contact-0', steps: 'step-0-de' },
}

/** What is wrong, at its field; the place inside a field in words. The first of each field. */
export function errorsOf(faults: readonly (FieldFault | RuleFault)[]): FieldErrors {
  const { tr, maybe } = textsIn('de')
  const words = (it: FieldFault | RuleFault) => {
    const why =
      maybe(`earlywarning.faults.${it.why}`, { detail: it.detail }) ??
      tr('earlywarning.faults.other', { detail: it.detail || it.why })
    const place =
      'place' in it && it.place && it.place.length > 0 ? placeWords(it.place, it.field === 'cases') : ''
    return place === '' ? why : tr('earlywarning.place.at', { place, why: why.text })
  }
  return Object.fromEntries([...faults].reverse().map((it) => [FIELD[it.field] ?? it.field, words(it)]))
}

function placeWords(place: readonly (string | number)[], isCase: boolean): string {
  const { t, maybe } = textsIn('de')
  return place
    .map((step, n) => {
      if (typeof step === 'string') return maybe(`earlywarning.place.${step}`)?.text ?? step
      if (n > 0) return `${step}.`
      return t(isCase ? 'earlywarning.place.case' : 'earlywarning.place.row', { n: step })
    })
    .join(' › ')
}
