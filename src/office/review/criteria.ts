/**
 * What makes an office a Willkommensbehörde: the five corner points of the model project of the BAMF (2013 to 2015, ten offices), under them
 * what the recommendations of Baden-Württemberg (January 2013) and the council of Erlangen ask for. Own words.
 */
export type Corner = 'self' | 'organisation' | 'appearance' | 'competence' | 'network'

export const CORNERS: Readonly<Record<Corner, string>> = {
  self: 'Selbstverständnis',
  organisation: 'Binnenorganisation',
  appearance: 'Äußeres Erscheinungsbild',
  competence: 'Kompetenzen',
  network: 'Vernetzung',
}

export interface Criterion {
  readonly key: string
  readonly corner: Corner
  readonly name: string
  /** What would show it. */
  readonly shownBy: string
  readonly source: string
}

const BAMF = 'BAMF-Modellprojekt „Ausländerbehörden – Willkommensbehörden“, 2013–2015'
const BW = 'Baden-Württemberg, Hinweise und Empfehlungen für die Ausländerbehörden, Januar 2013'
const CITY = 'Erlangen, Stadtrat und Ausländer- und Integrationsbeirat, 2013–2020'

const of = (
  corner: Corner,
  rows: readonly (readonly [key: string, name: string, shownBy: string, source: string])[],
): readonly Criterion[] =>
  rows.map(([key, name, shownBy, source]) => ({ corner, key, name, shownBy, source }))

export const CRITERIA: readonly Criterion[] = [
  ...of('self', [
    ['vision', 'Leitbild, getragen von der Spitze der Verwaltung', 'Beschluss, Aushang, Unterschrift', BAMF],
    [
      'transparency',
      'Verfahren und Gründe sind für Betroffene durchschaubar',
      'Öffentliche Regeln, Begründungen, Wartezeiten',
      BAMF,
    ],
    [
      'guidelines',
      'Handlungsleitlinien für das Ermessen',
      'Leitlinie, einheitliche Praxis in Stichproben',
      BAMF,
    ],
    [
      'discretion',
      'Ermessen zugunsten der Betroffenen, wo das Gesetz es lässt',
      'Auswertung der Entscheidungen',
      CITY,
    ],
    ['targets', 'Zielvereinbarungen mit Zahlen und Termin', 'Ziele dieser Auswertung, vorab eingetragen', BW],
  ]),
  ...of('organisation', [
    [
      'reception',
      'Rezeption klärt kurze Anliegen abschließend',
      'Anteil der an der Rezeption abgeschlossenen Anliegen',
      CITY,
    ],
    ['appointments', 'Termine, auch online', 'Vorlauf und Anteil online gebuchter Termine', BW],
    ['waits', 'Kurze Wartezeiten', 'Wartezeit mit und ohne Termin', BW],
    ['guaranteed', 'Zugesagte Bearbeitungszeiten', 'Bearbeitungsdauer gegen Zusage', BW],
    ['status', 'Eingangsbestätigung und Nachricht zum Stand', 'Quittungen, Nachrichten', BW],
    [
      'efile',
      'Elektronische Akte, Online-Antrag, Beteiligung der Arbeitsagentur online',
      'Betrieb der eAkte, Reifegrad nach OZG',
      BW,
    ],
    ['taskcut', 'Aufgabenzuschnitt nach der Belastung', 'Belastungsdokumentation mit Konsequenzen', CITY],
    ['quick', 'Zügige Niederlassungserlaubnis und Einbürgerung', 'Bearbeitungsdauer nach Art', CITY],
  ]),
  ...of('appearance', [
    ['rooms', 'Freundliche, ruhige, gut geführte Räume', 'Befragung: Orientierung, Wartebereich', BAMF],
    [
      'website',
      'Website in einfacher Sprache und mehreren Sprachen',
      'Sprachen, Prüfung der Barrierefreiheit',
      BAMF,
    ],
    ['forms', 'Vordrucke und Briefe mehrsprachig', 'Bestand der Vordrucke', BAMF],
    ['reachable', 'Name, Erreichbarkeit, fester Ansprechpartner', 'Erreichbarkeit, Briefköpfe', BW],
    [
      'complaints',
      'Beschwerden werden gesucht, fristgerecht beantwortet und ausgewertet',
      'Beschwerden mit Fristen',
      BW,
    ],
    ['survey', 'Besucher werden befragt', 'Besucherbefragung mit Anzahl und Spanne', BW],
  ]),
  ...of('competence', [
    ['selection', 'Auswahl und Entwicklung der Beschäftigten', 'Stellenprofile, Einarbeitungspläne', BAMF],
    [
      'training',
      'Fortbildung, auch interkulturell, als Voraussetzung höherwertiger Aufgaben',
      'Fortbildungsquote',
      CITY,
    ],
    ['languages', 'Sprachen im Haus', 'Sprachen am Schalter, Dolmetschdienst', BW],
    [
      'knowledge',
      'Wissen bleibt bei Wechsel erhalten',
      'Keine Aufgabe mit nur einer eingearbeiteten Person',
      CITY,
    ],
    ['relief', 'Überlastung wird gesehen und beantwortet', 'Rote Zeiten mit Konsequenz', CITY],
  ]),
  ...of('network', [
    ['counselling', 'Integrationsberatung im Haus', 'Verweise mit Einwilligung', BW],
    ['partners', 'Feste Wege zu Kursträgern, Jobcenter, Hochschulen, Betrieben', 'Vereinbarungen', BAMF],
    ['council', 'Austausch mit dem Ausländer- und Integrationsbeirat', 'Protokolle', CITY],
    ['lawsuits', 'Klagen und Widersprüche werden beobachtet', 'Zahl und Ausgang je Jahr', CITY],
    ['authorities', 'Kurze Wege zu Meldebehörde, Standesamt, Gericht', 'Absprachen, Laufzeiten', BW],
  ]),
]

const keys = new Set(CRITERIA.map(({ key }) => key))
export const isCriterion = (key: string): boolean => keys.has(key)
