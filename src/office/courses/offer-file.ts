import { CSV_MARK, csvLine, plain, readCsv, separatorOf } from '#ground/csv/index.ts'
import { OFFER_LEVELS, type Level, type Offer, type OfferKind, type Online } from './offer.ts'
import { readDay } from './typed-course.ts'

/** The columns of a list, in the order in which it is written; the first line of a file names them in any order. */
export const OFFER_COLUMNS: readonly string[] = [
  ...['quelle', 'anbieter', 'art', 'stufe', 'modul', 'ort', 'adresse', 'beginn', 'zeiten'],
  ...['kinderbetreuung', 'online', 'sprachhilfe', 'freie_plaetze', 'stand', 'kontakt', 'gueltig_bis'],
]
const NEEDED = ['quelle', 'anbieter', 'art', 'stufe', 'ort', 'beginn', 'stand', 'gueltig_bis']

/** Lines one list may hold: all courses of a large city. */
export const OFFERS_MOST = 5000

export type OfferFault =
  | 'empty'
  | 'column-missing'
  | 'column-unknown'
  | 'column-twice'
  | 'missing'
  | 'too-long'
  | 'no-day'
  | 'no-number'
  | 'word-unknown'
  | 'ended-before'
  | 'twice'

export interface OfferLineFault {
  /** As an editor counts, from 1. */
  readonly line: number
  readonly column: string
  readonly fault: OfferFault
}

export type OfferDraft = Omit<Offer, 'id'>
export type ReadOffers =
  | { readonly tooMany: true }
  | {
      readonly tooMany: false
      readonly offers: readonly OfferDraft[]
      readonly faults: readonly OfferLineFault[]
    }

const KIND_WORDS: Readonly<Record<string, OfferKind>> = {
  ...{
    integrationskurs: 'integration',
    alphabetisierung: 'literacy',
    foerderkurs: 'special',
    förderkurs: 'special',
  },
  ...{ berufssprachkurs: 'job', orientierungskurs: 'orientation', sonstiger: 'other' },
}
const ONLINE_WORDS: Readonly<Record<string, Online>> = {
  nein: 'no',
  '': 'no',
  teilweise: 'partly',
  ja: 'yes',
}
const YES_WORDS: Readonly<Record<string, boolean>> = { ja: true, nein: false, '': false }
const LONGEST: Readonly<Record<string, number>> = {
  ...{
    quelle: 120,
    anbieter: 160,
    modul: 80,
    ort: 80,
    adresse: 200,
    zeiten: 200,
    sprachhilfe: 120,
    kontakt: 200,
  },
}

/** A list as a table of text. Either all of it may stand, or every cell that is wrong is named. */
export function readOffers(text: string): ReadOffers {
  const clean = text.replace(/^\uFEFF/u, '')
  // counted before it is read: a list of a whole country costs a look, not a minute
  if (linesIn(clean) > OFFERS_MOST * 3) return { tooMany: true }
  const [head, ...lines] = [...readCsv(clean, separatorOf(clean))]
  if (!head || lines.length === 0)
    return { tooMany: false, offers: [], faults: [{ line: 1, column: '', fault: 'empty' }] }
  if (lines.length > OFFERS_MOST) return { tooMany: true }
  const names = head.cells.map((cell) => cell.trim().toLowerCase())
  const wrong = faultsOfHead(names)
  if (wrong.length > 0) return { tooMany: false, offers: [], faults: wrong }
  const seen = new Set<string>()
  const faults: OfferLineFault[] = []
  const offers = lines.map(({ number, cells }) => {
    const cell = (column: string): string => plain(cells[names.indexOf(column)] ?? '').trim()
    const offer = readLine(cell, (column, fault) => void faults.push({ line: number, column, fault }))
    const key = [
      offer.source,
      offer.provider,
      offer.level,
      offer.module,
      offer.place,
      offer.address,
      offer.startsOn,
      offer.times,
    ].join('\n')
    if (seen.has(key)) faults.push({ line: number, column: 'anbieter', fault: 'twice' })
    seen.add(key)
    return offer
  })
  return { tooMany: false, offers, faults }
}

function linesIn(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

const faultsOfHead = (names: readonly string[]): OfferLineFault[] => [
  ...NEEDED.filter((it) => !names.includes(it)).map((column) => ({
    line: 1,
    column,
    fault: 'column-missing' as const,
  })),
  ...names
    .filter((it, n) => !OFFER_COLUMNS.includes(it) && (it !== '' || n === 0))
    .map((column) => ({ line: 1, column, fault: 'column-unknown' as const })),
  ...names
    .filter((it, n) => it !== '' && names.indexOf(it) !== n)
    .map((column) => ({ line: 1, column, fault: 'column-twice' as const })),
]

type Cell = (column: string) => string
type Tell = (column: string, fault: OfferFault) => void

/** A day that cannot be read stands for itself until the faults are told. */
const NO_DAY = Temporal.PlainDate.from('1970-01-01')

function readLine(cell: Cell, tell: Tell): OfferDraft {
  for (const column of NEEDED) if (cell(column) === '') tell(column, 'missing')
  for (const [column, most] of Object.entries(LONGEST))
    if (cell(column).length > most) tell(column, 'too-long')
  const word = <T>(column: string, words: Readonly<Record<string, T>>, none: T): T => {
    const said = cell(column).toLowerCase()
    if (Object.hasOwn(words, said)) return words[said]!
    if (said !== '') tell(column, 'word-unknown')
    return none
  }
  const day = (column: string): Temporal.PlainDate => {
    const read = cell(column) === '' ? null : readDay(cell(column))
    if (read === null && cell(column) !== '') tell(column, 'no-day')
    return read === null ? NO_DAY : Temporal.PlainDate.from(read)
  }
  const level = OFFER_LEVELS.find((it) => it === cell('stufe').toLowerCase())
  if (level === undefined && cell('stufe') !== '') tell('stufe', 'word-unknown')
  const places = cell('freie_plaetze')
  if (places !== '' && !/^\d{1,3}$/.test(places)) tell('freie_plaetze', 'no-number')
  const [asOf, validUntil] = [day('stand'), day('gueltig_bis')]
  if (Temporal.PlainDate.compare(validUntil, asOf) < 0 && validUntil !== NO_DAY)
    tell('gueltig_bis', 'ended-before')
  return {
    ...{ source: cell('quelle'), provider: cell('anbieter'), kind: word('art', KIND_WORDS, 'other') },
    ...{
      level: level ?? ('a1' satisfies Level),
      module: cell('modul'),
      place: cell('ort'),
      address: cell('adresse'),
    },
    ...{
      startsOn: day('beginn'),
      times: cell('zeiten'),
      childcare: word('kinderbetreuung', YES_WORDS, false),
    },
    ...{ online: word('online', ONLINE_WORDS, 'no'), support: cell('sprachhilfe') },
    freePlaces: places === '' ? null : Number(places),
    ...{ asOf, contact: cell('kontakt'), validUntil },
  }
}

const german = (day: Temporal.PlainDate): string => day.toString().split('-').toReversed().join('.')
const wordFor = (words: Readonly<Record<string, unknown>>, value: unknown): string =>
  Object.entries(words).find(([word, it]) => it === value && word !== '')?.[0] ?? ''

/** The list as it can be taken in again; what a spreadsheet would run is written as text. */
export function writeOffers(offers: readonly OfferDraft[]): string {
  const rows = offers.map((it) => [
    ...[
      it.source,
      it.provider,
      wordFor(KIND_WORDS, it.kind),
      it.level.toUpperCase(),
      it.module,
      it.place,
      it.address,
    ],
    ...[
      german(it.startsOn),
      it.times,
      wordFor(YES_WORDS, it.childcare),
      wordFor(ONLINE_WORDS, it.online),
      it.support,
    ],
    ...[
      it.freePlaces === null ? '' : String(it.freePlaces),
      german(it.asOf),
      it.contact,
      german(it.validUntil),
    ],
  ])
  return CSV_MARK + [[...OFFER_COLUMNS], ...rows].map(csvLine).join('')
}
