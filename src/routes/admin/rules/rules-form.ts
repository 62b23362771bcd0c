import type { OfficeRules, RuleFault } from '#office/calling/index.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

/** The minutes of the form in the order in which they stand there. */
export const ORDER = ['walkInDueMinutes', 'keepMinutes', 'deferMinutes', 'holdMinutes'] as const
export const ADVANTAGES = ['languageMinutes', 'knownMinutes', 'overtakeMinutes'] as const
export const ARRIVAL = ['earlyMinutes', 'lateMinutes', 'missedMinutes', 'doorsMinutes'] as const
const MINUTES = [...ORDER, ...ADVANTAGES, ...ARRIVAL] as const

/** What a form says; what is no whole number becomes NaN, and the rules name it. */
export function rulesOfForm(form: FormData): OfficeRules {
  const number = (name: string) => {
    const text = typed(form, name)
    return /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  }
  const minutes = Object.fromEntries(MINUTES.map((name) => [name, number(name)])) as Pick<
    OfficeRules,
    (typeof MINUTES)[number]
  >
  return {
    ...minutes,
    walkInTeams: [...chosen(form, 'walkInTeams')],
    sortingTeam: typed(form, 'sortingTeam'),
    alarmTo: [...chosen(form, 'alarmTo')],
  }
}

/** The same as texts, for the fields of the form. */
export function valuesOfRules(rules: OfficeRules): Record<string, string> {
  return Object.fromEntries([
    ...MINUTES.map((name) => [name, String(rules[name])]),
    ['sortingTeam', rules.sortingTeam],
  ])
}

export function errorsOf(locals: App.Locals, refusal: { refusal: string; field?: string; detail?: object }) {
  const { tr, maybe } = textsIn(locals.language)
  const { faults } = (refusal.detail ?? {}) as { faults?: readonly RuleFault[] }
  if (!faults) {
    const words = maybe(`rules.refusals.${refusal.refusal}`) ?? tr('rules.refusals.other')
    return { [refusal.field === 'why' || refusal.field === 'day' ? refusal.field : '']: words }
  }
  const errors: Record<string, Words> = {}
  for (const { field, fault, detail } of faults)
    errors[field] ??= maybe(`rules.faults.${fault}`, { ...detail }) ?? tr('rules.refusals.other')
  return errors
}
