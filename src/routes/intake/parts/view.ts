import type { Item, ListedItem, StepRow } from '#office/intake/index.ts'
import { formatDayAndClock, formatDayOf, formatTime } from '#ground/languages/index.ts'

/** Plain values for the pages: instants and names in words. */
export function itemView(item: Item, person: { givenNames: string; familyName: string } | null) {
  const { id, state, source, problem, detail, subject, sender, notes, foreignReference, isScan, device } =
    item
  return {
    ...{ id, state, source, problem, detail, subject, sender, foreignReference, isScan, device },
    notes: [...notes],
    reference: item.reference ?? '',
    letterDate: item.letterDate ? String(item.letterDate) : '',
    received: formatDayAndClock('de', item.receivedAt),
    receivedShort: `${formatDayOf('de', item.receivedAt, 'date')} ${formatTime(item.receivedAt)}`,
    person: person ? nameOf(person) : '',
    akte: item.akte,
    document: item.document,
    filedAt: item.filedAt ? formatDayAndClock('de', item.filedAt) : '',
    checkedAt: item.checkedAt ? formatDayAndClock('de', item.checkedAt) : '',
  }
}

/** As a list is sorted; some have one name only. */
export const nameOf = ({
  familyName,
  givenNames,
}: {
  readonly familyName: string
  readonly givenNames: string
}): string => [familyName, givenNames].filter((it) => it !== '').join(', ')

export function rowView({ item, person, steps, pages, read, mayBeFiled }: ListedItem) {
  return {
    ...itemView(item, person),
    pages,
    read,
    mayBeFiled,
    waits: waitsFor(steps),
    step: runningOf(steps),
  }
}

export const waitsFor = (steps: readonly StepRow[]): string | null =>
  steps.find(({ state }) => state === 'waiting')?.part ?? null

const runningOf = (steps: readonly StepRow[]): string | null =>
  steps.find(({ state }) => state === 'running' || state === 'open')?.step ?? null

/** A step that is over without anybody having looked for viruses says so. */
export const stepView = ({ step, state, tries, problem }: StepRow, { notes }: Pick<Item, 'notes'>) => ({
  step,
  state:
    step === 'virus' && state === 'done' && notes.includes('not-scanned') ? ('unscanned' as const) : state,
  tries,
  problem: problem ?? '',
})
