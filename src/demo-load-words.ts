/** What the demonstration's people wrote; invented, as they are. */
export const AGREED = 'Personalrat, Niederschrift vom Frühjahr, erfunden'

export const MEASURE =
  'Dienstags und donnerstags ab neun ein zweiter Platz im Aufenthalt, dafür Posteingang erst ab elf.'
export const MEASURE_DONE = 'Seit dieser Woche sitzt der zweite Platz, abgestimmt im Team.'
export const NO_CONSEQUENCE =
  'Einmaliger Ausfall der Aufrufanlage; der Vertrag mit dem Hersteller sieht jetzt Ersatz am selben Tag vor.'

/** Two of each red morning, one for each half hour. */
export const INCIDENTS = {
  late: [
    {
      ...{
        level: 2,
        kind: 'threat',
        what: 'Ein Besucher drohte, als eine Unterlage fehlte, und schlug auf die Theke.',
      },
      helped: 'Alarm gedrückt, zwei Kolleginnen kamen dazu, Gespräch beendet.',
    },
    {
      ...{
        level: 2,
        kind: 'violence',
        what: 'Ein Begleiter stieß einen Stuhl um und griff nach dem Bildschirm.',
      },
      helped: 'Hausverbot ausgesprochen, Platz für eine Stunde geschlossen.',
    },
  ],
  outage: [
    {
      ...{
        level: 2,
        kind: 'technology',
        what: 'Aufrufanlage und Drucker fielen aus, laute Unruhe in der Halle.',
      },
      helped: 'Nummern von Hand ausgegeben.',
    },
    {
      ...{
        level: 2,
        kind: 'threat',
        what: 'Drohungen in der Schlange, weil niemand mehr wusste, wer dran ist.',
      },
      helped: 'Sicherheitsdienst gerufen.',
    },
  ],
  crowd: [
    {
      ...{ level: 2, kind: 'emergency', what: 'Eine wartende Frau brach im Gang zusammen.' },
      helped: 'Erste Hilfe, Rettungsdienst nach zehn Minuten.',
    },
    {
      ...{
        level: 2,
        kind: 'threat',
        what: 'Ein Mann drohte, die Tür einzutreten, weil sein Termin sich verschob.',
      },
      helped: 'Zu zweit gesprochen, Ersatztermin am selben Tag.',
    },
  ],
  fresh: [
    {
      ...{ level: 2, kind: 'threat', what: 'Drohung gegen zwei Plätze nach einer Ablehnung.' },
      helped: 'Alarm, Gespräch im Beisein der Teamleitung.',
    },
    {
      ...{ level: 2, kind: 'damage', what: 'Scheibe am Wartebereich eingetreten, zwei Menschen bedroht.' },
      helped: 'Polizei gerufen, Bereich abgesperrt.',
    },
  ],
} as const
export const INSULT = {
  ...{ level: 1, kind: 'words', what: 'Beleidigung an der Rezeption wegen der Wartezeit.' },
  helped: 'Rezeption hat kurz getauscht.',
} as const
export const SETTLED =
  'Mit dem Team besprochen, Nachsorge angeboten, Ablauf für das nächste Mal aufgeschrieben.'

export const NOTICES = {
  settled: {
    reasons: ['people', 'amount'],
    what: 'Verlängerungen bleiben länger als acht Wochen liegen, weil zwei Plätze nicht besetzt sind.',
    risk: 'Fiktionsbescheinigungen laufen ab, Menschen verlieren ihre Arbeit.',
    tried: 'Mit dem Team getauscht, Abendtermine.',
    wish: 'Eine Vertretung, bis die Stelle besetzt ist.',
  },
  open: {
    reasons: ['interruptions', 'rooms'],
    what: 'Niederlassungsanträge sind ohne Unterbrechung durch Anrufe nicht mehr fertig zu bekommen.',
    risk: 'Fehler in Bescheiden, Klagen, Kopfschmerzen.',
    tried: 'Telefon am Nachmittag umgestellt.',
    wish: 'Zwei Vormittage ohne Telefon.',
  },
} as const
export const ANSWER =
  'Ab dem nächsten Ersten kommt eine Vertretung mit halber Stelle; bis dahin übernimmt das Nachbarteam die Ausgabe.'
export const ACCEPTED = 'So ist es gut, danke.'

export const MEASURES = [
  {
    ...{
      kind: 'noise',
      place: 'Halle im 1. Stock',
      what: 'Trennwände und Deckensegel an der Rezeption',
      before: 68,
    },
    ...{ why: 'Gemessen mit dem Handgerät an drei Vormittagen.', dueDays: 21 },
  },
  {
    ...{
      kind: 'screen',
      place: 'Arbeitsplätze 5 bis 8',
      what: 'Zweiter Bildschirm und Blendschutz',
      before: null,
    },
    ...{ why: 'Anhang 6 ArbStättV.', dueDays: 30 },
  },
  {
    ...{
      kind: 'furniture',
      place: 'Rezeption',
      what: 'Höhenverstellbare Theke und Stehhilfen',
      before: null,
    },
    ...{ why: 'Steh- und Sitzplätze im Wechsel.', dueDays: 60 },
  },
] as const
export const MEASURE_ENDED = 'Geliefert und aufgebaut.'
