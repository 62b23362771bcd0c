import type { Evaluation } from '../evaluation.ts'

const REVIEW = {
  legalBasis: 'consent',
  period:
    'Monat, Quartal oder Jahr, immer abgeschlossen; Vergleich eines Jahres mit derselben Jahreszeit davor',
  groups: 'das ganze Amt; nie ein Bereich, eine Gruppe oder eine einzelne Person',
  smallest: 5,
  shownAt: [
    '/planning/review',
    '/planning/review/kpi/[kpi]',
    '/planning/review/findings',
    '/planning/review/hypotheses',
    '/planning/review/reports/[report]',
    '/planning/review/reports/[report]/report.pdf',
    '/planning/review/figures/[figure]',
    '/planning/review/export.csv',
    '/planning/review/export.xlsx',
    '/[language=lang]/zahlen',
  ],
  version: 1,
} as const
const NOT_FOR = 'Nicht zur Beurteilung von Beschäftigten oder Arbeitsbereichen.'
const PURPOSE = `Nach einem Jahr prüfen, ob das Amt besser geworden ist. ${NOT_FOR}`

/** What the review tells of the office: office/review. */
export const reviewEvaluations: readonly Evaluation[] = [
  {
    ...{ ...REVIEW, key: 'review.access', name: 'Rückblick: Zugang', purpose: PURPOSE },
    sources: 'Ankünfte und Anliegen vergangener Tage, Mails mit Terminwunsch, eingetragene Auszählungen',
  },
  {
    ...{ ...REVIEW, key: 'review.flow', name: 'Rückblick: Ablauf eines Besuchs', purpose: PURPOSE },
    sources: 'Wartezeiten, versäumte Termine und Abgänge vergangener Tage, eingetragene Stichproben',
  },
  {
    ...{ ...REVIEW, key: 'review.casework', name: 'Rückblick: Sachbearbeitung', purpose: PURPOSE },
    sources: 'Statistik des Fachverfahrens und Prozessregister, eingetragen oder eingelesen',
  },
  {
    ...{ ...REVIEW, key: 'review.people', name: 'Rückblick: Personal', purpose: PURPOSE },
    sources:
      'zusammengefasste Angaben des Personalamts für das ganze Amt; rote halbe Stunden aller Bereiche; Aufgaben der Qualifikationsmatrix, nicht wer sie kann',
  },
  {
    ...{ ...REVIEW, key: 'review.economy', name: 'Rückblick: Wirtschaftlichkeit', purpose: PURPOSE },
    sources: 'Forderungen der Kasse, Haushaltsrechnung',
  },
  {
    ...{ ...REVIEW, key: 'review.voice', name: 'Rückblick: Befragung und Beschwerden', purpose: PURPOSE },
    sources: 'Besucherbefragung und Beschwerden, zusammengefasst',
  },
]
