import type { Evidence, Finding, Hypothesis, Shock } from '#office/review/index.ts'

/** What the demonstration's head wrote into its review: invented but for the laws and where they stand. */

const DONE = { isDone: true } as const

/** Days by months from the first month of the year after. */
export const demoFindings = (day: (month: number, of?: number) => string): readonly Finding[] => [
  {
    title: 'Die Rezeption nimmt der Sachbearbeitung kurze Anliegen ab',
    kpis: ['reception-share', 'wait-booked', 'walk-off-share'],
    evidence:
      'Der Anteil verdoppelte sich, die Wartezeit mit Termin sank um mehr als die Hälfte; beide Spannen liegen weit von null.',
    cause:
      'Ausgabe, Auskunft und Annahme werden am Empfang zu Ende gebracht. Dagegen spräche weniger Andrang; es kamen aber mehr.',
    change: 'Die Rezeption behält vier Plätze, Ausgabe auch am Donnerstagnachmittag.',
    ...{ owner: 'Teamleitung Rezeption', due: day(3), checkDay: day(9), ...DONE },
    effect: {
      day: day(9, 20),
      result: 'helped',
      words: 'Nach der Ausweitung blieb der Anteil über 35 von 100.',
    },
  },
  {
    title: 'Das Telefon ist nicht besser erreichbar geworden, als es die Befragung sagt',
    kpis: ['reachability', 'survey-reachability'],
    evidence: 'Neun Punkte mehr angenommene Anrufe, aber in der Befragung kaum ein Unterschied.',
    cause: 'Angenommen wird öfter, aber wer durchkommt, wird zu oft weiterverbunden. Gezählt wurde das nie.',
    change:
      'Rückrufliste mit Zeitfenster statt Weiterverbinden; Zählung der Weiterleitungen vier Wochen lang.',
    ...{ owner: 'Leitung', due: day(11), checkDay: day(16), effect: null, isDone: false },
  },
  {
    title: 'Mehr Beschwerden, aber schneller beantwortet',
    kpis: ['complaints', 'complaints-in-time'],
    evidence: 'Nach der Umstellung kamen zunächst mehr Beschwerden, dann von Quartal zu Quartal weniger.',
    cause: 'Das Formular steht auf jeder Seite; vorher ging vieles mündlich verloren.',
    change: 'Keine Änderung; Themen werden im Jahresgespräch mit dem Beirat besprochen.',
    ...{ owner: 'Beschwerdestelle', due: day(8), checkDay: day(10), ...DONE },
    effect: { day: day(10, 12), result: 'unclear', words: 'Zu wenig Quartale, um es zu sagen.' },
  },
]

export const DEMO_SHOCKS: readonly Shock[] = [
  {
    name: 'Krieg gegen die Ukraine, vorübergehender Schutz',
    ...{ from: '2022-03-04', until: null },
    what: 'Aufenthaltserlaubnisse nach § 24 AufenthG, Verlängerungen durch Verordnung: viele Fälle auf einmal, danach wenige.',
    source: 'Durchführungsbeschluss (EU) 2022/382 vom 4.3.2022',
  },
  {
    name: 'Gesetz zur Modernisierung des Staatsangehörigkeitsrechts',
    ...{ from: '2024-06-27', until: null },
    what: 'Einbürgerung nach fünf Jahren, Mehrstaatigkeit: mehr Anträge und Nachfragen, auch im Jahr vor der Umstellung.',
    source: 'StARModG vom 22.3.2024 (BGBl. 2024 I Nr. 104)',
  },
  {
    name: 'Weiterentwicklung der Fachkräfteeinwanderung',
    ...{ from: '2023-11-18', until: '2024-06-01' },
    what: 'Drei Stufen (18.11.2023, 1.3.2024, 1.6.2024); neue Titel, mehr Vorabzustimmungen.',
    source: 'Gesetz vom 16.8.2023 (BGBl. 2023 I Nr. 217)',
  },
  {
    name: 'Digitale Lichtbilder',
    ...{ from: '2025-05-01', until: null },
    what: 'Bilder entstehen im Amt oder kommen auf sicherem Weg: längere Besuche in den ersten Wochen.',
    source: 'Gesetz vom 3.12.2020 (BGBl. I S. 2744), Art. 1 und 3',
  },
]

export const DEMO_HYPOTHESES: readonly Hypothesis[] = [
  {
    claim: 'Mit einer Rezeption warten auch Menschen ohne Termin kürzer.',
    ...{ kpi: 'wait-walk-in', expected: 'down', verdict: 'supported' },
    why: 'Rund 17 Minuten weniger als in denselben Monaten davor; die Spanne liegt weit unter null.',
  },
  {
    claim: 'Wer online bucht, kommt auch: versäumte Termine gehen um die Hälfte zurück.',
    ...{ kpi: 'no-show-share', expected: 'down', verdict: 'rejected' },
    why: 'Sie gingen zurück, aber nur um ein Viertel. Die Hälfte liegt außerhalb der Spanne.',
  },
  {
    claim: 'Mehrsprachige Wegweiser machen auch Bescheide verständlicher.',
    ...{ kpi: 'survey-understanding', expected: 'up', verdict: 'rejected' },
    why: 'Die Orientierung wurde besser, die Verständlichkeit nicht nachweisbar: null liegt in der Spanne.',
  },
  {
    claim: 'Die Bearbeitungsdauer sinkt, weil die Sachbearbeitung entlastet ist.',
    ...{ kpi: 'turnaround', expected: 'down', verdict: 'open' },
    why: '',
  },
]

type Said = readonly [criterion: string, state: Evidence['state'], words: string, link: string]

const SAID: readonly Said[] = [
  ['vision', 'met', 'Leitbild, vom Stadtrat beschlossen, hängt in der Wartezone.', ''],
  [
    'transparency',
    'met',
    'Regeln der Warteliste, der Verlosung und der Wartezeit stehen öffentlich.',
    '/de/wartezeit',
  ],
  ['guidelines', 'partly', 'Leitlinie Familiennachzug liegt vor, Verfestigung fehlt.', ''],
  ['discretion', 'open', '', ''],
  ['targets', 'met', 'Neun Ziele, vor dem Jahr eingetragen.', '/planning/review'],
  [
    'reception',
    'met',
    'Mehr als ein Drittel der Anliegen endet am Empfang.',
    '/planning/review/kpi/reception-share',
  ],
  ['appointments', 'met', 'Vorlauf elf Tage, zwei Drittel online gebucht.', '/planning/review/kpi/lead-time'],
  ['waits', 'met', 'Mit Termin unter neun Minuten.', '/planning/review/kpi/wait-booked'],
  ['guaranteed', 'partly', 'Zugesagt sind 60 Tage, erreicht 66.', '/planning/review/kpi/turnaround'],
  ['status', 'met', 'Quittung mit Code, Nachricht bei jeder Änderung des Termins.', ''],
  ['efile', 'partly', 'Akte elektronisch; Online-Antrag für zwei Titel.', '/files'],
  ['taskcut', 'met', 'Zwei Zuschnitte nach roten Wochen geändert.', '/planning/load'],
  [
    'rooms',
    'met',
    'Befragung: Orientierung um mehr als 25 Punkte besser.',
    '/planning/review/kpi/survey-orientation',
  ],
  ['website', 'met', 'Zehn Sprachen, darunter Einfache Sprache.', '/de/barrierefreiheit'],
  ['forms', 'partly', '14 von 40 Vordrucken mehrsprachig.', ''],
  ['reachable', 'partly', 'Telefon 61 von 100.', '/planning/review/kpi/reachability'],
  ['complaints', 'met', 'Frist und Weg stehen am Formular.', '/planning/complaints'],
  ['survey', 'met', 'Vier Wege, n und Spanne gedruckt.', '/planning/survey'],
  ['training', 'partly', 'Interkulturelle Schulung für die Hälfte.', '/planning/training'],
  ['knowledge', 'open', 'Zwei Aufgaben hängen an einer Person.', '/planning/training'],
  ['relief', 'met', 'Jede rote Zeit hat eine Konsequenz oder ein begründetes Nein.', '/planning/load'],
  ['counselling', 'met', 'BestIn im Haus, Verweis mit Unterschrift.', '/de/bestin'],
  ['council', 'met', 'Zwei Sitzungen im Jahr.', ''],
  ['lawsuits', 'open', 'Das Rechtsamt zählt, meldet aber noch nicht.', ''],
  ['authorities', 'elsewhere', 'Absprachen trifft das Bürgeramt.', ''],
]

export const DEMO_EVIDENCE: readonly Evidence[] = SAID.map(([criterion, state, words, link]) => ({
  ...{ criterion, state, words, link },
}))
