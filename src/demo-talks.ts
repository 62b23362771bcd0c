import type { Self } from '#office/counselling/index.ts'

/** Sign in at /counselling with the password of the demonstration. Names are invented. */
export const DEMO_MEMBERS = [
  { login: 'bestin-leitung', name: 'Nurten Acar', lead: true },
  { login: 'bestin1', name: 'Jana Wolff', lead: false },
  { login: 'bestin2', name: 'Samuel Tesfaye', lead: false },
] as const

interface Said {
  readonly hoursAgo: number
  readonly by: 'person' | 'member'
  readonly text: string
}

export interface DemoTalk {
  readonly language: string
  readonly topics: readonly string[]
  /** For whoever shows the demonstration, in German. */
  readonly about: string
  /** Login of who is responsible; null: nobody yet. */
  readonly member: string | null
  readonly interpreter?: string
  readonly self?: Self
  readonly outcome?: string
  /** The first is the person's question. */
  readonly said: readonly Said[]
}

const DAY = 24

/** Six talks in several states; nobody of them lives. */
export const DEMO_TALKS: readonly DemoTalk[] = [
  {
    ...{ language: 'uk', topics: ['housing', 'residence'], member: null },
    about: 'Ukrainisch, wartet seit fünf Tagen: Wohnung und vorübergehender Schutz',
    said: [
      {
        ...{ hoursAgo: 5 * DAY + 3, by: 'person' },
        text: 'Добрий день. Мій захист діє до березня. Господар каже, що без нового документа не продовжить договір. Що мені робити?',
      },
    ],
  },
  {
    ...{ language: 'ar', topics: ['work', 'residence'], member: 'bestin1', interpreter: 'Arabisch' },
    about: 'Arabisch, beantwortet: Arbeit verloren, Aufenthalt als Fachkraft',
    said: [
      {
        ...{ hoursAgo: 9 * DAY, by: 'person' },
        text: 'فقدت عملي قبل أسبوعين. إقامتي مرتبطة بالعمل. هل يجب أن أغادر؟ عندي طفلان في المدرسة.',
      },
      {
        ...{ hoursAgo: 8 * DAY, by: 'member' },
        text: 'شكرًا على ثقتك. لا داعي للذعر: عادةً يبقى وقت للبحث عن عمل جديد. تعال إلينا مع مترجم، وسنكتب معًا خطة.',
      },
      { hoursAgo: 7 * DAY, by: 'person', text: 'شكرًا. أستطيع المجيء يوم الثلاثاء بعد الظهر.' },
      { hoursAgo: 6 * DAY, by: 'member', text: 'الثلاثاء الساعة 14:00 مناسب. أحضر عقد العمل القديم إن أمكن.' },
    ],
  },
  {
    ...{ language: 'fa', topics: ['violence', 'separation'], member: 'bestin-leitung', interpreter: 'Dari' },
    about: 'Farsi, Schutzmodus, wartet seit gestern: Trennung nach Gewalt',
    said: [
      {
        ...{ hoursAgo: 4 * DAY, by: 'person' },
        text: 'می‌خواهم از شوهرم جدا شوم. اقامت من به او وابسته است. می‌ترسم. لطفاً به خانه نامه نفرستید.',
      },
      {
        ...{ hoursAgo: 3 * DAY + 20, by: 'member' },
        text: 'ما هیچ نامه‌ای نمی‌فرستیم. در خطر فوری با ۱۱۰ تماس بگیرید؛ تلفن کمک ۱۱۶۰۱۶ شبانه‌روزی و به زبان شماست. در موارد سخت، اقامت مستقل زودتر هم ممکن است (§ 31 AufenthG).',
      },
      { hoursAgo: DAY + 2, by: 'person', text: 'من الان پیش دوستم هستم. چه مدارکی لازم است؟' },
    ],
  },
  {
    ...{ language: 'tr', topics: ['naturalisation', 'course'], member: 'bestin2', outcome: 'goal-reached' },
    about: 'Türkisch, abgeschlossen: Einbürgerung vorbereitet',
    self: { name: 'Emine Y.', birth: '', reach: '', file: '' },
    said: [
      {
        ...{ hoursAgo: 120 * DAY, by: 'person' },
        text: 'Sekiz yıldır buradayım ve vatandaş olmak istiyorum. B1 belgem var mı yeter mi, bilmiyorum.',
      },
      {
        ...{ hoursAgo: 119 * DAY, by: 'member' },
        text: 'B1 belgesi çoğu zaman yeterlidir. Eksik olan tek şey vatandaşlık testi gibi görünüyor. Halk Eğitim Merkezi’nde kayıt olabilirsiniz.',
      },
      { hoursAgo: 40 * DAY, by: 'person', text: 'Testi geçtim, başvurumu verdim. Çok teşekkür ederim!' },
      {
        hoursAgo: 39 * DAY,
        by: 'member',
        text: 'Tebrikler! Danışmayı burada kapatıyorum; kodunuzla okumaya devam edebilirsiniz.',
      },
    ],
  },
  {
    ...{ language: 'en', topics: ['residence', 'school', 'money'], member: null },
    about: 'Englisch, neu von heute: Studium dauert länger, Titel endet',
    said: [
      {
        ...{ hoursAgo: 4, by: 'person' },
        text: 'My permit as a student ends in six weeks. I failed two exams and need one more semester. My savings are almost gone. Will they refuse the extension?',
      },
    ],
  },
  {
    ...{ language: 'fr', topics: ['recognition', 'work'], member: 'bestin1' },
    about: 'Französisch, beantwortet: Anerkennung als Pflegefachkraft',
    said: [
      {
        ...{ hoursAgo: 21 * DAY, by: 'person' },
        text: 'Je suis infirmière au Cameroun depuis dix ans. Ici je fais le ménage. Comment faire reconnaître mon diplôme ?',
      },
      {
        ...{ hoursAgo: 20 * DAY, by: 'member' },
        text: 'Votre expérience compte. Première étape : une traduction du diplôme et la demande auprès du service compétent du Land. Je prépare avec vous la liste des documents.',
      },
      { hoursAgo: 15 * DAY, by: 'person', text: 'Merci. Est-ce que je peux travailler pendant ce temps ?' },
      {
        ...{ hoursAgo: 14 * DAY, by: 'member' },
        text: 'Oui, comme aide-soignante c’est souvent possible. Parlons-en au prochain rendez-vous.',
      },
    ],
  },
]
