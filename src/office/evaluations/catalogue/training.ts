import type { Evaluation } from '../evaluation.ts'

/** What changed at the tasks a training teaches: office/training. */
export const trainingEvaluations: readonly Evaluation[] = [
  {
    key: 'training.effect',
    name: 'Wirkung von Schulungen je Aufgabe',
    purpose:
      'Erkennen, ob eine Schulung an ihren Aufgaben etwas geändert hat, und sonst den Zuschnitt der Aufgabe prüfen. Nie zur Beurteilung derer, die teilgenommen haben: Wer teilnahm, geht in die Zahl nicht ein.',
    legalBasis: 'consent',
    groups:
      'Aufgabe (mehrere Anliegen) über alle Bereiche mit mindestens fünf Beschäftigten; mindestens fünf Vorsprachen vorher und nachher',
    period: 'Sechs ganze Monate vor dem Monat der Schulung und sechs ganze Monate danach',
    sources:
      'Minuten je Anliegen aus „Bearbeitungszeiten je Anliegen“, gleich gewichtet; der Tag der Schulung; keine Teilnahme, kein Konto',
    smallest: 5,
    shownAt: ['/planning/training/effect'],
    version: 1,
  },
]
