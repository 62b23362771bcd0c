import type { Figure, Task } from '#office/staffing/index.ts'

/**
 * Tasks of an invented office. No source publishes minutes of an immigration office, so every number says that it was made up
 * for the demonstration.
 */
export const INVENTED = 'erfunden für die Vorführung'

type Row = readonly [
  area: string,
  name: string,
  concern: string | null,
  cases: number,
  minutes: number,
  more?: More,
]
interface More {
  readonly setup?: number
  /** Spread of an invented sample of minutes. */
  readonly sample?: { readonly n: number; readonly sd: number }
  readonly note?: string
}

const ASYLUM = 'Asyl und Duldung'
const TOGETHER = 'Gemeinsam'
const ROWS: readonly Row[] = [
  ['reception', 'Kurze Auskunft', 'short_info', 9_800, 5, { sample: { n: 180, sd: 3.4 } }],
  ['reception', 'Unterlagen annehmen', 'hand_in_documents', 5_200, 6, { sample: { n: 120, sd: 3.1 } }],
  ['reception', 'Karten ausgeben', 'card_pickup', 5_600, 11, { setup: 1, sample: { n: 140, sd: 4.2 } }],
  ['reception', 'Adresse auf der Karte ändern', 'address_change_card', 1_900, 7],
  ['reception', 'Bescheinigung über den Aufenthalt', 'certificate_residence', 1_200, 12],
  ['reception', 'Telefon und E-Mail', null, 14_000, 5, { note: 'ohne Fachauskunft' }],
  ['temporary', 'Fiktionsbescheinigung', 'fiktion', 2_600, 22, { sample: { n: 60, sd: 8 } }],
  ['temporary', 'Studium, erster Antrag', 'study_first', 620, 70, { setup: 5, sample: { n: 35, sd: 22 } }],
  ['temporary', 'Studium, Verlängerung', 'study_extend', 1_450, 50, { setup: 5, sample: { n: 55, sd: 18 } }],
  ['temporary', 'Fachkräfte mit Studium', 'skilled_academic', 480, 80, { setup: 5 }],
  ['temporary', 'Blaue Karte EU', 'blue_card', 560, 75, { setup: 5, sample: { n: 28, sd: 25 } }],
  ['temporary', 'Arbeitgeber wechseln', 'employer_change', 700, 40],
  ['temporary', 'Nachzug von Familie', 'family_foreigner', 520, 90, { setup: 5 }],
  ['temporary', 'Aufenthaltszweck wechseln', 'purpose_change', 310, 80],
  ['temporary', 'Ukraine, vorübergehender Schutz', 'ukraine_24', 650, 25],
  ['temporary', 'Karte wegen neuem Pass', 'title_transfer', 800, 22],
  ['permanent', 'Niederlassungserlaubnis', 'ne_general', 430, 100, { setup: 10, sample: { n: 24, sd: 34 } }],
  ['permanent', 'Niederlassungserlaubnis, Fachkräfte', 'ne_skilled', 260, 90, { setup: 10 }],
  ['permanent', 'Daueraufenthalt-EU', 'da_eu', 150, 110, { setup: 10 }],
  ['permanent', 'Familie von Deutschen', 'family_german', 420, 70, { setup: 5 }],
  [ASYLUM, 'Titel nach Anerkennung', 'refugee_title', 480, 65],
  [ASYLUM, 'Duldung verlängern', 'duldung_extend', 900, 30],
  [ASYLUM, 'Reiseausweis für Flüchtlinge', 'travel_doc_refugee', 380, 30],
  [TOGETHER, 'Besprechungen und Wissenspflege', null, 44, 780, { note: 'Aufgabe, keine Verteilzeit' }],
]

const invented = (value: number): Figure => ({ value, from: 'typed', source: INVENTED })

export const DEMO_TASKS: readonly Omit<Task, 'id'>[] = ROWS.map(
  ([area, name, concern, cases, minutes, { setup = 0, sample = null, note = '' } = {}]) => ({
    ...{ area, name, concern, cases: invented(cases), minutes: { ...invented(minutes), sample } },
    ...{ setupMinutes: setup, includesVerteilzeit: false, note },
  }),
)

/** What is expected of the next year, as invented: more skilled workers, fewer of the others, some with an interval. */
export const NEXT_CASES: Readonly<Record<string, Partial<Figure> & { readonly value: number }>> = {
  'Kurze Auskunft': { value: 10_400 },
  'Karten ausgeben': { value: 6_100, low: 5_800, high: 6_500, from: 'forecast' },
  'Studium, Verlängerung': { value: 1_560, low: 1_430, high: 1_700, from: 'forecast' },
  'Blaue Karte EU': { value: 690, low: 600, high: 790, from: 'forecast' },
  'Ukraine, vorübergehender Schutz': { value: 430 },
  Niederlassungserlaubnis: { value: 520, low: 450, high: 600, from: 'forecast' },
}
