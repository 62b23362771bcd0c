/** The kinds of entries a catalogue is made of, each with its shape: what the data files hold and an office edits. */
import { z } from 'zod'
import { languageCodes } from '#ground/languages/index.ts'
import * as shapes from './entries.ts'
import { responsibilityFile, responsibilityRule, teamEntry } from './responsibility-table.ts'

const translated = languageCodes.filter((language) => language !== 'de' && language !== 'en')

/**
 * One text in the languages beside German and English, which stand with their entry. Its key names the section of the
 * translation file and the entry: `concerns/blue_card`.
 */
const textsEntry = z.strictObject({
  key: z.string().min(1),
  texts: z.partialRecord(z.enum(translated), z.string().min(1)),
})

export const entryShapes = {
  concern: shapes.concernEntry,
  document: shapes.documentTypeEntry,
  condition: shapes.conditionEntry,
  step: shapes.namedEntry,
  group: shapes.namedEntry,
  situation: shapes.situationEntry,
  team: teamEntry,
  rule: responsibilityRule,
  texts: textsEntry,
} as const

export type EntryKind = keyof typeof entryShapes
export type EntryOf<K extends EntryKind> = z.infer<(typeof entryShapes)[K]>
export type AnyEntry = EntryOf<EntryKind>
export type TextsEntry = z.infer<typeof textsEntry>

export const entryKinds = Object.keys(entryShapes) as readonly EntryKind[]

/** All entries by kind and key, in the order in which they are shown. */
export type Entries = { readonly [K in EntryKind]: ReadonlyMap<string, EntryOf<K>> }

export type CatalogueFiles = {
  readonly concerns: unknown
  readonly documentTypes: unknown
  readonly conditions: unknown
  readonly followUps: unknown
  readonly groups: unknown
  readonly situations: unknown
  readonly responsibility: unknown
  /** One file per language beside German and English. */
  readonly translations: readonly unknown[]
}

export class CatalogueFault extends Error {}

/** Reads the data files and checks their shapes. Throws on an unknown field and on a key used twice. */
export function readEntries(files: CatalogueFiles): Entries {
  const { teams, rules } = responsibilityFile.parse(files.responsibility)
  return {
    concern: byKey('concern', shapes.concernFile.parse(files.concerns).concerns),
    document: byKey('document type', shapes.documentTypeFile.parse(files.documentTypes).documentTypes),
    condition: byKey('condition', shapes.conditionFile.parse(files.conditions).conditions),
    step: byKey('step', shapes.followUpFile.parse(files.followUps).followUps),
    group: byKey('group', shapes.groupFile.parse(files.groups).groups),
    situation: byKey('situation', shapes.situationFile.parse(files.situations).situations),
    team: byKey('team', teams),
    rule: new Map(
      byKey(
        'rule',
        rules.map((rule) => ({ key: rule.id, rule })),
      )
        .entries()
        .map(([id, { rule }]) => [id, rule]),
    ),
    texts: textsByKey(files.translations),
  }
}

function textsByKey(files: readonly unknown[]): ReadonlyMap<string, TextsEntry> {
  const found = new Map<string, TextsEntry>()
  for (const file of files) {
    const { _meta, ...sections } = shapes.translationFile.parse(file)
    for (const [section, texts] of Object.entries(sections)) {
      for (const [name, text] of Object.entries(texts)) {
        const key = `${section}/${name}`
        const known = found.get(key)?.texts ?? {}
        found.set(key, { key, texts: { ...known, [_meta.language]: text } })
      }
    }
  }
  return found
}

export function byKey<T extends { readonly key: string }>(
  kind: string,
  items: readonly T[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    if (map.has(item.key)) throw new CatalogueFault(`${kind} ${item.key} is there twice`)
    map.set(item.key, item)
  }
  return map
}
