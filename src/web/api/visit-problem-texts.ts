import type { VisitRefusal } from './refusals.ts'
import type { Words } from './problem-words.ts'

/** Problems of arriving and being called, in words. */
export const visitWords: Readonly<Record<VisitRefusal, { readonly de: Words; readonly en: Words }>> = {
  'unknown-visit': {
    de: ['Besuch unbekannt', 'Diesen Besuch gibt es heute an diesem Standort nicht.'],
    en: ['Unknown visit', 'There is no such visit at this site today.'],
  },
  'unknown-ticket': {
    de: ['Nummer unbekannt', 'Zu diesem Code gibt es keinen Besuch.'],
    en: ['Unknown ticket', 'There is no visit with this code.'],
  },
  'unknown-desk': {
    de: ['Schalter unbekannt', 'Diesen Schalter gibt es nicht oder er ist nicht in Betrieb.'],
    en: ['Unknown desk', 'There is no such desk, or it is not in use.'],
  },
  'person-unknown': {
    de: ['Person nicht bekannt', 'Ohne Name und Geburtsjahr kann niemand wiedererkannt werden.'],
    en: ['Person is not known', 'Without a name and a year of birth nobody can be recognised again.'],
  },
  'persons-out-of-range': {
    de: ['Anzahl der Personen', 'Bitte geben Sie 1 bis 20 Personen an.'],
    en: ['Number of persons', 'Please give 1 to 20 persons.'],
  },
  'until-not-a-day': {
    de: ['Kein Tag', 'Bitte geben Sie den letzten Tag als JJJJ-MM-TT an.'],
    en: ['Not a day', 'Please give the last day as YYYY-MM-DD.'],
  },
  'until-out-of-range': {
    de: ['Tag zu früh oder zu spät', 'Der letzte Tag liegt nach heute und höchstens ein Jahr entfernt.'],
    en: ['Day too early or too late', 'The last day is after today and at most a year away.'],
  },
  'not-seated': {
    de: [
      'Schalter nicht besetzt',
      'An diesem Schalter sitzt niemand. Zuerst muss sich jemand dort anmelden.',
    ],
    en: ['Nobody sits at this desk', 'A colleague has to take the desk first.'],
  },
  'on-break': {
    de: ['Schalter macht Pause', 'Der Schalter macht gerade Pause.'],
    en: ['Desk is on a break', 'The desk is on a break.'],
  },
  'desk-busy': {
    de: ['Schalter belegt', 'Am Schalter ist noch jemand. Beenden Sie zuerst diesen Besuch.'],
    en: ['Desk is busy', 'Somebody is still at the desk. Finish that visit first.'],
  },
  'nobody-waiting': {
    de: ['Niemand wartet', 'Für diesen Schalter wartet gerade niemand.'],
    en: ['Nobody is waiting', 'Nobody is waiting for this desk.'],
  },
  'nobody-at-desk': {
    de: ['Niemand am Schalter', 'An diesem Schalter ist niemand aufgerufen.'],
    en: ['Nobody at the desk', 'Nobody is called to this desk.'],
  },
  'other-visitor': {
    de: ['Andere Person am Schalter', 'Am Schalter ist inzwischen jemand anderes.'],
    en: ['Another visitor', 'Somebody else is at the desk by now.'],
  },
  'already-called': {
    de: ['Schon aufgerufen', 'Ein anderer Schalter hat diese Person schon aufgerufen.'],
    en: ['Already called', 'Another desk has already called this visitor.'],
  },
  'not-waiting': {
    de: ['Wartet nicht', 'Diese Person wartet nicht (mehr).'],
    en: ['Not waiting', 'This visitor is not waiting, or no longer.'],
  },
  'already-serving': {
    de: ['Schon am Schalter', 'Die Person ist schon am Schalter.'],
    en: ['Already being served', 'The visitor is already at the desk.'],
  },
  'rang-just-now': {
    de: ['Gerade erst aufgerufen', 'Warten Sie bitte ein paar Sekunden bis zum nächsten Aufruf.'],
    en: ['Rang just now', 'Please wait a few seconds before ringing again.'],
  },
  'too-many-concerns': {
    de: ['Zu viele Anliegen', 'So viele Anliegen passen nicht in einen Besuch.'],
    en: ['Too many concerns', 'One visit does not hold that many concerns.'],
  },
  'another-site': {
    de: ['Anderer Standort', 'Der Termin ist an einem anderen Standort.'],
    en: ['Another site', 'The appointment is at another site.'],
  },
  'another-day': {
    de: ['Anderer Tag', 'Der Termin ist an einem anderen Tag.'],
    en: ['Another day', 'The appointment is on another day.'],
  },
  'not-booked': {
    de: ['Nicht gebucht', 'Der Termin wurde vorgemerkt, aber nicht gebucht.'],
    en: ['Not booked', 'The place was held, but never booked.'],
  },
  'appointment-cancelled': {
    de: ['Termin abgesagt', 'Dieser Termin ist abgesagt oder abgelaufen.'],
    en: ['Appointment cancelled', 'This appointment was cancelled or has expired.'],
  },
  'too-late': {
    de: ['Zu spät', 'Der Termin ist schon länger vorbei. Bitte gehen Sie zum Empfang.'],
    en: ['Too late', 'The time of the appointment is long past. Please go to the reception.'],
  },
  'visit-over': {
    de: ['Besuch beendet', 'Dieser Besuch ist schon beendet.'],
    en: ['Visit is over', 'This visit has already ended.'],
  },
  'numbers-used-up': {
    de: ['Keine Nummern mehr', 'Für heute sind alle Nummern vergeben.'],
    en: ['No numbers left', 'All numbers of today are given out.'],
  },
  'appointment-needed': {
    de: ['Termin nötig', 'Für dieses Anliegen brauchen Sie einen Termin.'],
    en: ['Appointment needed', 'This concern needs an appointment.'],
  },
  closed: {
    de: ['Geschlossen', 'Jetzt werden keine Nummern ausgegeben.'],
    en: ['Closed', 'No numbers are given out now.'],
  },
  'no-longer-today': {
    de: [
      'Heute nicht mehr',
      'Die Wartezeit reicht über den Schluss hinaus. Kommen Sie bitte an einem anderen Tag.',
    ],
    en: ['No longer today', 'The wait would go beyond closing time. Please come on another day.'],
  },
  'walk-ins-stopped': {
    de: ['Heute zu viel los', 'Ohne Termin werden gerade keine Nummern ausgegeben.'],
    en: ['Too many visitors', 'No numbers are given out without an appointment for now.'],
  },
  'windows-full': {
    de: ['Heute alles vergeben', 'Für heute sind alle Zeitfenster vergeben.'],
    en: ['No time left today', 'All time windows of today are taken.'],
  },
  'window-not-yet': {
    de: ['Noch zu früh', 'Das Zeitfenster hat noch nicht begonnen.'],
    en: ['Too early', 'The time window has not begun yet.'],
  },
  'window-missed': {
    de: ['Zeitfenster vorbei', 'Das Zeitfenster ist vorbei. Der Empfang hilft weiter.'],
    en: ['Time window is over', 'The time window is over. The reception helps.'],
  },
  'name-not-allowed': {
    de: ['Name nicht lesbar', 'Schreiben Sie den Namen bitte mit lateinischen Buchstaben, wie im Pass.'],
    en: ['Name not allowed', 'Please write the name in Latin letters, as in the passport.'],
  },
  'too-many-persons': {
    de: ['Zu viele Personen', 'So viele Personen passen nicht auf eine Nummer.'],
    en: ['Too many persons', 'One number does not hold that many persons.'],
  },
}
