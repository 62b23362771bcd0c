import { fractionOf, type Convention } from '#law/staffing/index.ts'
import type { WriteCell } from '#ground/sheets/index.ts'
import { compareConventions, type Compared } from './compare.ts'
import type { PlanBody } from './plan.ts'
import type { Reckoned } from './reckoned.ts'
import { given, head, plain, reckonedCell, title, words, type NamedSheet } from './report-sheet.ts'
import { effectValue } from './report-words.ts'

/** The chosen convention as two percentages every other sheet reckons with, and all conventions side by side. */
export function conventionsSheet(plan: PlanBody, reckoned: Reckoned): NamedSheet {
  const hasYear = reckoned.denominator !== null
  return {
    sheet: {
      ...{ name: 'Konventionen', widths: [34, 16, 16, 10, 16, 16, 10, 14, 60] },
      rows: [
        title('Konvention'),
        ...chosenRows(plan, reckoned.convention),
        ...baseRows(plan, reckoned),
        [],
        [words(NOT_COMPARABLE)],
        head(...HEADS),
        ...compareConventions(plan).rows.map((row) => comparedRow(row, hasYear)),
      ],
    },
    names: NAMES,
  }
}

const NOT_COMPARABLE =
  'Ergebnisse unter verschiedenen Konventionen sind nicht miteinander vergleichbar: Die Verteilzeit steht an verschiedenen Stellen.'
const HEADS = [
  ...['Konvention', 'Jahr', 'Verteilzeit', 'Anteil', 'Arbeitsminuten', 'Minuten je Stelle', 'VZÄ'],
  ...['Unterschied zur gewählten', 'Quelle'],
]
const NAMES = [
  ['Abzug_vom_Jahr', '$B$3'],
  ['Aufschlag_auf_den_Fall', '$B$4'],
  ['Minuten_ohne_Verteilzeit', '$B$5'],
  ['Minuten_mit_Verteilzeit', '$B$6'],
  ['Wohin', '$C1'],
  ['Anteil', '$D1'],
  ['Arbeitsminuten_der_Konvention', '$E1'],
  ['Minuten_je_Stelle_der_Konvention', '$F1'],
  ['VZÄ_der_Konvention', '$G1'],
] as const

/** Rows 2 to 4. */
function chosenRows(plan: PlanBody, convention: Convention | null): WriteCell[][] {
  const fraction = convention ? fractionOf(convention) : 0
  const isDeducted = convention?.sits === 'deducted'
  const source = convention && words(`${convention.section} (${convention.year}); ${convention.source}`)
  return [
    ['Gewählt', convention?.nameDe ?? effectValue(plan.convention), source],
    [
      ...['Abzug vom Jahr', given(isDeducted ? fraction : 0, 'percent')],
      words('Verteilzeit, die von den Jahresminuten abgezogen wird'),
    ],
    [
      ...['Aufschlag auf den Fall', given(isDeducted ? 0 : fraction, 'percent')],
      words('Verteilzeit, die auf die Zeit je Fall aufgeschlagen wird'),
    ],
  ]
}

/** Rows 5 and 6: what all conventions start from, apart where minutes hold Verteilzeit already. */
function baseRows(plan: PlanBody, { tasks }: Reckoned): WriteCell[][] {
  const baseOf = (including: boolean): number =>
    tasks.reduce(
      (sum, { workMinutes, cases, minutesPerCase }, at) =>
        workMinutes !== null && plan.tasks[at]!.includesVerteilzeit === including
          ? sum + cases * minutesPerCase
          : sum,
      0,
    )
  const last = plan.tasks.length + 1
  const formula = (word: string): string =>
    plan.tasks.length > 0 ? `SUMIF(Aufgaben!$G$2:$G$${last},"${word}",Aufgaben!$H$2:$H$${last})` : '0'
  return [
    [
      ...['Minuten ohne Verteilzeit', reckonedCell(baseOf(false), formula('nein'), 'whole')],
      words('Aufgaben, deren Minuten noch keine Verteilzeit enthalten'),
    ],
    [
      ...['Minuten mit Verteilzeit', reckonedCell(baseOf(true), formula('ja'), 'whole')],
      words('Aufgaben, deren Minuten sie schon enthalten'),
    ],
  ]
}

const WORK =
  'IF(Wohin="vom Jahr",Minuten_ohne_Verteilzeit+Minuten_mit_Verteilzeit*(1-Anteil),Minuten_ohne_Verteilzeit*(1+Anteil)+Minuten_mit_Verteilzeit)'
const OF_POST = 'IF(Wohin="vom Jahr",Jahresminuten_gewichtet*(1-Anteil),Jahresminuten_gewichtet)'

function comparedRow(row: Compared, hasYear: boolean): WriteCell[] {
  const { convention: it, posts, difference, workMinutes, netMinutes, isChosen } = row
  if (!it) return [effectValue(row.key), 'gilt in diesem Jahr nicht']
  return [
    `${it.nameDe}${isChosen ? ' (gewählt)' : ''}`,
    plain(it.year, 'year'),
    it.sits === 'deducted' ? 'vom Jahr' : 'auf den Fall',
    given(fractionOf(it), 'percent'),
    reckonedCell(workMinutes, WORK, 'whole'),
    hasYear ? reckonedCell(netMinutes, OF_POST, 'two') : null,
    reckonedCell(posts, 'Arbeitsminuten_der_Konvention/Minuten_je_Stelle_der_Konvention', 'four'),
    reckonedCell(difference, 'VZÄ_der_Konvention-Bedarf', 'signed'),
    it.source,
  ]
}
