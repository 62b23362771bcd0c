import { isLanguage, type Language } from '#ground/languages/index.ts'
import { readStart } from '../../[language=lang]/parts/places.ts'
import { needsOffered, type Need } from '../../[language=lang]/parts/asked.ts'

/** What a caller wants, as the address carries it. */
export interface Wanted {
  readonly concern: string
  readonly persons: number
  readonly needs: readonly Need[]
  readonly language: Language
}

export function readWanted(query: URLSearchParams): Wanted {
  const concern = query.get('concern') ?? ''
  const persons = query.get('persons') ?? '1'
  const language = query.get('language')
  const wanted = query.getAll('needs')
  return {
    concern: /^[a-z0-9_]{1,60}$/.test(concern) ? concern : '',
    persons: /^[1-6]$/.test(persons) ? Number(persons) : 1,
    needs: needsOffered.filter((need) => wanted.includes(need)),
    language: isLanguage(language) ? language : 'de',
  }
}

/** The wish as the office understands it, with the hours kept for the telephone. */
export function wishing({ office, actor }: App.Locals, site: number, wanted: Wanted) {
  const asked = { site, concerns: [wanted.concern], persons: wanted.persons, needs: wanted.needs }
  const pools = office.appointments.poolsFor(actor)
  return { ...office.appointments.wishFor({ ...asked, pools }), asked }
}

type Moment =
  | { readonly ok: true; readonly at: Temporal.Instant }
  | { readonly ok: false; readonly part: 'start' | 'day' | 'time'; readonly field: string }

/** A time that was chosen (`start`), or typed as day and clock in fields that begin with `name`. */
export function readMoment(field: (name: string) => string, name: string): Moment {
  if (name === 'start') {
    const at = readStart(field('start'))
    return at ? { ok: true, at } : { ok: false, part: 'start', field: 'start' }
  }
  const day = readDay(field, `${name}-day`)
  if (!day) return { ok: false, part: 'day', field: `${name}-day-day` }
  const clock = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(field(`${name}-time`).trim())
  if (!clock) return { ok: false, part: 'time', field: `${name}-time` }
  const plainTime = Temporal.PlainTime.from({ hour: Number(clock[1]), minute: Number(clock[2]) })
  return { ok: true, at: day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime }).toInstant() }
}

/** A day from three fields; null for one that does not exist. */
export function readDay(field: (name: string) => string, name: string): Temporal.PlainDate | null {
  const part = (of: string) => Number(field(`${name}-${of}`).trim() || Number.NaN)
  const [day, month, year] = [part('day'), part('month'), part('year')]
  if (![day, month, year].every(Number.isInteger) || year < 2020 || year > 2099) return null
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: 'reject' })
  } catch {
    return null
  }
}
