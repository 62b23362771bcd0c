import { sourceLanguage, type Language } from '#ground/languages/index.ts'

export interface Elsewhere {
  readonly key: NonNullable<App.Locals['site']['elsewhere']>[number]['key']
  readonly address: string
  /** How to get there, in the visitor's language or in German. */
  readonly way: { readonly text: string; readonly language: Language } | null
  readonly phone: string
}

/** The other offices this house knows, in the order it named them. */
export function elsewhereOf({ site, language }: Pick<App.Locals, 'site' | 'language'>): Elsewhere[] {
  return (site.elsewhere ?? []).map(({ key, address, way = {}, phone = '' }) => {
    return { key, address, phone, way: wayIn(way, language) }
  })
}

function wayIn(way: Readonly<Record<string, string>>, language: Language): Elsewhere['way'] {
  const own = way[language]
  if (own !== undefined) return { text: own, language }
  const german = way[sourceLanguage]
  return german === undefined ? null : { text: german, language: sourceLanguage }
}
