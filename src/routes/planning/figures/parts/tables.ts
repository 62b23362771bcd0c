import type { FigureCell } from '#office/observation/index.ts'
import { textsIn } from '#texts/index.ts'
import { monthLabel } from './period.ts'
import { areasOf, concernsOf, nameOf, type Asked } from './asked.ts'
import { wordsOf } from './words.ts'
import { missedRows, slotsOf, waitRows, weekOf } from './sums.ts'

/** A figure keeps its digits: the page rounds, the download does not. Null is not told. */
export type Cell = FigureCell
export interface FigureTable {
  readonly file: string
  /** A text of `observed.column`, by which the page rounds as well. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const { t } = textsIn('de')

/** Every table of the page, as the page shows it and as it is downloaded. */
export const TABLES = {
  arrivals: (asked) => ({
    file: 'andrang',
    columns: ['weekday', 'from', 'perDay', 'booked', 'walkIn', 'sd', 'n'],
    rows: slotsOf(areasOf(asked)).map((it) => [
      ...[weekdayName(it.weekday), clock(it.at), it.perDay, it.booked, it.walkIn, it.sd, it.n],
    ]),
  }),
  week: (asked) => ({
    file: 'andrang-woche',
    columns: ['weekday', 'perDay', 'booked', 'walkIn', 'openDays'],
    rows: weekOf(slotsOf(areasOf(asked)), asked.view.learned.openDays).map((it) => [
      ...[weekdayName(it.weekday), it.perDay, it.booked, it.walkIn, it.days],
    ]),
  }),
  waits: (asked) => ({
    file: 'wartezeiten',
    columns: ['area', 'origin', 'n', 'mean', 'p50', 'p90', 'withinHalfHour'],
    rows: waitRows(areasOf(asked)).map((it) => [
      ...[nameOf(asked, `area:${it.area}`), t(`observed.origin.${it.origin}`), it.n, it.mean, it.p50, it.p90],
      percent(it.withinHalfHour),
    ]),
  }),
  minutes: (asked) => ({
    file: 'bearbeitungszeiten',
    columns: ['concern', 'area', 'n', 'mean', 'low', 'high', 'sd', 'p50', 'outliers'],
    rows: concernsOf(asked).map(({ concern, area, n, minutes }) => [
      ...[nameOf(asked, `concern:${concern}`), nameOf(asked, `area:${area}`), n],
      ...(minutes
        ? [
            minutes.mean,
            Math.max(0, minutes.interval.low),
            minutes.interval.high,
            minutes.sd,
            minutes.quantiles[3]!,
          ]
        : [null, null, null, null, null]),
      minutes
        ? minutes.outliers === 0
          ? t('observed.few')
          : t('observed.atLeast', { count: minutes.outliers })
        : null,
    ]),
  }),
  missed: (asked) => ({
    file: 'versaeumte-termine',
    columns: ['area', 'lead', 'booked', 'missed', 'share', 'low', 'high'],
    rows: missedRows(areasOf(asked)).map((it) => [
      ...[nameOf(asked, `area:${it.area}`), leadName(it), it.booked, it.missed],
      ...[percent(it.share.value), percent(it.share.low), percent(it.share.high)],
    ]),
  }),
  windows: (asked) => ({
    file: 'buchungsfenster',
    columns: ['area', 'window', 'share', 'low', 'high'],
    rows: areasOf(asked).flatMap(({ area, windows }) =>
      windows.map(({ days, share }) => [
        ...[
          nameOf(asked, `area:${area}`),
          days,
          percent(share.value),
          percent(share.low),
          percent(share.high),
        ],
      ]),
    ),
  }),
  walkOffs: (asked) => ({
    file: 'gegangen',
    columns: ['area', 'n', 'left', 'share', 'low', 'high', 'patience'],
    rows: areasOf(asked).flatMap(({ area, walkOffs: it }) =>
      it
        ? [
            [
              ...[
                nameOf(asked, `area:${area}`),
                it.n,
                it.left,
                percent(it.share.value),
                percent(it.share.low),
              ],
              ...[percent(it.share.high), it.patienceMinutes],
            ],
          ]
        : [],
    ),
  }),
  forecast: (asked) => ({
    file: 'vorausschau',
    columns: ['subject', 'lastYear', 'forecast', 'low', 'high', 'growth', 'typicalError', 'months', 'note'],
    rows: forecastRows(asked),
  }),
  months: (asked) => ({
    file: 'fallzahlen-je-monat',
    columns: ['month', 'cases'],
    rows: asked.view.total.history.months.map(({ month, cases }) => [month, cases]),
  }),
} as const satisfies Record<string, (asked: Asked) => FigureTable>

export type TableName = keyof typeof TABLES

/** Which evaluation (past.…) a table shows: what is off is not downloaded either. */
export const EVALUATION: Readonly<Record<TableName, string>> = {
  ...{ arrivals: 'arrivals', week: 'arrivals', waits: 'waits', minutes: 'minutes', missed: 'missed' },
  ...{ windows: 'missed', walkOffs: 'left', forecast: 'cases', months: 'cases' },
}

function forecastRows(asked: Asked): Cell[][] {
  const { total, histories, forecasts } = asked.view
  const all = [
    { history: total.history, forecast: total.forecast },
    ...histories.map((history, at) => ({ history, forecast: forecasts[at]! })),
  ]
    .filter(({ history }) => asked.area === '' || isOf(asked, history.subject))
    .map((it) => ({ ...it, last: lastYearOf(it.history) }))
    .toSorted((a, b) => b.last - a.last)
  return all.map(({ history, forecast, last }) => {
    const name = subjectName(asked, history.subject)
    if (!forecast.ok)
      return [name, last, null, null, null, null, null, forecast.months, t(`observed.why.${forecast.why}`)]
    const notes = [
      ...(forecast.shock ? [t(`observed.shock.${forecast.shock.direction}`)] : []),
      ...(forecast.missing.length > 0
        ? [t('observed.missingMonths', { months: forecast.missing.map(monthLabel).join(', ') })]
        : []),
    ]
    return [
      ...[name, last, forecast.value, forecast.low, forecast.high, percent(forecast.growth - 1)],
      ...[
        forecast.backtest ? percent(forecast.backtest.typicalError) : null,
        forecast.months,
        notes.join(' · '),
      ],
    ]
  })
}

function lastYearOf({ months }: Asked['view']['histories'][number]): number {
  const known = months.flatMap(({ cases }) => (cases === null ? [] : [cases])).slice(-12)
  return known.reduce((sum, cases) => sum + cases, 0)
}

/** Of an area: itself and the concerns that were told in it. */
const isOf = ({ view, area }: Asked, subject: string): boolean =>
  subject === `area:${area}` ||
  view.learned.concerns.some((it) => it.area === area && subject === `concern:${it.concern}`)

export const subjectName = (asked: Asked, subject: string): string =>
  subject === 'all'
    ? t('observed.allConcerns')
    : subject.startsWith('area:')
      ? t('observed.areaOf', { name: nameOf(asked, subject) })
      : nameOf(asked, subject)

const percent = (share: number): number => share * 100
export const weekdayName = (weekday: number): string =>
  wordsOf(`observed.weekday.${weekday}`, String(weekday))
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
export const leadName = ({ from, to }: { readonly from: number; readonly to: number | null }): string =>
  from === 0 && to !== null
    ? t('observed.lead.same')
    : to === null
      ? t('observed.lead.more', { from })
      : t('observed.lead.between', { from, to: to - 1 })
