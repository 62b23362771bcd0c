import { z } from 'zod'
import type { TypedPerson } from '../../office/people/index.ts'

/** Loose here, so that every wrong field is named by the one reading all faces share (office/people). */
const line = z.string().max(1000)

const parts = z.strictObject({ day: line.default('00'), month: line.default('00'), year: line })
const partial = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD; 00 for an unknown part.')
  .meta({ example: '1990-05-17' })

export const personBody = z.strictObject({
  familyName: line,
  givenNames: line.default(''),
  birthDate: z.union([partial, parts]).meta({ description: 'Unknown day or month: left out or 00.' }),
  mail: line.nullish(),
  phone: line.nullish(),
})

export function typedPerson({
  familyName,
  givenNames,
  birthDate,
  mail,
  phone,
}: z.infer<typeof personBody>): TypedPerson {
  return { familyName, givenNames, ...dateParts(birthDate), mail: mail ?? '', phone: phone ?? '' }
}

function dateParts(birthDate: z.infer<typeof personBody>['birthDate']): {
  day: string
  month: string
  year: string
} {
  if (typeof birthDate !== 'string') return birthDate
  const [year = '', month = '00', day = '00'] = birthDate.split('-')
  return { day, month, year }
}
