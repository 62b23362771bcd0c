import { kpisOf } from '../kpi.ts'

/** What visitors say of it; the questions are those of the survey of the KGSt. */
const ASKED = [
  ['hours', 'Öffnungszeiten'],
  ['appointment', 'Terminvergabe'],
  ['friendliness', 'Freundlichkeit'],
  ['advice', 'Qualität der Beratung'],
  ['waiting', 'Wartezeit'],
  ['orientation', 'Orientierung im Haus'],
  ['reachability', 'Erreichbarkeit'],
  ['ontime', 'Zeit eingehalten'],
  ['area', 'Wartebereich'],
  ['understanding', 'Verständlichkeit'],
] as const

export const VOICE = kpisOf('voice', [
  ...ASKED.map(([key, name]) => ({
    key: `survey-${key}`,
    name: `Zufrieden: ${name}`,
    definition: `Antworten „gut“ oder „sehr gut“ auf die Frage „${name}“ der Besucherbefragung, aus allen Kanälen.`,
    formula: 'gut und sehr gut / alle Antworten',
    ...{
      unit: 'share' as const,
      direction: 'up' as const,
      grain: 'quarter' as const,
      door: 'survey' as const,
      needs: ['survey.results'],
    },
    ...{ isPublic: ['friendliness', 'understanding', 'waiting'].includes(key) },
    source: 'Besucherbefragung',
  })),
  {
    key: 'complaints',
    name: 'Beschwerden',
    definition:
      'Im Quartal eingegangene Beschwerden. Mehr Beschwerden können auch heißen, dass der Weg bekannter wurde.',
    formula: 'Anzahl im Quartal',
    ...{
      unit: 'count',
      direction: 'none',
      grain: 'quarter',
      door: 'complaints',
      needs: ['complaints.figures'],
      source: 'Beschwerden',
    },
  },
  {
    key: 'complaints-in-time',
    name: 'Beschwerden fristgerecht beantwortet',
    definition: 'Beschwerden, deren abschließende Antwort in der Frist kam.',
    formula: 'fristgerecht / abgeschlossene Beschwerden',
    ...{
      unit: 'share',
      direction: 'up',
      grain: 'quarter',
      door: 'complaints',
      needs: ['complaints.figures'],
      isPublic: true,
      source: 'Beschwerden',
    },
  },
])
