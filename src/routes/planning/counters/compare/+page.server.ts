import { textsIn } from '#texts/index.ts'
import type { FieldErrors } from '#ui/forms.ts'
import { weekdayOf } from '../parts/reading.ts'
import type { PageServerLoad } from './$types'

/** Two scenarios side by side; of two areas of one site also all desks for both. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { counters } = locals.office
  const all = (await counters.scenariosOf(locals.actor)).filter(
    ({ deletedAt, isOff }) => deletedAt === null && !isOff,
  )
  const [first, second] = ['first', 'second'].map((name) =>
    all.find(({ id }) => id === url.searchParams.get(name)),
  )
  const base = {
    scenarios: all.map(({ id, name, areaName }) => ({
      value: id,
      label: areaName ? `${name} (${areaName})` : name,
    })),
    chosen: { first: first?.id ?? '', second: second?.id ?? '' },
    errors: faultsOf(url, first?.id, second?.id),
  }
  if (!first || !second || first === second)
    return { ...base, answers: null, pool: null, weekday: null, target: 0 }
  const mayPool = first.site === second.site && first.area !== second.area
  const pool = mayPool ? await counters.poolOrSplit(first.setting, second.setting) : null
  const reckoned = pool
    ? [pool.first, pool.second]
    : await Promise.all([first, second].map(({ setting }) => counters.reckon(setting)))
  const answers = [first, second].map(({ name }, n) => ({
    // Two of one name are told apart by their place.
    name: first.name === second.name ? `${name} (${n + 1})` : name,
    answer: reckoned[n]!,
  }))
  return {
    ...{ ...base, answers, target: first.setting.target.minutes },
    pool: pool && { pooled: pool.pooled.year, splitWait: pool.splitWait },
    weekday: weekdayOf(url.searchParams.get('day'), answers[0]!.answer.days),
  }
}

/** What the form lacks; a page nobody has asked anything of yet lacks nothing. */
function faultsOf(url: URL, first: string | undefined, second: string | undefined): FieldErrors {
  const { tr } = textsIn('de')
  if (first && first === second) return { second: tr('counters.compare.same') }
  if (!url.searchParams.has('first') || !url.searchParams.has('second')) return {}
  const missing = tr('counters.compare.missing')
  return { ...(!first && { first: missing }), ...(!second && { second: missing }) }
}
