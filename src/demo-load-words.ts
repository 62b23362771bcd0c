/** What the demonstration's people wrote; invented, as they are. */
export const AGREED = 'Personalrat, Niederschrift vom Frühjahr, erfunden'

export const MEASURE =
  'Dienstags und donnerstags ab neun ein zweiter Platz im Aufenthalt, dafür Posteingang erst ab elf.'
export const MEASURE_DONE = 'Seit dieser Woche sitzt der zweite Platz, abgestimmt im Team.'
export const NO_CONSEQUENCE =
  'Einmaliger Ausfall der Aufrufanlage; der Vertrag mit dem Hersteller sieht jetzt Ersatz am selben Tag vor.'

export const INCIDENTS = {
  threat: {
    ...{
      level: 2,
      kind: 'threat',
      what: 'Ein Besucher drohte, als eine Unterlage fehlte, und schlug auf die Theke.',
    },
    helped: 'Alarm gedrückt, zwei Kolleginnen kamen dazu, Gespräch beendet.',
  },
  outage: {
    ...{
      level: 2,
      kind: 'technology',
      what: 'Aufrufanlage und Drucker fielen eine Stunde aus, laute Unruhe in der Halle.',
    },
    helped: 'Nummern von Hand ausgegeben.',
  },
  insult: {
    ...{ level: 1, kind: 'words', what: 'Beleidigung an der Rezeption wegen der Wartezeit.' },
    helped: 'Rezeption hat kurz getauscht.',
  },
} as const
export const OUTAGE_SETTLED = 'Mit dem Team besprochen; Nummernblöcke liegen jetzt an der Rezeption bereit.'

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
