import { CSV_MARK, csvLine, plain, readCsv, separatorOf } from '#ground/csv/index.ts'
import { faultsOf, tidied, type Partner, type PartnerDraft, type PartnerFault } from './partner.ts'

/** The columns of the list, in the order in which it is written; the first line of a file names them in any order. */
const COLUMNS = [
  ...['kennung', 'name', 'bedarf', 'sprachen', 'traeger', 'oeffnungszeiten', 'rollstuhl', 'zugang'],
  ...['kinderbetreuung', 'telefon', 'mail', 'web', 'strasse', 'plz', 'ort', 'aktiv'],
] as const
type Column = (typeof COLUMNS)[number]

const NEEDED: readonly Column[] = ['kennung', 'name', 'bedarf', 'traeger']

export interface LineFault {
  /** As an editor counts, from 1. */
  readonly line: number
  readonly column: string
  readonly fault: PartnerFault | 'column-missing' | 'column-unknown' | 'twice' | 'word-unknown' | 'empty'
}

const STANDING: Record<string, string> = { frei: 'independent', oeffentlich: 'public', öffentlich: 'public' }
const WHEELS: Record<string, string> = { ja: 'yes', teilweise: 'partly', nein: 'no', '': 'unknown' }
const YES: Record<string, boolean> = { ja: true, nein: false, '': false }
const COLUMN_OF: Partial<Record<keyof PartnerDraft, Column>> = {
  ...{ key: 'kennung', name: 'name', needs: 'bedarf', languages: 'sprachen', standing: 'traeger' },
  ...{ hours: 'oeffnungszeiten', wheelchair: 'rollstuhl', access: 'zugang', phone: 'telefon', mail: 'mail' },
  ...{ web: 'web', street: 'strasse', postcode: 'plz', city: 'ort' },
} as const

/** A list as a table of text. Either all of it may stand, or each thing that is wrong with it is named. */
export function readDirectory(text: string): { entries: PartnerDraft[]; faults: LineFault[] } {
  const [head, ...lines] = [...readCsv(text.replace(/^\uFEFF/u, ''), separatorOf(text))]
  if (!head || lines.length === 0) return { entries: [], faults: [{ line: 1, column: '', fault: 'empty' }] }
  const names = head.cells.map((cell) => cell.trim().toLowerCase())
  const wrong: LineFault[] = [
    ...NEEDED.filter((it) => !names.includes(it)).map((column) => fault(1, column, 'column-missing')),
    ...names
      .filter((it) => !(COLUMNS as readonly string[]).includes(it))
      .map((it) => fault(1, it, 'column-unknown')),
  ]
  if (wrong.length > 0) return { entries: [], faults: wrong }
  const known = new Set<string>()
  const read = lines.map(({ number, cells }) => {
    const one = readLine(
      number,
      Object.fromEntries(names.map((name, n) => [name, plain(cells[n] ?? '').trim()])),
    )
    if (known.has(one.entry.key)) one.faults.push(fault(number, 'kennung', 'twice'))
    known.add(one.entry.key)
    return one
  })
  return { entries: read.map(({ entry }) => entry), faults: read.flatMap(({ faults }) => faults) }
}

const fault = (line: number, column: string, what: LineFault['fault']): LineFault => ({
  line,
  column,
  fault: what,
})

function readLine(line: number, cells: Partial<Record<string, string>>) {
  const cell = (name: Column): string => cells[name] ?? ''
  const word = (name: Column): string => cell(name).toLowerCase()
  const words = (name: Column): string[] =>
    word(name)
      .split(/[\s,|]+/u)
      .filter((it) => it !== '')
  const active = cell('aktiv') === '' ? true : YES[word('aktiv')]
  const entry = tidied({
    ...{ key: word('kennung'), name: cell('name'), needs: words('bedarf'), languages: words('sprachen') },
    standing: (STANDING[word('traeger')] ?? '?') as Partner['standing'],
    wheelchair: (WHEELS[word('rollstuhl')] ?? '?') as Partner['wheelchair'],
    ...{ hours: cell('oeffnungszeiten'), access: cell('zugang') },
    ...{ childcare: YES[word('kinderbetreuung')] ?? false, active: active ?? true },
    ...{ phone: cell('telefon'), mail: cell('mail'), web: cell('web') },
    ...{ street: cell('strasse'), postcode: cell('plz'), city: cell('ort') },
  })
  const faults = [...faultsOf(entry)].map(([field, what]) => fault(line, COLUMN_OF[field] ?? field, what))
  if (YES[word('kinderbetreuung')] === undefined) faults.push(fault(line, 'kinderbetreuung', 'word-unknown'))
  if (active === undefined) faults.push(fault(line, 'aktiv', 'word-unknown'))
  return { entry, faults }
}

const wordFor = (words: Record<string, unknown>, value: unknown): string =>
  Object.entries(words).find(([, it]) => it === value)?.[0] ?? ''

/** The list as it can be taken in again; what a spreadsheet would run is written as text. */
export function writeDirectory(partners: readonly PartnerDraft[]): string {
  const rows = partners.map((it) => [
    ...[
      it.key,
      it.name,
      it.needs.join(' '),
      it.languages.join(' '),
      wordFor(STANDING, it.standing),
      it.hours,
    ],
    ...[wordFor(WHEELS, it.wheelchair), it.access, wordFor(YES, it.childcare), it.phone, it.mail, it.web],
    ...[it.street, it.postcode, it.city, wordFor(YES, it.active)],
  ])
  return CSV_MARK + [[...COLUMNS], ...rows].map(csvLine).join('')
}
