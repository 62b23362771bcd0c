import { traitsOf, type Language } from './languages.ts'

/** The six plural categories of CLDR; each language uses some of them. */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
export type PluralCategory = (typeof pluralCategories)[number]

const rules = new Map<Language, Intl.PluralRules>()

function rulesOf(language: Language): Intl.PluralRules {
  const known = rules.get(language)
  if (known) return known
  const made = new Intl.PluralRules(traitsOf(language).locale)
  rules.set(language, made)
  return made
}

export function pluralCategory(language: Language, count: number): PluralCategory {
  return rulesOf(language).select(count)
}

/** The categories a translator must fill for this language. */
export function categoriesOf(language: Language): readonly PluralCategory[] {
  const used = rulesOf(language).resolvedOptions().pluralCategories
  return pluralCategories.filter((category) => used.includes(category))
}
