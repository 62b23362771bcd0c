/**
 * The languages the program can speak, as data. A new language is one line here, one folder of texts, and a font.
 * Whether an office offers it is another question; this file only says how it is written.
 */
export interface LanguageTraits {
  /** The name in the language itself: people look for their own word, never for a flag. */
  readonly ownName: string
  /** BCP 47, for `lang` and `hreflang`: what a screen reader, a font and a hyphenation go by. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** Locale for words of dates and numbers; calendar and digits are forced elsewhere (format.ts). */
  readonly locale: string
  /** How a 24-hour time is said in a sentence; {{time}} is replaced. The space does not break a line. */
  readonly clock: string
  /** Between the two ends of a range of times or numbers. */
  readonly to: string
  /** Between the parts of a list inside a sentence, with its space. */
  readonly comma: string
}

const ltr = { direction: 'ltr', clock: '{{time}}', to: '–', comma: ', ' } as const
const rtl = { direction: 'rtl', comma: '، ' } as const
const german = { ...ltr, locale: 'de-DE', clock: '{{time}}\u00a0Uhr', to: 'bis' } as const

export const languages = {
  de: { ...german, ownName: 'Deutsch', tag: 'de' },
  einfach: { ...german, ownName: 'Einfache Sprache', tag: 'de-x-einfach' },
  en: { ...ltr, ownName: 'English', tag: 'en', locale: 'en-GB', to: 'to' },
  ar: { ...rtl, ownName: 'العربية', tag: 'ar', locale: 'ar', clock: 'الساعة\u00a0{{time}}', to: 'إلى' },
  tr: { ...ltr, ownName: 'Türkçe', tag: 'tr', locale: 'tr-TR', clock: 'saat\u00a0{{time}}' },
  uk: { ...ltr, ownName: 'Українська', tag: 'uk', locale: 'uk-UA' },
  ru: { ...ltr, ownName: 'Русский', tag: 'ru', locale: 'ru-RU' },
  zh: { ...ltr, ownName: '中文', tag: 'zh-Hans', locale: 'zh-CN', to: '至', comma: '，' },
  fr: { ...ltr, ownName: 'Français', tag: 'fr', locale: 'fr-FR', to: 'à' },
  fa: { ...rtl, ownName: 'فارسی', tag: 'fa', locale: 'fa-IR', clock: 'ساعت\u00a0{{time}}', to: 'تا' },
} as const satisfies Record<string, LanguageTraits>

export type Language = keyof typeof languages

/** Texts are written in this language first; what another language lacks is shown in it, marked as such. */
export const sourceLanguage = 'de' satisfies Language

export const languageCodes = Object.keys(languages) as readonly Language[]

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value)
}

export function traitsOf(language: Language): LanguageTraits {
  return languages[language]
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languages[language].direction
}

/** What stands in `lang="…"`. The code of a language is for addresses and rows, the tag for readers of pages. */
export function tagOf(language: Language): string {
  return languages[language].tag
}
