import type { WriteCell } from '#ground/sheets/index.ts'
import type { PlanBody } from './plan.ts'
import { explainedOf } from './report-content.ts'
import { head, plain, reckonedCell, title, words, type NamedSheet } from './report-sheet.ts'
import { EFFECT_WORDS, effectValue } from './report-words.ts'

const FIRST = 4

/** What changed since the plan this one is based on, and what each change makes of the difference. */
export function changesSheet(plan: PlanBody, before: PlanBody | null): NamedSheet {
  const explained = explainedOf(plan, before)
  const sheet = { name: 'Änderungen', widths: [40, 26, 22, 22, 14] }
  if (!before || !explained)
    return {
      sheet: {
        ...sheet,
        rows: [
          title('Änderungen'),
          [
            before
              ? 'Eine der beiden Berechnungen hat noch kein Ergebnis.'
              : 'Diese Berechnung beruht auf keiner anderen.',
          ],
        ],
      },
      names: [],
    }
  const { effects, difference, before: old, after } = explained
  const last = FIRST + effects.length - 1
  const cell = (value: string | number | boolean | null): WriteCell =>
    typeof value === 'number' ? plain(value) : effectValue(value)
  return {
    sheet: {
      ...sheet,
      rows: [
        title(`Änderungen gegenüber „${before.name}“ (${before.year})`),
        [
          words(
            'Jede Wirkung ist über alle Reihenfolgen der Änderungen gemittelt; zusammen ergeben sie genau den Unterschied.',
          ),
        ],
        head('Aufgabe oder Gruppe', 'Was', 'Vorher', 'Nachher', 'Wirkung (VZÄ)'),
        ...effects.map((it): WriteCell[] => [
          it.name,
          EFFECT_WORDS[it.part],
          isWhole(it.part) ? null : cell(it.from),
          isWhole(it.part) ? null : cell(it.to),
          { value: it.effect, format: 'signed' },
        ]),
        [
          { value: 'Summe der Wirkungen', look: 'strong' },
          ...[null, null, null],
          reckonedCell(difference, effects.length > 0 ? `SUM(E${FIRST}:E${last})` : '0', 'signed', 'strong'),
        ],
        [],
        ['Bedarf vorher', null, null, null, plain(old, 'four')],
        ['Bedarf nachher', null, null, null, reckonedCell(after, 'Bedarf', 'four')],
        ['Unterschied', null, null, null, reckonedCell(difference, `E${last + 4}-E${last + 3}`, 'signed')],
      ],
    },
    names: [],
  }
}

/** A task that came or went has no values to compare. */
const isWhole = (part: string): boolean => part === 'added' || part === 'removed'
