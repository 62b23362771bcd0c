/** Checks every reference between entries and joins them. Throws on the first fault found. */
import { languageCodes } from '#ground/languages/index.ts'
import { feeKeys } from '#law/fees/index.ts'
import type {
  Catalogue,
  Concern,
  Condition,
  DocumentType,
  FollowUp,
  LifeSituation,
  NeededDocument,
} from './catalogue.ts'
import type * as entries from './entries.ts'
import { byKey, CatalogueFault, readEntries, type CatalogueFiles, type Entries } from './entry-kinds.ts'
import { textOf } from './local-text.ts'
import { translatorOf, type Translator } from './translated.ts'

type Texts = Translator
type Named = { readonly key: string; readonly nameDe: string; readonly nameEn: string }

export function loadCatalogue(files: CatalogueFiles): Catalogue {
  return joinEntries(readEntries(files))
}

/** Joins entries to a catalogue, frozen. */
export function joinEntries(all: Entries): Catalogue {
  const said = translatorOf(all.texts)
  const conditions = mapped(all.condition, (entry) => conditionOf(entry, said))
  const documentTypes = mapped(all.document, (entry) => documentTypeOf(entry, said))
  const groups = mapped(all.group, ({ key, nameDe, nameEn }) => ({ key, name: textOf(nameDe, nameEn) }))
  const after = followUpsOf([...all.concern.values()], [...all.step.values()], said)
  const parts = { conditions, documentTypes, groups, after, said }
  const concerns = mapped(all.concern, (entry) => concernOf(entry, parts))
  checkInnerReferences(conditions, documentTypes)
  const situations = situationsOf([...all.situation.values()], concerns, said('situations'))
  const teams = [...all.team.values()].map((entry) => ({
    ...{ key: entry.key, name: nameOf(entry, said('teams')), lanes: entry.lanes },
  }))
  const rules = [...all.rule.values()]
  const feeNames = new Map(feeKeys().map((key) => [key, said('fees')(key)]))
  return deepFreeze({ concerns, documentTypes, conditions, groups, situations, teams, rules, feeNames })
}

function mapped<A, B>(entries: ReadonlyMap<string, A>, join: (entry: A) => B): ReadonlyMap<string, B> {
  return new Map([...entries].map(([key, entry]) => [key, join(entry)]))
}

/** What may come after a concern: another concern, or a step of its own. */
function followUpsOf(
  concerns: readonly Named[],
  steps: readonly Named[],
  said: Texts,
): ReadonlyMap<string, FollowUp> {
  return byKey('follow-up', [
    ...concerns.map((entry) => ({ key: entry.key, name: nameOf(entry, said('concerns')), isConcern: true })),
    ...steps.map((entry) => ({ key: entry.key, name: nameOf(entry, said('followUps')), isConcern: false })),
  ])
}

function checkInnerReferences(
  conditions: ReadonlyMap<string, Condition>,
  documentTypes: ReadonlyMap<string, DocumentType>,
): void {
  for (const { key, oppositeOf } of conditions.values()) {
    if (oppositeOf !== null) need(conditions, oppositeOf, `condition ${key}`, 'condition')
  }
  for (const { key, substitutes } of documentTypes.values()) {
    for (const other of substitutes) need(documentTypes, other, `document type ${key}`, 'document type')
  }
}

function situationsOf(
  all: readonly entries.SituationEntry[],
  concerns: ReadonlyMap<string, Concern>,
  titles: ReturnType<Texts>,
): LifeSituation[] {
  const led = new Set(all.flatMap((situation) => situation.concernKeys))
  for (const key of concerns.keys()) {
    if (!led.has(key)) throw new CatalogueFault(`concern ${key} is in no life situation`)
  }
  return all.map(({ key, titleDe, titleEn, concernKeys }) => {
    for (const concern of concernKeys) need(concerns, concern, `situation ${key}`, 'concern')
    return { key, name: textOf(titleDe, titleEn, titles(key)), concernKeys }
  })
}

function conditionOf(entry: entries.ConditionEntry, said: Texts): Condition {
  const { key, kind, labelDe, labelEn, questionDe, questionEn, oppositeOf } = entry
  if ((kind === 'question') !== (questionDe !== undefined))
    throw new CatalogueFault(`condition ${key}: question and kind disagree`)
  return {
    key,
    kind,
    label: textOf(labelDe, labelEn, said('conditions')(key)),
    question: questionDe === undefined ? null : textOf(questionDe, questionEn, said('questions')(key)),
    oppositeOf: oppositeOf ?? null,
  }
}

function documentTypeOf(entry: entries.DocumentTypeEntry, said: Texts): DocumentType {
  const { key, category, form, maxAgeDays, sensitive, source } = entry
  return {
    key,
    name: nameOf(entry, said('documents')),
    hint: entry.hintDe === '' ? null : textOf(entry.hintDe, entry.hintEn, said('documentHints')(key)),
    category,
    form,
    maxAgeDays,
    why: textOf(entry.whyDe, entry.whyEn, said('documentWhys')(key)),
    issuer: entry.issuer === '' ? null : textOf(entry.issuer, entry.issuerEn, said('documentIssuers')(key)),
    sensitive,
    source,
    needsTranslation: entry.needsTranslation ?? false,
    picture: entry.picture ?? null,
    substitutes: entry.substitutes ?? [],
  }
}

type Parts = {
  readonly conditions: ReadonlyMap<string, Condition>
  readonly documentTypes: ReadonlyMap<string, DocumentType>
  readonly groups: ReadonlyMap<string, unknown>
  readonly after: ReadonlyMap<string, FollowUp>
  readonly said: Texts
}

const knownFees = new Set(feeKeys())

function concernOf(entry: entries.ConcernEntry, parts: Parts): Concern {
  const { key, validFrom, validTo, responsibilityGroup: group } = entry
  const at = `concern ${key}`
  if (validTo !== null && validTo <= validFrom) throw new CatalogueFault(`${at} ends before it begins`)
  need(parts.groups, group, at, 'group')
  for (const fee of entry.feeKeys)
    if (!knownFees.has(fee)) throw new CatalogueFault(`${at} names the unknown fee ${fee}`)
  for (const condition of Object.keys(entry.knownAnswers ?? {}))
    need(parts.conditions, condition, at, 'condition')
  return {
    key,
    name: nameOf(entry, parts.said('concerns')),
    validFrom,
    validTo,
    group,
    channels: entry.channels,
    legalBasis: entry.legalBasis,
    leikaKey: entry.leikaKey,
    forWhom: entry.forWhom,
    minutes: entry.durationMinutes,
    minutesSource: entry.durationSource,
    documents: entry.documents.map((needed) => neededOf(needed, at, parts)),
    knownAnswers: entry.knownAnswers ?? {},
    feeKeys: entry.feeKeys,
    followUps: entry.followUps.map((step) => need(parts.after, step, at, 'follow-up')),
    deadline: entry.deadline,
    keepsStayLawful: entry.fiktion === '81_4',
    confidential: entry.confidential ?? false,
    riskRules: entry.riskRules ?? [],
    referTo: entry.referTo ?? [],
    source: entry.source,
    note: entry.note ?? null,
  }
}

function neededOf(
  entry: entries.ConcernEntry['documents'][number],
  at: string,
  parts: Parts,
): NeededDocument {
  const { doc, condition, count, level, levelEn } = entry
  return {
    document: need(parts.documentTypes, doc, at, 'document type'),
    condition: need(parts.conditions, condition, at, 'condition'),
    count: count ?? 1,
    level: level === undefined ? null : levelOf(level, levelEn, parts.said('levels')),
  }
}

/** A level like "B1" is one word in every language; one with words around it is translated by its German text. */
function levelOf(level: string, levelEn: string | undefined, translated: ReturnType<Texts>) {
  const isOneWord = /^[ABC][12]$/.test(level)
  const same = Object.fromEntries(languageCodes.map((language) => [language, level]))
  return isOneWord ? textOf(level, level, same) : textOf(level, levelEn ?? level, translated(level))
}

function nameOf(entry: { key: string; nameDe: string; nameEn: string }, translated: ReturnType<Texts>) {
  return textOf(entry.nameDe, entry.nameEn, translated(entry.key))
}

function need<T>(map: ReadonlyMap<string, T>, key: string, at: string, kind: string): T {
  const found = map.get(key)
  if (found === undefined) throw new CatalogueFault(`${at} names the unknown ${kind} ${key}`)
  return found
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(part)
  return value
}
