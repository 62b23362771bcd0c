import { categoriesOf, pluralCategories } from './plural.ts'
import { languageCodes, sourceLanguage, type Language } from './languages.ts'
import { flatten, placeholdersOf, type Flat, type Namespace } from './messages.ts'

export interface Gap {
  readonly language: Language
  readonly key: string
  readonly missing: 'translation' | 'plural form' | 'placeholder' | 'unknown key'
}

const ending = new RegExp(`_(${pluralCategories.join('|')})$`)

/** Keys without plural endings, and whether they are plural. A plural key always has an `_other` form. */
export function keysOf(
  flat: Flat,
): ReadonlyMap<string, { readonly plural: boolean; readonly names: readonly string[] }> {
  const keys = new Map<string, { plural: boolean; names: readonly string[] }>()
  for (const [full, message] of flat) {
    const plural = ending.test(full) && flat.has(full.replace(ending, '_other'))
    const key = plural ? full.replace(ending, '') : full
    const names = new Set([
      ...(keys.get(key)?.names ?? []),
      ...placeholdersOf(message),
      ...(plural ? ['count'] : []),
    ])
    keys.set(key, { plural, names: [...names].toSorted() })
  }
  return keys
}

/** Every text a language lacks, compared with the source language. Empty list: complete. */
export function gapsOf(namespace: Namespace): readonly Gap[] {
  const source = keysOf(flatten(namespace.name, namespace.messages[sourceLanguage] ?? {}))
  return languageCodes.flatMap((language) => {
    const flat = flatten(namespace.name, namespace.messages[language] ?? {})
    return [...lacking(language, source, flat), ...unknown(language, source, flat)]
  })
}

type Keys = ReturnType<typeof keysOf>

function lacking(language: Language, source: Keys, flat: Flat): Gap[] {
  const gaps: Gap[] = []
  for (const [key, { plural, names }] of source) {
    const forms = plural ? categoriesOf(language).map((category) => `${key}_${category}`) : [key]
    const present = forms.filter((form) => flat.get(form))
    if (present.length === 0) gaps.push({ language, key, missing: 'translation' })
    else if (present.length < forms.length) gaps.push({ language, key, missing: 'plural form' })
    // "one appointment" may leave the number out; any other value must appear in every form
    const demanded = names.filter((name) => name !== 'count')
    if (
      present.some((form) => demanded.some((name) => !placeholdersOf(flat.get(form) ?? '').includes(name)))
    ) {
      gaps.push({ language, key, missing: 'placeholder' })
    }
  }
  return gaps
}

function unknown(language: Language, source: Keys, flat: Flat): Gap[] {
  return [...keysOf(flat).keys()]
    .filter((key) => !source.has(key))
    .map((key) => ({ language, key, missing: 'unknown key' }))
}
