import { kpisOf } from '../kpi.ts'

const WAIT = 'Vom Ziehen der Nummer, bei Terminen frühestens von der gebuchten Zeit, bis zum Aufruf.'
const HOUSE = 'Zahlen des Hauses (Beobachtung), Wartezeiten'

/** How a visit goes. */
export const FLOW = kpisOf('flow', [
  {
    key: 'wait-booked',
    name: 'Wartezeit mit Termin',
    definition: `${WAIT} Mittel über alle Aufgerufenen mit Termin.`,
    formula: 'Summe der Minuten / Aufgerufene mit Termin',
    ...{
      unit: 'minutes',
      direction: 'down',
      door: 'observation',
      isPublic: true,
      source: HOUSE,
      needs: ['past.waits'],
    },
  },
  {
    key: 'wait-walk-in',
    name: 'Wartezeit ohne Termin',
    definition: `${WAIT} Mittel über alle Aufgerufenen ohne Termin.`,
    formula: 'Summe der Minuten / Aufgerufene ohne Termin',
    ...{
      unit: 'minutes',
      direction: 'down',
      door: 'observation',
      isPublic: true,
      source: HOUSE,
      needs: ['past.waits'],
    },
  },
  {
    key: 'wait-median',
    name: 'Wartezeit, Median',
    definition: `${WAIT} Die Hälfte aller Aufgerufenen wartete höchstens so lange.`,
    formula: 'Median der Minuten',
    ...{ unit: 'minutes', direction: 'down', door: 'observation', source: HOUSE, needs: ['past.waits'] },
  },
  {
    key: 'wait-p90',
    name: 'Wartezeit, 90 von 100',
    definition: `${WAIT} Neun von zehn Aufgerufenen warteten höchstens so lange.`,
    formula: '90-%-Quantil der Minuten',
    ...{ unit: 'minutes', direction: 'down', door: 'observation', source: HOUSE, needs: ['past.waits'] },
  },
  {
    key: 'within-half-hour',
    name: 'Aufgerufen binnen 30 Minuten',
    definition: `${WAIT} Anteil derer, die höchstens 30 Minuten warteten (Kreis Bergstraße: 99 %).`,
    formula: 'höchstens 30 Minuten / alle Aufgerufenen',
    ...{
      unit: 'share',
      direction: 'up',
      door: 'observation',
      isPublic: true,
      source: HOUSE,
      needs: ['past.waits'],
    },
  },
  {
    key: 'announced-held',
    name: 'Angesagte Wartezeit gehalten',
    definition: 'Besuche, deren Wartezeit in der angesagten Spanne lag.',
    formula: 'in der Spanne / alle mit Ansage',
    ...{ unit: 'share', direction: 'up' },
    source: 'Verwaltung, Wartezeit; Monatswert eingetragen',
  },
  {
    key: 'no-show-share',
    name: 'Versäumte Termine',
    definition: 'Termine, zu denen niemand kam, an allen Terminen, die nicht vorher abgesagt wurden.',
    formula: 'versäumte / gebuchte Termine',
    ...{ unit: 'share', direction: 'down', door: 'observation', needs: ['past.missed'], isPublic: true },
    source: 'Zahlen des Hauses (Beobachtung), versäumte Termine',
  },
  {
    key: 'walk-off-share',
    name: 'Gegangen, ohne aufgerufen zu werden',
    definition:
      'Wer eine Nummer hatte und ging, bevor sie aufgerufen wurde. Ohne diese Zahl sehen Wartezeiten besser aus, als sie waren.',
    formula: 'Gegangene / alle mit Nummer',
    ...{ unit: 'share', direction: 'down', door: 'observation', needs: ['past.left'] },
    source: 'Zahlen des Hauses (Beobachtung), Abgänge',
  },
  {
    key: 'released-places',
    name: 'Kurzfristig freigegebene Plätze genutzt',
    definition: 'Zurückgegebene Termine, die noch jemand anders bekam.',
    formula: 'neu vergebene / zurückgegebene Termine',
    ...{ unit: 'share', direction: 'up' },
    source: 'Auszählung der Warteliste',
  },
  {
    key: 'complete-first-visit',
    name: 'Unterlagen beim ersten Besuch vollständig',
    definition: 'Anträge, die beim ersten Besuch vollständig waren.',
    formula: 'vollständige / alle erstmals vorgelegten Anträge',
    ...{ unit: 'share', direction: 'up' },
    source: 'Strichliste der Sachbearbeitung, zwei Wochen je Quartal',
    grain: 'quarter',
  },
  {
    key: 'visits-per-case',
    name: 'Besuche je abgeschlossenem Fall',
    definition:
      'Besuche bis zur Aushändigung; beim elektronischen Aufenthaltstitel mindestens zwei (Antrag, Abholung).',
    formula: 'Besuche / abgeschlossene Fälle',
    ...{ unit: 'count', direction: 'down', digits: 1, grain: 'quarter' },
    source: 'Stichprobe abgeschlossener Akten, mindestens 30 je Quartal',
  },
])
