import type { Evaluation } from '../evaluation.ts'

const CONSENT = { legalBasis: 'consent', smallest: 5, version: 1 } as const

/** What plans take from past days. The figures themselves stand in `past.ts`; to use them for a plan is a purpose of its own. */
export const planningEvaluations: readonly Evaluation[] = [
  {
    ...{ ...CONSENT, key: 'staffing.learn', name: 'Gemessene Zahlen im Personalbedarf' },
    purpose:
      'Fallzahlen und Bearbeitungszeiten in einen Plan des Personalbedarfs übernehmen und ihn später daran prüfen. Nicht zur Beurteilung von Beschäftigten oder Arbeitsbereichen.',
    groups: 'Anliegen eines Bereichs, wie bei Bearbeitungszeiten und Fallzahlen',
    period: 'Zeitraum nach Wahl; Prüfung über ein Jahr',
    sources: 'Bearbeitungszeiten je Anliegen, Fallzahlen und ihre Vorausschau',
    shownAt: [
      '/planning/staffing/[plan]/measured',
      '/planning/staffing/[plan]/expected',
      '/planning/staffing/[plan]/review',
    ],
  },
  {
    ...{ ...CONSENT, key: 'counters.learn', name: 'Gemessene Zahlen in Schalter und Wartezeit' },
    purpose:
      'Ein Szenario mit den Zahlen der letzten zwölf Monate beginnen. Nicht zur Beurteilung von Beschäftigten.',
    groups: 'Bereich, wie bei den Zahlen vergangener Tage',
    period: 'die letzten zwölf Monate',
    sources: 'Ankünfte, Bearbeitungszeiten, nicht wahrgenommene Termine, Weggang, Pünktlichkeit',
    shownAt: ['/planning/counters/new', '/planning/counters/[scenario]'],
  },
  {
    ...{ ...CONSENT, key: 'simulator.learn', name: 'Gemessene Zahlen in der Simulation' },
    purpose:
      'Das Amt mit den Zahlen vergangener Wochen durchspielen. Nicht zur Beurteilung von Beschäftigten.',
    groups: 'Anliegen des Amtes mit mindestens fünf Vorsprachen; Angaben in vollen Fünfen',
    period: 'die letzten Wochen, die die Simulation liest',
    sources: 'Vorsprachen nach Anliegen, Wochentag und halber Stunde; Bearbeitungszeiten',
    shownAt: ['/planning/simulator/new', '/planning/simulator/[run]', '/planning/simulator/[run]/figures'],
  },
]
