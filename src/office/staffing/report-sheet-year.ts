import type { WriteCell } from '#ground/sheets/index.ts'
import type { BuildUp } from './build-up.ts'
import type { PlanBody } from './plan.ts'
import type { Reckoned } from './reckoned.ts'
import { buildUpsOf } from './report-content.ts'
import { given, head, plain, reckonedCell, title, words, type NamedSheet } from './report-sheet.ts'
import { LINE_WORDS } from './report-words.ts'

const FIRST = 4

/** Groups with their posts and minutes, the weighted denominator, and how annual minutes are built up. */
export function yearSheet(plan: PlanBody, { denominator }: Reckoned): NamedSheet {
  const about: WriteCell[][] = [title('Jahresarbeitszeit'), [words(`Quelle: ${plan.annual.source}`)]]
  if (!denominator)
    return {
      sheet: {
        ...{ name: 'Jahresarbeitszeit', widths: [44] },
        rows: [...about, ['Aus den Gruppen ergeben sich keine gemeinsamen Jahresminuten.']],
      },
      names: [],
    }
  const last = FIRST + denominator.groups.length - 1
  const groups = denominator.groups.map((group): WriteCell[] => {
    const typed = plan.groups.find(({ key }) => key === group.key)
    return [
      ...[group.name, given(typed?.weeklyHours ?? 0), given(group.share), given(group.annual, 'whole')],
      reckonedCell(group.weight, 'IF(Stellen_zusammen=0,1,Stellen/Stellen_zusammen)', 'percent'),
      reckonedCell(group.weight * group.annual, 'Gewicht*Jahresminuten', 'two'),
      given(typed?.productivity ?? 1, 'percent'),
      reckonedCell(group.capacity, 'Stellen*Anteil_der_Leistung*Jahresminuten*(1-Abzug_vom_Jahr)', 'whole'),
      typed?.source ?? null,
    ]
  })
  const sumOf = (column: string): string => `SUM(${column}${FIRST}:${column}${last})`
  const sums: WriteCell[] = [
    { value: 'Zusammen', look: 'strong' },
    null,
    reckonedCell(
      denominator.groups.reduce((sum, { share }) => sum + share, 0),
      sumOf('C'),
      'two',
      'strong',
    ),
    ...[null, null],
    reckonedCell(denominator.annual, sumOf('F'), 'two', 'strong'),
    null,
    reckonedCell(
      denominator.groups.reduce((sum, { capacity }) => sum + capacity, 0),
      sumOf('H'),
      'whole',
      'strong',
    ),
  ]
  const net: WriteCell[] = [
    { value: 'Minuten je Stelle', look: 'strong' },
    ...[null, null, null, null],
    reckonedCell(denominator.net, 'Jahresminuten_gewichtet*(1-Abzug_vom_Jahr)', 'two', 'strong'),
    words('= gewichtete Jahresminuten × (1 − Abzug der Konvention)'),
  ]
  const heads = head(
    'Gruppe',
    'Stunden je Woche',
    'Stellen',
    'Jahresminuten',
    'Gewicht',
    'Gewichtete Minuten',
    'Anteil der Leistung',
    'Leistbare Minuten',
    'Quelle',
  )
  return {
    sheet: {
      ...{ name: 'Jahresarbeitszeit', widths: [40, 12, 10, 14, 11, 16, 12, 16, 40] },
      rows: [
        ...about,
        heads,
        ...groups,
        sums,
        net,
        ...buildUpsOf(plan).reduce(appendBuildUp, { rows: [] as WriteCell[][], next: last + 4 }).rows,
      ],
    },
    names: [
      ...([
        ['Stellen', '$C1'],
        ['Jahresminuten', '$D1'],
        ['Gewicht', '$E1'],
        ['Anteil_der_Leistung', '$G1'],
      ] as const),
      ['Stellen_zusammen', `$C$${last + 1}`],
      ['Jahresminuten_gewichtet', `$F$${last + 1}`],
      ['Leistbare_Minuten', `$H$${last + 1}`],
      ['Minuten_je_Stelle', `$F$${last + 2}`],
    ],
  }
}

interface Below {
  readonly rows: readonly WriteCell[][]
  /** Row of the next headline; the row above it stays empty. */
  readonly next: number
}

function appendBuildUp({ rows, next }: Below, built: BuildUp): { rows: WriteCell[][]; next: number } {
  const { weeklyHours, lines, days, minutesPerDay, minutes, published } = built
  const first = next + 1
  const last = first + lines.length - 1
  const own: WriteCell[][] = [
    [],
    head(`Aufbau für ${String(weeklyHours).replace('.', ',')} Stunden je Woche`, 'Tage'),
    ...lines.map(({ what, days: count }): WriteCell[] => [LINE_WORDS[what], given(count)]),
    [
      { value: 'Arbeitstage einer Stelle', look: 'strong' },
      reckonedCell(days, `SUM(B${first}:B${last})`, 'two', 'strong'),
    ],
    ['Stunden je Woche', given(weeklyHours)],
    ['Minuten je Tag (Woche mit fünf Tagen)', reckonedCell(minutesPerDay, `B${last + 2}*60/5`)],
    [
      { value: 'Jahresminuten', look: 'strong' },
      reckonedCell(minutes, `B${last + 1}*B${last + 3}`, 'whole', 'strong'),
    ],
    ...(published ? [[`Zum Vergleich ${published.row.edition}`, plain(published.row.minutes, 'whole')]] : []),
  ]
  return { rows: [...rows, ...own], next: next + own.length }
}
