import type { Language } from '#ground/languages/index.ts'

/** What visitors of the demonstration wrote; invented. */
export const WORDS: readonly string[] = [
  'Mit Termin ging es schnell. Ohne Termin habe ich zwei Stunden gewartet.',
  'Danke für die Hilfe an der Rezeption!',
  'الشاشة في غرفة الانتظار واضحة جدًا، شكرًا.',
  'Die Stühle sind zu wenig, wenn viele Kinder da sind.',
  'I got the list of documents before. Everything was complete at the first visit.',
  'Telefonisch ist niemand zu erreichen.',
  'Дякую, що є українська мова.',
  'Der Weg vom Eingang zum Schalter ist schwer zu finden.',
  'Bitte auch am Donnerstagabend öffnen.',
]

interface DemoComplaint {
  readonly daysAgo: number
  readonly language: Language
  readonly topic: string
  readonly what: string
  readonly name?: string
  readonly wish?: string
  readonly answer?: { readonly after: number; readonly words: string }
}

const SORRY = 'Danke für Ihren Hinweis. Wir haben es geprüft und bitten um Entschuldigung.'
const waited = (daysAgo: number, after: number): DemoComplaint => ({
  ...{ daysAgo, language: 'de', topic: 'waiting', what: 'Ich habe trotz Termin fast zwei Stunden gewartet.' },
  answer: { after, words: `${SORRY} An diesem Tag waren zwei Schalter nicht besetzt.` },
})

/** Complaints of the last fifteen months; invented. Three are open: a new one, one that is due, one that is overdue. */
export const COMPLAINTS: readonly DemoComplaint[] = [
  ...[450, 441, 433, 420].map((daysAgo, n) => waited(daysAgo, n === 2 ? 40 : 12)),
  ...[352, 340, 331].map((daysAgo) => waited(daysAgo, 16)),
  ...[345, 336].map((daysAgo): DemoComplaint => ({
    ...{ daysAgo, language: 'en', topic: 'appointment', what: 'There are no appointments for weeks.' },
    answer: { after: 20, words: 'We now open new times every morning. Thank you for writing.' },
  })),
  ...[260, 251, 236].map((daysAgo) => waited(daysAgo, 10)),
  ...[255, 240].map((daysAgo): DemoComplaint => ({
    ...{ daysAgo, language: 'de', topic: 'duration', what: 'Mein Antrag liegt seit sieben Monaten.' },
    answer: { after: 14, words: `${SORRY} Es fehlte eine Rückmeldung einer anderen Behörde.` },
  })),
  ...[160, 149].map((daysAgo) => waited(daysAgo, 9)),
  ...[158, 152, 143].map((daysAgo): DemoComplaint => ({
    ...{ daysAgo, language: 'tr', topic: 'advice', what: 'Üç kişi üç farklı şey söyledi.' },
    answer: { after: 11, words: 'Özür dileriz. Kontrol listelerimizi birleştirdik.' },
  })),
  {
    ...{ daysAgo: 40, language: 'ar', topic: 'manner', what: 'تحدث معي الموظف بصوت مرتفع أمام الجميع.' },
    wish: 'أريد توضيحًا.',
  },
  {
    daysAgo: 5,
    language: 'de',
    topic: 'building',
    what: 'Der Aufzug war zum dritten Mal kaputt.',
    name: 'Familie Yılmaz',
  },
  { daysAgo: 1, language: 'uk', topic: 'fees', what: 'Мені не пояснили, чому збір такий високий.' },
]
