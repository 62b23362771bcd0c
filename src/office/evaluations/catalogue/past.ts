import type { Evaluation } from '../evaluation.ts'

const CONSENT = {
  legalBasis: 'consent',
  period:
    'Zeitraum nach Wahl; jede Zahl wird erst mitgeteilt, wenn fünf Vorsprachen zusammengekommen sind, und dann einmal',
  smallest: 5,
  version: 1,
} as const

const PAGES = ['/planning/figures', '/planning/figures/figures.csv'] as const
const VISITS = 'Vorsprachen (Termin, Ankunft, Aufruf, Ende), ohne Namen, ohne Schalter, ohne Konto'
const NOT_FOR = 'Nicht zur Beurteilung von Beschäftigten oder Arbeitsbereichen.'

/** What past days were like: office/observation. */
export const pastEvaluations: readonly Evaluation[] = [
  {
    ...{ ...CONSENT, key: 'past.minutes', name: 'Bearbeitungszeiten je Anliegen' },
    purpose: `Termine so lang machen, wie ein Anliegen dauert, und Personalbedarf begründen. ${NOT_FOR}`,
    groups:
      'Anliegen eines Bereichs mit mindestens fünf Beschäftigten und fünf Vorsprachen; kleinere Bereiche nur gemeinsam',
    sources: `${VISITS}; Minuten von Aufruf bis Ende`,
    shownAt: PAGES,
  },
  {
    ...{ ...CONSENT, key: 'past.arrivals', name: 'Ankünfte je Wochentag und halber Stunde' },
    purpose: `Öffnungszeiten und Besetzung nach dem Andrang planen. ${NOT_FOR}`,
    groups: 'Bereich, Wochentag und halbe Stunde; mindestens fünf Vorsprachen',
    sources: VISITS,
    shownAt: PAGES,
  },
  {
    ...{ ...CONSENT, key: 'past.waits', name: 'Wartezeiten' },
    purpose: `Erkennen, wann und wo Menschen zu lange warten. ${NOT_FOR}`,
    groups: 'Bereich und halbe Stunde der Ankunft; mindestens fünf Vorsprachen',
    sources: `${VISITS}; Minuten von Ankunft bis Aufruf`,
    shownAt: PAGES,
  },
  {
    ...{ ...CONSENT, key: 'past.missed', name: 'Nicht wahrgenommene Termine' },
    purpose: 'Buchungsfenster und Erinnerungen danach einrichten.',
    groups: 'Bereich und Vorlauf der Buchung; mindestens fünf versäumte und fünf wahrgenommene',
    sources: VISITS,
    shownAt: PAGES,
  },
  {
    ...{ ...CONSENT, key: 'past.left', name: 'Weggegangen, bevor sie aufgerufen wurden' },
    purpose: `Erkennen, ab welcher Wartezeit Menschen gehen. ${NOT_FOR}`,
    groups: 'Bereich; mindestens fünf, die gingen, und fünf, die blieben',
    sources: `${VISITS}; Minuten von Ankunft bis zum Weggang`,
    shownAt: PAGES,
  },
  {
    ...{ ...CONSENT, key: 'past.punctuality', name: 'Pünktlichkeit der Eingeladenen' },
    purpose: 'Abstände zwischen Terminen danach wählen.',
    groups: 'Bereich; mindestens fünf Vorsprachen',
    sources: `${VISITS}; Minuten zwischen Termin und Ankunft`,
    shownAt: ['/planning/counters/[scenario]'],
  },
  {
    ...{ ...CONSENT, key: 'past.cases', name: 'Fallzahlen und ihre Vorausschau' },
    purpose: `Mit wie viel Arbeit im nächsten Jahr zu rechnen ist. ${NOT_FOR}`,
    groups:
      'Anliegen des Amtes oder Bereich und Monat; eigene und mitgebrachte erst, wenn fünf zusammengekommen sind',
    period: 'Monate seit Beginn und das nächste Jahr',
    sources: `${VISITS}; eingelesene Fallzahlen früherer Jahre`,
    shownAt: PAGES,
  },
]
