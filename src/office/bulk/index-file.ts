import { parseBirthDate, type BirthDate } from '#law/names/index.ts'
import { NAME_LENGTH_MAX } from '#office/people/index.ts'
import { plain } from '#ground/csv/index.ts'

/** The index of a folder tree: one line per document. What its columns may be called, and how a line is read. Pure. */

/** In small letters, without blanks, dashes and dots. */
const NAMES = {
  path: ['pfad', 'datei', 'dateiname', 'dateipfad', 'path', 'file', 'filename'],
  reference: ['aktenzeichen', 'az', 'geschäftszeichen', 'geschaeftszeichen', 'gz', 'reference'],
  familyName: ['name', 'nachname', 'familienname', 'familyname', 'surname'],
  givenNames: ['vorname', 'vornamen', 'givennames', 'firstname'],
  birth: ['geburtsdatum', 'geburtstag', 'geb', 'gebdatum', 'birthdate', 'dateofbirth'],
  subject: ['betreff', 'titel', 'bezeichnung', 'inhalt', 'subject', 'title'],
  date: ['datum', 'dokumentdatum', 'schreibendatum', 'date'],
  received: ['eingang', 'eingangsdatum', 'posteingang', 'received'],
  sent: ['ausgang', 'ausgangsdatum', 'postausgang', 'sent'],
  type: ['art', 'dokumentart', 'dokumenttyp', 'typ', 'type'],
  direction: ['richtung', 'direction'],
  sender: ['absender', 'von', 'sender', 'from'],
  recipient: ['empfänger', 'empfaenger', 'an', 'recipient', 'to'],
  foreign: ['fremdesaktenzeichen', 'fremdesgeschäftszeichen', 'fremdaz', 'foreignreference'],
  akteSubject: ['aktenbetreff', 'akte', 'filesubject'],
  level: ['stufe', 'vertraulichkeit', 'level'],
} as const

export type Column = keyof typeof NAMES
export const REQUIRED: readonly Column[] = ['path', 'reference']

export interface Columns {
  /** Which cell holds it. */
  readonly at: ReadonlyMap<Column, number>
  /** What nobody knows: goes along as a note. */
  readonly unread: readonly { readonly name: string; readonly at: number }[]
}

export function readColumns(head: readonly string[]): Columns {
  const at = new Map<Column, number>()
  const unread: { name: string; at: number }[] = []
  for (const [n, name] of head.entries()) {
    const plain = name.toLowerCase().replaceAll(/[\s._\-/\uFEFF]/gu, '')
    const column = (Object.keys(NAMES) as Column[]).find((it) =>
      (NAMES[it] as readonly string[]).includes(plain),
    )
    if (column && !at.has(column)) at.set(column, n)
    else if (plain !== '') unread.push({ name: name.trim(), at: n })
  }
  return { at, unread }
}

/** A line as it is kept until it is filed: words only. */
export type Fields = Partial<Record<Column, string>> & { readonly note?: string }

export function fieldsOf(cells: readonly string[], { at, unread }: Columns): Fields {
  const known = [...at].map(([column, n]) => [column, plain(cells[n] ?? '').trim()] as const)
  const note = unread
    .flatMap(({ name, at: n }) => {
      const value = plain(cells[n] ?? '').trim()
      return value === '' ? [] : [`${name}: ${value}`]
    })
    .join('; ')
  return { ...Object.fromEntries(known.filter(([, value]) => value !== '')), ...(note && { note }) }
}

/** As paths are compared: one slash, one form of umlauts, no difference of capitals, nothing before the first folder. */
export function pathKey(path: string): string {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/u, '')
    .replaceAll(/\/+/gu, '/')
    .replace(/^(\.?\/)+/u, '')
    .toLowerCase()
}

export type RowRefusal =
  | 'path-missing'
  | 'reference-missing'
  | 'reference-wrong'
  | 'name-too-long'
  | 'too-long'
  | 'birth-date-wrong'
  | 'date-wrong'
  | 'direction-wrong'
  | 'level-wrong'

export interface ReadRow {
  readonly subject: string
  readonly direction: 'incoming' | 'outgoing' | 'internal'
  readonly letterDate: Temporal.PlainDate | null
  readonly receivedOn: Temporal.PlainDate | null
  readonly sentOn: Temporal.PlainDate | null
  readonly familyName: string
  readonly givenNames: string
  readonly birth: BirthDate | null
  readonly level: 'team' | 'need-to-know' | null
}

/** What is wrong with a line before anything is opened. */
export function checkFields(fields: Fields): RowRefusal | null {
  if (!fields.path) return 'path-missing'
  if (!fields.reference) return 'reference-missing'
  if (fields.reference.length > 60 || /\p{Cc}/u.test(fields.reference)) return 'reference-wrong'
  return null
}

/** `today`: the office's day. The name of the file stands in where there is no subject. */
export function readRow(
  fields: Fields,
  today: Temporal.PlainDate,
): { readonly ok: true; readonly row: ReadRow } | { readonly ok: false; readonly refusal: RowRefusal } {
  const refuse = (refusal: RowRefusal) => ({ ok: false as const, refusal })
  const [familyName = '', givenNames = ''] = [fields.familyName, fields.givenNames]
  if ([...familyName].length > NAME_LENGTH_MAX || [...givenNames].length > NAME_LENGTH_MAX)
    return refuse('name-too-long')
  if (
    (fields.sender ?? '').length > 300 ||
    (fields.recipient ?? '').length > 300 ||
    (fields.foreign ?? '').length > 100
  )
    return refuse('too-long')
  const birth = fields.birth ? readBirth(fields.birth, today) : null
  if (birth === 'wrong') return refuse('birth-date-wrong')
  const [letterDate, receivedOn, sentOn] = [fields.date, fields.received, fields.sent].map((it) =>
    it ? readDay(it) : null,
  )
  if (letterDate === 'wrong' || receivedOn === 'wrong' || sentOn === 'wrong') return refuse('date-wrong')
  const direction = directionOf(fields)
  if (!direction) return refuse('direction-wrong')
  const level = fields.level ? LEVELS[fields.level.toLowerCase()] : null
  if (level === undefined) return refuse('level-wrong')
  return {
    ok: true,
    row: {
      ...{ subject: subjectOf(fields), direction, familyName, givenNames, birth, level },
      ...{ letterDate: letterDate ?? null, receivedOn: receivedOn ?? null, sentOn: sentOn ?? null },
    },
  }
}

const LEVELS: Readonly<Record<string, 'team' | 'need-to-know' | null>> = {
  amt: null,
  office: null,
  team: 'team',
  'need-to-know': 'need-to-know',
  gesperrt: 'need-to-know',
}

const DIRECTIONS: Readonly<Record<string, ReadRow['direction']>> = {
  ...{ eingang: 'incoming', e: 'incoming', incoming: 'incoming', in: 'incoming' },
  ...{ ausgang: 'outgoing', a: 'outgoing', outgoing: 'outgoing', out: 'outgoing' },
  ...{ intern: 'internal', internes: 'internal', i: 'internal', internal: 'internal' },
}

/** Where nothing is said: sent when there is a day of sending, else come in. */
function directionOf({ direction, sent }: Fields): ReadRow['direction'] | undefined {
  if (!direction) return sent ? 'outgoing' : 'incoming'
  return DIRECTIONS[direction.toLowerCase()]
}

function subjectOf({ subject, path = '' }: Fields): string {
  const words = (
    subject ??
    path
      .split(/[/\\]/)
      .at(-1)!
      .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
  )
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return words.length <= 300 ? words : `${words.slice(0, 299)}…`
}

/** `31.12.1999`, `1.2.1999` or `1999-12-31`, a time behind it left out. */
export function readDay(typed: string): Temporal.PlainDate | 'wrong' {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s.*)?$/u.exec(typed) ?? []
  const [, y = year, m = month, d = day] = /^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$/u.exec(typed) ?? []
  if (!y) return 'wrong'
  try {
    return Temporal.PlainDate.from(
      { year: Number(y), month: Number(m), day: Number(d) },
      { overflow: 'reject' },
    )
  } catch {
    return 'wrong'
  }
}

/** As dates, and `00` for what is not known. */
function readBirth(typed: string, today: Temporal.PlainDate): BirthDate | 'wrong' {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(typed) ?? []
  const [day = '', month = '', year = ''] = y ? [d, m, y] : typed.split('.')
  const read = parseBirthDate({ day, month, year: year.trim() }, today)
  return read.ok ? read.birthDate : 'wrong'
}
