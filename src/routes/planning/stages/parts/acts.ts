import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'

/** One act of these pages; a refusal says what is wrong at its field, and what was typed stays. */
export const act = actsWith((form, refusal) =>
  refusedWith(form, refusal, { [refusal.field ?? '']: refusalWords(refusal) }),
)

function refusalWords({ refusal, detail }: Refusal) {
  const { maybe, tr } = textsIn('de')
  const names = (detail?.['names'] ?? {}) as Readonly<Record<string, string>>
  const open = typeof detail?.['open'] === 'number' ? detail['open'] : 0
  return maybe(`stages.refusals.${refusal}`, { ...names, open }) ?? tr('stages.refusals.changed-meanwhile')
}

/** A stage as it was typed. A day nobody can read goes on as it is and is refused by name. */
export function typedStage(form: FormData) {
  const groups = chosen(form, 'groups')
  const day = typedShort(form, 'day')
  return {
    name: typed(form, 'name'),
    functions: chosen(form, 'functions'),
    groups: groups.length === 0 ? null : groups,
    day: day === '' ? null : (dayTyped(day)?.toString() ?? 'unreadable'),
  }
}

/** Several choices of one name go back into the form as one text. */
export function keepChoices(form: FormData): void {
  for (const name of ['functions', 'groups']) form.set(`${name}-chosen`, chosen(form, name).join(' '))
}
