/** The shapes of the catalogue's data files. An unknown field fails, so that no typing error passes as data. */
import { z } from 'zod'
import { languageCodes, type Language } from '#ground/languages/index.ts'

const day = z.iso.date()
const snakeKey = z.string().regex(/^[a-z0-9_]+$/)
const words = z.string().min(1)

export const channel = z.enum([
  'reception',
  'appointment',
  'bestin',
  'online',
  'kiosk',
  'employer_service',
  'zsef',
  'post',
  'dropbox',
  'same_day_slot',
])

const documentNeed = z.strictObject({
  doc: snakeKey,
  condition: words,
  /** How many of it, e.g. the last 3 payslips. */
  count: z.int().positive().optional(),
  /** Level of a language certificate. */
  level: words.optional(),
  levelEn: words.optional(),
})

const deadline = z.strictObject({
  kind: z.enum([
    'none',
    'setByOffice',
    'afterNotice',
    'afterEvent',
    'immediately',
    'beforeExpiry',
    'afterEntry',
    'beforeEvent',
    'info',
  ]),
  legal: words.optional(),
  recommended: words.optional(),
  recommendedDaysBefore: z.int().positive().optional(),
  event: words.optional(),
})

export const concernEntry = z.strictObject({
  key: snakeKey,
  nameDe: words,
  nameEn: words,
  /** First day for which the law of this entry was read; `validTo` is the first day it no longer covers. */
  validFrom: day,
  validTo: day.nullable(),
  channels: z.array(channel).min(1),
  legalBasis: z.array(words),
  leikaKey: z.string().nullable(),
  forWhom: words,
  durationMinutes: z.int().positive(),
  durationSource: words,
  documents: z.array(documentNeed),
  knownAnswers: z.record(z.string(), z.boolean()).optional(),
  feeKeys: z.array(snakeKey),
  followUps: z.array(snakeKey),
  deadline,
  responsibilityGroup: snakeKey,
  source: words,
  note: words.optional(),
  /** The application keeps the stay lawful until the decision (AufenthG § 81 Abs. 4). */
  fiktion: z.literal('81_4').optional(),
  confidential: z.boolean().optional(),
  riskRules: z.array(snakeKey).optional(),
  referTo: z.array(snakeKey).optional(),
})

export const documentTypeEntry = z.strictObject({
  key: snakeKey,
  nameDe: words,
  nameEn: words,
  category: snakeKey,
  form: z.enum(['original_and_copy', 'original', 'copy', 'digital', 'form']),
  maxAgeDays: z.int().positive().nullable(),
  issuer: z.string(),
  hintDe: z.string(),
  hintEn: z.string(),
  /** Why the office asks for it, in one short sentence for the visitor. */
  whyDe: words,
  whyEn: words,
  issuerEn: words.optional(),
  sensitive: z.enum(['normal', 'financial', 'social_data', 'art9', 'high']),
  source: words,
  substitutes: z.array(snakeKey).optional(),
  legal: z.array(words).optional(),
  note: words.optional(),
  needsTranslation: z.boolean().optional(),
  /** Key of the picture that shows what it looks like. */
  picture: snakeKey.optional(),
})

export const conditionEntry = z.strictObject({
  key: words,
  kind: z.enum(['always', 'question', 'oneOf', 'ifAvailable', 'ifAsked', 'voluntary']),
  labelDe: words,
  labelEn: words,
  questionDe: words.optional(),
  questionEn: words.optional(),
  oppositeOf: words.optional(),
})

export const namedEntry = z.strictObject({ key: snakeKey, nameDe: words, nameEn: words })
export const situationEntry = z.strictObject({
  key: snakeKey,
  titleDe: words,
  titleEn: words,
  concernKeys: z.array(snakeKey).min(1),
})
const texts = z.record(z.string(), words)

/** One file per language beside German and English, which stand with the entries. Only German is always there. */
export const translationFile = z.strictObject({
  _meta: z.looseObject({ language: z.enum(languageCodes as [Language, ...Language[]]), review: words }),
  concerns: texts,
  documents: texts,
  documentHints: texts,
  /** Why a document is asked for, and where one gets it; by document. A language may come later. */
  documentWhys: texts.default({}),
  documentIssuers: texts.default({}),
  conditions: texts,
  questions: texts,
  followUps: texts,
  levels: texts,
  fees: texts,
  situations: texts,
  teams: texts,
})

const meta = z.looseObject({ title: words })
export const concernFile = z.strictObject({ _meta: meta, concerns: z.array(concernEntry) })
export const documentTypeFile = z.strictObject({ _meta: meta, documentTypes: z.array(documentTypeEntry) })
export const conditionFile = z.strictObject({ _meta: meta, conditions: z.array(conditionEntry) })
export const followUpFile = z.strictObject({ _meta: meta, followUps: z.array(namedEntry) })
export const groupFile = z.strictObject({ _meta: meta, groups: z.array(namedEntry) })
export const situationFile = z.strictObject({ _meta: meta, situations: z.array(situationEntry) })

export type Channel = z.infer<typeof channel>
export type ConcernEntry = z.infer<typeof concernEntry>
export type DocumentTypeEntry = z.infer<typeof documentTypeEntry>
export type ConditionEntry = z.infer<typeof conditionEntry>
export type SituationEntry = z.infer<typeof situationEntry>
export type TranslationFile = z.infer<typeof translationFile>
