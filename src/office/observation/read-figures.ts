import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { holidayOn } from '#law/holidays/index.ts'
import { readTeams } from '#office/staff/index.ts'
import { openDays, readProgress } from './count-store.ts'
import { forecastCases, type Forecast, type History } from './forecast.ts'
import { historiesOf, totalOf } from './histories.ts'
import { historyMark, importsOf, type Import } from './history-store.ts'
import { learnedFigures, pastOff } from './learned-figures.ts'
import type { Learned } from './learned.ts'
import type { ObservationRoom } from './room.ts'
import type { Span } from './told-store.ts'

export interface FiguresView {
  readonly today: Temporal.PlainDate
  readonly learned: Learned
  /** Names of areas and concerns that occur. */
  readonly names: Readonly<Record<string, string>>
  readonly year: number
  /** All concerns together, then each concern and area. */
  readonly total: { readonly history: History; readonly forecast: Forecast }
  readonly histories: readonly History[]
  readonly forecasts: readonly Forecast[]
  readonly imports: readonly Import[]
  /** Weekdays on which the office is usually open, and working ones among them on which nobody came. */
  readonly quality: { readonly days: number; readonly daysWithout: readonly string[] }
}

/** Figures of a site for whoever plans. Sums of groups only: no row in the trail. */
export async function readFigures(
  room: ObservationRoom,
  actor: Actor,
  { site, from, to }: Span & { readonly site: number },
): Promise<Outcome<FiguresView, 'not-permitted'>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'observation.read', site)) return refuse('not-permitted')
  const { db } = ground
  const today = officeDay(ground.clock.now())
  const year = today.year + 1
  const [ahead, learned, names, imports, quality] = await Promise.all([
    aheadOf(room, site, year),
    learnedFigures(db, { site, from, to, at: ground.clock.now() }),
    namesAt(room, site),
    importsOf(db, site),
    qualityOf(room, site, { from, to }),
  ])
  return { ok: true, today, year, ...ahead, learned, names, imports, quality }
}

type Ahead = Pick<FiguresView, 'total' | 'histories' | 'forecasts'>

/** What was reckoned last, per site: it changes once a week, and when somebody brings numbers along. */
const reckoned = new WeakMap<ObservationRoom, Map<number, { readonly mark: string; readonly ahead: Ahead }>>()

async function aheadOf(room: ObservationRoom, site: number, year: number): Promise<Ahead> {
  const { db, clock } = room.ground
  const at = clock.now()
  const off = await pastOff(db, { site, at })
  const mark = `${year} ${await historyMark(db, site)} ${off.has('past.cases') ? 'off' : ''}`
  const known = reckoned.getOrInsertComputed(room, () => new Map())
  const before = known.get(site)
  if (before?.mark === mark) return before.ahead
  const histories = await historiesOf(db, site, at)
  const whole = totalOf(histories.filter(({ subject }) => subject.startsWith('concern:')))
  const ahead = {
    histories,
    total: { history: whole, forecast: forecastCases([whole], year)[0]! },
    forecasts: forecastCases(histories, year),
  }
  known.set(site, { mark, ahead })
  return ahead
}

async function namesAt(
  { ground, catalogue }: ObservationRoom,
  site: number,
): Promise<Record<string, string>> {
  const teams = await readTeams(ground.db, site)
  const concerns = [...catalogue.catalogue.concerns.values()]
  return Object.fromEntries([
    ...teams.map(({ key, name }) => [`area:${key}`, name]),
    ...concerns.map(({ key, name }) => [`concern:${key}`, name.de]),
  ])
}

/** A weekday is usual when it was open in more than half of its weeks. */
async function qualityOf(
  { ground }: ObservationRoom,
  site: number,
  span: Span,
): Promise<FiguresView['quality']> {
  const progress = await readProgress(ground.db, site)
  if (!progress) return { days: 0, daysWithout: [] }
  const from = later(span.from, progress.firstDay)
  const to = earlier(span.to, progress.settled.add({ days: 1 }))
  const open = new Set(await openDays(ground.db, site, { from, to }))
  const days: Temporal.PlainDate[] = []
  for (let at = from; Temporal.PlainDate.compare(at, to) < 0; at = at.add({ days: 1 })) days.push(at)
  const isUsual = (weekday: number): boolean => {
    const own = days.filter(({ dayOfWeek }) => dayOfWeek === weekday)
    return own.filter((day) => open.has(day.toString())).length * 2 > own.length
  }
  const usual = new Set([1, 2, 3, 4, 5, 6, 7].filter(isUsual))
  const without = days.filter(
    (day) => usual.has(day.dayOfWeek) && !open.has(day.toString()) && !isHoliday(day),
  )
  return { days: open.size, daysWithout: without.map(String) }
}

function isHoliday(day: Temporal.PlainDate): boolean {
  try {
    return holidayOn(day) !== undefined
  } catch {
    return false
  }
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b
