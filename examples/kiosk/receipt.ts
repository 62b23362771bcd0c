import { shown } from './read-code.ts'
import { sumOf } from './money.ts'
import type { Payment } from './state.ts'

const WIDTH = 42
export const euro = (cents: number): string =>
  `${Math.trunc(cents / 100)},${String(Math.abs(cents % 100)).padStart(2, '0')} EUR`
const row = (left: string, right: string): string => `${left} ${right.padStart(WIDTH - left.length - 1)}`
/** Time of the office on paper; told without a zone it would be an hour or two off for whoever reads it. */
const time = (at: string): string =>
  new Intl.DateTimeFormat('de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(Date.parse(at))
const line = '-'.repeat(WIDTH)
const middle = (text: string): string => ' '.repeat(Math.max(0, (WIDTH - text.length) >> 1)) + text

export interface Place {
  readonly name: string
  readonly at: string
}

/** What the printer puts on paper. No name, no title of a fee: whoever finds it learns an amount. */
export function paperOf(it: Payment, place: Place & { readonly isCopy: boolean }): string {
  const { answer } = it
  const given = it.method === 'card' ? it.owedCents : sumOf(it.inserted)
  const change = sumOf(it.given ?? [])
  const short = it.method === 'card' ? 0 : sumOf(it.change ?? []) - change
  const isFinal = typeof answer?.receipt === 'number'
  return [
    middle(isFinal ? 'QUITTUNG / RECEIPT' : 'VORLÄUFIGE QUITTUNG'),
    ...(isFinal ? [] : [middle('PROVISIONAL RECEIPT')]),
    ...(place.isCopy ? [middle('Zweitdruck nach Unterbrechung / copy')] : []),
    line,
    row('Kasse / till', answer?.till ?? place.name),
    ...(isFinal ? [row('Quittung / receipt no.', String(answer.receipt))] : []),
    row('Kassenzeichen', shown(it.kassenzeichen)),
    row('Zeit / time', time(answer?.bookedAt ?? place.at)),
    line,
    row(it.method === 'card' ? 'Karte / card' : 'Bar gegeben / cash', euro(given)),
    ...(it.method === 'card' ? [] : [row('Rückgeld / change', euro(change))]),
    row('BEZAHLT / PAID', euro(given - change)),
    ...(short > 0
      ? [row('Gutschrift / credit', euro(short)), 'Rückgeld fehlte: Bitte zur Kasse gehen.']
      : []),
    ...(answer?.overpaidCents
      ? [row('Zu viel / overpaid', euro(answer.overpaidCents)), 'Die Kasse zahlt es Ihnen zurück.']
      : []),
    ...((answer?.owedCents ?? 0) > 0 ? [row('Noch offen / still due', euro(answer!.owedCents!))] : []),
    line,
    ...(isFinal ? [] : ['Wird dem Amt gemeldet. Bitte aufheben.', 'Will be reported. Please keep it.']),
    `Vorgang ${it.payment}`,
  ].join('\n')
}

/** What the printer says when a card payment was taken back after its receipt. */
export function withdrawalOf(cents: number, place: Place): string {
  return [
    middle('STORNO / CANCELLED'),
    line,
    row('Kasse / till', place.name),
    row('Zeit / time', time(place.at)),
    row('Karte / card', `-${euro(cents)}`),
    line,
    'Die Kartenzahlung wurde zurückgenommen.',
    'Sie haben NICHT bezahlt. / You have NOT paid.',
  ].join('\n')
}
