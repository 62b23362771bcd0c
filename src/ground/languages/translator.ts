import { directionOf, type Language } from './languages.ts'
import {
  catalogueOf,
  speak,
  type Namespace,
  type Spoken,
  type TextParams,
  type TextValue,
} from './messages.ts'

/** A key without placeholders. The generated `TextKeys` maps every key to its values, or to this. */
export type NoParams = Record<never, TextValue>

/** Arguments after the key: none when the sentence has no placeholder, else exactly its values. */
export type ParamsOf<Keys, K extends keyof Keys> = keyof Keys[K] extends never ? [] : [params: Keys[K]]

/** One language, some namespaces: what a page or a letter speaks with. */
export interface Translator<Keys> {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  /** Text alone, for attributes and mails. */
  t<K extends keyof Keys & string>(key: K, ...params: ParamsOf<Keys, K>): string
  /** Text with its parts and the language really spoken. */
  tr<K extends keyof Keys & string>(key: K, ...params: ParamsOf<Keys, K>): Spoken
  /** For keys known only at run time, such as the name of a refusal. Undefined when no such text exists. */
  maybe(key: string, params?: TextParams): Spoken | undefined
}

export type TranslatorFor<Keys> = (language: Language) => Translator<Keys>

/** Reads the namespaces once; the function it returns is cheap and has no memory. */
export function translators<Keys>(namespaces: readonly Namespace[]): TranslatorFor<Keys> {
  const catalogue = catalogueOf(namespaces)
  const known = (key: string): boolean =>
    [...catalogue.values()].some((flat) => flat.has(key) || flat.has(`${key}_other`))
  return (language) => {
    const tr = (key: string, params: TextParams = {}): Spoken => speak(catalogue, language, key, params)
    return {
      language,
      direction: directionOf(language),
      t: (key, ...params) => tr(key, params[0] as TextParams | undefined).text,
      tr: (key, ...params) => tr(key, params[0] as TextParams | undefined),
      maybe: (key, params) => (known(key) ? tr(key, params) : undefined),
    }
  }
}
