import type { AreaFigures, HalfHour, LeadShare, WaitFigures } from '#office/observation/index.ts'

/** Areas together or one of them: sums of what is told, never anything else. Pure. */

export interface Slot {
  readonly weekday: number
  /** Minutes of the day. */
  readonly at: number
  readonly booked: number
  readonly walkIn: number
  readonly perDay: number
  readonly sd: number
  readonly n: number
}

/** Arrivals of half hours over the chosen areas; their variances add up. */
export function slotsOf(areas: readonly AreaFigures[]): Slot[] {
  const groups = Map.groupBy(
    areas.flatMap(({ arrivals }) => arrivals),
    ({ weekday, halfHour }) => weekday * 100 + halfHour,
  )
  const sum = (list: readonly HalfHour[], of: (it: HalfHour) => number): number =>
    list.reduce((all, it) => all + of(it), 0)
  return [...groups.values()]
    .map((list) => ({
      ...{ weekday: list[0]!.weekday, at: list[0]!.halfHour * 30, n: sum(list, ({ n }) => n) },
      booked: sum(
        list.filter(({ origin }) => origin === 'booked'),
        ({ perDay }) => perDay,
      ),
      walkIn: sum(
        list.filter(({ origin }) => origin === 'walk-in'),
        ({ perDay }) => perDay,
      ),
      perDay: sum(list, ({ perDay }) => perDay),
      sd: Math.sqrt(sum(list, ({ sd }) => sd * sd)),
    }))
    .toSorted((a, b) => a.weekday - b.weekday || a.at - b.at)
}

export interface DayOfWeek {
  readonly weekday: number
  readonly booked: number
  readonly walkIn: number
  readonly perDay: number
  readonly days: number
}

export function weekOf(slots: readonly Slot[], openDays: Readonly<Record<number, number>>): DayOfWeek[] {
  const sum = (list: readonly Slot[], of: (it: Slot) => number): number =>
    list.reduce((all, it) => all + of(it), 0)
  return [...Map.groupBy(slots, ({ weekday }) => weekday)].map(([weekday, list]) => ({
    ...{ weekday, days: openDays[weekday] ?? 0 },
    booked: sum(list, ({ booked }) => booked),
    walkIn: sum(list, ({ walkIn }) => walkIn),
    perDay: sum(list, ({ perDay }) => perDay),
  }))
}

export interface WaitRow extends WaitFigures {
  readonly area: string
  readonly origin: 'booked' | 'walkIn'
}

export function waitRows(areas: readonly AreaFigures[]): WaitRow[] {
  return areas.flatMap(({ area, waits }) =>
    (['booked', 'walkIn'] as const).flatMap((origin) => {
      const it = waits[origin]
      return it ? [{ area, origin, ...it }] : []
    }),
  )
}

/** Mean wait by half hour over the chosen areas. */
export function waitsOfDay(areas: readonly AreaFigures[]): { at: number; n: number; mean: number }[] {
  const hours = Map.groupBy(
    areas.flatMap((it) => it.waitsOfDay),
    ({ halfHour }) => halfHour,
  )
  return [...hours]
    .toSorted(([a], [b]) => a - b)
    .map(([halfHour, list]) => {
      const n = list.reduce((all, it) => all + it.n, 0)
      return { at: halfHour * 30, n, mean: list.reduce((all, it) => all + it.mean * it.n, 0) / n }
    })
}

export type MissedRow = LeadShare & { readonly area: string }

export const missedRows = (areas: readonly AreaFigures[]): MissedRow[] =>
  areas.flatMap(({ area, noShow }) => noShow.map((it) => ({ area, ...it })))
