import type { Evaluation } from '../evaluation.ts'

const CONSENT = { legalBasis: 'consent', smallest: 5, version: 1 } as const
const NOT_FOR = 'Nicht zur Beurteilung von Beschäftigten oder Arbeitsbereichen.'

/** What visitors say of the office: office/survey and office/complaints. */
export const surveyEvaluations: readonly Evaluation[] = [
  {
    ...{ ...CONSENT, key: 'survey.results', name: 'Ergebnisse der Besucherbefragung' },
    purpose: `Erkennen, womit Besucherinnen und Besucher zufrieden sind und womit nicht. ${NOT_FOR}`,
    groups:
      'das ganze Amt je Frage; Sprachen und Wege je Quartal; mindestens fünf Antworten, kleinere Gruppen nur gemeinsam; nie ein Bereich oder ein Schalter',
    period:
      'abgeschlossene Monate und Quartale; jede Antwort wird erst mitgeteilt, wenn fünf zusammengekommen sind, und dann einmal',
    sources:
      'Antworten ohne Namen, ohne Vorsprache, ohne Uhrzeit; gezählt nach Monat, Frage, Sprache und Weg',
    shownAt: ['/planning/survey'],
  },
  {
    ...{ ...CONSENT, key: 'survey.words', name: 'Freie Texte der Besucherbefragung' },
    purpose: `Verstehen, was hinter den Antworten steht. Texte über einzelne Beschäftigte werden nicht verwendet. ${NOT_FOR}`,
    groups: 'mindestens fünf Texte auf einmal, gemischt, ohne Antworten daneben; nur für die Amtsleitung',
    period: 'abgeschlossene Wochen; gelöscht nach einem Jahr',
    sources: 'freie Texte der Befragung',
    shownAt: ['/planning/survey/words'],
  },
  {
    ...{ ...CONSENT, key: 'complaints.figures', name: 'Beschwerden je Quartal' },
    purpose: `Erkennen, worüber sich Menschen beschweren, und ob das Amt in der Frist antwortet. ${NOT_FOR}`,
    groups:
      'das ganze Amt; Themen ab fünf Beschwerden, kleinere gemeinsam; nie, wer eine Beschwerde bearbeitet hat',
    period: 'abgeschlossene Quartale',
    sources: 'Beschwerden ohne Text und Namen: Tag, Thema, Frist, Tag der Antwort',
    shownAt: ['/planning/complaints/figures'],
  },
]
