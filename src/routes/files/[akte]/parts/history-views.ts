import { formatDayAndClock } from '#ground/languages/index.ts'
import type { HistoryEntry } from '#office/casefiles/index.ts'

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u

/** Who did what, which value became which. What is only a mark of a row says nothing to a reader and is left out. */
export function historyView(it: HistoryEntry, names: ReadonlyMap<string, string>) {
  return {
    ...{ action: it.action, field: it.field, document: it.document, remark: it.remark },
    old: readable(it.old, names),
    new: readable(it.new, names),
    who: names.get(it.account) ?? '',
    when: formatDayAndClock('de', it.at),
  }
}

function readable(value: string | null, names: ReadonlyMap<string, string>): string | null {
  if (value === null) return null
  const id = uuid.exec(value)?.[0]
  if (!id) return value.replace(/^team:\d+:/u, 'Team ')
  const name = names.get(id)
  return name === undefined ? null : value.replace(`account:${id}`, name).replace(id, name)
}

export type HistoryView = ReturnType<typeof historyView>
