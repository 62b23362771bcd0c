import type { Office } from '#office/office.ts'
import type { Figure, Task, TypedTask } from '#office/staffing/index.ts'
import { textsIn } from '#texts/index.ts'
import { typed, type FieldErrors } from '#ui/forms.ts'
import { numberText, numberTyped } from '#ui/typed-number.ts'
import type { Words } from '#ui/words.ts'
import { numberField } from './fields.ts'

/** What stands in the fields of a task; a new one begins empty. */
export function valuesOfTask(task: Task | null, areaName: (area: string) => string): Record<string, string> {
  if (task === null) return {}
  return {
    ...{ name: task.name, area: areaName(task.area), concern: task.concern ?? '', note: task.note },
    ...{ cases: numberText(task.cases.value), casesSource: task.cases.source },
    ...{ minutes: numberText(task.minutes.value), minutesSource: task.minutes.source },
    setupMinutes: task.setupMinutes === 0 ? '' : numberText(task.setupMinutes),
  }
}

/** The task a form speaks of, or what is wrong with it, field by field: all at once, not one after another. */
export function taskOfForm(
  form: FormData,
  { old, area, bounds }: { old: Task | null; area: string; bounds: Office['staffing']['bounds'] },
): { readonly task: TypedTask } | { readonly errors: FieldErrors } {
  const { tr } = textsIn('de')
  const errors: Record<string, Words> = {}
  const number = (name: string, limits: { least: number; most: number }, missing?: number): number => {
    const read = numberField(typed(form, name), limits, missing)
    if ('value' in read) return read.value
    errors[name] = read.words
    return 0
  }
  if (typed(form, 'name') === '') errors['name'] = tr('staffing.refusals.name-missing')
  if (area === '') errors['area'] = tr('staffing.refusals.area-missing')
  const cases = number('cases', bounds.cases)
  // a task that takes no time is none: said before the bounds are
  const isNone = numberTyped(typed(form, 'minutes')) === 0
  const minutes = isNone ? 0 : number('minutes', bounds.minutes)
  if (isNone) errors['minutes'] = tr('staffing.field.zero')
  const setupMinutes = number('setupMinutes', bounds.setupMinutes, 0)
  for (const source of ['casesSource', 'minutesSource'])
    if (typed(form, source) === '') errors[source] = tr('staffing.field.source')
  if (Object.keys(errors).length > 0) return { errors }
  return {
    task: {
      ...(old && { id: old.id }),
      ...{
        area,
        name: typed(form, 'name'),
        concern: typed(form, 'concern') || null,
        note: typed(form, 'note'),
      },
      cases: figureOf(cases, typed(form, 'casesSource'), old?.cases),
      minutes: figureOf(minutes, typed(form, 'minutesSource'), old?.minutes),
      ...{ setupMinutes, includesVerteilzeit: form.has('includes') },
    },
  }
}

/** A number somebody changed was typed; sample and interval of the old one no longer speak of it. */
function figureOf(value: number, source: string, old: Figure | undefined): Figure {
  if (old && numberText(old.value) === numberText(value)) return { ...old, source }
  return { value, from: 'typed', source }
}
