import { isValidName, normaliseName, parseBirthDate, searchForm, type BirthDate } from '#law/names/index.ts'
import { readSerial, type CardKind } from './card.ts'
import type { ListField, RawRow } from './list-text.ts'

/** One row of a delivery's list, read: a card, or what is wrong with it, field by field. Pure. */

export interface ReadRow {
  readonly serial: string
  readonly familyName: string
  readonly givenNames: string
  readonly searchName: string
  readonly birth: BirthDate
  readonly kind: CardKind
  readonly receivedOn: Temporal.PlainDate
}

export type RowFault =
  | 'serial-missing'
  | 'serial-invalid'
  | 'serial-twice'
  | 'name-missing'
  | 'name-not-allowed'
  | 'birth-invalid'
  | 'kind-unknown'
  | 'date-invalid'
  | 'date-in-future'

export type RowFaults = Readonly<Partial<Record<ListField, RowFault>>>

export type RowVerdict =
  | { readonly ok: true; readonly row: ReadRow }
  | { readonly ok: false; readonly faults: RowFaults }

/** How kinds are written, in capitals and letters only. Nothing written: a residence card, by far the most. */
const KINDS: readonly (readonly [RegExp, CardKind])[] = [
  [/^$|^EAT$|AUFENTHALT|RESIDENCE|TITEL|^AT$|KARTE|CARD|NIEDERLASSUNG/, 'eat'],
  [/REISEAUSWEIS|REISEDOKUMENT|PASSERSATZ|TRAVEL|GRENZG|NOTREISE/, 'travel_document'],
  [/PASS|PASSPORT|NATIONALPASS/, 'passport'],
  [/SONST|OTHER|ANDER/, 'other'],
]

export function readRow(raw: RawRow, today: Temporal.PlainDate): RowVerdict {
  const serial = readSerial(raw.serial)
  const [familyName, givenNames] = [normaliseName(raw.familyName), normaliseName(raw.givenNames)]
  const birth = birthOf(raw.birth, today)
  const kind = kindOf(raw.kind)
  const receivedOn = raw.received.trim() === '' ? today : dayOf(raw.received)
  const faults: Partial<Record<ListField, RowFault>> = {
    ...(!serial && { serial: raw.serial.trim() === '' ? 'serial-missing' : 'serial-invalid' }),
    ...nameFaults(familyName, givenNames),
    ...(!birth && { birth: 'birth-invalid' }),
    ...(!kind && { kind: 'kind-unknown' }),
    ...dayFaults(receivedOn, today),
  }
  if (!serial || !birth || !kind || !receivedOn || Object.keys(faults).length > 0)
    return { ok: false, faults }
  const searchName = searchForm(`${familyName} ${givenNames}`.trim())
  return { ok: true, row: { serial, familyName, givenNames, searchName, birth, kind, receivedOn } }
}

function nameFaults(familyName: string, givenNames: string): RowFaults {
  const bad = (name: string) => name !== '' && ([...name].length > 200 || !isValidName(name).ok)
  return {
    ...(familyName === '' && { familyName: 'name-missing' as const }),
    ...(bad(familyName) && { familyName: 'name-not-allowed' as const }),
    ...(bad(givenNames) && { givenNames: 'name-not-allowed' as const }),
  }
}

function dayFaults(day: Temporal.PlainDate | null, today: Temporal.PlainDate): RowFaults {
  if (!day || Temporal.PlainDate.compare(day, today.subtract({ years: 2 })) < 0)
    return { received: 'date-invalid' }
  return Temporal.PlainDate.compare(day, today) > 0 ? { received: 'date-in-future' } : {}
}

function kindOf(text: string): CardKind | null {
  const plain = text
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^A-Z]/g, '')
  return KINDS.find(([shape]) => shape.test(plain))?.[1] ?? null
}

/** Day, month, year in the order of German papers or of machines; XX or 00 for what is unknown. */
function partsOf(text: string): { day: string; month: string; year: string } | null {
  const plain = text
    .trim()
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '')
    .replace(/[xX*?]/g, '0')
  const german = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain)
  if (german) return { day: german[1]!, month: german[2]!, year: german[3]! }
  const machine = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})$/.exec(plain)
  if (machine) return { day: machine[3]!, month: machine[2]!, year: machine[1]! }
  const year = /^(\d{4})$/.exec(plain)
  return year ? { day: '00', month: '00', year: year[1]! } : null
}

function birthOf(text: string, today: Temporal.PlainDate): BirthDate | null {
  const parts = partsOf(text)
  const read = parts && parseBirthDate(parts, today)
  return read?.ok ? read.birthDate : null
}

function dayOf(text: string): Temporal.PlainDate | null {
  const parts = partsOf(text)
  if (!parts) return null
  const fields = { day: Number(parts.day), month: Number(parts.month), year: Number(parts.year) }
  if (fields.day < 1 || fields.month < 1) return null
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' })
  } catch {
    return null
  }
}
