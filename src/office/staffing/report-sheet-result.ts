import type { WriteCell } from '#ground/sheets/index.ts'
import type { Plan } from './plan.ts'
import type { Reckoned } from './reckoned.ts'
import { given, head, plain, reckonedCell, title, words, type NamedSheet } from './report-sheet.ts'
import type { TasksSheet } from './report-sheet-tasks.ts'
import { markWords, SETUP_WORDS, STATE_WORDS, titleOf } from './report-words.ts'

/** A line of the result: the name of its cell, what it is, the cell, how it comes about. */
type Line = readonly [name: string | null, label: string, cell: WriteCell, how: string]

type Areas = Pick<TasksSheet, 'areas'> & { readonly areaNames: Readonly<Record<string, string>> }

/** What it comes to, each line with its formula in words beside the live one. */
export function resultSheet(plan: Plan, reckoned: Reckoned, areas: Areas): NamedSheet {
  const about: WriteCell[][] = [
    title(titleOf(plan)),
    [
      words(
        `${STATE_WORDS[plan.state]}, Fassung ${plan.version}. Gelbe Zellen sind eingegeben, alle anderen gerechnet. ${SETUP_WORDS[plan.setupIn ?? 'case']}`,
      ),
    ],
    head('', 'Wert', 'So gerechnet'),
  ]
  const lines = linesOf(reckoned)
  // below the lines an empty row and the headline
  const firstArea = about.length + lines.length + 3
  const marks = [...reckoned.faults, ...reckoned.warnings].map((mark) => markWords(mark, plan))
  return {
    sheet: {
      ...{ name: 'Ergebnis', widths: [44, 20, 60] },
      rows: [
        ...about,
        ...lines.map(([, label, cell, how]): WriteCell[] => [label, cell, how === '' ? null : words(how)]),
        [],
        head('Bereich', 'Arbeitsminuten', 'VZÄ'),
        ...areaRows(reckoned, areas, firstArea),
        ...(marks.length > 0
          ? [[], head('Hinweise'), ...[...new Set(marks)].map((mark): WriteCell[] => [words(mark)])]
          : []),
      ],
    },
    names: lines.flatMap(([name], index) =>
      name === null ? [] : [[name, `$B$${about.length + index + 1}`] as const],
    ),
  }
}

function areaRows(
  { areas: reckoned }: Reckoned,
  { areas, areaNames }: Areas,
  firstRow: number,
): WriteCell[][] {
  return reckoned.map((row, index) => {
    const { first, last } = areas[index]!
    return [
      areaNames[row.area] ?? row.area,
      reckonedCell(row.workMinutes, `SUM(Aufgaben!$J$${first}:$J$${last})`, 'whole'),
      reckonedCell(row.posts, `B${firstRow + index}/Minuten_je_Stelle`, 'four'),
    ]
  })
}

function linesOf({ total, capacity, gap, denominator }: Reckoned): readonly Line[] {
  const { posts, shown, byPolicy, interval, workMinutes } = total
  if (posts === null || !denominator || !byPolicy)
    return [[null, 'Bedarf', 'noch nicht berechenbar', 'Was fehlt, steht unten unter „Hinweise“.']]
  const work = reckonedCell(workMinutes, 'SUM(Arbeitsminuten_aller_Aufgaben)', 'whole')
  const need = reckonedCell(posts, 'Arbeitsminuten_zusammen/Minuten_je_Stelle', 'four')
  const rounded = 'ROUNDUP(ROUND(Bedarf/Rundungsschritt,9),0)*Rundungsschritt'
  const there = reckonedCell(capacity?.posts ?? null, 'Leistbare_Minuten/Minuten_je_Stelle', 'four')
  const sure = interval ? 'aus den Stichproben der Zahlen' : 'keine der Zahlen bringt eine Streuung mit'
  return [
    ['Arbeitsminuten_zusammen', 'Arbeitsminuten im Jahr', work, 'Summe der Arbeitsminuten aller Aufgaben'],
    [
      null,
      'Minuten je Stelle',
      reckonedCell(denominator.net, 'Minuten_je_Stelle', 'two'),
      'aus „Jahresarbeitszeit“',
    ],
    ['Bedarf', 'Bedarf (VZÄ)', need, 'Arbeitsminuten ÷ Minuten je Stelle'],
    [
      null,
      'Bedarf, auf Hundertstel gerundet',
      reckonedCell(shown, 'ROUND(Bedarf,2)', 'two'),
      'einmal gerundet, für die Anzeige',
    ],
    ['Rundungsschritt', 'Rundungsschritt', given(byPolicy.step), 'Stellen werden auf halbe aufgerundet'],
    [null, 'Stellen', reckonedCell(byPolicy.posts, rounded, 'two'), 'eigener letzter Schritt: aufgerundet'],
    [null, 'Bedarf mit 95 % Sicherheit, von', plain(interval?.low ?? null), sure],
    [null, 'Bedarf mit 95 % Sicherheit, bis', plain(interval?.high ?? null), ''],
    ['Vorhanden', 'Vorhanden (VZÄ)', there, 'leistbare Minuten ÷ Minuten je Stelle'],
    [
      null,
      'Bedarf weniger Vorhanden',
      reckonedCell(gap, 'Bedarf-Vorhanden', 'signed'),
      'mehr als 0: Stellen fehlen',
    ],
  ]
}
