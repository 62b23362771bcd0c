import { fractionOf } from '#law/staffing/index.ts'
import type { WriteCell } from '#ground/sheets/index.ts'
import { compareConventions } from './compare.ts'
import type { PlanBody } from './plan.ts'
import type { Reckoned } from './reckoned.ts'
import { given, head, plain, reckonedCell, title, words, type NamedSheet } from './report-sheet.ts'
import { effectValue } from './report-words.ts'

const CHOSEN = 3

/** The chosen convention as two percentages every other sheet reckons with, and all conventions side by side. */
export function conventionsSheet(plan: PlanBody, { convention, denominator, tasks }: Reckoned): NamedSheet {
  const fraction = convention ? fractionOf(convention) : 0
  const isDeducted = convention?.sits === 'deducted'
  const inSum = tasks.map((task, at) => ({
    base: task.workMinutes === null ? 0 : task.cases * task.minutesPerCase,
    at,
  }))
  const baseOf = (including: boolean): number =>
    inSum.reduce(
      (sum, { base, at }) => (plan.tasks[at]!.includesVerteilzeit === including ? sum + base : sum),
      0,
    )
  const last = plan.tasks.length + 1
  const baseFormula = (word: string): string =>
    plan.tasks.length > 0 ? `SUMIF(Aufgaben!$G$2:$G$${last},"${word}",Aufgaben!$H$2:$H$${last})` : '0'
  const top: WriteCell[][] = [
    title('Konvention'),
    [
      'Gewählt',
      convention?.nameDe ?? effectValue(plan.convention),
      convention ? words(`${convention.section} (${convention.year}); ${convention.source}`) : null,
    ],
    [
      'Abzug vom Jahr',
      given(isDeducted ? fraction : 0, 'percent'),
      words('Verteilzeit, die von den Jahresminuten abgezogen wird'),
    ],
    [
      'Aufschlag auf den Fall',
      given(isDeducted ? 0 : fraction, 'percent'),
      words('Verteilzeit, die auf die Zeit je Fall aufgeschlagen wird'),
    ],
    [
      'Minuten ohne Verteilzeit',
      reckonedCell(baseOf(false), baseFormula('nein'), 'whole'),
      words('Aufgaben, deren Minuten noch keine Verteilzeit enthalten'),
    ],
    [
      'Minuten mit Verteilzeit',
      reckonedCell(baseOf(true), baseFormula('ja'), 'whole'),
      words('Aufgaben, deren Minuten sie schon enthalten'),
    ],
    [],
    [
      words(
        'Ergebnisse unter verschiedenen Konventionen sind nicht miteinander vergleichbar: Die Verteilzeit steht an verschiedenen Stellen.',
      ),
    ],
    head(
      'Konvention',
      'Jahr',
      'Verteilzeit',
      'Anteil',
      'Arbeitsminuten',
      'Minuten je Stelle',
      'VZÄ',
      'Unterschied zur gewählten',
      'Quelle',
    ),
  ]
  const rows = compareConventions(plan).rows.map((row): WriteCell[] => {
    const { convention: it, posts, difference, workMinutes, netMinutes, isChosen } = row
    if (!it) return [effectValue(row.key), 'gilt in diesem Jahr nicht']
    return [
      `${it.nameDe}${isChosen ? ' (gewählt)' : ''}`,
      plain(it.year, 'year'),
      it.sits === 'deducted' ? 'vom Jahr' : 'auf den Fall',
      given(fractionOf(it), 'percent'),
      reckonedCell(
        workMinutes,
        'IF(Wohin="vom Jahr",Minuten_ohne_Verteilzeit+Minuten_mit_Verteilzeit*(1-Anteil),Minuten_ohne_Verteilzeit*(1+Anteil)+Minuten_mit_Verteilzeit)',
        'whole',
      ),
      denominator &&
        reckonedCell(
          netMinutes,
          'IF(Wohin="vom Jahr",Jahresminuten_gewichtet*(1-Anteil),Jahresminuten_gewichtet)',
          'two',
        ),
      reckonedCell(posts, 'Arbeitsminuten_der_Konvention/Minuten_je_Stelle_der_Konvention', 'four'),
      reckonedCell(difference, 'VZÄ_der_Konvention-Bedarf', 'signed'),
      it.source,
    ]
  })
  return {
    sheet: { name: 'Konventionen', widths: [34, 16, 16, 10, 16, 16, 10, 14, 60], rows: [...top, ...rows] },
    names: [
      ['Abzug_vom_Jahr', `$B$${CHOSEN}`],
      ['Aufschlag_auf_den_Fall', `$B$${CHOSEN + 1}`],
      ['Minuten_ohne_Verteilzeit', `$B$${CHOSEN + 2}`],
      ['Minuten_mit_Verteilzeit', `$B$${CHOSEN + 3}`],
      ...([
        ['Wohin', '$C1'],
        ['Anteil', '$D1'],
        ['Arbeitsminuten_der_Konvention', '$E1'],
        ['Minuten_je_Stelle_der_Konvention', '$F1'],
        ['VZÄ_der_Konvention', '$G1'],
      ] as const),
    ],
  }
}
