import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import type { CapacityChange } from './edit-capacity.ts'
import { readPolicy, readQuota } from './fairness-form.ts'

/** What an administrator typed, field by field. */
export type CapacityFields = Readonly<Record<string, string | readonly string[] | undefined>>

export type FieldRefusal =
  | 'missing'
  | 'no-such-day'
  | 'no-such-time'
  | 'ends-before-it-begins'
  | 'not-a-choice'
  | 'too-long'

export interface WrongField {
  readonly field: string
  readonly refusal: FieldRefusal
}

const STEPS = ['5', '10', '15', '20', '30', '60']
const REASON_MAX = 200

/** Reads a change of the rules as it was typed; names every wrong field. `id` names a new rule. */
export function readCapacityForm(
  { catalogue }: { readonly catalogue: CatalogueBook },
  site: number,
  id: string,
  fields: CapacityFields,
): Outcome<{ change: CapacityChange }, 'wrong-fields'> {
  const read = new Reader(fields)
  const change = changeOf(catalogue, site, id, read)
  if (!change || read.wrong.length > 0) return refuse('wrong-fields', { detail: { wrong: read.wrong } })
  return { ok: true, change }
}

function changeOf(catalogue: CatalogueBook, site: number, id: string, read: Reader): CapacityChange | null {
  switch (read.choice('kind', ['series', 'closure', 'exception', 'duration', 'quota', 'policy', 'remove'])) {
    case 'series':
      return series(site, id, read)
    case 'closure':
      return closure(site, id, read)
    case 'exception':
      return exception(site, id, read)
    case 'duration':
      return duration(catalogue, read)
    case 'quota':
      return readQuota(site, id, read)
    case 'policy':
      return readPolicy(read)
    case 'remove':
      return removal(read)
    default:
      return null
  }
}

function series(site: number, id: string, read: Reader): CapacityChange | null {
  const team = read.text('team')
  const weekdays = read
    .list('weekdays')
    .filter((day) => /^[1-7]$/.test(day))
    .map(Number)
  if (weekdays.length === 0) read.refuse('weekdays', 'missing')
  const [opens, closes] = [read.time('opens'), read.time('closes')]
  const [validFrom, validTo] = [read.day('validFrom'), read.optionalDay('validTo')]
  const stepMinutes = read.choice('stepMinutes', STEPS)
  const everyWeeks = read.choice('everyWeeks', ['1', '2', '3', '4'])
  if (!team || !opens || !closes || !validFrom || !stepMinutes || !everyWeeks) return null
  if (Temporal.PlainTime.compare(opens, closes) >= 0) read.refuse('closes', 'ends-before-it-begins')
  if (validTo && Temporal.PlainDate.compare(validTo, validFrom) < 0)
    read.refuse('validTo', 'ends-before-it-begins')
  const rule = {
    id,
    site,
    team,
    lanes: null,
    weekdays,
    everyWeeks: Number(everyWeeks),
    validFrom,
    validTo,
    opens,
    closes,
  }
  return { kind: 'series', series: { ...rule, stepMinutes: Number(stepMinutes) } }
}

function closure(site: number, id: string, read: Reader): CapacityChange | null {
  const [firstDay, lastDay, reason] = [read.day('firstDay'), read.day('lastDay'), read.reason()]
  if (!firstDay || !lastDay || !reason) return null
  if (Temporal.PlainDate.compare(lastDay, firstDay) < 0) read.refuse('lastDay', 'ends-before-it-begins')
  return { kind: 'closure', closure: { id, site, team: read.optional('team'), firstDay, lastDay, reason } }
}

function exception(site: number, id: string, read: Reader): CapacityChange | null {
  const [day, reason] = [read.day('day'), read.reason()]
  const closed = read.optional('opens') === null && read.optional('closes') === null
  const [opens, closes] = closed ? [null, null] : [read.time('opens'), read.time('closes')]
  if (!day || !reason) return null
  if (opens && closes && Temporal.PlainTime.compare(opens, closes) >= 0)
    read.refuse('closes', 'ends-before-it-begins')
  return {
    kind: 'exception',
    exception: { id, site, team: read.optional('team'), day, opens, closes, reason },
  }
}

function duration(catalogue: CatalogueBook, read: Reader): CapacityChange | null {
  const concern = read.text('concern')
  if (!concern) return null
  if (!catalogue.catalogue.concerns.has(concern)) read.refuse('concern', 'not-a-choice')
  const typed = read.optional('minutes')
  if (typed === null) return { kind: 'duration', concern, minutes: null }
  const minutes = Number(typed)
  if (!/^\d{1,3}$/.test(typed) || minutes < 5 || minutes > 240 || minutes % 5 !== 0)
    read.refuse('minutes', 'not-a-choice')
  return { kind: 'duration', concern, minutes }
}

function removal(read: Reader): CapacityChange | null {
  const rule = read.choice('rule', ['series', 'exception', 'closure', 'quota'])
  const id = read.text('id')
  if (id && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) read.refuse('id', 'not-a-choice')
  return rule && id
    ? { kind: 'remove', rule: rule as 'series' | 'exception' | 'closure' | 'quota', id }
    : null
}

/** Takes fields one by one and remembers what was wrong with them. */
export class Reader {
  readonly wrong: WrongField[] = []
  readonly #fields: CapacityFields

  constructor(fields: CapacityFields) {
    this.#fields = fields
  }

  refuse(field: string, refusal: FieldRefusal): null {
    this.wrong.push({ field, refusal })
    return null
  }

  optional(field: string): string | null {
    const value = this.#fields[field]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }

  text(field: string): string | null {
    return this.optional(field) ?? this.refuse(field, 'missing')
  }

  list(field: string): readonly string[] {
    const value = this.#fields[field]
    return typeof value === 'string' ? [value] : (value ?? [])
  }

  choice(field: string, choices: readonly string[]): string | null {
    const value = this.text(field)
    return value === null || choices.includes(value) ? value : this.refuse(field, 'not-a-choice')
  }

  /** A whole number between two, both included. */
  number(field: string, least: number, most: number): number | null {
    const value = this.text(field)
    if (value === null) return null
    const number = Number(value)
    return /^\d{1,5}$/.test(value) && number >= least && number <= most
      ? number
      : this.refuse(field, 'not-a-choice')
  }

  reason(): string | null {
    const value = this.text('reason')
    return value !== null && value.length > REASON_MAX ? this.refuse('reason', 'too-long') : value
  }

  day(field: string): Temporal.PlainDate | null {
    const value = this.text(field)
    return value === null ? null : this.#dayOf(field, value)
  }

  optionalDay(field: string): Temporal.PlainDate | null {
    const value = this.optional(field)
    return value === null ? null : this.#dayOf(field, value)
  }

  time(field: string): Temporal.PlainTime | null {
    const value = this.text(field)
    if (value === null) return null
    return /^([01]\d|2[0-3]):[0-5][05]$/.test(value)
      ? Temporal.PlainTime.from(value)
      : this.refuse(field, 'no-such-time')
  }

  /** Days come as 2026-12-24 or 24.12.2026; between 2020 and 2099, for which the holidays are known. */
  #dayOf(field: string, typed: string): Temporal.PlainDate | null {
    const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed)
    const iso = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : typed
    if (!/^20[2-9]\d-\d\d-\d\d$/.test(iso)) return this.refuse(field, 'no-such-day')
    try {
      return Temporal.PlainDate.from(iso, { overflow: 'reject' })
    } catch {
      return this.refuse(field, 'no-such-day')
    }
  }
}
