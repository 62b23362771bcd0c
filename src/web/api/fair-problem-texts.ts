import type { Words } from './problem-words.ts'

type Name =
  | 'already-has-booking'
  | 'unknown-office-code'
  | 'office-code-used'
  | 'office-code-expired'
  | 'office-code-elsewhere'
  | 'reason-missing'

/** Refusals that keep booking fair: one live booking, codes of office letters, reasons of staff. */
export const fairWords: Readonly<Record<Name, { readonly de: Words; readonly en: Words }>> = {
  'already-has-booking': {
    de: [
      'Schon ein Termin vorhanden',
      'Für diesen Namen und dieses Geburtsdatum gibt es schon einen Termin für dieses Anliegen. Verschieben Sie ihn mit seinem Code. Stimmt das nicht, hilft die Rezeption.',
    ],
    en: [
      'Already has an appointment',
      'For this name and date of birth there is already an appointment for this concern. Move it with its code. If this is wrong, the reception helps.',
    ],
  },
  'unknown-office-code': {
    de: ['Code vom Amt unbekannt', 'Dieser Code steht in keinem gültigen Brief. Bitte prüfen Sie ihn.'],
    en: ['Unknown office code', 'No valid letter carries this code. Please check it.'],
  },
  'office-code-used': {
    de: ['Code vom Amt schon benutzt', 'Mit diesem Code wurde schon ein Termin genommen.'],
    en: ['Office code already used', 'An appointment was already taken with this code.'],
  },
  'office-code-expired': {
    de: ['Code vom Amt abgelaufen', 'Dieser Code gilt nicht mehr. Die Rezeption gibt einen neuen aus.'],
    en: ['Office code expired', 'This code is no longer valid. The reception issues a new one.'],
  },
  'office-code-elsewhere': {
    de: ['Code für ein anderes Anliegen', 'Dieser Code gilt nicht für dieses Anliegen oder diesen Ort.'],
    en: ['Code for another concern', 'This code is not for this concern or this site.'],
  },
  'reason-missing': {
    de: ['Grund fehlt', 'Wer außerhalb der Regeln bucht, nennt einen Grund.'],
    en: ['Reason missing', 'Whoever books outside the rules names a reason.'],
  },
}
