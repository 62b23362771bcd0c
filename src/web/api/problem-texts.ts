import type { ProblemName } from './refusals.ts'
import { exchangeWords } from './exchange-problem-texts.ts'
import { fairWords } from './fair-problem-texts.ts'
import type { Words } from './problem-words.ts'
import { kioskWords } from './kiosk-problem-texts.ts'
import { releaseWords } from './release-problem-texts.ts'
import { visitWords } from './visit-problem-texts.ts'

/** A problem in words: what it is called, what it means and what to do now. */
export interface ProblemText {
  readonly title: string
  readonly text: string
}

const words: Readonly<Record<ProblemName, { readonly de: Words; readonly en: Words }>> = {
  ...visitWords,
  ...fairWords,
  ...releaseWords,
  ...exchangeWords,
  ...kioskWords,
  'invalid-request': {
    de: [
      'Angaben stimmen nicht',
      'Mindestens ein Feld fehlt oder hat eine falsche Form. Die Liste „errors“ nennt jedes Feld.',
    ],
    en: [
      'Invalid request',
      'At least one field is missing or has the wrong form. The list "errors" names each of them.',
    ],
  },
  'malformed-json': {
    de: ['Kein gültiges JSON', 'Der Inhalt der Anfrage lässt sich nicht als JSON lesen.'],
    en: ['Malformed JSON', 'The body of the request cannot be read as JSON.'],
  },
  'unsupported-media-type': {
    de: ['Falscher Inhaltstyp', 'Senden Sie den Inhalt als application/json.'],
    en: ['Unsupported media type', 'Send the body as application/json.'],
  },
  'too-large': {
    de: ['Anfrage zu groß', 'Der Inhalt der Anfrage ist größer, als wir annehmen.'],
    en: ['Content too large', 'The body of the request is larger than we accept.'],
  },
  'unknown-key': {
    de: [
      'Schlüssel unbekannt',
      'Der Schlüssel im Feld „Authorization“ ist nicht bekannt oder nicht mehr gültig.',
    ],
    en: ['Unknown key', 'The key in the Authorization header is not known or no longer valid.'],
  },
  'unknown-path': {
    de: ['Adresse unbekannt', 'Unter dieser Adresse gibt es nichts. Alle Adressen stehen unter /api.'],
    en: ['Unknown path', 'There is nothing at this address. All addresses are listed at /api.'],
  },
  'method-not-allowed': {
    de: [
      'Methode nicht erlaubt',
      'Diese Adresse kennt die Methode nicht. Das Feld „Allow“ nennt die erlaubten.',
    ],
    en: [
      'Method not allowed',
      'This address does not know the method. The Allow header names those it knows.',
    ],
  },
  'too-many-attempts': {
    de: [
      'Zu viele Versuche',
      'Von Ihrem Anschluss kamen viele falsche Codes. Das Feld „Retry-After“ sagt, wie viele Sekunden Sie warten.',
    ],
    en: [
      'Too many attempts',
      'Many wrong codes came from your network. Retry-After says how many seconds to wait.',
    ],
  },
  unavailable: {
    de: [
      'Zurzeit nicht erreichbar',
      'Die Datenbank antwortet gerade nicht. Versuchen Sie es gleich noch einmal, mit demselben Idempotency-Key.',
    ],
    en: [
      'Not available at the moment',
      'The database does not answer. Try again shortly, with the same Idempotency-Key.',
    ],
  },
  'our-mistake': {
    de: ['Fehler bei uns', 'Das hätte nicht passieren dürfen. Nennen Sie uns bitte die „reference“.'],
    en: ['Our mistake', 'This should not have happened. Please tell us the "reference".'],
  },
  'not-permitted': {
    de: ['Nicht erlaubt', 'Mit diesem Schlüssel, oder ohne Schlüssel, ist das nicht erlaubt.'],
    en: ['Not permitted', 'This is not permitted with this key, or without one.'],
  },
  'switched-off': {
    de: [
      'Noch nicht in Betrieb',
      'Das tut dieses Amt zurzeit nicht, oder noch nicht für dieses Anliegen. Was schon begonnen wurde, kann beendet werden.',
    ],
    en: [
      'Not in operation',
      'This office does not do that at present, or not yet for this concern. What was begun before can be ended.',
    ],
  },
  'key-reused': {
    de: [
      'Idempotency-Key schon benutzt',
      'Mit diesem Idempotency-Key kam schon eine andere Anfrage. Nehmen Sie für jede neue Anfrage einen neuen.',
    ],
    en: [
      'Idempotency-Key already used',
      'This Idempotency-Key came with another request before. Take a new one for each new request.',
    ],
  },
  'unknown-code': {
    de: ['Code unbekannt', 'Zu diesem Code gibt es keinen Termin. Prüfen Sie bitte die 12 Zeichen.'],
    en: ['Unknown code', 'There is no appointment with this code. Please check its 12 characters.'],
  },
  'unknown-site': {
    de: ['Standort unbekannt', 'Diesen Standort gibt es nicht.'],
    en: ['Unknown site', 'There is no such site.'],
  },
  'unknown-concern': {
    de: ['Anliegen unbekannt', 'Dieses Anliegen steht nicht im Katalog. Alle Anliegen: /api/v1/concerns.'],
    en: ['Unknown concern', 'This concern is not in the catalogue. All concerns: /api/v1/concerns.'],
  },
  'place-taken': {
    de: [
      'Termin vergeben',
      'Dieser Termin ist nicht mehr frei. Unter „alternatives“ stehen die nächsten freien Zeiten.',
    ],
    en: ['Place taken', 'This time is no longer free. The nearest free times are listed in "alternatives".'],
  },
  'outside-window': {
    de: ['Zeit nicht buchbar', 'Der Termin liegt zu bald, in der Vergangenheit oder zu weit in der Zukunft.'],
    en: ['Outside the booking window', 'The time is too soon, in the past or too far ahead.'],
  },
  'already-booked': {
    de: ['Schon gebucht', 'Dieser Termin ist schon gebucht.'],
    en: ['Already booked', 'This appointment is already booked.'],
  },
  'already-cancelled': {
    de: ['Schon abgesagt', 'Dieser Termin ist abgesagt oder abgelaufen.'],
    en: ['Already cancelled', 'This appointment was cancelled or has expired.'],
  },
  'already-arrived': {
    de: [
      'Schon angemeldet',
      'Die Person ist schon im Amt angemeldet. Der Termin lässt sich nicht mehr ändern.',
    ],
    en: ['Already arrived', 'The visitor has already checked in. The appointment can no longer be changed.'],
  },
  'not-yet-booked': {
    de: ['Noch nicht gebucht', 'Der Termin ist nur vorgemerkt. Buchen Sie ihn zuerst.'],
    en: ['Not yet booked', 'The place is only held. Book it first.'],
  },
  'in-the-past': {
    de: ['Termin hat schon begonnen', 'Der Termin hat schon begonnen oder ist vorbei.'],
    en: ['In the past', 'The appointment has begun or is over.'],
  },
  'hold-expired': {
    de: ['Vormerkung abgelaufen', 'Der Termin war nur für kurze Zeit vorgemerkt. Wählen Sie bitte neu.'],
    en: ['Hold expired', 'The place was held for a limited time only. Please choose again.'],
  },
  'too-many-places': {
    de: [
      'Zu viele Plätze',
      'Von Ihrem Anschluss wurden gerade sehr viele Termine vorgemerkt oder verschoben. „Retry-After“ sagt, wie viele Sekunden Sie warten. Fachverfahren nehmen einen Schlüssel.',
    ],
    en: [
      'Too many places',
      'Very many places were held or moved from your network just now. Retry-After says how many seconds to wait. Programs of the authority use a key.',
    ],
  },
  'hold-too-long': {
    de: ['Vormerkung nicht mehr verlängerbar', 'Ein Termin bleibt höchstens 2 Stunden vorgemerkt.'],
    en: ['Hold cannot be extended further', 'A place is held for 2 hours at most.'],
  },
  'no-concern': {
    de: ['Kein Anliegen', 'Nennen Sie mindestens ein Anliegen.'],
    en: ['No concern', 'Name at least one concern.'],
  },
  'concern-outside-dates': {
    de: ['Anliegen gilt heute nicht', 'Das Anliegen gilt an diesem Tag noch nicht oder nicht mehr.'],
    en: ['Concern outside its dates', 'The concern is not yet, or no longer, in force on this day.'],
  },
  'two-units': {
    de: [
      'Zwei Stellen zuständig',
      'Für diese Anliegen sind verschiedene Stellen zuständig. Buchen Sie bitte zwei Termine.',
    ],
    en: ['Two units are responsible', 'Different units handle these concerns. Please book two appointments.'],
  },
  'too-long': {
    de: [
      'Termin zu lang',
      'So viel Zeit hat ein Termin nicht. Teilen Sie die Anliegen oder Personen bitte auf.',
    ],
    en: ['Too long', 'One appointment does not have that much time. Please split the concerns or persons.'],
  },
  'invalid-person': {
    de: ['Angaben zur Person stimmen nicht', 'Die Liste „errors“ nennt jedes Feld, das nicht stimmt.'],
    en: ['Invalid person', 'The list "errors" names each field that is wrong.'],
  },
}

export function problemText(name: ProblemName, language: 'de' | 'en'): ProblemText {
  const [title, text] = words[name][language]
  return { title, text }
}

export const problemNames = Object.keys(words) as readonly ProblemName[]

export function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(words, name)
}
