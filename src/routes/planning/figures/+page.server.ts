import { fail, redirect } from '@sveltejs/kit'
import { formatDay, formatDayOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { areasOf, concernsOf, nameOf, type Asked } from './parts/asked.ts'
import { figuresOf } from './parts/figures.ts'
import { monthLabel, periodLabel, periodNames } from './parts/period.ts'
import { number, shown } from './parts/shown.ts'
import { missedRows, slotsOf, waitsOfDay } from './parts/sums.ts'
import { EVALUATION, leadName, TABLES, weekdayName, type TableName } from './parts/tables.ts'
import { wordsOf } from './parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

const { t, tr } = textsIn('de')
const MOST_BARS = 12

/** Sums of groups, ready to be read: no row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = await figuresOf(locals, url)
  const { view, period, site, sites, area } = asked
  const { learned } = view
  return {
    ...{ siteId: site, sites, area, year: view.year, query: queryOf(asked) },
    ...{ period: period.name, periods: periodsAt(view.today), areas: areaOptions(asked) },
    toldUntil: learned.toldUntil ? dayBefore(learned.toldUntil) : null,
    isEmpty: learned.areas.length === 0 && learned.concerns.length === 0 && !learned.off.some(isOnPage),
    off: Object.fromEntries(learned.off.map((key) => [key, locals.office.evaluations.nameOf(key)])),
    tables: Object.fromEntries(
      Object.entries(TABLES).map(([name, of]) => [name, shown(of(asked))]),
    ) as Record<TableName, ReturnType<typeof shown>>,
    ...{ arrivals: arrivalCurves(asked), waits: waitCurve(asked), minutes: minuteBars(asked) },
    ...{ missed: missedBars(asked), small: smallOf(asked), forecast: forecastOf(asked) },
    imports: view.imports.map((it) => ({
      ...{ id: it.id, name: it.name, isInvented: it.isInvented },
      words: tr('observed.imports.one', {
        ...{ name: it.name, rows: number(it.rows), when: formatDayOf('de', it.importedAt) },
        ...{ from: monthLabel(it.firstMonth), to: monthLabel(it.lastMonth) },
      }),
    })),
    quality: {
      days: view.quality.days,
      without: view.quality.daysWithout.map((day) => formatDay('de', day, 'short')).join(', '),
    },
    requestKey: locals.office.ground.ids.uuid(),
    told: toldOf(url),
  }
}

function toldOf(url: URL) {
  const told = url.searchParams.get('told')
  if (told === 'imported')
    return {
      told,
      words: tr('observed.told.imported', { rows: number(Number(url.searchParams.get('rows')) || 0) }),
    }
  if (told === 'removed')
    return {
      told,
      words: tr('observed.told.removed', { name: (url.searchParams.get('name') ?? '').slice(0, 120) }),
    }
  return { told: null, words: undefined }
}

const ON_PAGE = new Set(Object.values(EVALUATION))
const isOnPage = (key: string): boolean => ON_PAGE.has(key.slice('past.'.length))

/** What the downloads take along. */
const queryOf = ({ site, period, area }: Asked): string =>
  new URLSearchParams({ site: String(site), period: period.name, ...(area && { area }) }).toString()

function periodsAt(today: Temporal.PlainDate) {
  const words = {
    ...{ '12-months': t('observed.filter.twelve'), all: t('observed.filter.all') },
    quarter: t('observed.filter.quarter'),
  }
  return periodNames(today).map((value) => ({ value, label: periodLabel(value, words) }))
}

const areaOptions = (asked: Asked) =>
  asked.view.learned.areas.map(({ area }) => ({ value: area, label: nameOf(asked, `area:${area}`) }))

const dayBefore = (day: string): string =>
  formatDay('de', Temporal.PlainDate.from(day).subtract({ days: 1 }), 'middle')

function arrivalCurves(asked: Asked) {
  const days = Map.groupBy(slotsOf(areasOf(asked)), ({ weekday }) => weekday)
  return [...days].map(([weekday, slots]) => ({
    name: weekdayName(weekday),
    points: halfHours(slots).map((at) => ({ x: at, y: slots.find((it) => it.at === at)?.perDay ?? null })),
  }))
}

/** From the first to the last; one that is closed, or not told, is a gap of the line. */
function halfHours(slots: readonly { readonly at: number }[]): number[] {
  const times = slots.map(({ at }) => at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return times.length === 0 ? [] : Array.from({ length: (last - first) / 30 + 1 }, (_, n) => first + n * 30)
}

function waitCurve(asked: Asked) {
  const told = waitsOfDay(areasOf(asked))
  const points = halfHours(told).map((at) => ({ x: at, y: told.find((it) => it.at === at)?.mean ?? null }))
  return points.length === 0 ? [] : [{ name: t('observed.waits.y'), points }]
}

/** Names beside bars are short on a phone; the table has them whole. */
const short = (name: string): string => (name.length > 34 ? `${name.slice(0, 32).trimEnd()} …` : name)

const minuteBars = (asked: Asked) =>
  concernsOf(asked)
    .flatMap(({ concern, minutes }) => (minutes ? [{ concern, minutes }] : []))
    .slice(0, MOST_BARS)
    .map(({ concern, minutes: { mean, interval } }) => ({
      ...{ name: short(nameOf(asked, `concern:${concern}`)), value: mean },
      ...{ low: Math.max(0, interval.low), high: interval.high },
    }))

const missedBars = (asked: Asked) =>
  missedRows(areasOf(asked)).map(({ area, share, ...it }) => ({
    name: `${short(nameOf(asked, `area:${area}`))}, ${leadName(it)}`,
    ...{ value: share.value * 100, low: share.low * 100, high: share.high * 100 },
  }))

function smallOf(asked: Asked) {
  const { areas, minutes } = asked.view.learned.small
  if (areas.length === 0 || (asked.area !== '' && !areas.includes(asked.area))) return null
  const names = areas.map((area) => nameOf(asked, `area:${area}`)).join(', ')
  return {
    why: tr('observed.minutes.small', { areas: names }),
    together:
      minutes &&
      tr('observed.minutes.smallTogether', {
        ...{ n: number(minutes.n), mean: number(minutes.mean, 1) },
        ...{ low: number(Math.max(0, minutes.interval.low), 1), high: number(minutes.interval.high, 1) },
      }),
  }
}

function forecastOf({ view }: Asked) {
  const { history, forecast } = view.total
  const months = history.months.slice(-60)
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const first = index(`${view.year}-01`)
  const expected = forecast.ok
    ? [
        {
          name: t('observed.forecast.expected'),
          points: [first, first + 11].map((x) => ({ x, y: forecast.value / 12 })),
          band: [first, first + 11].map((x) => ({ x, low: forecast.low / 12, high: forecast.high / 12 })),
        },
      ]
    : []
  const seen = months.map(({ month, cases }) => ({ x: index(month), y: cases }))
  return {
    series: months.length === 0 ? [] : [{ name: t('observed.forecast.seen'), points: seen }, ...expected],
    sum: forecast.ok
      ? tr('observed.forecast.sum', {
          ...{ value: number(forecast.value), low: number(forecast.low), high: number(forecast.high) },
        })
      : tr('observed.forecast.none', { why: t(`observed.why.${forecast.why}`) }),
    shock: forecast.ok && forecast.shock ? tr(`observed.shock.${forecast.shock.direction}`) : null,
    missing: forecast.ok && forecast.missing.length > 0 ? forecast.missing.map(monthLabel).join(', ') : null,
    withoutCalendar: forecast.ok ? forecast.withoutCalendar.join(', ') : '',
  }
}

export const actions: Actions = {
  remove: async ({ request, locals, url }) => {
    const form = await request.formData()
    const site = siteOf(locals, url).siteId
    const done = await locals.office.observation.removeHistory(locals.actor, {
      ...{ site, id: typedShort(form, 'id'), key: keyOfForm(form, 'remove') },
    })
    if (!done.ok) return fail(409, { refused: wordsOf(`observed.refusal.${done.refusal}`, done.refusal) })
    redirect(
      303,
      `/planning/figures?${new URLSearchParams({ site: String(site), told: 'removed', name: done.name })}`,
    )
  },
}
