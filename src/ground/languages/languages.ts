/**
 * The languages the program can speak, as data. A new language is one line here, one folder of texts, and a font.
 * Whether an office offers it is another question; this file only says how it is written.
 */
export interface LanguageTraits {
  /** The name in the language itself: people look for their own word, never for a flag. */
  readonly ownName: string
  readonly direction: 'ltr' | 'rtl'
  /** Locale for words of dates and numbers; calendar and digits are forced elsewhere (format.ts). */
  readonly locale: string
  /** How a 24-hour time is said in a sentence; {{time}} is replaced. The space does not break a line. */
  readonly clock: string
  /** Between the two ends of a range of times or numbers. */
  readonly to: string
}

export const languages = {
  de: { ownName: 'Deutsch', direction: 'ltr', locale: 'de-DE', clock: '{{time}}\u00a0Uhr', to: 'bis' },
  en: { ownName: 'English', direction: 'ltr', locale: 'en-GB', clock: '{{time}}', to: 'to' },
  ar: { ownName: 'العربية', direction: 'rtl', locale: 'ar', clock: 'الساعة\u00a0{{time}}', to: 'إلى' },
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
