import { officeDay } from '#ground/clock/clock.ts'
import { formatDay } from '#ground/languages/index.ts'
import type { Office } from '#office/office.ts'

type Inspections = Extract<
  Awaited<ReturnType<Office['inspection']['readInspections']>>,
  { ok: true }
>['found']['inspections']

export const dayOf = (at: Temporal.Instant | null): string =>
  at ? formatDay('de', officeDay(at), 'short') : ''

/** A line of the list. */
export const rowOf = ({ id, party, audience, state, openedAt, pages }: Inspections[number]) => ({
  ...{ id, party, audience, state, pages },
  asked: dayOf(openedAt),
})

type Shown = NonNullable<
  Extract<Awaited<ReturnType<Office['inspection']['readInspection']>>, { ok: true }>['found']
>

/** One inspection as its page shows it. */
export function shownOf({ inspection, items, grounds, names }: Shown) {
  const nameOf = (account: string | null): string => (account ? (names.get(account) ?? '') : '')
  const titles = new Map(
    grounds.map(({ key, shortDe, section, law }) => [key, `${shortDe} (${section} ${law})`]),
  )
  const by = (at: Temporal.Instant | null, account: string | null) =>
    at ? { day: dayOf(at), name: nameOf(account) } : null
  const { id, party, representative, reason, scope, audience, state, returnedWhy, pages } = inspection
  return {
    ...{ id, party, representative, reason, scope, audience, state, returnedWhy, pages },
    opened: by(inspection.openedAt, inspection.openedBy),
    submitted: by(inspection.submittedAt, inspection.submittedBy),
    released: by(inspection.releasedAt, inspection.releasedBy),
    given: by(inspection.givenAt, inspection.givenBy),
    givenWay: inspection.givenWay,
    givenTo: inspection.givenTo,
    marked: items.some(({ areas }) => areas.length > 0),
    isMine: (account: string) => inspection.submittedBy === account,
    grounds: [...titles].map(([value, label]) => ({ value, label })),
    items: items.map((it) => ({
      ...{ document: it.document, subject: it.subject, number: it.number, isDraft: it.isDraft },
      ...{ file: it.file, choice: it.choice, pages: it.pages, ground: it.ground ?? '', remark: it.remark },
      groundTitle: it.ground ? (titles.get(it.ground) ?? it.ground) : '',
      areas: it.areas.map((area) => ({ ...area, title: titles.get(area.ground) ?? area.ground })),
    })),
  }
}

export type ShownInspectionView = Omit<ReturnType<typeof shownOf>, 'isMine'>
