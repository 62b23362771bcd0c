import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import type { Account, Booking, BookingKind, Posting } from '#office/claims/index.ts'

/** What a run hands over. Pure: the same bookings give the same bytes. */
export interface ExportRun {
  readonly no: number
  readonly site: number
  readonly at: Temporal.Instant
  /** Four digits: the office at the city's cash office. */
  readonly office: string
  readonly bookings: readonly Booking[]
  /** Names of tills by their id. */
  readonly tills: ReadonlyMap<string, string>
}

/** Words of the trade for both formats; no reason and no name of a person ever stands in them. */
const KINDS: Readonly<Record<BookingKind, string>> = {
  ...{
    claim: 'Sollstellung',
    payment: 'Zahlung',
    reversal: 'Rückbuchung',
    cancel: 'Storno',
    waive: 'Erlass',
  },
  ...{ lapse: 'Verjährung', refund: 'Erstattung', float: 'Wechselgeld', emptying: 'Leerung' },
  ...{ difference: 'Differenz', 'card-credit': 'Kartengutschrift', transfer: 'Überweisung' },
  ...{ assign: 'Zuordnung', correction: 'Berichtigung' },
}
const ACCOUNTS: Readonly<Record<Account, string>> = {
  ...{ claim: 'Forderungen', fees: 'Gebühren', cash: 'Bargeld', card: 'Kartenzahlungen', bank: 'Bank' },
  ...{ overpaid: 'Überzahlungen', unclear: 'Ungeklärte Einzahlungen', surplus: 'Überschüsse' },
  ...{ shortage: 'Fehlbeträge', safe: 'Geldtransit', waived: 'Erlass', lapsed: 'Verjährung' },
}

const HEAD = [
  'Lauf',
  'Buchung',
  'Datum',
  'Uhrzeit',
  'Buchungsart',
  'Konto',
  'Kasse',
  'Kassenzeichen',
  'Soll',
  'Haben',
]

/**
 * A table: one line for each posting, semicolons, CR LF, quotes where needed (RFC 4180), amounts with a decimal comma and
 * never a sign, UTF-8 with a mark at its beginning, as spreadsheets of German offices want it.
 */
export function exportCsv(run: ExportRun): string {
  const lines = run.bookings.flatMap((booking) => {
    const [date, time] = momentOf(booking.at)
    return booking.postings.map((posting) => [
      ...[String(run.no), String(booking.no), date, time, KINDS[booking.kind], ACCOUNTS[posting.account]],
      ...[tillOf(run, posting), booking.kassenzeichen ?? ''],
      ...(posting.cents > 0 ? [euros(posting.cents, ','), ''] : ['', euros(-posting.cents, ',')]),
    ])
  })
  return `\ufeff${[HEAD, ...lines].map((line) => line.map(field).join(';')).join('\r\n')}\r\n`
}

/** Quoted where the format needs it; a text that a spreadsheet would reckon is kept from it by an apostrophe. */
function field(text: string): string {
  const calm = /^[=+\-@\t\r\n|%]/u.test(text.normalize('NFKC')) ? `'${text}` : text
  return /[;"\r\n]/u.test(calm) ? `"${calm.replaceAll('"', '""')}"` : calm
}

/**
 * A message in the shape of ePayBL: lists of bookings with the names of its elements, one list for each booking of ours, one
 * `Buchung` for each posting. What is ePayBL's and what is ours: README.
 */
export function exportXml(run: ExportRun): string {
  const lists = run.bookings.map((it) => listOf(run, it))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Uebertragung xmlns="urn:willkommen:buchungen:1" lauf="${run.no}" erstelltAm="${run.at.toString({ smallestUnit: 'second' })}">`,
    ` <bewirtschafterNr>${escaped(run.office)}</bewirtschafterNr>`,
    ...lists,
    '</Uebertragung>',
    '',
  ].join('\n')
}

function listOf(run: ExportRun, { no, kind, at, kassenzeichen, postings }: Booking): string {
  const debit = postings.reduce((sum, { cents }) => sum + Math.max(cents, 0), 0)
  return [
    ` <buchungsListe art="${escaped(KINDS[kind])}">`,
    ...(kassenzeichen === null ? [] : [`  <kassenzeichen>${kassenzeichen}</kassenzeichen>`]),
    `  <betrag>${euros(debit, '.')}</betrag>`,
    '  <waehrungskennzeichen>EUR</waehrungskennzeichen>',
    `  <buchungsdatum>${at.toString({ smallestUnit: 'second' })}</buchungsdatum>`,
    '  <buchungen>',
    ...postings.map((it, n) => buchung(run, it, `${no}-${n + 1}`)),
    '  </buchungen>',
    ' </buchungsListe>',
  ].join('\n')
}

const buchung = (run: ExportRun, posting: Posting, voucher: string): string =>
  `   <Buchung><belegNr>${voucher}</belegNr><betrag>${posting.cents < 0 ? '-' : ''}${euros(Math.abs(posting.cents), '.')}</betrag>` +
  `<buchungstext>${escaped(tillOf(run, posting))}</buchungstext>` +
  `<haushaltsstelle>${escaped(ACCOUNTS[posting.account])}</haushaltsstelle></Buchung>`

const tillOf = ({ tills }: ExportRun, { ref }: Posting): string =>
  ref === null ? '' : (tills.get(ref) ?? '')

const euros = (cents: number, point: ',' | '.'): string =>
  `${Math.trunc(cents / 100)}${point}${String(cents % 100).padStart(2, '0')}`

function momentOf(at: Temporal.Instant): [string, string] {
  const here = at.toZonedDateTimeISO(OFFICE_ZONE)
  const two = (it: number) => String(it).padStart(2, '0')
  return [
    `${two(here.day)}.${two(here.month)}.${here.year}`,
    `${two(here.hour)}:${two(here.minute)}:${two(here.second)}`,
  ]
}

/** Also without what no XML may hold. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
