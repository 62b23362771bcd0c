import { error } from '@sveltejs/kit'
import type { Kpi, KpiView } from '#office/review/index.ts'
import { textsIn } from '#texts/index.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { numberTyped } from '#ui/typed-number.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import { act, told } from '../../parts/acting.ts'
import { gapWords, rowOf, targetWords, VERDICT_KIND } from '../../parts/judged.ts'
import { dayWords, number, spanWords, valueWords } from '../../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

const { t, tr } = textsIn('de')

/** One figure: its run, where each value comes from, the comparison, the target. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.review.readKpi(actor, { site, kpi: params.kpi })
  const kpi = office.review.kpiOf(params.kpi)
  if (!kpi) error(404, 'unknown-kpi')
  const common = {
    ...{
      site,
      key: kpi.key,
      name: kpi.name,
      told: url.searchParams.get('told'),
      requestKey: office.ground.ids.uuid(),
    },
    definition: [
      { name: tr('review.kpi.definition'), value: kpi.definition },
      { name: tr('review.kpi.formula'), value: kpi.formula },
      { name: tr('review.kpi.source'), value: kpi.source },
      { name: tr('review.kpi.grain'), value: t(`review.grain.${kpi.grain}`) },
    ],
    ...{ isShare: kpi.unit === 'share', needsCases: kpi.unit !== 'count' && kpi.unit !== 'euro' },
    unit: t(`review.unit.${kpi.unit}`),
  }
  if (!found.ok) {
    if (found.refusal !== 'evaluation-off') error(403, found.refusal)
    return { ...common, off: office.evaluations.nameOf(found.evaluation), view: null, versions: null }
  }
  return {
    ...common,
    off: null,
    view: viewOf(found.view, locals),
    versions: await versionsAsked(locals, site, kpi, url),
  }
}

/** What stood at a period before; only where somebody asks. */
async function versionsAsked({ office, actor }: App.Locals, site: number, kpi: Kpi, url: URL) {
  const period = url.searchParams.get('versions')
  if (period === null) return null
  const found = await office.review.readVersions(actor, { site, kpi: kpi.key, period })
  if (!found.ok || found.versions.length === 0) return null
  return {
    period: office.review.periodWords(period, kpi.grain),
    rows: found.versions.map((it) => ({
      ...{ version: it.version, at: dayWords(it.at), source: it.source },
      value: it.value === null ? t('review.kpi.gone') : valueWords(kpi, it.value),
    })),
  }
}

function viewOf({ judged, frame, targets, shocks }: KpiView, { office }: App.Locals) {
  const { kpi, values, comparison, chart, verdict, target } = judged
  const periodOf = (period: string): string => office.review.periodWords(period, kpi.grain)
  const signalled = chart.signals.map(({ kind, from, to, side }) => ({
    ...{ from, to },
    words: tr(`review.signal.${kind}`, {
      ...signalTime(kind, periodOf(from), periodOf(to)),
      side: t(`review.side.${side}`),
    }),
  }))
  return {
    row: { ...rowOf(judged, office), kind: VERDICT_KIND[verdict] },
    chart: values.length < 2 ? null : chartOf(judged, frame?.changeDay ?? null),
    signals: signalled.map(({ words }) => words),
    ...gapWords(judged, office),
    pairs: comparison?.parts ?? 0,
    ...{ method: comparison?.method ?? null, why: comparison ? comparison.why : ('no-frame' as const) },
    isWholeYear: comparison?.isWholeYear ?? false,
    target: target && { words: targetWords(kpi, target), why: target.why },
    targets: targets.map((it) => ({ value: valueWords(kpi, it.value), why: it.why, at: dayWords(it.at) })),
    shocks: shocks.map(({ body }) => ({ name: body.name, from: body.from, until: body.until })),
    values: values.toReversed().map((it) => ({
      ...{ period: it.period, name: periodOf(it.period), value: valueWords(kpi, it.value) },
      n: it.n === null ? '–' : number(it.n),
      span: it.low === null || it.high === null ? '–' : spanWords(kpi, { low: it.low, high: it.high }),
      ...{ origin: it.origin, source: it.source, at: dayWords(it.at), version: it.version },
      isSignal: signalled.some(({ from, to }) => it.period >= from && it.period <= to),
    })),
  }
}

/** What lies outside of the limits may be one value or several in a row. */
const signalTime = (kind: string, from: string, to: string): { from: string; to: string } => ({
  from: kind === 'outside' && from !== to ? t('review.span', { low: from, high: to }) : from,
  to,
})

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** Every period between the first and the last, so that a gap is a gap. */
function chartOf({ kpi, values, chart, target }: KpiView['judged'], changeDay: string | null) {
  const size = kpi.unit === 'share' ? 100 : 1
  const step = { month: 1, quarter: 3, year: 12 }[kpi.grain]
  const known = new Map(values.map(({ period, value }) => [monthNumber(period), { period, value }]))
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())]
  const isSignal = (period: string): boolean =>
    chart.signals.some(({ from, to }) => period >= from && period <= to)
  return {
    points: Array.from({ length: (last - first) / step + 1 }, (_, n) => {
      const it = known.get(first + n * step)
      return {
        x: first + n * step,
        y: it ? it.value * size : null,
        isSignal: it ? isSignal(it.period) : false,
      }
    }),
    centre: chart.centre === null ? null : chart.centre * size,
    limits: chart.limits && { low: chart.limits.low * size, high: chart.limits.high * size },
    target: target ? target.value * size : null,
    change: changeDay === null ? null : monthNumber(changeDay),
    baseline: chart.baseline,
  }
}

/** A number as it is typed for this figure: shares in percent. */
function sized(locals: App.Locals, key: string, text: string): number | null | undefined {
  const value = numberTyped(text)
  const isShare = locals.office.review.kpiOf(key)?.unit === 'share'
  return value === null || value === undefined ? value : isShare ? value / 100 : value
}

const noNumber = (field: string, text: string) => ({
  errors: {
    [field]:
      text === ''
        ? tr('review.refusal.missing')
        : tr('review.refusal.not-a-number', { typed: text.slice(0, 40) }),
  },
})

export const actions: Actions = {
  value: (event) =>
    act(
      event,
      'value',
      (form, command) => {
        const { locals, params } = event
        const kpi = locals.office.review.kpiOf(params.kpi)
        if (!kpi) error(404, 'unknown-kpi')
        const period = locals.office.review.periodTyped(typedShort(form, 'period'), kpi.grain)
        if (period === null)
          return Promise.resolve({ errors: { period: tr(`review.refusal.no-${kpi.grain}`) } })
        const [text, cases] = [typedShort(form, 'value'), typedShort(form, 'n')]
        const value = sized(locals, params.kpi, text)
        if (value === null || value === undefined) return Promise.resolve(noNumber('value', text))
        const n = numberTyped(cases)
        if (n === undefined) return Promise.resolve(noNumber('n', cases))
        const source = typed(form, 'source')
        return locals.office.review.typeValue(locals.actor, {
          ...command,
          kpi: params.kpi,
          period,
          value,
          n,
          source,
        })
      },
      (_, site) => told(`/kpi/${event.params.kpi}`, site, 'typed'),
    ),
  target: (event) =>
    act(
      event,
      'target',
      (form, command) => {
        const { locals, params } = event
        const text = typedShort(form, 'target')
        const value = sized(locals, params.kpi, text)
        if (value === null || value === undefined) return Promise.resolve(noNumber('target', text))
        const why = typed(form, 'why')
        return locals.office.review.setTarget(locals.actor, { ...command, kpi: params.kpi, value, why })
      },
      (_, site) => told(`/kpi/${event.params.kpi}`, site, 'target'),
    ),
  back: (event) =>
    act(
      event,
      'back',
      (form, command) => {
        const { locals, params } = event
        const period = typedShort(form, 'period')
        return locals.office.review.takeBackValue(locals.actor, { ...command, kpi: params.kpi, period })
      },
      (_, site) => told(`/kpi/${event.params.kpi}`, site, 'back'),
    ),
}
