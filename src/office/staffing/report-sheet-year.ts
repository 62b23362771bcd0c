import type { WriteCell } from '#ground/sheets/index.ts'
import type { BuildUp } from './build-up.ts'
import type { PlanBody } from './plan.ts'
import type { Denominator, Reckoned } from './reckoned.ts'
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
  const below = { rows: [], next: last + 4 } as Below
  return {
    sheet: {
      ...{ name: 'Jahresarbeitszeit', widths: [40, 12, 10, 14, 11, 16, 12, 16, 40] },
      rows: [
        ...about,
        head(...HEADS),
        ...groupRows(plan, denominator),
        ...sumRows(denominator, last),
        ...buildUpsOf(plan).reduce(appendBuildUp, below).rows,
      ],
    },
    names: [
      ...ROW_NAMES,
      ['Stellen_zusammen', `$C$${last + 1}`],
      ['Jahresminuten_gewichtet', `$F$${last + 1}`],
      ['Leistbare_Minuten', `$H$${last + 1}`],
      ['Minuten_je_Stelle', `$F$${last + 2}`],
    ],
  }
}

const HEADS = [
  ...['Gruppe', 'Stunden je Woche', 'Stellen', 'Jahresminuten', 'Gewicht', 'Gewichtete Minuten'],
  ...['Anteil der Arbeit', 'Leistbare Minuten', 'Quelle'],
]
const ROW_NAMES = [
  ['Stellen', '$C1'],
  ['Jahresminuten', '$D1'],
  ['Gewicht', '$E1'],
  ['Anteil_der_Arbeit', '$G1'],
] as const

function groupRows({ groups }: PlanBody, denominator: Denominator): WriteCell[][] {
  return denominator.groups.map((group) => {
    const typed = groups.find(({ key }) => key === group.key)
    return [
      ...[group.name, given(typed?.weeklyHours ?? 0), given(group.share), given(group.annual, 'whole')],
      reckonedCell(group.weight, 'IF(Stellen_zusammen=0,1,Stellen/Stellen_zusammen)', 'percent'),
      reckonedCell(group.weight * group.annual, 'Gewicht*Jahresminuten', 'two'),
      given(typed?.productivity ?? 1, 'percent'),
      reckonedCell(group.capacity, 'Stellen*Anteil_der_Arbeit*Jahresminuten*(1-Abzug_vom_Jahr)', 'whole'),
      typed?.source ?? null,
    ]
  })
}

/** The sums below the groups, and what one post works. */
function sumRows({ groups, annual, net }: Denominator, last: number): WriteCell[][] {
  const sumOf = (column: string): string => `SUM(${column}${FIRST}:${column}${last})`
  const shares = groups.reduce((sum, { share }) => sum + share, 0)
  const capacity = groups.reduce((sum, group) => sum + group.capacity, 0)
  return [
    [
      ...[{ value: 'Zusammen', look: 'strong' } as const, null],
      reckonedCell(shares, sumOf('C'), 'two', 'strong'),
      ...[null, null],
      reckonedCell(annual, sumOf('F'), 'two', 'strong'),
      null,
      reckonedCell(capacity, sumOf('H'), 'whole', 'strong'),
    ],
    [
      ...[{ value: 'Minuten je Stelle', look: 'strong' } as const, null, null, null, null],
      reckonedCell(net, 'Jahresminuten_gewichtet*(1-Abzug_vom_Jahr)', 'two', 'strong'),
      words('= gewichtete Jahresminuten × (1 − Abzug der Konvention)'),
    ],
  ]
}

interface Below {
  readonly rows: readonly WriteCell[][]
  /** Row of the next headline; the row above it stays empty. */
  readonly next: number
}

function appendBuildUp({ rows, next }: Below, built: BuildUp): Below {
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
