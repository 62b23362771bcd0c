import type { ExchangeProblem } from './refusals.ts'
import type { Words } from './problem-words.ts'

/** Problems of programs that work with the office, in words. */
export const exchangeWords: Readonly<Record<ExchangeProblem, { readonly de: Words; readonly en: Words }>> = {
  'scope-missing': {
    de: [
      'Recht des Schlüssels fehlt',
      'Der Schlüssel darf das nicht. „scope“ nennt das fehlende Recht; die Verwaltung des Amts kann es freigeben.',
    ],
    en: ['Scope missing', 'The key may not do this. "scope" names what is missing; the office can grant it.'],
  },
  'too-many-requests': {
    de: [
      'Zu viele Anfragen',
      'Dieser Schlüssel hat sein Kontingent verbraucht. „Retry-After“ sagt, wie lange Sie warten.',
    ],
    en: ['Too many requests', 'This key has used up its quota. Retry-After says how long to wait.'],
  },
  'too-many-lines': {
    de: [
      'Zu viele offene Verbindungen',
      'Mehr Ereignisströme darf dieser Schlüssel nicht zugleich offen halten.',
    ],
    en: ['Too many open streams', 'This key may not keep more event streams open at once.'],
  },
  'reference-invalid': {
    de: ['Aktenzeichen nicht lesbar', 'Ein Aktenzeichen hat 1 bis 120 Zeichen und keine Steuerzeichen.'],
    en: ['Reference not readable', 'A reference has 1 to 120 characters and no control characters.'],
  },
  'too-many-references': {
    de: ['Zu viele Aktenzeichen', 'So viele Akten passen nicht an einen Besuch.'],
    en: ['Too many references', 'One visit does not carry that many cases.'],
  },
  'unknown-reference': {
    de: ['Aktenzeichen unbekannt', 'Ihr Programm hat dieses Aktenzeichen nicht an diesen Besuch gehängt.'],
    en: ['Unknown reference', 'Your program has not attached this reference to this visit.'],
  },
  'unknown-subscription': {
    de: ['Abonnement unbekannt', 'Dieses Abonnement gibt es nicht oder es ist beendet.'],
    en: ['Unknown subscription', 'There is no such subscription, or it has ended.'],
  },
  'unknown-delivery': {
    de: ['Zustellung unbekannt', 'Diese Zustellung gibt es nicht (mehr).'],
    en: ['Unknown delivery', 'There is no such delivery, or no longer.'],
  },
  'not-dead': {
    de: ['Zustellung läuft', 'Nur eine aufgegebene Zustellung kann erneut gesendet werden.'],
    en: ['Delivery is not given up', 'Only a delivery that was given up can be sent again.'],
  },
  'not-paused': {
    de: ['Nicht angehalten', 'Dieses Abonnement ist nicht angehalten.'],
    en: ['Not paused', 'This subscription is not paused.'],
  },
  'too-many-subscriptions': {
    de: ['Zu viele Abonnements', 'Mehr Abonnements darf ein Programm nicht haben. Beenden Sie zuerst eines.'],
    en: ['Too many subscriptions', 'A program may not have more subscriptions. End one first.'],
  },
  'target-invalid': {
    de: [
      'Adresse ungültig',
      'Die Adresse muss mit https:// beginnen und darf weder Anmeldung noch # enthalten.',
    ],
    en: ['Address not valid', 'The address must begin with https:// and carry neither credentials nor #.'],
  },
  'target-not-secure': {
    de: [
      'Adresse nicht verschlüsselt',
      'Nur https:// ist erlaubt, außer die Verwaltung hat diesen Rechner freigegeben.',
    ],
    en: [
      'Address not encrypted',
      'Only https:// is allowed, unless the administration has allowed this host.',
    ],
  },
  'target-private': {
    de: [
      'Adresse im Hausnetz',
      'Adressen im eigenen Netz muss die Verwaltung zuerst freigeben (Verwaltung, Fachanwendungen).',
    ],
    en: ['Address inside the house', 'The administration has to allow hosts of its own network first.'],
  },
  'not-parked': {
    de: ['Nicht beiseite', 'Diese Person ist nicht (mehr) beiseite geschickt.'],
    en: ['Not parked', 'This visitor was not sent aside, or no longer.'],
  },
  'unknown-team': {
    de: ['Team unbekannt', 'Dieses Team gibt es an diesem Standort nicht.'],
    en: ['Unknown team', 'There is no such team at this site.'],
  },
}
