import { CORNERS, type Corner } from './criteria.ts'
import { kpiOf } from './kpis.ts'
import { periodWords } from './period.ts'
import type { Report } from './read-report.ts'
import * as words from './report-words.ts'
import type { Figure, Line } from './snapshot.ts'

/** What a review on paper is made of; `report.typ` draws it. A cell with `to` is a link. */
export type Cell = string | { readonly words: string; readonly note: string; readonly to: string }
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'note'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'facts'; readonly items: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      /** `w` and `v` share the width two to one, `n` is a number of its own width. */
      readonly columns: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | Chart

/** A run of values; places from 0 to 1, reckoned here so that paper draws what the page draws. */
interface Chart {
  readonly kind: 'chart'
  readonly title: string
  readonly about: string
  readonly points: readonly (readonly [x: number, y: number])[]
  /** From one month to the next; further apart lies a gap, and no line. */
  readonly step: number
  readonly centre: number | null
  readonly limits: readonly [low: number, high: number] | null
  readonly change: number | null
  readonly ticks: readonly (readonly [y: number, label: string])[]
  readonly months: readonly (readonly [x: number, label: string])[]
}

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
const text = (said: string): Block => ({ kind: 'text', text: said })

/** `linkOf`: the address of the page of a figure. */
export function reportBlocks({ body, figures, closed }: Report, linkOf: (figure: string) => string): Block[] {
  const byNumber = new Map(figures.map((it) => [it.number, it]))
  const groups = Map.groupBy(body.lines, ({ group }) => group)
  return [
    ...summary(body.lines),
    ...missingBlocks(body.lines, body.off, closed),
    ...[...groups].flatMap(([group, lines]) => [
      heading(words.GROUP_NAMES[group]),
      table(lines, byNumber, linkOf),
      ...lines.flatMap((line) => chartOf(line, body.frame.changeDay)),
      ...lines.flatMap(signalTexts),
    ]),
    ...findingBlocks(body.findings),
    ...shockBlocks(body.shocks),
    ...hypothesisBlocks(body.hypotheses),
    ...criteriaBlocks(body.criteria),
    heading('So ist gerechnet'),
    text(METHOD),
  ]
}

const METHOD =
  'Verglichen wird jeder Monat des Jahres danach mit demselben Monat der Zeit davor. Ab sechs Paaren gilt für den mittleren Unterschied die Spanne nach Student (95 %), bei Anteilen mit weniger Paaren die nach Newcombe. Liegt null in der Spanne, ist über eine Veränderung nichts zu sagen; auch ohne jede Veränderung läge bei einem von zwanzig Vergleichen null nicht darin. Grenzen der Verläufe: Mittel der Ausgangszeit ± 2,66 × mittlerer Abstand benachbarter Werte. Nichts wird von weniger als fünf Personen oder Fällen gesagt, nichts von einzelnen Beschäftigten. Jede Zahl trägt eine Nummer (Z) und führt im Programm zu Definition, Zähler, Nenner, Zeitraum und Quelle.'

function summary(lines: readonly Line[]): Block[] {
  const named = (verdict: Line['verdict']): string =>
    lines.flatMap((line) => (line.verdict === verdict ? [line.name] : [])).join('; ') || 'keine'
  return [
    heading('Ergebnis'),
    {
      kind: 'facts',
      items: [
        ['Besser', named('better')],
        ['Schlechter', named('worse')],
        ['Nicht zu sagen', named('unclear')],
        ['Ohne Vergleich', named('unknown')],
      ],
    },
  ]
}

function missingBlocks(lines: readonly Line[], off: readonly string[], closed: readonly string[]): Block[] {
  const gaps = lines.flatMap(({ name, gaps: found, grain, pairs }) =>
    found.length === 0 || pairs === 0
      ? []
      : [`${name}: ohne Ausgangswert ${found.map((period) => periodWords(period, grain)).join(', ')}`],
  )
  const late = lines.flatMap(({ name, target }) =>
    target && !target.isBefore ? [`${name}: Ziel erst nach Beginn des Jahres eingetragen`] : [],
  )
  return [
    ...(gaps.length + late.length > 0
      ? [heading('Lücken', 3), { kind: 'list' as const, items: [...gaps, ...late] }]
      : []),
    ...(off.length > 0
      ? [
          {
            kind: 'note' as const,
            title: 'Ohne Zustimmung des Personalrats nicht ausgewertet',
            lines: [off.join(', ')],
          },
        ]
      : []),
    ...(closed.length > 0
      ? [
          {
            kind: 'note' as const,
            title: 'Zustimmung seither zurückgenommen, nicht mehr gezeigt',
            lines: [closed.join(', ')],
          },
        ]
      : []),
  ]
}

function table(
  lines: readonly Line[],
  figures: ReadonlyMap<number, Figure>,
  linkOf: (figure: string) => string,
): Block {
  const cell = (line: Line, kind: Figure['kind']): Cell => {
    const it = figures.get(line.figures[kind] ?? 0)
    if (!it) return '–'
    const isDifference = kind === 'difference'
    const said = isDifference ? words.differenceText(line, it.value) : words.valueText(line, it.value)
    const span = it.interval ? ` (${words.spanText(line, it.interval)})` : ''
    return { words: said + span, note: `Z${it.number}`, to: linkOf(it.id) }
  }
  return {
    ...{ kind: 'table', caption: 'Davor und danach, mit 95-%-Spanne des Unterschieds', columns: 'wnnvt' },
    head: ['Kennzahl', 'davor', 'danach', 'Unterschied', 'Urteil'],
    rows: lines.map((line) => [
      line.name + (line.target ? ` (Ziel ${targetText(line)})` : ''),
      ...[cell(line, 'before'), cell(line, 'after'), cell(line, 'difference')],
      words.VERDICTS[line.verdict] + (line.isWholeYear || line.pairs === 0 ? '' : ', kein ganzes Jahr'),
    ]),
  }
}

function targetText({ target, direction, ...line }: Line): string {
  if (!target) return ''
  const sign = direction === 'up' ? 'mind. ' : direction === 'down' ? 'höchst. ' : ''
  const met = target.isMet === null ? '' : target.isMet ? ', erreicht' : ', verfehlt'
  return `${sign}${words.valueText(line, target.value)}${met}`
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** Only of figures by the month with a baseline that says what is usual. */
function chartOf(line: Line, changeDay: string): Block[] {
  const { points, centre, limits, grain } = line
  if (grain !== 'month' || centre === null || points.length < 12) return []
  const heights = [...points.map(([, value]) => value), ...(limits ? [limits.low, limits.high] : [])]
  const [low, high] = [Math.min(0, ...heights), Math.max(...heights) * 1.05 || 1]
  const [first, last] = [monthNumber(points[0]![0]), monthNumber(points.at(-1)![0])]
  const x = (month: string): number => (monthNumber(month) - first) / (last - first)
  const y = (value: number): number => (value - low) / (high - low)
  const change = x(changeDay.slice(0, 7))
  const step = Math.ceil(points.length / 8)
  return [
    {
      ...{ kind: 'chart', title: line.name },
      about: `Verlauf von ${words.monthText(points[0]![0])} bis ${words.monthText(points.at(-1)![0])}; durchgezogen der Median der Ausgangszeit, gestrichelt ihre Grenzen`,
      points: points.map(([month, value]) => [x(month), y(value)]),
      step: 1 / (last - first),
      ...{ centre: y(centre), limits: limits && [y(limits.low), y(limits.high)] },
      change: change > 0 && change < 1 ? change : null,
      ticks: [0, 0.5, 1].map((share) => [share, words.valueText(line, low + share * (high - low))]),
      months: points.filter((_, n) => n % step === 0).map(([month]) => [x(month), words.monthText(month)]),
    },
  ]
}

const SIGNALS = {
  outside: 'außerhalb der Grenzen',
  shift: 'sechs und mehr auf einer Seite des Medians',
  trend: 'fünf und mehr in einer Richtung',
} as const

function signalTexts({ name, signals, grain }: Line): Block[] {
  if (signals.length === 0) return []
  const said = signals.map(
    ({ kind, from, to }) =>
      `${periodWords(from, grain)}${to === from ? '' : ` bis ${periodWords(to, grain)}`} ${SIGNALS[kind]}`,
  )
  return [text(`${name}: ${said.join('; ')}.`)]
}

function findingBlocks(findings: Report['body']['findings']): Block[] {
  if (findings.length === 0) return [heading('Feststellungen'), text('Keine.')]
  return [
    heading('Feststellungen'),
    ...findings.flatMap((it): Block[] => [
      heading(it.title, 3),
      {
        kind: 'facts',
        items: [
          ['Kennzahlen', it.kpis.map((key) => kpiOf(key)?.name ?? key).join(', ')],
          ['Beleg', it.evidence],
          ['Ursache', it.cause],
          ['Änderung', it.change],
          ['Verantwortlich', `${it.owner}, bis ${words.dayText(it.due)}${it.isDone ? ', erledigt' : ''}`],
          [
            'Wirkung',
            it.effect
              ? `${words.RESULTS[it.effect.result]} (${words.dayText(it.effect.day)}): ${it.effect.words}`
              : `wird am ${words.dayText(it.checkDay)} geprüft`,
          ],
        ],
      },
    ]),
  ]
}

function shockBlocks(shocks: Report['body']['shocks']): Block[] {
  if (shocks.length === 0) return []
  return [
    heading('Von außen'),
    {
      ...{ kind: 'table', caption: 'Was Zahlen bewegte, ohne dass das Amt etwas tat', columns: 'twv' },
      head: ['Zeit', 'Was', 'Quelle'],
      rows: shocks.map((it) => [
        `${words.dayText(it.from)}${it.until ? ` bis ${words.dayText(it.until)}` : ''}`,
        `${it.name}: ${it.what}`,
        it.source,
      ]),
    },
  ]
}

const JUDGED = { open: 'offen', supported: 'gestützt', rejected: 'verworfen' } as const

function hypothesisBlocks(hypotheses: Report['body']['hypotheses']): Block[] {
  if (hypotheses.length === 0) return []
  return [
    heading('Annahmen, auch verworfene'),
    {
      ...{ kind: 'table', caption: 'Vorher eingetragen, am Ende beurteilt', columns: 'wtv' },
      head: ['Annahme', 'Urteil', 'Warum'],
      rows: hypotheses.map((it) => [it.claim, JUDGED[it.verdict], it.why || '–']),
    },
  ]
}

function criteriaBlocks(criteria: Report['body']['criteria']): Block[] {
  return [
    heading('Kriterien einer Willkommensbehörde'),
    ...(Object.keys(CORNERS) as Corner[]).map((corner): Block => ({
      ...{ kind: 'table', caption: CORNERS[corner], columns: 'vtw' },
      head: ['Kriterium', 'Stand', 'Nachweis'],
      rows: criteria
        .filter((it) => it.corner === corner)
        .map((it) => [it.name, words.STATES[it.state], it.words || '–']),
    })),
  ]
}
