import { kpisOf } from '../kpi.ts'

/** How the people of the office are; the whole office only, never an area of fewer than five. */
export const PEOPLE = kpisOf('people', [
  {
    key: 'posts-filled',
    name: 'Besetzte Stellen',
    definition:
      'Besetzte Stellenanteile am letzten Tag des Monats an den Stellen des Stellenplans, das ganze Amt.',
    formula: 'besetzte / geplante Stellenanteile',
    ...{ unit: 'share', direction: 'up', source: 'Stellenplan, Personalamt' },
  },
  {
    key: 'sick-days',
    name: 'Krankheitstage je Kraft und Jahr',
    definition: 'Das ganze Amt, ein Wert im Jahr. Von weniger als fünf Personen gibt es keinen.',
    formula: 'Summe der Arbeitstage / Köpfe',
    ...{ unit: 'days', direction: 'down', grain: 'year', source: 'Personalamt, zusammengefasst' },
  },
  {
    key: 'turnover',
    name: 'Fluktuation',
    definition: 'Wer das Amt im Jahr verließ, an allen, die am Jahresanfang dort arbeiteten.',
    formula: 'Abgänge / Köpfe am Jahresanfang',
    ...{ unit: 'share', direction: 'down', grain: 'year', source: 'Personalamt, zusammengefasst' },
  },
  {
    key: 'training-share',
    name: 'Aufgaben mit mindestens zwei Eingearbeiteten',
    definition:
      'Aufgaben der Qualifikationsmatrix, die am Ende des Quartals mindestens zwei Personen selbständig können. Die Zahl spricht von Aufgaben, nicht von Personen.',
    formula: 'Aufgaben mit zwei und mehr / alle Aufgaben',
    ...{ unit: 'share', direction: 'up', grain: 'quarter', door: 'training', source: 'Qualifikationsmatrix' },
  },
  {
    key: 'red-share',
    name: 'Rote halbe Stunden',
    definition:
      'Halbe Stunden mit offenem Schalter, in denen ein Bereich über der vereinbarten Schwelle belastet war.',
    formula: 'rote / erfasste halbe Stunden aller Bereiche',
    ...{
      unit: 'share',
      direction: 'down',
      door: 'workload',
      needs: ['load.half-hours'],
      source: 'Belastung, halbe Stunden je Bereich',
    },
  },
])
