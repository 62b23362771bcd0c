import type { Plan } from './plan.ts'
import type { Reckoned } from './reckoned.ts'
import { heading, table, text, type ReportBlock } from './report-block.ts'
import * as words from './report-words.ts'

/** The tasks area by area: what was reckoned, and below where each number comes from. */
export function areaBlocks(
  plan: Plan,
  reckoned: Reckoned,
  areaNames: Readonly<Record<string, string>>,
): ReportBlock[] {
  if (plan.tasks.length === 0) return []
  const ofTask = new Map(plan.tasks.map((task) => [task.id, task]))
  return [
    heading('Aufgaben'),
    {
      kind: 'formula',
      words: 'Fälle × (Minuten je Fall + Rüstzeit) × Faktor der Konvention = Arbeitsminuten',
      numbers: 'Arbeitsminuten ÷ Minuten je Stelle = VZÄ',
    },
    text(
      'Der Faktor sagt, was eine Minute zählt: mit einem Aufschlag mehr als 1. Enthalten die Minuten schon Verteilzeit, wird sie nicht noch einmal gerechnet.',
    ),
    ...reckoned.areas.flatMap(({ area, workMinutes, posts, interval }) => {
      const rows = reckoned.tasks.filter((task) => task.area === area)
      const called = areaNames[area] ?? area
      return [
        heading(called, 3),
        table(
          `Aufgaben im Bereich ${called}`,
          'wnnnnnnt',
          ['Aufgabe', 'Fälle', 'Minuten', 'Rüstzeit', 'Faktor', 'Arbeitsminuten', 'VZÄ', '95 %'],
          [
            ...rows.map((row) => [
              row.name,
              words.inFine(row.cases),
              words.inFine(ofTask.get(row.id)?.minutes.value ?? 0),
              words.inFine(ofTask.get(row.id)?.setupMinutes ?? 0),
              words.inFine(row.factor),
              row.workMinutes === null ? 'Fehler' : words.inWhole(row.workMinutes),
              row.posts === null ? '–' : words.inPosts(row.posts),
              words.spanOf(row.interval),
            ]),
            [
              'Summe',
              '',
              '',
              '',
              '',
              words.inWhole(workMinutes),
              posts === null ? '–' : words.inPosts(posts),
              words.spanOf(interval),
            ],
          ],
          true,
        ),
        table(
          `Herkunft der Zahlen im Bereich ${called}`,
          'www',
          ['Aufgabe', 'Fälle', 'Minuten'],
          rows.map((row) => {
            const task = ofTask.get(row.id)!
            return [
              task.note === '' ? task.name : `${task.name} (${task.note})`,
              words.originOf(task.cases),
              words.originOf(task.minutes),
            ]
          }),
        ),
      ]
    }),
    text(
      '95 %: Bereich, in dem der wahre Wert mit 95 % Sicherheit liegt, aus den Stichproben der Zahlen. Ein Strich heißt: Über die Streuung ist nichts bekannt.',
    ),
  ]
}
