import { getContext, setContext } from 'svelte'
import {
  translators,
  type Language,
  type Namespace,
  type Translator,
  type TranslatorFor,
} from '#ground/languages/index.ts'
import { commonTexts } from '#texts/namespaces/common.ts'
import type { TextKeys } from '#texts/keys.ts'

const key = Symbol('texts')

export type Texts = Translator<TextKeys>

/** Called once in a layout: from here down, components speak this language and know these namespaces. */
export function provideTexts(language: Language, namespaces: readonly Namespace[]): Texts {
  return setContext(key, read(namespaces)(language))
}

/** Reading all words of ten languages takes milliseconds, and they never change while the program runs. */
const known: { readonly namespaces: readonly Namespace[]; readonly speak: TranslatorFor<TextKeys> }[] = []

function read(namespaces: readonly Namespace[]): TranslatorFor<TextKeys> {
  const isSame = (one: { readonly namespaces: readonly Namespace[] }): boolean =>
    one.namespaces.length === namespaces.length && one.namespaces.every((it, n) => it === namespaces[n])
  const found = known.find(isSame)
  if (found) return found.speak
  const speak = translators<TextKeys>([commonTexts, ...namespaces])
  known.push({ namespaces: [...namespaces], speak })
  return speak
}

export function useTexts(): Texts {
  const texts = getContext<Texts | undefined>(key)
  if (!texts) throw new Error('no layout above this component called provideTexts')
  return texts
}
