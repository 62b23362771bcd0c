import type { Words } from './problem-words.ts'

/** Problems of whoever asks too often or without a proof. */
export const releaseWords = {
  'unknown-release': {
    de: ['Verlosung unbekannt', 'Eine Verlosung mit dieser Nummer gibt es nicht.'],
    en: ['Unknown release', 'There is no draw with this number.'],
  },
  'proof-missing': {
    de: [
      'Nachweis fehlt',
      'Viele Programme fragen gerade nach Terminen. Holen Sie unter /api/v1/sites/{site}/proof eine Aufgabe und senden Sie die Lösung mit.',
    ],
    en: [
      'Proof missing',
      'Many programs are asking for appointments. Fetch a challenge from /api/v1/sites/{site}/proof and send its solution along.',
    ],
  },
  'proof-expired': {
    de: ['Nachweis abgelaufen', 'Holen Sie eine neue Aufgabe.'],
    en: ['Proof expired', 'Fetch a new challenge.'],
  },
  'proof-used': {
    de: ['Nachweis schon benutzt', 'Jeder Nachweis gilt einmal. Holen Sie eine neue Aufgabe.'],
    en: ['Proof used', 'Each proof counts once. Fetch a new challenge.'],
  },
  'proof-too-early': {
    de: ['Zu früh gesendet', 'Senden Sie denselben Nachweis nach der genannten Zeit noch einmal.'],
    en: ['Sent too early', 'Send the same proof again after the time named.'],
  },
  'too-many-waiting': {
    de: [
      'Zu viele Formulare aus diesem Netz',
      'Warten Sie die genannte Zeit oder lösen Sie die Aufgabe. Telefon und Theke sind frei.',
    ],
    en: [
      'Too many forms from this network',
      'Wait for the time named, or solve the challenge. Phone and reception are open.',
    ],
  },
  'too-many-for-person': {
    de: [
      'Zu viele Termine für diese Person',
      'Diese Person hat so viele Termine oder Teilnahmen, wie möglich sind. Am Telefon und an der Theke geht mehr.',
    ],
    en: [
      'Too many appointments for this person',
      'This person has as many appointments or entries as possible. Phone and reception can do more.',
    ],
  },
  'too-many-for-reach': {
    de: [
      'Zu viele Termine mit dieser Adresse oder Nummer',
      'Nehmen Sie eine eigene, lassen Sie das Feld leer oder fragen Sie am Telefon.',
    ],
    en: [
      'Too many appointments with this address or number',
      'Use an own one, leave the field out, or ask by phone.',
    ],
  },
} satisfies Record<string, { de: Words; en: Words }>
