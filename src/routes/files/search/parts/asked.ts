import type { Cursor, SearchFilter } from '#office/filesearch/index.ts'

/** What may stand in the address of the search. */
export const FIELDS = ['q', 'kind', 'type', 'direction', 'team', 'state', 'from', 'to', 'akte'] as const
export type Field = (typeof FIELDS)[number]
export type Asked = Readonly<Record<Field, string>>

const TEXT_MAX = 400
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

export function askedIn(url: URL): Asked {
  const of = (name: Field) => (url.searchParams.get(name) ?? '').trim().slice(0, TEXT_MAX)
  return Object.fromEntries(FIELDS.map((name) => [name, of(name)])) as Record<Field, string>
}

export type DateFault = 'wrongDate' | 'reversed'

/** The filter the address asks for; what no choice of ours is does not count, but a date that is none is said. */
export function filterOf(asked: Asked): { filter: SearchFilter; faults: Partial<Record<Field, DateFault>> } {
  const [from, to] = [dayOf(asked.from), dayOf(asked.to)]
  const faults: Partial<Record<Field, DateFault>> = {
    ...(from === undefined && { from: 'wrongDate' as const }),
    ...(to === undefined && { to: 'wrongDate' as const }),
    ...(from && to && Temporal.PlainDate.compare(from, to) > 0 && { to: 'reversed' as const }),
  }
  const filter: SearchFilter = {
    ...oneOf('kind', asked.kind, ['akte', 'document'] as const),
    ...oneOf('direction', asked.direction, ['incoming', 'outgoing', 'internal'] as const),
    ...(/^[a-z]{3,20}$/u.test(asked.state) && { state: asked.state }),
    ...(/^[a-z0-9_-]{1,60}$/u.test(asked.type) && { types: [asked.type] }),
    ...(/^[a-z0-9_-]{1,60}$/u.test(asked.team) && { team: asked.team }),
    ...(uuid.test(asked.akte) && { akte: asked.akte }),
    ...(from && { from }),
    ...(to && { until: to.add({ days: 1 }) }),
  }
  return { filter, faults }
}

function oneOf<Name extends string, Value extends string>(
  name: Name,
  asked: string,
  known: readonly Value[],
): Partial<Record<Name, Value>> {
  const found = known.find((it) => it === asked)
  return found === undefined ? {} : ({ [name]: found } as Record<Name, Value>)
}

/** Null: none was asked for; undefined: what was typed is no day. */
function dayOf(typed: string): Temporal.PlainDate | null | undefined {
  if (typed === '') return null
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(typed)
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : typed
  try {
    const day = /^\d{4}-\d{2}-\d{2}$/u.test(iso)
      ? Temporal.PlainDate.from(iso, { overflow: 'reject' })
      : undefined
    return day && day.year >= 1900 && day.year <= 2200 ? day : undefined
  } catch {
    return undefined
  }
}

/** The place to go on behind, as it stands in the address. */
export function cursorIn(url: URL): Cursor | null {
  const [date = '', id = ''] = (url.searchParams.get('before') ?? '').split('_')
  return dayOf(date) && uuid.test(id) ? { date, id } : null
}

/** The same search with something changed. */
export function addressWith(asked: Asked, more: Readonly<Record<string, string>> = {}): string {
  const all = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== '')
  return `/files/search?${new URLSearchParams(all)}`
}
