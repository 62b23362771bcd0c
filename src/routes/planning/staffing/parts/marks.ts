import type { Plan, Reckoned } from '#office/staffing/index.ts'
import type { TextKeys } from '#texts/keys.ts'
import type { Translator } from '#ground/languages/index.ts'
import type { Words } from '#ui/words.ts'
import { monthName } from './months.ts'

export interface MarkView {
  readonly words: Words
  /** Name of the task or group it speaks of; empty: of the whole. */
  readonly of: string
  /** Where it can be mended. */
  readonly href: string
}

type Mark = Reckoned['faults'][number] | Reckoned['warnings'][number]

/** `2026-03, 2026-04` as people name months. */
const monthNames = (months: string): string => months.split(', ').map(monthName).join(', ')

/** What stands in the way, in words, with the way to the field. */
export function markView(mark: Mark, plan: Plan, { tr, maybe }: Translator<TextKeys>): MarkView {
  const { code, detail } = mark
  const params = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      name === 'months' ? monthNames(String(value)) : (value ?? ''),
    ]),
  )
  return {
    words: maybe(`staffing.marks.${code}`, params) ?? tr('staffing.marks.other', { code }),
    ...placeOf(mark.field, plan),
  }
}

/** `tasks.<id>.minutes` and `groups.<key>.share` to the page and the field. */
export function placeOf(field: string, { id, tasks, groups }: Plan): { of: string; href: string } {
  const base = `/planning/staffing/${id}`
  const [kind = '', key = '', name = ''] = field.split('.')
  if (kind === 'tasks') {
    const task = tasks.find((it) => it.id === key)
    return task
      ? { of: task.name, href: `${base}/tasks/${task.id}${name && `#${name}`}` }
      : { of: '', href: `${base}/tasks/new` }
  }
  if (kind === 'groups') {
    const at = groups.findIndex((it) => it.key === key)
    return at >= 0
      ? { of: groups[at]!.name, href: `${base}/hours#${name || 'name'}-${at}` }
      : { of: '', href: `${base}/hours` }
  }
  if (kind === 'year') return { of: '', href: `${base}/settings` }
  return { of: '', href: kind === 'convention' ? `${base}/convention` : base }
}
