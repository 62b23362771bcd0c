import type { Dice } from './dice.ts'

/** A document of an invented file: what is filed when, in whose words. `days` before today. */
export interface DemoDocument {
  readonly days: number
  readonly subject: string
  readonly direction: 'incoming' | 'outgoing' | 'internal'
  /** Key of the catalogue's document types, where there is one. */
  readonly type: string | null
  readonly sender: 'person' | 'office' | string
  readonly lines: readonly string[]
}

interface Shape {
  readonly subject: string
  readonly documents: readonly DemoDocument[]
}

const paper = (
  days: number,
  subject: string,
  type: string | null,
  sender: string,
  ...lines: string[]
): DemoDocument => ({
  ...{ days, subject, type, sender, lines },
  direction: sender === 'office' ? 'outgoing' : 'incoming',
})

const APPLICATION = paper(
  ...([62, 'Antrag auf Verlängerung der Aufenthaltserlaubnis', null, 'person'] as const),
  'Hiermit beantrage ich die Verlängerung meiner Aufenthaltserlaubnis. Mein Pass ist gültig, mein Lebensunterhalt ist gesichert.',
  'Ich wohne seit drei Jahren in Musterstadt. Meine Unterlagen füge ich bei.',
)
const RENT = paper(
  ...([58, 'Mietvertrag', null, 'Wohnungsbau Musterstadt eG'] as const),
  'Die Vermieterin überlässt zwei Zimmer, Küche, Bad, 54 Quadratmeter, im zweiten Obergeschoss.',
  'Die Miete beträgt 612 Euro im Monat, dazu 148 Euro Vorauszahlung auf die Nebenkosten.',
)
const INSURANCE = paper(
  ...([57, 'Bescheinigung der Krankenversicherung', null, 'Krankenkasse Musterland'] as const),
  'Wir bestätigen, dass das Mitglied bei uns krankenversichert ist. Die Mitgliedschaft ist nicht befristet.',
)
const RECEIPT = paper(
  ...([55, 'Eingangsbestätigung mit Fiktionsbescheinigung', null, 'office'] as const),
  'Ihr Antrag ist vollständig eingegangen. Bis zur Entscheidung gilt Ihr Aufenthalt als erlaubt (§ 81 Abs. 4 AufenthG).',
)
const SHAPES: readonly Shape[] = [
  {
    subject: 'Aufenthaltserlaubnis zur Beschäftigung, § 18b AufenthG',
    documents: [
      APPLICATION,
      RENT,
      INSURANCE,
      paper(
        ...([56, 'Arbeitsvertrag', null, 'Feinmechanik Brandt GmbH'] as const),
        'Der Arbeitnehmer wird als Entwicklungsingenieur beschäftigt. Das Gehalt beträgt 4.350 Euro brutto im Monat.',
        'Die Probezeit beträgt sechs Monate. Das Arbeitsverhältnis ist nicht befristet.',
      ),
      paper(
        ...([40, 'Zustimmung der Bundesagentur für Arbeit', null, 'Bundesagentur für Arbeit'] as const),
        'Der Ausübung der beantragten Beschäftigung wird nach § 39 AufenthG zugestimmt.',
      ),
      RECEIPT,
    ],
  },
  {
    subject: 'Aufenthaltserlaubnis zum Studium, § 16b AufenthG',
    documents: [
      APPLICATION,
      paper(
        ...([50, 'Immatrikulationsbescheinigung', null, 'Hochschule Musterstadt'] as const),
        'Die Studierende ist im Wintersemester im Studiengang Maschinenbau (Master) eingeschrieben, drittes Fachsemester.',
      ),
      paper(
        ...([49, 'Kontoauszüge Sperrkonto', null, 'Sparkasse Musterstadt'] as const),
        'Auf dem Sperrkonto stehen 11.904 Euro. Im Monat sind 992 Euro verfügbar.',
      ),
      INSURANCE,
      RECEIPT,
    ],
  },
  {
    subject: 'Familiennachzug zum Ehegatten, § 30 AufenthG',
    documents: [
      APPLICATION,
      RENT,
      paper(
        ...([61, 'Heiratsurkunde mit Übersetzung', null, 'person'] as const),
        'Die Ehe wurde vor dem Standesbeamten geschlossen. Beglaubigte Übersetzung aus der Landessprache liegt bei.',
      ),
      paper(
        ...([44, 'Sprachzertifikat A1', null, 'Sprachschule am Markt'] as const),
        'Die Prüfung „Start Deutsch 1“ wurde mit 82 von 100 Punkten bestanden.',
      ),
    ],
  },
  {
    subject: 'Niederlassungserlaubnis, § 9 AufenthG',
    documents: [
      paper(
        ...([90, 'Antrag auf Niederlassungserlaubnis', null, 'person'] as const),
        'Ich beantrage die Niederlassungserlaubnis. Ich lebe seit mehr als fünf Jahren mit Aufenthaltserlaubnis in Deutschland.',
      ),
      paper(
        ...([85, 'Rentenversicherungsverlauf', null, 'Deutsche Rentenversicherung'] as const),
        'Es sind 67 Monate mit Pflichtbeiträgen gespeichert.',
      ),
      paper(
        ...([84, 'Zertifikat Integrationskurs', null, 'Volkshochschule Musterstadt'] as const),
        'Der Integrationskurs wurde mit dem Test „Leben in Deutschland“ (29 von 33 Punkten) abgeschlossen.',
      ),
      RENT,
      paper(
        ...([21, 'Anhörung zum Lebensunterhalt', null, 'office'] as const),
        'Vor einer Entscheidung geben wir Ihnen Gelegenheit, sich zu Ihrem Einkommen zu äußern (§ 28 VwVfG).',
      ),
    ],
  },
]

/** The file of the `n`th person, the same for the same dice: now and then with a paper missing. */
export function inventFile(dice: Dice, n: number): Shape {
  const whole = SHAPES[n % SHAPES.length]!
  const shape = { ...whole, documents: whole.documents.filter((_, at) => at < 3 || !dice.happens(0.2)) }
  return { subject: shape.subject, documents: shape.documents.toSorted((a, b) => b.days - a.days) }
}
