import { getContext, setContext } from 'svelte'
import { translators, type Language, type Namespace, type Translator } from '#ground/languages/index.ts'
import { commonTexts } from '#texts/namespaces/common.ts'
import type { TextKeys } from '#texts/keys.ts'

const key = Symbol('texts')

export type Texts = Translator<TextKeys>

/** Called once in a layout: from here down, components speak this language and know these namespaces. */
export function provideTexts(language: Language, namespaces: readonly Namespace[]): Texts {
  return setContext(key, translators<TextKeys>([commonTexts, ...namespaces])(language))
}

export function useTexts(): Texts {
  const texts = getContext<Texts | undefined>(key)
  if (!texts) throw new Error('no layout above this component called provideTexts')
  return texts
}
