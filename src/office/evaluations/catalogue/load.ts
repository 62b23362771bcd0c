import type { Evaluation } from '../evaluation.ts'

const CONSENT = { legalBasis: 'consent', smallest: 5, version: 1 } as const
const GROUPS =
  'Bereich mit mindestens fünf Beschäftigten; kleinere Bereiche nur gemeinsam, und gar nicht, wenn es auch zusammen keine fünf sind'
const NOT_FOR = 'Nicht zur Beurteilung von Beschäftigten oder Arbeitsbereichen.'

/** How hard a half hour was: office/workload. */
export const loadEvaluations: readonly Evaluation[] = [
  {
    ...{ ...CONSENT, key: 'load.half-hours', name: 'Belastung je Bereich und halbe Stunde' },
    purpose: `Erkennen, wann es für einen Bereich zu viel war, eine Folge daraus ziehen und prüfen, ob sie geholfen hat (§§ 5, 6 ArbSchG). ${NOT_FOR}`,
    groups: GROUPS,
    period: 'halbe Stunden, Tage und Wochen; aufbewahrt fünf Jahre',
    sources:
      'Warteschlange, Wartezeit über Ziel, Weggänge, Vorfälle und „zu viel“ ohne Namen, jeweils nur als Stufe 0, 1 oder 2 gegen die vereinbarte Schwelle; nie als Anzahl, nie je Arbeitsplatz oder Konto',
    shownAt: ['/planning/load', '/planning/load/episodes', '/planning/load/episodes/[episode]'],
  },
  {
    ...{ ...CONSENT, key: 'load.taps', name: '„Zu viel“ und „geht gut“ ohne Namen' },
    purpose: `Sagen können, dass es zu viel ist, ohne erkannt zu werden; geht als eine von fünf Stufen in die Belastung ein. ${NOT_FOR}`,
    groups: `${GROUPS}; und nur, wenn in der halben Stunde mindestens fünf verschiedene Menschen getippt haben`,
    period: 'die halbe Stunde; danach bleibt nur „wenige“, „etwa die Hälfte“ oder „die meisten“',
    sources:
      'Summe je Bereich, getrennt von einem Schlüsselwert, der das zweite Mal verhindert; Schlüssel, Werte und Summen werden mit der halben Stunde vernichtet',
    shownAt: ['/planning/load', '/planning/load/episodes/[episode]', '/work/load'],
  },
  {
    ...{ ...CONSENT, key: 'load.breaks', name: 'Eingehaltene Pausen' },
    purpose: `Sehen, ob die geplanten Pausen wirklich genommen werden können, und den Plan ändern, wenn nicht (ArbZG § 4). ${NOT_FOR}`,
    groups: `${GROUPS}; und nur, wenn in der Woche mindestens fünf verschiedene Menschen geantwortet haben`,
    period: 'Woche; „wenige“, „etwa die Hälfte“ oder „die meisten“',
    sources:
      'Antworten ohne Namen, eine je Mensch und Tag; Schlüssel, Werte und Summen werden mit der Woche vernichtet',
    shownAt: ['/planning/load', '/planning/rota/breaks', '/work/load', '/work/rota'],
  },
]
