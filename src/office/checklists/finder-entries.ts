/** The shape of the finder's data file. An unknown field fails, so that no typing error passes as data. */
import { z } from 'zod'

const key = z.string().regex(/^[a-z0-9_]+$/)
const target = z.string().regex(/^(question|concern|notice|person):[a-z0-9_]+$/)
const day = z.iso.date()

const answer = z.strictObject({ key, to: target, knows: z.record(z.string(), z.boolean()).optional() })

export const finderFile = z.strictObject({
  _meta: z.looseObject({ title: z.string() }),
  persons: z.array(key).min(1),
  situations: z.array(z.strictObject({ key, to: target, asksExpiry: z.literal(true).optional() })).min(1),
  questions: z.array(
    z.strictObject({ key, words: key.optional(), unsure: target, answers: z.array(answer).min(2) }),
  ),
  notices: z.array(
    z.strictObject({
      key,
      validFrom: day,
      validTo: day.nullable(),
      legal: z.string().min(1),
      also: key.optional(),
    }),
  ),
})

export type FinderFile = z.infer<typeof finderFile>
