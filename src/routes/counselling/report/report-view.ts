import { formatDayOf, isLanguage, nameForStaff } from '#ground/languages/index.ts'
import { bodyByKey } from '#law/risks/index.ts'
import type { Report, ReportContent, Told } from '#office/counselreports/index.ts'
import { textsIn } from '#texts/index.ts'

/** A report as people read it: months and names in German, groups in their order. */
export interface ReportView {
  readonly id: string
  readonly period: string
  readonly released: string | null
  readonly told: readonly ToldView[]
  readonly carried: readonly string[]
}

export interface ToldView {
  readonly name: string
  readonly since: string
  readonly groups: readonly { readonly name: string; readonly n: number }[]
}

export function reportView(it: Report): ReportView {
  const { t } = textsIn('de')
  return {
    id: it.id,
    period: t('council.period', { from: monthOf(it.fromMonth), until: monthOf(it.untilMonth) }),
    released: it.releasedAt && formatDayOf('de', it.releasedAt, 'short'),
    told: it.content.told.map(toldView),
    carried: it.content.carried.map(dimensionName),
  }
}

/** Years of which there is more than one report, newest first; read with `together`, which says nothing new. */
export function yearViews(
  reports: readonly Report[],
  together: (reports: readonly ReportContent[]) => readonly Told[],
): readonly { readonly year: number; readonly told: readonly ToldView[] }[] {
  const years = Map.groupBy(reports, ({ untilMonth }) => untilMonth.year)
  return [...years]
    .filter(([, list]) => list.length > 1)
    .map(([year, list]) => ({ year, told: together(list.map(({ content }) => content)).map(toldView) }))
}

/** Longer lists of what stands together are not read: they are all that is not named by itself. */
const NAMED_MOST = 8

function toldView({ dimension, from, groups }: Told): ToldView {
  const { t } = textsIn('de')
  return {
    name: dimensionName(dimension),
    since: t('council.since', { from: monthOf(Temporal.PlainDate.from(from)) }),
    groups: groups.map(({ values, n }) => {
      const names = values.map((value) => valueName(dimension, value))
      if (names.length > NAMED_MOST) return { name: t('council.rest', { count: names.length }), n }
      return { name: names.length > 1 ? t('council.together', { list: names.join(', ') }) : names[0]!, n }
    }),
  }
}

/** `Juli 2026`. */
const monthOf = (month: Temporal.PlainDate): string =>
  month.toLocaleString('de-DE', { month: 'long', year: 'numeric' })

const dimensionName = (key: string): string => textsIn('de').maybe(`council.dimension.${key}`)?.text ?? key

function valueName(dimension: string, value: string): string {
  const { t, maybe } = textsIn('de')
  if (value === 'other') return t('council.values.other')
  if (dimension === 'language') return isLanguage(value) ? nameForStaff(value) : value
  if (dimension === 'referral') return bodyByKey(value)?.nameDe ?? value
  const own = OWN[dimension]
  const key = own ? `${own}.${value}` : `council.values.${dimension}.${value}`
  return maybe(key)?.text ?? value
}

const OWN: Readonly<Record<string, string>> = {
  opened: 'bestin.channel',
  topic: 'bestin.topic',
  outcome: 'bestin.outcome',
}
