import {
  BOUNDS,
  changedDials,
  CHANGES_MOST,
  OFFICE_NUMBERS,
  type Dials,
  type NumberDial,
  type Span,
} from './dials.ts'

/** What somebody typed: numbers as read (NaN when they are none), hours as text. */
export type TypedDials = Omit<Dials, 'teams' | 'hours'> & {
  readonly teams: readonly Omit<Dials['teams'][number], 'name'>[]
  readonly hours: readonly { readonly weekday: number; readonly text: string }[]
}

export type DialFaultName =
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-bounds'
  | 'away-more'
  | 'nobody-serves'
  | 'hours-unreadable'
  | 'closes-before-opens'
  | 'hours-overlap'
  | 'hours-too-many'
  | 'never-open'
  | 'too-many-changes'

export interface DialFault {
  /** As the form names it; empty: the form as a whole. */
  readonly field: string
  readonly fault: DialFaultName
  readonly detail?: Readonly<Record<string, number | string>>
}

export type ReadDials =
  | { readonly ok: true; readonly dials: Dials; readonly changed: readonly string[] }
  | { readonly ok: false; readonly faults: readonly DialFault[] }

/** Reads what was typed against the figures it starts from: everything that cannot be, field by field. Pure. */
export function readDials(typed: TypedDials, base: Dials): ReadDials {
  const faults: DialFault[] = []
  const number = (field: string, of: NumberDial, value: number, isWhole: boolean): number => {
    const [least, most] = BOUNDS[of]
    if (!Number.isFinite(value)) faults.push({ field, fault: 'not-a-number' })
    else if (value < least || value > most)
      faults.push({ field, fault: 'out-of-bounds', detail: { least, most } })
    else if (isWhole && !Number.isInteger(value)) faults.push({ field, fault: 'not-whole' })
    return value
  }
  const teams = base.teams.map(({ team, name }) => {
    const found = typed.teams.find((it) => it.team === team)
    const desks = number(`desks.${team}`, 'desks', found?.desks ?? NaN, true)
    const away = number(`away.${team}`, 'away', found?.away ?? NaN, true)
    return { team, name, desks, away, walkIns: found?.walkIns ?? false }
  })
  const hours = base.hours.map(({ weekday }) => {
    const text = typed.hours.find((it) => it.weekday === weekday)?.text ?? ''
    const read = readSpans(text)
    if (typeof read === 'string') faults.push({ field: `hours.${weekday}`, fault: read })
    return { weekday, spans: typeof read === 'string' ? [] : read }
  })
  const numbers = Object.fromEntries(
    OFFICE_NUMBERS.map((name) => [name, number(name, name, typed[name], WHOLE.has(name))]),
  ) as Pick<Dials, (typeof OFFICE_NUMBERS)[number]>
  const dials: Dials = { teams, hours, ...numbers, kiosk: typed.kiosk }
  if (faults.length === 0) faults.push(...wholeFaults(dials, base))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, dials, changed: changedDials(base, dials) }
}

const WHOLE: ReadonlySet<string> = new Set(['windowDays', 'breakMinutes', 'walkInDueMinutes', 'keepMinutes'])

/** What is wrong only together. */
function wholeFaults(dials: Dials, base: Dials): DialFault[] {
  const faults: DialFault[] = dials.teams.flatMap(({ team, desks, away }): DialFault[] => {
    if (away > desks) return [{ field: `away.${team}`, fault: 'away-more', detail: { most: desks } }]
    const before = base.teams.find((it) => it.team === team)
    // an area that had nobody before may stay so: then nobody comes there
    return desks - away === 0 && before && before.desks - before.away > 0
      ? [{ field: away > 0 ? `away.${team}` : `desks.${team}`, fault: 'nobody-serves' }]
      : []
  })
  if (dials.hours.every(({ spans }) => spans.length === 0))
    faults.push({ field: 'hours.1', fault: 'never-open' })
  const changed = changedDials(base, dials)
  if (changed.length > CHANGES_MOST)
    faults.push({
      field: '',
      fault: 'too-many-changes',
      detail: { most: CHANGES_MOST, count: changed.length },
    })
  return faults
}

const SPANS_MOST = 4

/** `8–12, 14–18`, `08:00-12:00 14.00-18.00 Uhr`, `geschlossen`; the name of the fault when it is none of these. */
export function readSpans(text: string): readonly Span[] | DialFaultName {
  const plain = text
    .toLowerCase()
    .replaceAll(/\buhr\b|\bvon\b/gu, ' ')
    .replaceAll(/\bbis\b|[−—-]/gu, '–')
    .replaceAll(/\bund\b|;/gu, ',')
    .trim()
  if (plain === '' || plain === 'geschlossen' || plain === 'zu' || plain === '–') return []
  const parts = plain.split(/,|(?<=\d)\s+(?=\d)/u).filter((part) => part.trim() !== '')
  if (parts.length > SPANS_MOST) return 'hours-too-many'
  const spans: Span[] = []
  for (const part of parts) {
    const [from, to, ...more] = part.split('–').map((it) => clockOf(it.trim()))
    if (!from || !to || more.length > 0) return 'hours-unreadable'
    if (to <= from) return 'closes-before-opens'
    spans.push({ from, to })
  }
  spans.sort((a, b) => (a.from < b.from ? -1 : 1))
  return spans.some((span, n) => n > 0 && span.from < spans[n - 1]!.to) ? 'hours-overlap' : spans
}

/** Quarter hours alone, as the plan of places knows them. */
function clockOf(text: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/u.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) % 5 !== 0 || Number(minute) > 55) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
