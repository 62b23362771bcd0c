import { kpisOf } from '../kpi.ts'

const PROGRAM = 'Statistik des Fachverfahrens, eingelesen'

/** What happens after a visit. */
export const CASEWORK = kpisOf('casework', [
  {
    key: 'cases-in',
    name: 'Eingegangene Anträge',
    definition: 'Anträge auf Aufenthaltstitel, Einbürgerung und Bescheinigungen, die im Monat eingingen.',
    formula: 'Anzahl im Monat',
    ...{ unit: 'count', direction: 'none', source: PROGRAM },
  },
  {
    key: 'cases-closed',
    name: 'Abgeschlossene Anträge',
    definition: 'Anträge, über die im Monat entschieden oder die zurückgenommen wurden.',
    formula: 'Anzahl im Monat',
    ...{ unit: 'count', direction: 'up', source: PROGRAM },
  },
  {
    key: 'cases-open',
    name: 'Offene Anträge',
    definition: 'Bestand am letzten Tag des Monats.',
    formula: 'Anzahl am Monatsende',
    ...{ unit: 'count', direction: 'down', source: PROGRAM },
  },
  {
    key: 'open-age-p90',
    name: 'Alter offener Anträge, 90 von 100',
    definition: 'Neun von zehn offenen Anträgen sind höchstens so viele Tage alt.',
    formula: '90-%-Quantil der Tage seit Eingang',
    ...{ unit: 'days', direction: 'down', digits: 0, source: PROGRAM },
  },
  {
    key: 'turnaround',
    name: 'Bearbeitungsdauer',
    definition: 'Tage von Eingang bis Entscheidung der im Monat entschiedenen Anträge, Median.',
    formula: 'Median der Tage',
    ...{ unit: 'days', direction: 'down', digits: 0, source: PROGRAM, isPublic: true },
  },
  {
    key: 'valid-fiction',
    name: 'Offene Anträge mit gültiger Fiktionsbescheinigung',
    definition:
      'Offene Verlängerungen, deren Antragsteller eine noch gültige Bescheinigung nach § 81 Abs. 5 AufenthG haben.',
    formula: 'mit gültiger Bescheinigung / offene Verlängerungen',
    ...{ unit: 'share', direction: 'up', source: PROGRAM },
  },
  {
    key: 'rework',
    name: 'Nacharbeit',
    definition: 'Bescheide und Karten, die noch einmal gemacht werden mussten.',
    formula: 'nachgearbeitete / abgeschlossene Fälle',
    ...{ unit: 'share', direction: 'down', grain: 'quarter', source: 'Stichprobe der Fachaufsicht' },
  },
  {
    key: 'lawsuits',
    name: 'Klagen und Untätigkeitsklagen',
    definition: 'Im Jahr eingegangene Klagen gegen Entscheidungen des Amts oder gegen ihr Ausbleiben.',
    formula: 'Anzahl im Jahr',
    ...{ unit: 'count', direction: 'down', grain: 'year', source: 'Prozessregister des Rechtsamts' },
  },
  {
    key: 'lawsuits-won',
    name: 'Klagen, in denen die Entscheidung hielt',
    definition: 'Abgeschlossene Verfahren, in denen die Entscheidung des Amts Bestand hatte.',
    formula: 'bestätigte / abgeschlossene Verfahren',
    ...{ unit: 'share', direction: 'up', grain: 'year', source: 'Prozessregister des Rechtsamts' },
  },
])
