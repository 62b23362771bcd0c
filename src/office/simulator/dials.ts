import { z } from 'zod'

/**
 * What a head of office may turn, in words and numbers of the office. The base has dials too: what differs is the change.
 * Minutes and percent; capacity is desks, never a name. Pure.
 */
export interface Dials {
  readonly teams: readonly TeamDials[]
  /** Every day of the week, 1 = Monday; without a span it is closed. */
  readonly hours: readonly { readonly weekday: number; readonly spans: readonly Span[] }[]
  /** Minutes of break at each desk and hour. */
  readonly breakMinutes: number
  readonly windowDays: number
  readonly overbookPercent: number
  /** A walk-in who has waited so long counts like an appointment that was due then. */
  readonly walkInDueMinutes: number
  /** Who comes at most so late keeps the place. */
  readonly keepMinutes: number
  readonly kiosk: boolean
  /** More or fewer people than measured. */
  readonly demandPercent: number
  /** Of those who booked; all leads together. */
  readonly noShowPercent: number
}

export interface TeamDials {
  readonly team: string
  readonly name: string
  readonly desks: number
  /** Desks nobody sits at in these days: leave, illness, training. */
  readonly away: number
  readonly walkIns: boolean
}

/** `HH:MM`, half-open. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Least and most of each number. */
export const BOUNDS = {
  desks: [0, 60],
  away: [0, 60],
  breakMinutes: [0, 30],
  windowDays: [1, 365],
  overbookPercent: [0, 50],
  walkInDueMinutes: [5, 240],
  keepMinutes: [0, 60],
  demandPercent: [-90, 300],
  noShowPercent: [0, 90],
} as const satisfies Record<string, readonly [number, number]>

export type NumberDial = keyof typeof BOUNDS
export const OFFICE_NUMBERS = [
  'breakMinutes',
  'windowDays',
  'overbookPercent',
  'walkInDueMinutes',
  'keepMinutes',
  'demandPercent',
  'noShowPercent',
] as const satisfies readonly NumberDial[]

/** More at once, and nobody knows afterwards what made the difference. */
export const CHANGES_MOST = 3

const within = ([least, most]: readonly [number, number]) => z.number().min(least).max(most)
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)

export const dialsSchema = z.strictObject({
  teams: z
    .array(
      z.strictObject({
        team: z.string().min(1).max(60),
        name: z.string().max(120),
        desks: within(BOUNDS.desks).int(),
        away: within(BOUNDS.away).int(),
        walkIns: z.boolean(),
      }),
    )
    .max(40),
  hours: z
    .array(
      z.strictObject({
        weekday: z.number().int().min(1).max(7),
        spans: z.array(z.strictObject({ from: clock, to: clock })).max(4),
      }),
    )
    .length(7),
  breakMinutes: within(BOUNDS.breakMinutes),
  windowDays: within(BOUNDS.windowDays).int(),
  overbookPercent: within(BOUNDS.overbookPercent),
  walkInDueMinutes: within(BOUNDS.walkInDueMinutes),
  keepMinutes: within(BOUNDS.keepMinutes),
  kiosk: z.boolean(),
  demandPercent: within(BOUNDS.demandPercent),
  noShowPercent: within(BOUNDS.noShowPercent),
})

/** Every dial by the name of its field: `desks.temporary`, `hours.2`, `windowDays`. */
export function flatDials(dials: Dials): ReadonlyMap<string, string | number | boolean> {
  return new Map<string, string | number | boolean>([
    ...dials.teams.flatMap(({ team, desks, away, walkIns }) => [
      [`desks.${team}`, desks] as const,
      [`away.${team}`, away] as const,
      [`walkIns.${team}`, walkIns] as const,
    ]),
    ...dials.hours.map(({ weekday, spans }) => [`hours.${weekday}`, spansText(spans)] as const),
    ...OFFICE_NUMBERS.map((name) => [name, dials[name]] as const),
    ['kiosk', dials.kiosk],
  ])
}

/** The dials that differ, in the order of the form. */
export function changedDials(base: Dials, turned: Dials): string[] {
  const before = flatDials(base)
  return [...flatDials(turned)].filter(([name, value]) => before.get(name) !== value).map(([name]) => name)
}

export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ')
