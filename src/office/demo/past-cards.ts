import { inventPerson } from './invented-person.ts'
import { daysBefore, type Teller } from './teller.ts'

/** Deliveries of the last weeks: cards each, how many days ago. */
const DELIVERIES = [
  { days: 95, cards: 6 },
  { days: 33, cards: 14 },
  { days: 12, cards: 18 },
  { days: 1, cards: 12 },
] as const

/** A shelf of 40 places, and what the printer sent; one row of the last list is yet to be put right. */
export async function tellCards(teller: Teller): Promise<boolean> {
  const { acts, reception } = teller
  if (await acts.hasShelf(reception)) return false
  acts.clock.set(daysBefore(teller, 100))
  await acts.addPlaces(reception, { row: 'A', from: 1, to: 40, slots: 2 })
  for (const [n, { days, cards }] of DELIVERIES.entries()) {
    acts.clock.set(daysBefore(teller, days))
    const broken = n === DELIVERIES.length - 1 ? ['YZ9K00000;Unleserlich;;31.02.1990;eAT'] : []
    const rows = Array.from({ length: cards }, (_, row) => rowOf(teller, n, row))
    const text = ['Seriennummer;Nachname;Vorname;Geburtsdatum;Art', ...rows, ...broken].join('\n')
    await acts.takeCards(reception, { name: `Lieferung ${n + 1}.csv`, text })
  }
  return true
}

function rowOf({ ids, dice, today }: Teller, delivery: number, row: number): string {
  const { familyName, givenNames, birth } = inventPerson(ids, dice, today)
  const two = (part: number | null) => String(part ?? 0).padStart(2, '0')
  const kind = row % 6 === 5 ? 'Reiseausweis' : 'eAT'
  const serial = `YZ${delivery}K${String(10_000 + row * 37).padStart(5, '0')}`
  return [serial, familyName, givenNames, `${two(birth.day)}.${two(birth.month)}.${birth.year}`, kind].join(
    ';',
  )
}
