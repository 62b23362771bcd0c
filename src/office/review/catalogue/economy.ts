import { kpisOf } from '../kpi.ts'

const BOOKS = 'Kasse, Forderungen des Monats'

/** What it costs and brings. */
export const ECONOMY = kpisOf('economy', [
  {
    key: 'cost-per-case',
    name: 'Kosten je abgeschlossenem Fall',
    definition: 'Personal- und Sachkosten des Amts im Jahr, auf abgeschlossene Anträge verteilt.',
    formula: 'Kosten / abgeschlossene Anträge',
    ...{ unit: 'euro', direction: 'down', digits: 2, grain: 'year', source: 'Haushaltsrechnung, Kämmerei' },
  },
  {
    key: 'fees-due',
    name: 'Festgesetzte Gebühren',
    definition: 'Gebühren, die im Monat festgesetzt wurden.',
    formula: 'Summe in Euro',
    ...{ unit: 'euro', direction: 'none', door: 'claims', source: BOOKS },
  },
  {
    key: 'fees-paid-share',
    name: 'Bezahlte Forderungen',
    definition: 'Forderungen des Monats, die heute ganz bezahlt sind.',
    formula: 'bezahlte / alle Forderungen des Monats',
    ...{ unit: 'share', direction: 'up', door: 'claims', source: BOOKS },
  },
  {
    key: 'model-error',
    name: 'Abweichung des Personalmodells',
    definition: 'Um wie viel die gemessene Arbeitszeit von der geplanten abwich, ohne Vorzeichen.',
    formula: '|gemessene − geplante Minuten| / geplante Minuten',
    ...{ unit: 'share', direction: 'down', grain: 'year' },
    source: 'Personalbedarf, Abgleich des Plans',
  },
])
