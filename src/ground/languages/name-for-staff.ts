import { isLanguage, sourceLanguage, tagOf, traitsOf } from './languages.ts'

const names = new Intl.DisplayNames([sourceLanguage], { type: 'language' })

/** What staff call a visitor's language: "Ukrainisch". Any code may come, also of a language we do not speak. */
export function nameForStaff(code: string): string {
  try {
    const tag = isLanguage(code) ? tagOf(code) : code
    return (tag.includes('-x-') && isLanguage(code) ? traitsOf(code).ownName : names.of(tag)) ?? code
  } catch {
    return code
  }
}
