import { letterPdf, type LetterBlock } from '#ground/pdf/index.ts'
import type { Akte, FileDocument } from '#office/casefiles/index.ts'
import { groundOn } from '#law/inspection/index.ts'
import type { Inspection } from './inspection.ts'

/** A line of the list that goes along. Pages count the documents alone; the list itself stands before them. */
export interface Listed {
  readonly number: number | null
  readonly title: string
  readonly given: boolean
  readonly from: number
  readonly to: number
  /** Only some of its pages go along. */
  readonly isPart: boolean
  readonly ground: string | null
  readonly redactions: readonly string[]
  readonly redactedPages: readonly number[]
}

export interface CoverWords {
  readonly office: { readonly authority: string; readonly name: string }
  readonly akte: Akte
  readonly inspection: Inspection
  readonly on: Temporal.PlainDate
  readonly at: Temporal.Instant
}

export function titleOf({ subject, letterDate, receivedOn, sentOn }: FileDocument): string {
  const day = letterDate ?? receivedOn ?? sentOn
  return day ? `${subject}, ${dayText(day)}` : subject
}

const dayText = (day: Temporal.PlainDate): string =>
  Temporal.PlainDate.from(day).toLocaleString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** Head, list of what goes along, what is kept back, what was made unreadable. `before`: pages of this list itself. */
export function coverOf(words: CoverWords, listed: readonly Listed[], before: number): Promise<Uint8Array> {
  const { office, at } = words
  return letterPdf({
    ...{ language: 'de', title: titleFor(words), at },
    office: { authority: office.authority, name: office.name, lines: [] },
    blocks: [
      ...headOf(words),
      ...givenOf(listed, before),
      ...keptOf(words, listed),
      ...hiddenOf(words, listed, before),
    ],
    foot: [],
    pageOf: 'Verzeichnis, Blatt {page} von {pages}',
  })
}

const titleFor = ({ inspection }: CoverWords): string =>
  inspection.audience === 'court' ? 'Vorlage der Akte' : 'Akteneinsicht'

function headOf({ akte, inspection, on }: CoverWords): LetterBlock[] {
  const { party, representative, scope, audience } = inspection
  const items = [
    { name: 'Geschäftszeichen', value: akte.reference, ltr: true },
    { name: audience === 'court' ? 'Gericht und Aktenzeichen' : 'Einsicht nimmt', value: party },
    ...(representative === '' ? [] : [{ name: 'Vertreten durch', value: representative }]),
    ...(scope === '' ? [] : [{ name: 'Umfang', value: scope }]),
    { name: 'Zusammengestellt am', value: dayText(on) },
  ]
  return [{ kind: 'facts', items }]
}

const pagesText = (it: Listed, before: number): string =>
  it.from === it.to ? `Seite ${it.from + before}` : `Seiten ${it.from + before} bis ${it.to + before}`

const numberText = ({ number }: Listed): string => (number === null ? 'ohne Nummer' : `Nr. ${number}`)

function givenOf(listed: readonly Listed[], before: number): LetterBlock[] {
  const items = listed
    .filter((it) => it.given)
    .map((it) => `${numberText(it)}: ${it.title}, ${pagesText(it, before)}${it.isPart ? ' (Auszug)' : ''}`)
  return [
    { kind: 'heading', text: 'Inhalt' },
    { kind: 'list', items },
  ]
}

function keptOf(words: CoverWords, listed: readonly Listed[]): LetterBlock[] {
  // the subject of what is kept back may say what must not be said
  const items = listed
    .filter((it) => !it.given)
    .map((it) => `${numberText(it)}: ${groundText(words, it.ground)}`)
  if (items.length === 0) return []
  return [
    { kind: 'heading', text: 'Nicht enthalten' },
    { kind: 'list', items },
  ]
}

function hiddenOf(words: CoverWords, listed: readonly Listed[], before: number): LetterBlock[] {
  const items = listed
    .filter((it) => it.redactedPages.length > 0)
    .map((it) => {
      const pages = it.redactedPages.map((page) => page + before).toSorted((a, b) => a - b)
      const grounds = it.redactions.map((ground) => groundText(words, ground)).join('; ')
      return `${numberText(it)}, ${pages.length === 1 ? 'Seite' : 'Seiten'} ${pages.join(', ')}: ${grounds}`
    })
  if (items.length === 0) return []
  return [
    { kind: 'heading', text: 'Geschwärzt' },
    {
      kind: 'text',
      text: 'An diesen Stellen ist der Text entfernt. Er ist auch in der Datei nicht mehr enthalten.',
    },
    { kind: 'list', items },
  ]
}

function groundText({ on, inspection }: CoverWords, key: string | null): string {
  const ground = key === null ? undefined : groundOn(on, inspection.audience, key)
  return ground ? `${ground.titleDe} (${ground.section} ${ground.law})` : 'ohne Angabe'
}
