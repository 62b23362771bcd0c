import type { Group, Plan } from '#office/staffing/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import { typed, type FieldErrors } from '#ui/forms.ts'
import { numberText } from '#ui/typed-number.ts'
import type { Words } from '#ui/words.ts'
import { numberField } from './fields.ts'

/** Fields of every group, by the number of their row. */
export function valuesOfGroups({ groups }: Plan): Record<string, string> {
  return Object.fromEntries(
    groups.flatMap((group, n) => [
      [`key-${n}`, group.key],
      [`name-${n}`, group.name],
      [`weeklyHours-${n}`, numberText(group.weeklyHours)],
      [`share-${n}`, numberText(group.share)],
      [`annualMinutes-${n}`, numberText(group.annualMinutes)],
      [`productivity-${n}`, numberText(group.productivity ?? 1)],
      [`source-${n}`, group.source],
    ]),
  )
}

/** The rows of the form: those there are and one more to fill. */
export const rowsFor = (count: number) =>
  Array.from({ length: count + 1 }, (_, n) => ({ n, isNew: n === count }))

interface Read {
  readonly groups: readonly Group[]
  readonly errors: FieldErrors
}

/** The groups of a form; a row without a name is none. Everything wrong at once, by row. */
export function groupsOfForm(
  form: FormData,
  bounds: Office['staffing']['bounds'],
  newKey: () => string,
): Read {
  const errors: Record<string, Words> = {}
  const groups: Group[] = []
  for (let n = 0; n <= bounds.groups && form.has(`name-${n}`); n += 1) {
    const row = (name: string): string => typed(form, `${name}-${n}`)
    const number = (name: string, limits: { least: number; most: number }, missing?: number): number => {
      const read = numberField(row(name), limits, missing)
      if ('value' in read) return read.value
      errors[`${name}-${n}`] = read.words
      return 0
    }
    if (row('name') === '' && isLeftEmpty(row)) continue
    const group = {
      ...{ key: row('key') || newKey(), name: row('name'), source: row('source') },
      weeklyHours: number('weeklyHours', bounds.weeklyHours),
      share: number('share', bounds.share, 0),
      annualMinutes: number('annualMinutes', bounds.annualMinutes),
      productivity: number('productivity', { least: 0, most: 1 }, 1),
    }
    const { tr } = textsIn('de')
    if (group.source === '') errors[`source-${n}`] = tr('staffing.field.source')
    groups.push(group)
  }
  return { groups, errors }
}

/** A known group whose name was emptied goes; a new row without a name counts when something else was typed in it. */
const isLeftEmpty = (row: (name: string) => string): boolean =>
  row('key') !== '' || ['weeklyHours', 'share', 'annualMinutes', 'source'].every((name) => row(name) === '')

/** `groups.<key>.share` of the act to the field of the row. */
export function groupField(field: string, form: FormData): string {
  const [, key, name = 'name'] = field.split('.')
  for (let n = 0; form.has(`name-${n}`); n += 1) if (typed(form, `key-${n}`) === key) return `${name}-${n}`
  return ''
}
