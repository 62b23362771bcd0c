import { z } from 'zod'
import type { Language } from '../../ground/languages/index.ts'
import {
  localHint,
  localName,
  localText,
  type CatalogueBook,
  type Concern,
  type ListedDocument,
} from '../../office/catalogue/index.ts'
import { concernKey, day } from './schemas.ts'

const text = z
  .object({ text: z.string(), language: z.string() })
  .meta({ description: 'A text and the language it is really in: German where a translation is missing.' })

export const concernLine = z.object({
  key: concernKey,
  name: text,
  group: z.string(),
  minutes: z.int().meta({ description: 'Planned minutes per person.' }),
  channels: z.array(z.string()).meta({ description: 'Ways it can be dealt with, `appointment` among them.' }),
})
const cents = z.int().nullable()
const fee = z.object({
  key: z.string(),
  name: text,
  paragraph: z.string(),
  kind: z.string(),
  amountCents: cents,
  amountMaxCents: cents,
  minorAmountCents: cents.meta({ description: 'For persons under 18; null: no amount of their own.' }),
  unreviewedSince: day
    .nullable()
    .meta({ description: 'Day since which the law differs from what the amount was checked against.' }),
})
const question = z.object({ key: z.string(), question: text })

export const concernDetail = concernLine.extend({
  validFrom: day,
  validTo: day.nullable().meta({ description: 'First day no longer covered.' }),
  legalBasis: z.array(z.string()),
  fees: z.array(fee),
  feesUnknown: z
    .array(z.string())
    .meta({ description: 'Fees for which no amount is known on the day: name none.' }),
  followUps: z.array(z.object({ key: z.string(), name: text })),
  questions: z.array(question).meta({ description: 'What to ask for the personal list of documents.' }),
})

const listed = z.object({
  key: z.string(),
  name: text,
  hint: text.nullable(),
  need: z.enum(['required', 'depends', 'ifAvailable', 'ifAsked', 'voluntary']),
  why: text.nullable(),
  count: z.int(),
  levels: z.array(text),
})
export const documents = z.object({
  documents: z.array(listed),
  oneOf: z
    .array(z.object({ group: text, documents: z.array(listed) }))
    .meta({ description: 'One of each group is enough.' }),
  open: z.array(question).meta({ description: 'Questions without an answer yet.' }),
})

export function lineOf(concern: Concern, language: Language): z.infer<typeof concernLine> {
  const { key, group, minutes, channels } = concern
  return { key, name: localName(concern, language), group, minutes, channels: [...channels] }
}

/** Fees as of a day on which the concern is in force. */
export function feesOf(catalogue: CatalogueBook, key: string, on: Temporal.PlainDate, language: Language) {
  const answer = catalogue.feesFor(key, on)
  if (!answer.ok) return { fees: [], feesUnknown: [] }
  const fees = answer.lines.map((line) => ({ ...line, name: localText(line.name, language) }))
  return { fees, feesUnknown: [...answer.unknown] }
}

export function listedOf(
  { document, need, why, count, levels }: ListedDocument,
  language: Language,
): z.infer<typeof listed> {
  return {
    key: document.key,
    name: localName(document, language),
    hint: localHint(document, language) ?? null,
    need,
    why: why && localText(why.label, language),
    count,
    levels: levels.map((level) => localText(level, language)),
  }
}
