import {
  flatten,
  gapsOf,
  keysOf,
  languageCodes,
  sourceLanguage,
  type Language,
  type Namespace,
} from '#ground/languages/index.ts'
import { feeByKey } from '#law/fees/index.ts'
import { shipped, type LocalText } from '#office/catalogue/index.ts'
import { officeDay, systemClock } from '#ground/clock/clock.ts'

/** One text in one language as a visitor meets it, with the German it stands for. */
export interface Said {
  readonly language: Language
  /** `public.start.title`, or `catalogue.concerns.fiktion`. */
  readonly key: string
  readonly text: string
  readonly german: string
}

/** A text a visitor would meet in German, or with half its forms or values. */
export interface Lack {
  readonly language: Language
  readonly key: string
  readonly lack: string
}

export interface Gathered {
  readonly said: readonly Said[]
  readonly lacks: readonly Lack[]
}

/** Every sentence of the given namespaces in every language. */
export function sentencesOf(namespaces: readonly Namespace[]): Gathered {
  const said: Said[] = []
  const lacks: Lack[] = []
  for (const namespace of namespaces) {
    lacks.push(...gapsOf(namespace).map(({ language, key, missing }) => ({ language, key, lack: missing })))
    const german = flatten(namespace.name, namespace.messages[sourceLanguage] ?? {})
    for (const language of languageCodes) {
      for (const [key, text] of flatten(namespace.name, namespace.messages[language] ?? {})) {
        if (text === '') continue
        const source = german.get(key) ?? german.get(key.replace(/_[a-z]+$/, '_other')) ?? ''
        said.push({ language, key, text, german: source })
      }
    }
  }
  return { said, lacks }
}

/** How many keys each namespace has, and how many of them a language says. */
export function countOf(namespace: Namespace, language: Language): { done: number; total: number } {
  const keys = keysOf(flatten(namespace.name, namespace.messages[sourceLanguage] ?? {}))
  const lacking = new Set(
    gapsOf(namespace)
      .filter((gap) => gap.language === language && gap.missing !== 'unknown key')
      .map(({ key }) => key),
  )
  return { done: keys.size - lacking.size, total: keys.size }
}

/** Every text of the catalogue that a visitor may meet, by a name of its own. */
export function catalogueTexts(): ReadonlyMap<string, LocalText> {
  const { concerns, documentTypes, conditions, situations, teams, feeNames } = shipped.catalogue
  const all = new Map<string, LocalText>()
  for (const { key, name, followUps, documents } of concerns.values()) {
    all.set(`concerns.${key}`, name)
    for (const step of followUps) if (!step.isConcern) all.set(`followUps.${step.key}`, step.name)
    for (const { level } of documents) if (level) all.set(`levels.${level.de}`, level)
  }
  for (const { key, name, hint, why, issuer } of documentTypes.values()) {
    all.set(`documents.${key}`, name)
    all.set(`documentWhys.${key}`, why)
    if (hint) all.set(`documentHints.${key}`, hint)
    if (issuer) all.set(`documentIssuers.${key}`, issuer)
  }
  for (const { key, label, question } of conditions.values()) {
    all.set(`conditions.${key}`, label)
    if (question) all.set(`questions.${key}`, question)
  }
  for (const { key, name } of situations) all.set(`situations.${key}`, name)
  for (const { key, name } of teams) all.set(`teams.${key}`, name)
  const today = officeDay(systemClock.now())
  const used = new Set([...concerns.values()].flatMap(({ feeKeys }) => feeKeys))
  for (const key of used) {
    const fee = feeByKey(key, today)
    if (fee.ok) all.set(`fees.${key}`, { ...feeNames.get(key), de: fee.row.titleDe, en: fee.row.titleEn })
  }
  return all
}

/** The catalogue in every language. */
export function namesOf(texts: ReadonlyMap<string, LocalText>): Gathered {
  const said: Said[] = []
  const lacks: Lack[] = []
  for (const [name, text] of texts) {
    const key = `catalogue.${name}`
    for (const language of languageCodes) {
      const its = text[language]
      if (its) said.push({ language, key, text: its, german: text.de })
      else lacks.push({ language, key, lack: 'translation' })
    }
  }
  return { said, lacks }
}
