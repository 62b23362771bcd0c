import { formatDay, formatDayOf } from '#ground/languages/index.ts'
import type { FileDocument, ListedAkte } from '#office/casefiles/index.ts'
import type { Person } from '#office/people/index.ts'

/** What lists of files show, as plain values: Temporal objects do not cross to the browser. */
export interface AkteRow {
  readonly id: string
  readonly reference: string
  readonly subject: string
  readonly name: string | null
  readonly team: string
  readonly state: 'open' | 'closed'
  readonly level: 'office' | 'team' | 'need-to-know'
  readonly opened: string
}

export const akteRow = (
  { id, reference, subject, name, team, state, level, openedAt }: ListedAkte,
  teams: ReadonlyMap<string, string>,
): AkteRow => ({
  ...{ id, reference, subject, name, state, level },
  team: teams.get(team) ?? team,
  opened: formatDayOf('de', openedAt, 'short'),
})

export interface DraftRow {
  readonly id: string
  readonly subject: string
  readonly made: string
}

export const draftRow = ({ id, subject, createdAt }: FileDocument): DraftRow => ({
  ...{ id, subject },
  made: formatDayOf('de', createdAt, 'short'),
})

/** As papers write it; unknown parts are zeros: 00.00.1990. */
export function birthText({ day, month, year }: Person['birth']): string {
  const two = (part: number | null) => String(part ?? 0).padStart(2, '0')
  return `${two(day)}.${two(month)}.${String(year ?? 0).padStart(4, '0')}`
}

export const dayText = (day: Temporal.PlainDate): string => formatDay('de', day, 'short')
