import { error } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { dayIn, typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import { numberTyped } from '#ui/typed-number.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import type { Office } from '#office/office.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { act, wordsOf } from '../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

const ZONE = 'Europe/Berlin'
type Workload = Office['workload']
type Field = keyof Workload['LIMITS']

const fieldsOf = ({ LIMITS }: Workload): readonly Field[] => Object.keys(LIMITS) as Field[]

/** What was agreed for each area: now, from when, and before. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground, staff } = locals.office
  const [seen, teams] = await Promise.all([workload.readAgreed(locals.actor, site), staff.teams(site)])
  if (!seen.ok) error(403, 'not permitted')
  return {
    requestKey: ground.ids.uuid(),
    told: url.searchParams.get('told'),
    asked: url.searchParams.get('area'),
    fields: fieldsOf(workload),
    areas: teams.map(({ key, name }) => {
      const own = seen.thresholds.filter(({ area }) => area === key)
      const current = workload.thresholdAt(seen.thresholds, key, seen.at)
      // what was agreed last, in force or coming: whoever changes one figure of it must not bring back an older one
      const limits = own[0] ?? workload.PROPOSED_LIMITS
      return {
        ...{ key, name, isAgreed: own.length > 0 },
        values: Object.fromEntries(fieldsOf(workload).map((name) => [name, String(limits[name])])),
        history: own.map((it) => ({
          ...{ id: it.id, day: formatDayAndClock('de', it.from), agreed: it.agreed },
          state:
            it === current
              ? ('current' as const)
              : Temporal.Instant.compare(it.from, seen.at) > 0
                ? ('coming' as const)
                : ('ended' as const),
          values: fieldsOf(workload).map((name) => ({ name, value: it[name] })),
        })),
      }
    }),
  }
}

function faultWords(workload: Workload, refusal: Refusal): FieldErrors {
  const { tr } = textsIn('de')
  const faults = workload.limitFaultsIn(refusal)
  if (faults.length === 0) return { [refusal.field ?? '']: wordsOf(refusal) }
  return Object.fromEntries(
    faults.map(({ field, why }) => {
      const [least, most] = workload.LIMITS[field]
      const range = () => tr('load.thresholds.faults.out-of-range', { least, most })
      return [field, why === 'out-of-range' ? range() : tr(`load.thresholds.faults.${why}`)]
    }),
  )
}

export const actions: Actions = {
  set: (event) => {
    const { workload } = event.locals.office
    return act(
      event,
      'set',
      async (form, at) => {
        const day = dayIn(form, 'from')
        if (day === undefined) return refuse('from-wrong', { field: 'from' })
        const limits = Object.fromEntries(
          fieldsOf(workload).map((name) => [name, numberTyped(typedShort(form, name)) ?? Number.NaN]),
        ) as unknown as Workload['PROPOSED_LIMITS']
        return workload.setThresholds(event.locals.actor, {
          ...{ ...at, area: typedShort(form, 'area'), limits, agreed: typed(form, 'agreed') },
          from: day && day.toZonedDateTime(ZONE).toInstant(),
        })
      },
      (_done, form) =>
        `/planning/load/thresholds?told=threshold&area=${encodeURIComponent(typedShort(form, 'area'))}`,
      (refusal) => faultWords(workload, refusal),
    )
  },
}
