/**
 * Invented figures of an office in the year before it changed how it works and the year after: what moves with the season, what got better,
 * what got worse, what stayed, and what nobody wrote down. No dice: each start tells the same.
 */

/** By the month: before, after, how strongly it swings over the year, how unlike neighbours are, and how many it is told of. */
type Course = readonly [before: number, after: number, season: number, noise: number, n: number]

const MONTHLY: Readonly<Record<string, Course>> = {
  'lead-time': [24, 11, 5, 1.8, 60],
  'booked-online-share': [31, 68, 0, 2, 1_450],
  'walk-in-share': [44, 29, 3, 1.5, 1_900],
  'reception-share': [18, 37, 0, 1.6, 1_750],
  'appointment-mails': [410, 126, 45, 20, 0],
  reachability: [52, 61, 4, 4.5, 860],
  'wait-booked': [19, 8.4, 2, 1.1, 1_120],
  'wait-walk-in': [41, 23.5, 6, 2.4, 780],
  'within-half-hour': [61, 88, -4, 2, 1_900],
  'announced-held': [74, 81, 0, 3, 1_600],
  'no-show-share': [15.5, 11.8, 1.2, 0.9, 1_150],
  'walk-off-share': [6.4, 3.1, 0.8, 0.5, 1_900],
  'cases-in': [640, 702, 70, 22, 0],
  'cases-closed': [598, 689, 40, 25, 0],
  'cases-open': [2_060, 2_290, 60, 30, 0],
  turnaround: [74, 66, 3, 4, 600],
  'valid-fiction': [83, 91, 0, 1.2, 1_350],
}

/** By the quarter: four before, four after, and how many answered. Null: nobody asked. */
const QUARTERLY: Readonly<Record<string, readonly [readonly (number | null)[], readonly number[], number]>> =
  {
    'survey-friendliness': [[null, 78, 80, 79], [88, 90, 91, 90], 118],
    'survey-waiting': [[null, 41, 44, 39], [66, 71, 70, 73], 118],
    'survey-orientation': [[null, 52, 50, 55], [79, 81, 84, 82], 118],
    'survey-understanding': [[null, 63, 61, 64], [69, 66, 70, 68], 118],
    'survey-reachability': [[null, 36, 33, 38], [41, 39, 44, 42], 118],
    complaints: [[21, 24, 19, 26], [33, 29, 27, 24], 0],
    'complaints-in-time': [[61, 58, 65, 63], [82, 86, 84, 88], 40],
    'complete-first-visit': [[54, 51, 55, 53], [63, 66, 68, 67], 96],
  }

/** Nobody counted in these months before; the twelve of the time before, from 0. */
const GAPS: Readonly<Record<string, readonly number[]>> = {
  'announced-held': [0, 1, 2, 3],
  'walk-off-share': [5, 6],
  reachability: [9],
}

const SOURCES: Readonly<Record<string, string>> = {
  lead: 'Abfrage des Buchungskalenders, erfunden',
  cases: 'Statistik des Fachverfahrens, erfunden',
  survey: 'Befragung auf Papier, erfunden',
  other: 'Auszählung, erfunden',
}

const sourceOf = (key: string): string =>
  key.startsWith('survey-')
    ? SOURCES['survey']!
    : key === 'lead-time'
      ? SOURCES['lead']!
      : key.startsWith('cases') || key === 'turnaround'
        ? SOURCES['cases']!
        : SOURCES['other']!

/** Neighbours differ, always in the same way. */
function wobble(at: number, key: string): number {
  const hash = Math.sin((at + 1) * 127.1 + key.length * 311.7) * 43_758.5453
  return 2 * (hash - Math.floor(hash)) - 1
}

/**
 * A table as it is handed in: 25 months from `first`, the change in the thirteenth, which belongs to neither year. `first`: `2024-10`,
 * the beginning of a quarter or not.
 */
export function demoTable(first: string): string {
  const month = (at: number) => Temporal.PlainYearMonth.from(first).add({ months: at })
  const rows = Object.entries(MONTHLY).flatMap(([key, [before, after, season, noise, n]]) =>
    Array.from({ length: 25 }, (_, at) => {
      if (GAPS[key]?.includes(at)) return []
      const level = at < 12 ? before : at === 12 ? (before + after) / 2 : after
      const swing = Math.cos(((month(at).month - 10) / 12) * 2 * Math.PI) * season
      const value = level + swing + wobble(at, key) * noise
      const digits = n === 0 ? 0 : 1
      return [row(key, month(at).toString(), value.toFixed(digits), n)]
    }).flat(),
  )
  return ['Kennzahl;Zeitraum;Wert;Fälle;Quelle', ...rows, ...quarters(first)].join('\n')
}

/** Whole quarters only, four on each side of the one in which everything changed. */
function quarters(first: string): string[] {
  const start = Temporal.PlainYearMonth.from(first)
  const begin = start.add({ months: (3 - ((start.month - 1) % 3)) % 3 })
  return Object.entries(QUARTERLY).flatMap(([key, [before, after, n]]) =>
    [...before, null, ...after].flatMap((value, at) => {
      const at0 = begin.add({ months: at * 3 })
      const isOver = Temporal.PlainYearMonth.compare(at0.add({ months: 3 }), start.add({ months: 25 })) <= 0
      if (value === null || !isOver) return []
      const name = `${Math.ceil(at0.month / 3)}. Quartal ${at0.year}`
      return [row(key, name, String(value), n === 0 ? 0 : n + at * 3)]
    }),
  )
}

const row = (key: string, period: string, value: string, n: number): string =>
  `${key};${period};${value.replace('.', ',')};${n === 0 ? '' : n};${sourceOf(key)}`

/** What was aimed at, registered a month before the change; shares in percent as 0 to 1. */
export const DEMO_TARGETS: readonly (readonly [kpi: string, value: number, why: string])[] = [
  ['lead-time', 14, 'Zusage an den Stadtrat: zwei Wochen'],
  ['wait-booked', 10, 'Konzept 2025, Abschnitt 4'],
  ['wait-walk-in', 25, 'Konzept 2025, Abschnitt 4'],
  ['within-half-hour', 0.9, 'Bestes Amt des hessischen Vergleichs: 99 %'],
  ['reception-share', 0.35, 'Personalbedarf: Entlastung der Sachbearbeitung um eine halbe Stelle'],
  ['appointment-mails', 150, 'Konzept: Die Zahl soll sinken'],
  ['reachability', 0.75, 'Beschwerden des Vorjahrs'],
  ['turnaround', 60, 'Zusage in der Eingangsbestätigung'],
  ['survey-friendliness', 0.85, 'Vergleichsring'],
]

export const DEMO_PUBLIC = [
  ...['lead-time', 'wait-booked', 'wait-walk-in', 'within-half-hour', 'no-show-share'],
  ...['survey-friendliness', 'complaints-in-time'],
]
