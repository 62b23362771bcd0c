import type { Office } from '#office/office.ts'
import { showCode } from '#ground/identity/ids.ts'
import type { Language } from '#ground/languages/index.ts'
import { viewOfConcern, type ConcernView } from './concern.ts'
import { documentsFor, type DocumentsView } from './documents.ts'
import { finderQuery, saidOf } from './finder-address.ts'
import { officeToday } from './office-today.ts'
import { ownFeesView, type OwnFeesView } from './own-fees.ts'
import type { OwnList } from './own-list.ts'

export interface ListView {
  readonly code: string
  readonly shownCode: string
  /** ISO instant; the day on which the list is deleted. */
  readonly expiresAt: string
  readonly concerns: readonly (ConcernView & {
    readonly result: string
    /** Null where it cannot be booked today. */
    readonly book: string | null
    /** What it costs after the answers of the list; null outside its days. */
    readonly fees: OwnFeesView | null
  })[]
  readonly documents: DocumentsView | null
  readonly ticked: readonly string[]
  /** Papers that lie ready, of those that have to be brought. */
  readonly done: number
  readonly total: number
}

/** A saved list as its holder sees it today. A concern whose days are over asks for nothing any more. */
export function listView(office: Office, { list, code }: OwnList, language: Language): ListView {
  const today = officeToday(office)
  const answers = saidOf(list.answers)
  const known = list.concerns.map((key) => ({ key, answer: office.catalogue.concernOn(key, today) }))
  const inForce = known.filter(({ answer }) => answer.ok).map(({ key }) => key)
  const documents = documentsFor(office, inForce, list.answers, language)
  const wanted = wantedOf(documents)
  return {
    ...{ code, shownCode: showCode(code), expiresAt: list.expiresAt.toString() },
    concerns: known.map(({ key, answer }) => ({
      ...viewOfConcern(office, key, language),
      result: `/${language}/finden/ergebnis/${key}${finderQuery({ until: null, list: code }, answers)}`,
      book:
        answer.ok && office.catalogue.offers(answer.concern, 'appointment')
          ? `/${language}/termin/${key}${finderQuery({ until: null, list: code }, answers)}`
          : null,
      fees: answer.ok ? ownFeesView(office, key, { answers: list.answers }, language) : null,
    })),
    documents,
    ticked: list.ticked,
    done: wanted.filter((keys) => keys.some((key) => list.ticked.includes(key))).length,
    total: wanted.length,
  }
}

/** What has to be brought: each paper, and each group of which one is enough. What one may bring does not count. */
function wantedOf(documents: DocumentsView | null): readonly (readonly string[])[] {
  if (!documents) return []
  const papers = documents.byNeed.filter(({ need }) => need === 'required' || need === 'depends')
  const keysOf = (list: { readonly documents: readonly { readonly key: string }[] }) =>
    list.documents.map(({ key }) => key)
  return [...papers.flatMap((list) => keysOf(list).map((key) => [key])), ...documents.oneOf.map(keysOf)]
}
