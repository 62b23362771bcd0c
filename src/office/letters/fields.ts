import { isLanguage, type Language } from '#ground/languages/index.ts'
import { dayIn, isFilled, type Value } from './condition.ts'

/** What a case worker fills in for one letter, beyond what the office knows already. */
export const FIELD_KINDS = ['zeile', 'absatz', 'tag', 'wahl', 'liste', 'unterlagen'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

export interface Field {
  readonly name: string
  readonly label: string
  readonly kind: FieldKind
  readonly required: boolean
  readonly choices: readonly string[]
}

/** What the office knows and puts in by itself, with what it is called. */
export const KNOWN_FIELDS: Readonly<Record<string, string>> = {
  person: 'Name der Person',
  familienname: 'Familienname',
  vornamen: 'Vornamen',
  geburtsdatum: 'Geburtsdatum',
  zeichen: 'Geschäftszeichen',
  betreff: 'Betreff der Akte',
  anliegen: 'Anliegen des Besuchs',
  anliegen_schluessel: 'Schlüssel des Anliegens',
  besuch_am: 'Tag des Besuchs',
  heute: 'Datum des Briefs',
  empfaenger: 'Name in der Anschrift',
  behoerde: 'Behörde',
  amt: 'Dienststelle',
  amt_anschrift: 'Anschrift des Amts',
  amt_telefon: 'Telefon des Amts',
  amt_mail: 'E-Mail des Amts',
  unterzeichnet: 'Wer unterzeichnet',
  gericht: 'Verwaltungsgericht mit Anschrift',
  entscheidung: 'Art der Entscheidung',
  sprache: 'Sprache der Person',
}
const DAYS: ReadonlySet<string> = new Set(['heute', 'besuch_am'])

export interface FieldFault {
  readonly line: number
  readonly why: 'field-line' | 'field-name' | 'field-twice' | 'field-kind' | 'field-choices' | 'too-many'
  readonly near: string
}

const NAME = /^[a-z][a-z0-9_]{0,39}$/u

/** One line each: `frist | Antwort bis | tag | pflicht`, for a choice `wahl: Post, Abholung`. */
export function readFields(
  text: string,
): { ok: true; fields: readonly Field[] } | { ok: false; faults: readonly FieldFault[] } {
  const fields: Field[] = []
  const faults: FieldFault[] = []
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue
    const read = readField(line, fields)
    if (typeof read === 'string') faults.push({ line: index + 1, why: read, near: line.trim().slice(0, 80) })
    else fields.push(read)
  }
  if (fields.length > 40) faults.push({ line: 41, why: 'too-many', near: '' })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, fields }
}

function readField(line: string, before: readonly Field[]): Field | FieldFault['why'] {
  const [name = '', label = '', typed = '', need = ''] = line.split('|').map((part) => part.trim())
  if (label === '' || line.split('|').length > 4) return 'field-line'
  if (!NAME.test(name) || Object.hasOwn(KNOWN_FIELDS, name)) return 'field-name'
  if (before.some((it) => it.name === name)) return 'field-twice'
  const [kind = '', listed = ''] = typed.split(/:(.*)/su).map((part) => part.trim())
  if (!(FIELD_KINDS as readonly string[]).includes(kind)) return 'field-kind'
  const choices = listed.split(',').flatMap((it) => (it.trim() === '' ? [] : [it.trim()]))
  if ((kind === 'wahl') !== choices.length > 0) return 'field-choices'
  if (need !== '' && need !== 'pflicht' && need !== 'freiwillig') return 'field-line'
  return { name, label: label.slice(0, 120), kind: kind as FieldKind, required: need === 'pflicht', choices }
}

export type ValueFault = 'not-a-day' | 'no-choice' | 'too-long'

/** What was typed for a field, as the letter keeps it. */
export function readValue(field: Field, typed: Value | undefined): Value | ValueFault | null {
  if (!isFilled(typed)) return null
  const lists = field.kind === 'liste' || field.kind === 'unterlagen'
  if (lists) {
    const entries = (typeof typed === 'string' ? typed.split(/\r?\n/u) : typed!)
      .map((it) => it.trim())
      .filter((it) => it !== '')
    return entries.length > 100 || entries.some((it) => it.length > 300) ? 'too-long' : entries
  }
  const text = (typeof typed === 'string' ? typed : typed!.join(', ')).trim()
  if (text.length > (field.kind === 'absatz' ? 20_000 : 300)) return 'too-long'
  if (field.kind === 'tag' && !dayIn(text)) return 'not-a-day'
  if (field.kind === 'wahl' && !field.choices.includes(text)) return 'no-choice'
  return field.kind === 'absatz' ? text.replace(/\r\n?/gu, '\n') : text.replace(/\s+/gu, ' ')
}

export const isDayField = (name: string, fields: readonly Field[]): boolean =>
  DAYS.has(name) || fields.some((it) => it.name === name && it.kind === 'tag')

/** Languages a sheet of explanation may be written in; German is the letter itself. */
export const isSheetLanguage = (it: string): it is Language => isLanguage(it) && it !== 'de'
