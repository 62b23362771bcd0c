import { kpisOf } from '../kpi.ts'

/** How one gets to the office. */
export const ACCESS = kpisOf('access', [
  {
    key: 'lead-time',
    name: 'Vorlauf bis zum dritten freien Termin',
    definition:
      'Kalendertage vom Tag der Abfrage bis zum Tag des dritten freien Termins, gemittelt über die Anliegen mit Termin. Der dritte, weil der erste oft nur ein zurückgegebener ist.',
    formula: 'Summe der Tage / Anzahl der Abfragen',
    ...{ unit: 'days', direction: 'down', isPublic: true },
    source: 'Abfrage des Buchungskalenders am ersten Werktag jeder Woche, von Hand eingetragen',
  },
  {
    key: 'booked-online-share',
    name: 'Online gebuchte Termine',
    definition: 'Termine, die jemand selbst auf der Buchungsseite gebucht hat, an allen Terminen des Monats.',
    formula: 'online gebuchte / alle gebuchten Termine',
    ...{ unit: 'share', direction: 'up' },
    source: 'Auszählung des Terminbuchs',
  },
  {
    key: 'walk-in-share',
    name: 'Besuche ohne Termin',
    definition: 'Wer ohne Termin eine Nummer zieht, an allen, die gekommen sind.',
    formula: 'Ankünfte ohne Termin / alle Ankünfte',
    ...{ unit: 'share', direction: 'none', door: 'observation', needs: ['past.arrivals'] },
    source: 'Zahlen des Hauses (Beobachtung), Ankünfte',
  },
  {
    key: 'reception-share',
    name: 'An der Rezeption abgeschlossene Anliegen',
    definition:
      'Anliegen, die an der Rezeption zu Ende gebracht wurden, ohne dass jemand in die Sachbearbeitung gehen musste.',
    formula: 'an der Rezeption bediente / alle bedienten Anliegen',
    ...{ unit: 'share', direction: 'up', door: 'observation', needs: ['past.cases'], isPublic: true },
    source: 'Zahlen des Hauses (Beobachtung), Anliegen nach Bereich',
  },
  {
    key: 'appointment-mails',
    name: 'Mails mit Terminwunsch',
    definition:
      'Mails und Kurznachrichten an das Amt, in denen jemand um einen Termin bittet. Das Konzept von 2015 verlangt, dass die Zahl sinkt.',
    formula: 'Anzahl im Monat',
    ...{ unit: 'count', direction: 'down', door: 'mailbox' },
    source: 'Postfach, Einordnung der Mails',
  },
  {
    key: 'reachability',
    name: 'Telefonische Erreichbarkeit',
    definition: 'Anrufe, die in der Servicezeit angenommen wurden.',
    formula: 'angenommene / alle Anrufe in der Servicezeit',
    ...{ unit: 'share', direction: 'up' },
    source: 'Auswertung der Telefonanlage, eingelesen',
  },
])
