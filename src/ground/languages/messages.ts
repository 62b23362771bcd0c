/**
 * Messages as translators keep them: i18next JSON, version 4 (nested objects, `{{name}}`, plural endings
 * `_zero _one _two _few _many _other`). This file turns such trees into sentences; it owns no text itself.
 */
import { sourceLanguage, type Language } from './languages.ts'
import { pluralCategory } from './plural.ts'

export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

/** One file per language, all with the same name: the unit a page asks for. */
export interface Namespace {
  readonly name: string
  readonly messages: { readonly [language in Language]?: MessageTree }
}

export type TextValue = string | number
export type TextParams = Readonly<Record<string, TextValue>>

/** A piece of a sentence: fixed words, or a value put in (which may run in another direction). */
export type Part = { readonly words: string } | { readonly value: TextValue }

export interface Spoken {
  readonly text: string
  readonly parts: readonly Part[]
  /** The language actually spoken; differs from the one asked for when a translation is missing. */
  readonly language: Language
}

export type Flat = ReadonlyMap<string, string>

/** `{ start: { title: 'x' } }` in namespace `public` becomes `public.start.title`. */
export function flatten(name: string, tree: MessageTree): Flat {
  const flat = new Map<string, string>()
  const walk = (prefix: string, node: MessageTree): void => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') flat.set(`${prefix}.${key}`, value)
      else walk(`${prefix}.${key}`, value)
    }
  }
  walk(name, tree)
  return flat
}

/** Finds the sentence in one language, by plural category when a count is given. Empty text counts as missing. */
function find(
  flat: Flat | undefined,
  language: Language,
  key: string,
  params: TextParams,
): string | undefined {
  if (!flat) return undefined
  const count = params['count']
  if (typeof count === 'number') {
    const plural = flat.get(`${key}_${pluralCategory(language, count)}`) || flat.get(`${key}_other`)
    if (plural) return plural
  }
  return flat.get(key) || undefined
}

const placeholder = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g

/** Splits at the placeholders. A value nobody gave stays visible as its name: better odd than silently wrong. */
export function fill(message: string, params: TextParams): readonly Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of message.matchAll(placeholder)) {
    if (match.index > end) parts.push({ words: message.slice(end, match.index) })
    const name = match[1] ?? ''
    parts.push({ value: params[name] ?? `{{${name}}}` })
    end = match.index + match[0].length
  }
  if (end < message.length) parts.push({ words: message.slice(end) })
  return parts
}

export function placeholdersOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(placeholder)].map((match) => match[1] ?? ''))]
}

/** The sentence in the wanted language, else in the source language, else the key itself (a test forbids that). */
export function speak(
  catalogue: ReadonlyMap<Language, Flat>,
  language: Language,
  key: string,
  params: TextParams,
): Spoken {
  const chain: readonly Language[] = [language, sourceLanguage]
  for (const spoken of chain) {
    const message = find(catalogue.get(spoken), spoken, key, params)
    if (message !== undefined) return told(message, params, spoken)
  }
  return told(key, params, sourceLanguage)
}

function told(message: string, params: TextParams, language: Language): Spoken {
  const parts = fill(message, params)
  return {
    text: parts.map((part) => ('words' in part ? part.words : String(part.value))).join(''),
    parts,
    language,
  }
}

export function catalogueOf(namespaces: readonly Namespace[]): ReadonlyMap<Language, Flat> {
  const catalogue = new Map<Language, Map<string, string>>()
  for (const namespace of namespaces) {
    for (const [language, tree] of Object.entries(namespace.messages) as [Language, MessageTree][]) {
      const flat = catalogue.get(language) ?? new Map<string, string>()
      for (const [key, message] of flatten(namespace.name, tree)) flat.set(key, message)
      catalogue.set(language, flat)
    }
  }
  return catalogue
}
