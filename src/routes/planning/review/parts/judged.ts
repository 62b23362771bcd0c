import type { Judged, Kpi } from '#office/review/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Office } from '#office/office.ts'
import { dayWords, differenceWords, spanWords, valueWords } from './words.ts'

const { t } = textsIn('de')

/** A figure as it stands in a list: everything in words. */
export function rowOf({ kpi, comparison, verdict, target, latest, chart }: Judged, office: Office) {
  const words = office.review.periodWords
  return {
    ...{ key: kpi.key, name: kpi.name, group: kpi.group, verdict },
    latest: latest ? `${valueWords(kpi, latest.value)} (${words(latest.period, kpi.grain)})` : null,
    before: sayOr(comparison?.before, (value) => valueWords(kpi, value)),
    after: sayOr(comparison?.after, (value) => valueWords(kpi, value)),
    difference: sayOr(comparison?.difference, (value) => differenceWords(kpi, value)),
    span: comparison?.interval ? spanWords(kpi, comparison.interval, true) : null,
    gaps: comparison && comparison.pairs.length > 0 ? comparison.gaps.length : 0,
    target: target && targetWords(kpi, target),
    isMet: target?.isMet ?? null,
    signals: chart.signals.length,
  }
}

const sayOr = (value: number | null | undefined, say: (value: number) => string): string | null =>
  value === null || value === undefined ? null : say(value)

export const targetWords = (kpi: Kpi, { value, isBefore, at }: NonNullable<Judged['target']>): string => {
  const sign = kpi.direction === 'up' ? '≥ ' : kpi.direction === 'down' ? '≤ ' : ''
  const when = dayWords(at)
  return `${sign}${valueWords(kpi, value)} (${isBefore ? t('review.target.before', { when }) : t('review.target.late', { when })})`
}

export const VERDICT_KIND = {
  better: 'success',
  worse: 'danger',
  changed: 'info',
  unclear: 'warning',
  unknown: 'info',
} as const satisfies Record<Judged['verdict'], string>

/** Gaps of the baseline and the year after, by name. */
export function gapWords({ kpi, comparison }: Judged, office: Office): { gaps: string; missing: string } {
  const names = (periods: readonly string[]): string =>
    periods.map((period) => office.review.periodWords(period, kpi.grain)).join(', ')
  return { gaps: names(comparison?.gaps ?? []), missing: names(comparison?.missing ?? []) }
}
