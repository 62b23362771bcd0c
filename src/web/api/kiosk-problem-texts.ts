import type { Words } from './problem-words.ts'
import type { KioskProblem } from './refusals.ts'

/** Problems of payment machines, in words. */
export const kioskWords: Readonly<Record<KioskProblem, { readonly de: Words; readonly en: Words }>> = {
  'no-till': {
    de: [
      'Gerät ohne Kasse',
      'Zu diesem Schlüssel gehört keine Kasse. Die Verwaltung ordnet sie unter Geräte zu; Meldungen bitte aufheben und wiederholen.',
    ],
    en: [
      'No till',
      'No till belongs to this key. The administration assigns one; keep the messages and repeat them.',
    ],
  },
  'not-a-code': {
    de: ['Kein Kassenzeichen', 'Ein Kassenzeichen hat 14 Ziffern.'],
    en: ['Not a payment number', 'A payment number (Kassenzeichen) has 14 digits.'],
  },
  'wrong-check-digits': {
    de: ['Prüfziffern falsch', 'Eine Ziffer stimmt nicht. Bitte vergleichen Sie mit dem Zettel.'],
    en: ['Wrong check digits', 'One digit is wrong. Please compare with the slip.'],
  },
  'foreign-office': {
    de: ['Kassenzeichen eines anderen Amts', 'Dieses Kassenzeichen hat ein anderes Amt vergeben.'],
    en: ['Payment number of another office', 'Another office has issued this payment number.'],
  },
  'bank-code': {
    de: [
      'Code für die Überweisung',
      'Das ist der Code für die Bank. Der andere Code auf dem Zettel ist gemeint.',
    ],
    en: ['Code for a transfer', 'This is the code for the bank. The other code on the slip is meant.'],
  },
  'unknown-claim': {
    de: ['Forderung unbekannt', 'Dieses Kassenzeichen gibt es hier nicht.'],
    en: ['Unknown claim', 'There is no such payment number here.'],
  },
  'claim-locked': {
    de: [
      'Wird woanders bezahlt',
      'An einem anderen Automaten wird das gerade bezahlt. Die Sperre endet nach 90 Sekunden.',
    ],
    en: ['Being paid elsewhere', 'It is being paid at another machine. The lock ends after 90 seconds.'],
  },
  'nothing-owed': {
    de: ['Nichts zu bezahlen', 'Zu diesem Kassenzeichen ist nichts offen.'],
    en: ['Nothing owed', 'Nothing is open for this payment number.'],
  },
  'amount-invalid': {
    de: [
      'Betrag ungültig',
      'Beträge sind ganze Cent; das Rückgeld ist kleiner als das Eingeworfene, bei Karten null; höchstens 10.000 Euro.',
    ],
    en: [
      'Invalid amount',
      'Amounts are whole cents; change is less than what was put in, nothing for cards; 10,000 euros at most.',
    ],
  },
  'payment-differs': {
    de: [
      'Zahlung anders gemeldet',
      'Diese Zahlung ist mit anderem Inhalt gebucht. Es wurde nichts geändert; die Kasse sieht nach.',
    ],
    en: [
      'Payment told differently',
      'This payment is booked with other content. Nothing was changed; a cashier looks into it.',
    ],
  },
  'unknown-payment': {
    de: ['Zahlung unbekannt', 'Von diesem Gerät ist keine solche Zahlung gebucht.'],
    en: ['Unknown payment', 'No such payment of this machine is booked.'],
  },
  'not-reversible': {
    de: [
      'Nicht zurückzunehmen',
      'Nur eine Kartenzahlung kann das Gerät zurücknehmen. Bares erstattet die Kasse.',
    ],
    en: [
      'Not reversible',
      'Only a card payment can be taken back by the machine. The cash desk refunds cash.',
    ],
  },
}
