import type { WriteCell } from '#ground/sheets/index.ts'
import type { Plan } from './plan.ts'
import type { Reckoned } from './reckoned.ts'
import { given, head, plain, reckonedCell, title, words, type NamedSheet } from './report-sheet.ts'
import type { TasksSheet } from './report-sheet-tasks.ts'
import { markWords, SETUP_WORDS, STATE_WORDS } from './report-words.ts'

/** What it comes to, each line with its formula in words beside the live one. */
export function resultSheet(
  plan: Plan,
  reckoned: Reckoned,
  { areas, areaNames }: Pick<TasksSheet, 'areas'> & { readonly areaNames: Readonly<Record<string, string>> },
): NamedSheet {
  const { total, capacity, gap, denominator } = reckoned
  const { posts, shown, byPolicy, interval, workMinutes } = total
  const about: WriteCell[][] = [
    title(`Personalbedarf ${plan.year}: ${plan.name}`),
    [
      words(
        `${STATE_WORDS[plan.state]}, Fassung ${plan.version}. Gelbe Zellen sind eingegeben, alle anderen gerechnet. ${SETUP_WORDS[plan.setupIn ?? 'case']}`,
      ),
    ],
    head('', 'Wert', 'So gerechnet'),
  ]
  const lines: readonly [name: string | null, label: string, cell: WriteCell, how: string][] =
    posts === null || !denominator || !byPolicy
      ? [[null, 'Bedarf', 'noch nicht berechenbar', 'Was fehlt, steht unten unter „Hinweise“.']]
      : [
          [
            'Arbeitsminuten_zusammen',
            'Arbeitsminuten im Jahr',
            reckonedCell(workMinutes, 'SUM(Arbeitsminuten_aller_Aufgaben)', 'whole'),
            'Summe der Arbeitsminuten aller Aufgaben',
          ],
          [
            null,
            'Minuten je Stelle',
            reckonedCell(denominator.net, 'Minuten_je_Stelle', 'two'),
            'aus „Jahresarbeitszeit“',
          ],
          [
            'Bedarf',
            'Bedarf (VZÄ)',
            reckonedCell(posts, 'Arbeitsminuten_zusammen/Minuten_je_Stelle', 'four'),
            'Arbeitsminuten ÷ Minuten je Stelle',
          ],
          [
            null,
            'Bedarf, auf Hundertstel gerundet',
            reckonedCell(shown, 'ROUND(Bedarf,2)', 'two'),
            'einmal gerundet, für die Anzeige',
          ],
          [
            'Rundungsschritt',
            'Rundungsschritt',
            given(byPolicy.step),
            'Stellen werden auf halbe aufgerundet',
          ],
          [
            null,
            'Stellen',
            reckonedCell(byPolicy.posts, 'ROUNDUP(ROUND(Bedarf/Rundungsschritt,9),0)*Rundungsschritt', 'two'),
            'eigener letzter Schritt: aufgerundet',
          ],
          [
            null,
            'Bedarf mit 95 % Sicherheit, von',
            plain(interval?.low ?? null),
            interval ? 'aus den Stichproben der Zahlen' : 'keine der Zahlen bringt eine Streuung mit',
          ],
          [null, 'Bedarf mit 95 % Sicherheit, bis', plain(interval?.high ?? null), ''],
          [
            'Vorhanden',
            'Vorhanden (VZÄ)',
            reckonedCell(capacity?.posts ?? null, 'Leistbare_Minuten/Minuten_je_Stelle', 'four'),
            'leistbare Minuten ÷ Minuten je Stelle',
          ],
          [
            null,
            'Bedarf weniger Vorhanden',
            reckonedCell(gap, 'Bedarf-Vorhanden', 'signed'),
            'mehr als 0: Stellen fehlen',
          ],
        ]
  const areaRow = about.length + lines.length + 3
  const byArea = reckoned.areas.map((row, index): WriteCell[] => {
    const { first, last } = areas[index]!
    return [
      areaNames[row.area] ?? row.area,
      reckonedCell(row.workMinutes, `SUM(Aufgaben!$J$${first}:$J$${last})`, 'whole'),
      reckonedCell(row.posts, `B${areaRow + index}/Minuten_je_Stelle`, 'four'),
    ]
  })
  const marks = [...new Set([...reckoned.faults, ...reckoned.warnings].map((mark) => markWords(mark, plan)))]
  return {
    sheet: {
      ...{ name: 'Ergebnis', widths: [44, 20, 60] },
      rows: [
        ...about,
        ...lines.map(([, label, cell, how]): WriteCell[] => [label, cell, how === '' ? null : words(how)]),
        [],
        head('Bereich', 'Arbeitsminuten', 'VZÄ'),
        ...byArea,
        ...(marks.length > 0
          ? [[], head('Hinweise'), ...marks.map((mark): WriteCell[] => [words(mark)])]
          : []),
      ],
    },
    names: lines.flatMap(([name], index) =>
      name === null ? [] : [[name, `$B$${about.length + index + 1}`] as const],
    ),
  }
}
