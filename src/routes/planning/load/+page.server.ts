import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { namesOf } from './parts/acting.ts'
import { gridOf, mondayOf } from './parts/week.ts'
import { siteOf } from '../../reception/parts/site.ts'
import type { PageServerLoad } from './$types'

/** The load of a week and what waits for the head. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground } = locals.office
  const today = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const monday = mondayOf(url.searchParams.get('week'), today)
  const open = await openOf(locals, site)
  const seen = await workload.readLoad(locals.actor, { site, from: monday, to: monday.add({ days: 7 }) })
  if (!seen.ok) {
    if (seen.refusal === 'not-permitted') error(403, 'not permitted')
    return { open: { ...open, episodes: 0, fresh: 0 }, off: seen.name, load: null }
  }
  const own = new Set(seen.halfHours.map(({ unit }) => unit))
  const keys = [...new Set([...seen.units.map(({ key }) => key), ...own])]
  const labels = keys.map((key) => ({ key, label: namesOf(key.split('+'), seen.names) }))
  const unit =
    keys.find((key) => key === url.searchParams.get('unit')) ??
    keys.find((key) => own.has(key)) ??
    keys[0] ??
    ''
  const standing = seen.episodes.map((it) => it.standing)
  const day = (at: Temporal.PlainDate) => formatDay('de', at, 'short')
  return {
    off: null,
    open: {
      ...open,
      episodes: standing.filter((it) => workload.isPressing(it)).length,
      fresh: standing.filter((it) => it === 'open').length,
    },
    load: {
      isAgreed: seen.isAgreed,
      week: {
        day: day(monday),
        before: String(monday.subtract({ days: 7 })),
        after: String(monday.add({ days: 7 })),
        isNow: monday.equals(mondayOf(null, today)),
      },
      ...{ unit, units: labels, unitName: labels.find(({ key }) => key === unit)?.label ?? '' },
      together: seen.units
        .filter(({ areas }) => areas.length > 1)
        .map(({ areas }) => namesOf(areas, seen.names)),
      untold: seen.untold.length > 0 ? namesOf(seen.untold, seen.names) : null,
      grid: gridOf(
        seen.halfHours.filter((it) => it.unit === unit),
        seen.zone,
      ),
      bars: seen.weeks
        .filter((it) => it.unit === unit)
        .map(({ monday: first, n, red }) => ({
          name: formatDay('de', first, 'short'),
          value: (red * 100) / n,
        })),
      breaks:
        seen.breaks?.map((it) => ({
          week: formatDay('de', it.monday, 'short'),
          unit: namesOf(it.areas, seen.names),
          kept: it.kept,
        })) ?? null,
    },
  }
}

/** What waits besides figures; it is there without them. */
async function openOf({ office: { workload, ground }, actor }: App.Locals, site: number) {
  const today = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const [notices, incidents, measures] = await Promise.all([
    workload.openNotices(actor, site),
    workload.readIncidentsAt(actor, site),
    workload.readMeasuresAt(actor, site),
  ])
  const late = measures.ok ? measures.measures.map((it) => workload.measureStanding(it, today)) : []
  return {
    ...{ notices: notices.open, overdue: notices.overdue },
    incidents: incidents.ok ? incidents.incidents.filter(({ settledAt }) => settledAt === null).length : 0,
    measures: late.filter((it) => it === 'due' || it === 'check').length,
  }
}
