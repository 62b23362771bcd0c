import { formatDayAndClock } from '#ground/languages/index.ts'
import type { HistoryEntry } from '#office/casefiles/index.ts'
import { textsIn } from '#texts/index.ts'
import { dayText } from '../../parts/views.ts'

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u

/** Who did what, which value became which. What is only a mark of a row says nothing to a reader and is left out. */
export function historyView(it: HistoryEntry, names: ReadonlyMap<string, string>) {
  return {
    ...{ action: it.action, field: it.field, document: it.document, remark: it.remark },
    old: readable(inWords(it, it.old), names),
    new: readable(inWords(it, it.new), names),
    who: names.get(it.account) ?? '',
    when: formatDayAndClock('de', it.at),
  }
}

/** What is kept as a short name or a date of the calendar, as the screen calls it elsewhere. */
function inWords({ action, field }: HistoryEntry, value: string | null): string | null {
  if (value === null || value === '') return value
  const { t, maybe } = textsIn('de')
  if (action.startsWith('dispatch-')) return maybe(`correspondence.file.channel.${value}`)?.text ?? value
  if (action === 'access-given')
    return value.replace(/ (read|write)$/u, (_, right: 'read' | 'write') => ` ${t(`files.access.${right}`)}`)
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return dayText(Temporal.PlainDate.from(value))
  const isWord = field === 'level' || field === 'direction' || field === 'medium'
  return isWord ? (maybe(`files.${field}.${value}`)?.text ?? value) : value
}

function readable(value: string | null, names: ReadonlyMap<string, string>): string | null {
  if (value === null) return null
  const id = uuid.exec(value)?.[0]
  if (!id) return value.replace(/^team:\d+:/u, 'Team ')
  const name = names.get(id)
  return name === undefined ? null : value.replace(`account:${id}`, name).replace(id, name)
}

export type HistoryView = ReturnType<typeof historyView>
