import { baselineOf, type Comparison, type Frame, type Told } from './compare.ts'
import { CRITERIA, type Corner } from './criteria.ts'
import type { Evidence, Finding, Hypothesis, Shock } from './entry.ts'
import type { Judged } from './judged.ts'
import { evaluationsOf, type Kpi } from './kpi.ts'

/** A review as it was frozen. Plain values: it is kept as it is and read years later. */

export type FigureKind = 'before' | 'after' | 'difference'

/** One number of a review, with everything it was reckoned from. */
export interface Figure {
  readonly id: string
  readonly number: number
  readonly kpi: string
  readonly kind: FigureKind
  readonly name: string
  readonly definition: string
  readonly formula: string
  readonly unit: Kpi['unit']
  readonly digits: number
  readonly grain: Kpi['grain']
  readonly source: string
  readonly value: number
  readonly numerator: number | null
  readonly n: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly method: Comparison['method']
  /** First months, half open. */
  readonly from: string
  readonly to: string
  /** The values it stands on, each with where it came from. */
  readonly rows: readonly FigureRow[]
}

export interface FigureRow {
  readonly period: string
  readonly value: number
  readonly numerator: number | null
  readonly n: number | null
  readonly version: number
  readonly origin: string
  readonly source: string
  readonly at: string
  /** Of a difference: the side it stands on. */
  readonly side: 'before' | 'after'
}

/** What a review says of one figure; numbers point at its figures. */
export interface Line {
  readonly kpi: string
  readonly name: string
  readonly group: Kpi['group']
  readonly unit: Kpi['unit']
  readonly digits: number
  readonly grain: Kpi['grain']
  readonly direction: Kpi['direction']
  /** Consents without which it is not shown. */
  readonly evaluations: readonly string[]
  readonly figures: Readonly<Partial<Record<FigureKind, number>>>
  readonly verdict: Judged['verdict']
  readonly pairs: number
  readonly isWholeYear: boolean
  readonly gaps: readonly string[]
  readonly missing: readonly string[]
  readonly why: Comparison['why']
  readonly target: {
    readonly value: number
    readonly isBefore: boolean
    readonly isMet: boolean | null
    readonly at: string
  } | null
  readonly signals: Judged['chart']['signals']
  readonly points: readonly (readonly [period: string, value: number])[]
  readonly centre: number | null
  readonly limits: { readonly low: number; readonly high: number } | null
}

export interface SnapshotBody {
  readonly frame: Frame
  readonly lines: readonly Line[]
  /** Named, not told: nobody agreed to them when it was frozen. */
  readonly off: readonly string[]
  readonly findings: readonly Finding[]
  readonly shocks: readonly Shock[]
  readonly hypotheses: readonly Hypothesis[]
  readonly criteria: readonly CriterionLine[]
}

export interface CriterionLine {
  readonly corner: Corner
  readonly name: string
  readonly state: Evidence['state'] | 'none'
  readonly words: string
  readonly link: string
}

/** The lines of a review with their figures, numbered in the order in which they are told. Pure but for the names of the figures. */
export function linesOf(
  judged: readonly Judged[],
  frame: Frame,
  newId: () => string,
): { readonly lines: readonly Line[]; readonly figures: readonly Figure[] } {
  const figures: Figure[] = []
  const lines = judged
    .filter(({ values }) => values.length > 0)
    .map((it): Line => {
      const own = figuresOf(it, frame)
      const numbered = own.map((figure) => ({
        ...figure,
        id: newId(),
        number: figures.length + 1 + own.indexOf(figure),
      }))
      figures.push(...numbered)
      return lineOf(it, Object.fromEntries(numbered.map(({ kind, number }) => [kind, number])))
    })
  return { lines, figures }
}

function lineOf({ kpi, comparison, verdict, target, chart, values }: Judged, figures: Line['figures']): Line {
  const { key, name, group, unit, digits, grain, direction } = kpi
  return {
    ...{ kpi: key, name, group, unit, digits, grain, direction, figures, verdict },
    ...{ evaluations: evaluationsOf(kpi), pairs: comparison?.parts ?? 0 },
    ...{ isWholeYear: comparison?.isWholeYear ?? false, why: comparison?.why ?? null },
    ...{ gaps: comparison?.gaps ?? [], missing: comparison?.missing ?? [] },
    target: target && {
      value: target.value,
      isBefore: target.isBefore,
      isMet: target.isMet,
      at: target.at.toString(),
    },
    ...{ signals: chart.signals, centre: chart.centre, limits: chart.limits },
    points: values.map(({ period, value }) => [period, value]),
  }
}

function figuresOf({ kpi, comparison, values }: Judged, frame: Frame): Omit<Figure, 'id' | 'number'>[] {
  if (!comparison || comparison.pairs.length === 0) return []
  const { before, after, difference, interval, method, pairs, parts } = comparison
  const known = new Map(values.map((it) => [it.period, it]))
  const rows = (told: readonly Told[], side: FigureRow['side']): FigureRow[] =>
    told.flatMap(({ period }) => {
      const it = known.get(period)
      if (!it) return []
      const { value, numerator, n, version, origin, source, at } = it
      return [{ period, value, numerator, n, version, origin, source, at: at.toString(), side }]
    })
  const sorted = (list: FigureRow[]): FigureRow[] => list.toSorted((a, b) => (a.period < b.period ? -1 : 1))
  const old = sorted(rows(baselineOf(pairs), 'before'))
  const now = rows(
    pairs.map((pair) => pair.after),
    'after',
  )
  const { name, definition, formula, unit, digits, grain, source } = kpi
  const common = { kpi: kpi.key, name, definition, formula, unit, digits, grain, source }
  const [base, year] = [
    { from: frame.baselineFrom, to: frame.baselineTo },
    { from: frame.afterFrom, to: frame.afterTo },
  ]
  const alone = { interval: null, method }
  return [
    { ...common, ...base, ...alone, ...sumsOf(old), kind: 'before', value: before!, rows: old },
    { ...common, ...year, ...alone, ...sumsOf(now), kind: 'after', value: after!, rows: now },
    {
      ...{ ...common, from: base.from, to: year.to, kind: 'difference' as const, value: difference! },
      ...{ interval, method, numerator: null, n: parts, rows: [...old, ...now] },
    },
  ]
}

const sumsOf = (rows: readonly FigureRow[]): { numerator: number | null; n: number | null } => {
  const all = (of: 'numerator' | 'n'): number | null =>
    rows.every((row) => row[of] !== null) ? rows.reduce((sum, row) => sum + row[of]!, 0) : null
  return { numerator: all('numerator'), n: all('n') }
}

/** Every criterion, also those nothing was said of. */
export const criteriaOf = (evidence: readonly Evidence[]): CriterionLine[] =>
  CRITERIA.map(({ key, corner, name }) => {
    const found = evidence.find(({ criterion }) => criterion === key)
    return { corner, name, state: found?.state ?? 'none', words: found?.words ?? '', link: found?.link ?? '' }
  })
