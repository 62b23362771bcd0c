import { learnedFigures, waitsOver, type AreaFigures, type Learned } from '#office/observation/index.ts'
import { shareReading, type Asked, type Door, type Reading } from './door.ts'

const RECEPTION = 'reception'

/** Past days of a month, as far as they are told: a batch belongs to the month in which it was told. */
export const observationDoor: Door = {
  key: 'observation',
  grain: 'month',
  async read(tx, asked) {
    const learned = await learnedFigures(tx, asked)
    if (learned.toldUntil === null || learned.toldUntil < asked.to.toString()) return null
    const waits = await waitsOver(tx, asked)
    return [...sharesOf(learned, sourceOf(asked)), ...waitReadings(waits, sourceOf(asked))]
  },
}

const sourceOf = ({ from, to }: Asked): string =>
  `Zahlen des Hauses, ${from.toString()} bis ${to.subtract({ days: 1 }).toString()}`

function sharesOf({ areas, concerns }: Learned, source: string): Reading[] {
  const sum = (of: (area: AreaFigures) => number): number => areas.reduce((all, area) => all + of(area), 0)
  const arrived = (origin?: 'walk-in'): number =>
    sum(({ arrivals }) =>
      arrivals.reduce((all, it) => all + (origin === undefined || it.origin === origin ? it.n : 0), 0),
    )
  const served = concerns.reduce((all, { n }) => all + n, 0)
  const atReception = concerns.reduce((all, { n, area }) => all + (area === RECEPTION ? n : 0), 0)
  const missed = sum(({ noShow }) => noShow.reduce((all, it) => all + it.missed, 0))
  const booked = sum(({ noShow }) => noShow.reduce((all, it) => all + it.booked, 0))
  return [
    ...shareReading('walk-in-share', { hits: arrived('walk-in'), n: arrived() }, source),
    ...shareReading('reception-share', { hits: atReception, n: served }, source),
    ...shareReading('no-show-share', { hits: missed, n: booked }, source),
    ...shareReading(
      'walk-off-share',
      { hits: sum(({ walkOffs }) => walkOffs?.left ?? 0), n: sum(({ walkOffs }) => walkOffs?.n ?? 0) },
      source,
    ),
  ]
}

function waitReadings(
  { booked, walkIn, all }: Awaited<ReturnType<typeof waitsOver>>,
  source: string,
): Reading[] {
  const minutes = (kpi: string, value: number | null | undefined, n: number | undefined): Reading[] =>
    value === null || value === undefined || n === undefined
      ? []
      : [{ kpi, value, numerator: null, n, low: null, high: null, source }]
  return [
    ...minutes('wait-booked', booked?.mean, booked?.n),
    ...minutes('wait-walk-in', walkIn?.mean, walkIn?.n),
    ...minutes('wait-median', all?.p50, all?.n),
    ...minutes('wait-p90', all?.p90, all?.n),
    ...(all
      ? shareReading('within-half-hour', { hits: Math.round(all.withinHalfHour * all.n), n: all.n }, source)
      : []),
  ]
}
