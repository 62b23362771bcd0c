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
  ['reception', 'Kurze Auskunft', 'short_info', 1_450, 5, { sample: { n: 180, sd: 3.4 } }],
  ['reception', 'Unterlagen annehmen', 'hand_in_documents', 1_280, 6, { sample: { n: 120, sd: 3.1 } }],
  ['reception', 'Karten ausgeben', 'card_pickup', 1_200, 11, { setup: 1, sample: { n: 140, sd: 4.2 } }],
  ['reception', 'Adresse auf der Karte ändern', 'address_change_card', 450, 7],
  ['reception', 'Bescheinigung über den Aufenthalt', 'certificate_residence', 195, 12],
  ['reception', 'Telefon und E-Mail', null, 14_000, 5, { note: 'ohne Fachauskunft' }],
  ['temporary', 'Fiktionsbescheinigung', 'fiktion', 175, 22, { sample: { n: 60, sd: 8 } }],
  ['temporary', 'Studium, erster Antrag', 'study_first', 335, 70, { setup: 5, sample: { n: 35, sd: 22 } }],
  ['temporary', 'Studium, Verlängerung', 'study_extend', 1_090, 50, { setup: 5, sample: { n: 55, sd: 18 } }],
  ['temporary', 'Fachkräfte mit Studium', 'skilled_academic', 370, 80, { setup: 5 }],
  ['temporary', 'Blaue Karte EU', 'blue_card', 850, 75, { setup: 5, sample: { n: 28, sd: 25 } }],
  ['temporary', 'Arbeitgeber wechseln', 'employer_change', 280, 40],
  ['temporary', 'Nachzug von Familie', 'family_foreigner', 675, 90, { setup: 5 }],
  ['temporary', 'Aufenthaltszweck wechseln', 'purpose_change', 178, 80],
  ['temporary', 'Ukraine, vorübergehender Schutz', 'ukraine_24', 308, 25],
  ['temporary', 'Karte wegen neuem Pass', 'title_transfer', 204, 22],
  [
    'permanent',
    'Niederlassungserlaubnis',
    'ne_general',
    1_250,
    100,
    { setup: 10, sample: { n: 24, sd: 34 } },
  ],
  ['permanent', 'Niederlassungserlaubnis, Fachkräfte', 'ne_skilled', 1_000, 90, { setup: 10 }],
  ['permanent', 'Daueraufenthalt-EU', 'da_eu', 440, 110, { setup: 10 }],
  ['permanent', 'Familie von Deutschen', 'family_german', 1_170, 70, { setup: 5 }],
  [ASYLUM, 'Titel nach Anerkennung', 'refugee_title', 425, 65],
  [ASYLUM, 'Duldung verlängern', 'duldung_extend', 497, 30],
  [ASYLUM, 'Reiseausweis für Flüchtlinge', 'travel_doc_refugee', 128, 30],
  [TOGETHER, 'Besprechungen und Wissenspflege', null, 44, 780, { note: 'Aufgabe, keine Verteilzeit' }],
]

const invented = (value: number): Figure => ({ value, from: 'typed', source: INVENTED })

export const DEMO_TASKS: readonly Omit<Task, 'id'>[] = ROWS.map(
  ([area, name, concern, cases, minutes, { setup = 0, sample = null, note = '' } = {}]) => ({
    ...{ area, name, concern, cases: invented(cases), minutes: { ...invented(minutes), sample } },
    ...{ setupMinutes: setup, includesVerteilzeit: false, note },
  }),
)

/** What the head of the invented office changed from the first year to the second. */
export const NEXT_CASES: Readonly<Record<string, number>> = {
  'Kurze Auskunft': 1_560,
  'Duldung verlängern': 520,
  'Ukraine, vorübergehender Schutz': 210,
}

/** Tasks whose cases come from what the invented months before let expect. */
export const FORECAST: readonly string[] = [
  'Karten ausgeben',
  'Studium, Verlängerung',
  'Blaue Karte EU',
  'Niederlassungserlaubnis',
]
