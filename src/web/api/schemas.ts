import { z } from 'zod'
import { languageCodes } from '../../ground/languages/index.ts'
import { CONCERNS_MAX, NEEDS, PERSONS_MAX } from '../../office/appointments/index.ts'

/** The parts requests and answers are made of. What validates here is what the OpenAPI document says. */
export const site = z.coerce
  .number()
  .int()
  .min(1)
  .max(32_767)
  .meta({ description: 'Number of the site.', example: 1 })
export const concernKey = z
  .string()
  .regex(/^[a-z0-9_]{1,80}$/, 'Lower-case letters, digits and underscores.')
  .meta({ description: 'Key of a concern, see /api/v1/concerns.', example: 'study_extend' })
export const concernKeys = z.array(concernKey).min(1).max(CONCERNS_MAX)
export const persons = z.coerce
  .number()
  .int()
  .min(1)
  .max(PERSONS_MAX)
  .default(1)
  .meta({ description: 'Persons who come.' })
export const needs = z.array(z.enum(NEEDS)).max(NEEDS.length).default([])
export const language = z.enum(languageCodes as [string, ...string[]]).default('de')
export const day = z.iso.date().meta({ description: 'Day in the office, ISO 8601.', example: '2026-11-24' })
export const moment = z.iso
  .datetime()
  .meta({ description: 'Moment in UTC, ISO 8601.', example: '2026-11-24T07:00:00Z' })
export const start = z.iso.datetime({ offset: true }).meta({
  description: 'A free time as /places lists it, ISO 8601 with offset or Z.',
  example: '2026-11-24T07:00:00Z',
})
export const code = z.string().max(40).meta({
  description: 'Code of an appointment; blanks, hyphens and lower case are forgiven.',
  example: 'K7MT-4RXW-92DA',
})
export const team = z.string().meta({ description: 'Responsible unit.' })
export const uuid = z.uuid()
/** Text a person wrote; control characters have no business in it. */
export const words = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'No control characters.')

/** POST acts are safe to repeat under the same key. */
export const keyHeader = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 visible ASCII characters.')
    .optional()
    .meta({
      description: 'Random words of the caller. The same key gives the same result; nothing is done twice.',
    }),
})

const fieldProblem = z.object({ field: z.string(), reason: z.string(), detail: z.string().optional() })

export const problem = z
  .looseObject({
    type: z.string().meta({ example: '/api/problems/place-taken' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    field: z.string().optional().meta({ description: 'The field that is wrong.' }),
    errors: z.array(fieldProblem).optional().meta({ description: 'Every field that is wrong.' }),
    alternatives: z.array(moment).optional().meta({ description: 'The nearest free times.' }),
    reference: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, RFC 9457.' })
