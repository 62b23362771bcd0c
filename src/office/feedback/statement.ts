import { z } from 'zod'
import file from './data/statements.json' with { type: 'json' }

const statementShape = z.strictObject({
  validFrom: z.iso.date(),
  /** By this day the office looks again; later the page still stands, and staff are told. */
  nextReview: z.iso.date(),
  method: z.enum(['self', 'independent']),
  standard: z.string().min(1),
  aim: z.string().min(1),
  conformity: z.enum(['full', 'partly', 'none']),
  gaps: z.array(z.enum(['tested', 'leicht', 'translations', 'german', 'pdf'])),
  /** Days within which a report is answered. */
  answerDays: z.int().positive(),
  enforcement: z.strictObject({
    name: z.string().min(1),
    at: z.string().min(1),
    street: z.string().min(1),
    city: z.string().min(1),
    mail: z.email(),
  }),
})

/** One dated statement (BITV 2.0 § 7); the next one takes its place on its own first day. */
export type Statement = z.infer<typeof statementShape>

export const statements: readonly Statement[] = z
  .strictObject({ _meta: z.looseObject({}), statements: z.array(statementShape).min(1) })
  .parse(file).statements

/** The statement in force on a day; null before the first one. */
export function statementOn(
  day: Temporal.PlainDate,
  among: readonly Statement[] = statements,
): Statement | null {
  const begun = among.filter(({ validFrom }) => validFrom <= day.toString())
  return begun.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null
}
