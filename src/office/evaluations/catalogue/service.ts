import type { Evaluation } from '../evaluation.ts'

const CONSENT = { legalBasis: 'consent', smallest: 5, version: 1 } as const

/** How well the service for visitors does: office/calling, waitlist, mailbox. */
export const serviceEvaluations: readonly Evaluation[] = [
  {
    ...{ ...CONSENT, key: 'forecast.accuracy', name: 'Treffsicherheit der Wartezeit-Vorhersage' },
    purpose:
      'Prüfen, ob die Vorhersage der Wartezeit stimmt, und sie verbessern. Sie sagt etwas über das Programm, nicht über die Beschäftigten.',
    groups: 'ganzer Standort; Stunde des Tages, wenn in der Woche mindestens fünf aufgerufen wurden',
    period: 'die letzten vier ganzen Wochen',
    sources: 'mitgeteilte Wartezeit und Aufruf, ohne Schalter und ohne Konto',
    shownAt: ['/admin/forecast'],
  },
  {
    ...{ ...CONSENT, key: 'waitlist.results', name: 'Erfolg der Warteliste' },
    purpose: 'Prüfen, ob frei gewordene Plätze vergeben werden und was sie den Wartenden bringen.',
    groups: 'ganzer Standort; in vollen Fünfen',
    period: 'die letzten 90 Tage',
    sources: 'Angebote der Warteliste und was daraus wurde, ohne Namen',
    shownAt: ['/reception/waiting-list'],
  },
  {
    ...{ ...CONSENT, key: 'mailbox.weeks', name: 'Terminwünsche per E-Mail' },
    purpose:
      'Prüfen, ob weniger Menschen um einen Termin schreiben müssen. Nicht dafür, wer wie viele E-Mails bearbeitet.',
    groups: 'das ganze Amt; in vollen Fünfen',
    period: 'die letzten acht Wochen, je Woche',
    sources: 'eingegangene E-Mails nach Art; ob das Programm oder ein Mensch antwortete, nicht wer',
    shownAt: ['/reception/mailbox'],
  },
]
