import type { Convention } from '#law/staffing/index.ts'
import type { BuildUpLine } from './build-up.ts'
import type { Effect } from './explain.ts'
import type { FigureOrigin, Figure, PlanBody } from './plan.ts'
import type { FaultCode, Interval, Mark, WarningCode } from './reckoned.ts'
import { shownHundredths } from './rounding.ts'

/** German words and numbers of report and tables. Numbers are rounded here, for display, and nowhere before. */
const format = (least: number, most: number) =>
  new Intl.NumberFormat('de-DE', { minimumFractionDigits: least, maximumFractionDigits: most })
const [HUNDREDTHS, WHOLE, FINE, HALVES] = [format(2, 2), format(0, 0), format(0, 4), format(1, 1)]
const [TENTHS, DAYS] = [format(0, 1), format(0, 2)]

const minus = (text: string): string => text.replace('-', '\u2212')
export const inPosts = (value: number): string => minus(HUNDREDTHS.format(shownHundredths(value)))
export const inWhole = (value: number): string => minus(WHOLE.format(value))
export const inFine = (value: number): string => minus(FINE.format(value))
/** What a report is called. A name that begins with the year says it already. */
export const titleOf = ({ name, year }: Pick<PlanBody, 'name' | 'year'>): string =>
  name.startsWith(String(year)) ? `Personalbedarf ${name}` : `Personalbedarf ${year}: ${name}`
/** A weight, for reading: `77,8 %`. */
export const inShare = (fraction: number): string => `${TENTHS.format(fraction * 100)} %`
export const inDays = (value: number): string => minus(DAYS.format(value))
export const inHalves = (value: number): string => HALVES.format(value)
export const inPercent = (fraction: number): string => `${inFine(fraction * 100)} %`
export const signedPosts = (value: number): string =>
  shownHundredths(value) > 0 ? `+${inPosts(value)}` : inPosts(value)
export const spanOf = (interval: Interval | null): string =>
  interval ? `${inPosts(interval.low)} bis ${inPosts(interval.high)}` : '–'

export const ORIGIN_WORDS: Readonly<Record<FigureOrigin, string>> = {
  ...{ typed: 'eingetragen', imported: 'eingelesen', measured: 'gemessen', forecast: 'vorausgeschätzt' },
}
export const STATE_WORDS = { draft: 'Entwurf', adopted: 'festgestellt' } as const

/** Where a number comes from and how sure it is, in one line. */
export function originOf({ from, source, sample, low, high, missingMonths }: Figure): string {
  const months = missingMonths ?? []
  return [
    ORIGIN_WORDS[from],
    source,
    sample ? `Stichprobe ${inWhole(sample.n)}, Standardabweichung ${inFine(sample.sd)}` : '',
    low === undefined || high === undefined ? '' : `95 %: ${inFine(low)} bis ${inFine(high)}`,
    months.length > 0 ? `ohne Daten: ${months.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

const PARTS = { whole: 'zusammen', personal: 'persönlich', factual: 'sachlich' } as const

export const partsOf = ({ parts }: Convention): string =>
  parts
    .map(({ kind, percent }) =>
      kind === 'whole' ? `${inFine(percent)} %` : `${inFine(percent)} % ${PARTS[kind]}`,
    )
    .join(' und ')

/** Where a convention puts its Verteilzeit. */
export const sitsWords = (convention: Convention): string =>
  convention.sits === 'deducted'
    ? `${partsOf(convention)} werden von den Jahresminuten abgezogen`
    : `${partsOf(convention)} werden auf die Zeit je Fall aufgeschlagen`

export const LINE_WORDS: Readonly<Record<BuildUpLine, string>> = {
  ...{ year: 'Tage des Jahres', weekends: 'Samstage und Sonntage', holidays: 'Feiertage an Arbeitstagen' },
  ...{ eves: 'Heiligabend und Silvester', leave: 'Urlaub', sick: 'Krankheit' },
  ...{ training: 'Fortbildung', special: 'Sonderurlaub und Sonstiges' },
}

export const SETUP_WORDS: Readonly<Record<NonNullable<PlanBody['setupIn']>, string>> = {
  case: 'Die Rüstzeit steht bei jedem Fall.',
  verteilzeit: 'Die Rüstzeit steckt in der Verteilzeit und wird bei den Fällen nicht gerechnet.',
}

/** What changed between two plans. */
export const EFFECT_WORDS: Readonly<Record<Effect['part'], string>> = {
  ...{ added: 'Aufgabe neu', removed: 'Aufgabe entfallen', cases: 'Fallzahl', minutes: 'Minuten je Fall' },
  ...{
    setupMinutes: 'Rüstzeit je Fall',
    includesVerteilzeit: 'Verteilzeit in den Minuten',
    convention: 'Konvention',
  },
  ...{ setupIn: 'Ort der Rüstzeit', annualMinutes: 'Jahresminuten', mix: 'Stellen je Gruppe' },
}

const CONVENTIONS = {
  'kgst-2022': 'KGSt 11/2022',
  orghandbuch: 'Organisationshandbuch',
  'bmi-1997': 'BMI-Handbuch 1997',
} as const

export function effectValue(value: Effect['from']): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (typeof value === 'number') return inFine(value)
  if (Object.hasOwn(CONVENTIONS, value)) return CONVENTIONS[value as keyof typeof CONVENTIONS]
  return value === 'case' ? 'beim Fall' : value === 'verteilzeit' ? 'in der Verteilzeit' : value
}

const FAULTS: Readonly<Record<FaultCode, string>> = {
  'year-without-data': 'Für dieses Jahr liegen keine Daten vor.',
  'not-a-number': 'Eine Zahl fehlt oder ist keine.',
  negative: 'Eine Zahl ist kleiner als null.',
  'zero-minutes': 'Die Bearbeitungszeit ist 0 Minuten.',
  absurd: 'Eine Zahl liegt außerhalb des Möglichen.',
  'setup-twice': 'Die Rüstzeit steht beim Fall und in der Verteilzeit; gerechnet ist sie einmal.',
  'groups-without-people': 'Mehrere Gruppen, aber keine Stelle: Es gibt keine gemeinsamen Jahresminuten.',
  'no-groups': 'Es gibt keine Gruppe mit Arbeitszeit.',
  'no-tasks': 'Es gibt keine Aufgabe.',
  'interval-reversed': 'Ein Intervall steht verkehrt herum.',
  'duplicate-key': 'Ein Schlüssel kommt zweimal vor.',
}

const WARNINGS: Readonly<Record<WarningCode, string>> = {
  'unusual-minutes': 'Die Minuten je Fall sind ungewöhnlich klein oder groß.',
  'no-cases': 'Es gibt keine Fälle; die Aufgabe zählt nicht mit.',
  'months-missing': 'In der Quelle fehlen Monate; die Zahl ist nicht hochgerechnet.',
  'sample-small': 'Die Stichprobe ist kleiner als fünf und sagt wenig.',
  'verteilzeit-included': 'Die Minuten enthalten schon Verteilzeit; die Konvention fügt keine hinzu.',
  'verteilzeit-mixed': 'Manche Minuten enthalten Verteilzeit, andere nicht.',
  'convention-superseded': 'Ein neueres Handbuch ist an die Stelle dieser Konvention getreten.',
  'data-unreviewed': 'Ausgaben nach dem zuletzt gelesenen Jahr sind nicht berücksichtigt.',
  'group-without-people': 'Die Gruppe hat keine Stelle und zählt nicht mit.',
  'annual-minutes-unusual': 'Die Jahresminuten weichen um mehr als 10 % vom veröffentlichten Wert ab.',
}

const WORDS: Readonly<Record<string, string>> = { ...WARNINGS, ...FAULTS }

/** A fault or a warning with the name of what it is about. */
export function markWords({ code, field }: Mark, plan: PlanBody): string {
  const [kind, key] = field.split('.')
  const name =
    kind === 'tasks'
      ? plan.tasks.find(({ id }) => id === key)?.name
      : kind === 'groups'
        ? plan.groups.find((it) => it.key === key)?.name
        : undefined
  const words = WORDS[code] ?? code
  return name === undefined ? words : `${name}: ${words}`
}
