import type { PageServerLoad } from './$types'
import { textsIn } from '#texts/index.ts'
import { finderQuery, readCarried } from '../../parts/finder-address.ts'
import { officeToday } from '../../parts/office-today.ts'

/** Asks until when the paper is valid and says what holds now. The date stays in the address, nowhere else. */
export const load: PageServerLoad = ({ locals, url }) => {
  const { office, language } = locals
  const { finder, expiryOf } = office.checklists
  const query = url.searchParams
  const asked = query.get('lage') ?? ''
  const situation = finder.situations.has(asked) ? asked : 'title_expires'
  const carried = readCarried(query)
  const { until, values, wrong } = readDate(locals, query, carried.until)
  const today = officeToday(office)
  const skipped = query.has('ohne')
  return {
    situation,
    list: carried.list,
    values,
    wrong,
    until: until?.toString() ?? null,
    expiry: until ? expiryOf(until, today) : null,
    isAnswered: until !== null || skipped,
    goOn: `/${language}/finden/${situation}${finderQuery({ ...carried, until: until?.toString() ?? null })}`,
  }
}

function readDate({ office, language }: App.Locals, query: URLSearchParams, kept: string | null) {
  const field = (part: string) => (query.get(`bis-${part}`) ?? '').trim().slice(0, 10)
  const [day, month, year] = [field('day'), field('month'), field('year')]
  if (!query.has('bis-day')) {
    const until = kept ? Temporal.PlainDate.from(kept) : null
    return { until, values: until ? valuesOf(until) : {}, wrong: null }
  }
  const values = { 'bis-day': day, 'bis-month': month, 'bis-year': year }
  const read = office.checklists.readExpiry({ day, month, year }, officeToday(office))
  if (read.ok) return { until: read.until, values, wrong: null }
  const { tr } = textsIn(language)
  const wrong = tr(read.refusal === 'incomplete' ? 'finder.urgent.wrong' : 'finder.urgent.noSuchDay')
  return { until: null, values, wrong }
}

function valuesOf({ day, month, year }: Temporal.PlainDate): Record<string, string> {
  return { 'bis-day': String(day), 'bis-month': String(month), 'bis-year': String(year) }
}
