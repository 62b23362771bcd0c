import { z } from 'zod'
import { EVENT_KINDS } from '../../office/kiosk/index.ts'
import { uuid } from './schemas.ts'

/** What a payment machine says and hears. Amounts are whole cents. */
const CENTS_MAX = 1_000_000
export const cents = z.int().min(0).max(CENTS_MAX)
/** What was typed or scanned: a number nobody knows must not keep money from being booked. */
export const typedCode = z
  .string()
  .min(1)
  .max(100)
  .refine((it) => !/[\p{Cc}\p{Cs}]/u.test(it), 'must not contain control characters')
  .meta({ description: 'Kassenzeichen, 14 digits.', example: '56401234567882' })
const number = z
  .int()
  .min(1)
  .max(Number.MAX_SAFE_INTEGER)
  .meta({ description: 'Running number of the machine: rises by one with each payment, reversal and event.' })
const at = z
  .string()
  .max(40)
  .optional()
  .meta({ description: "The machine's clock, ISO 8601. Kept beside ours; the office's clock counts." })
const why = z
  .string()
  .max(100)
  .refine((it) => !/[\p{Cc}\p{Cs}]/u.test(it), 'must not contain control characters')
  .optional()
const stock = z
  .record(z.string().regex(/^\d{1,6}$/), z.int().min(-100_000).max(100_000))
  .refine((it) => Object.keys(it).length <= 30, 'at most 30 denominations')
  .meta({ description: 'Pieces by denomination in cents.', example: { '200': 12, '1000': 4 } })

export const shownClaim = z.object({
  kassenzeichen: z.string(),
  state: z.enum(['open', 'partly', 'paid', 'cancelled', 'waived', 'lapsed']),
  owedCents: z.int(),
})
export const lockBody = z.strictObject({ kassenzeichen: typedCode })
export const locked = z.object({ lock: uuid, owedCents: z.int(), expiresAt: z.string() })

export const paymentBody = z.strictObject({
  payment: uuid.meta({
    description: 'Made by the machine before the first coin. Names this payment for ever.',
  }),
  kassenzeichen: typedCode,
  lock: uuid.optional(),
  method: z.enum(['cash', 'card']),
  insertedCents: cents,
  changeCents: cents,
  number,
  at,
  offline: z.boolean().optional().meta({ description: 'Taken while the office could not be asked.' }),
  trace: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional()
    .meta({ description: 'Trace number of the card terminal.' }),
  stock: stock.optional(),
})
export const confirmed = z.object({
  payment: uuid,
  till: z.string(),
  receipt: z.int().nullable(),
  bookedAt: z.string(),
  paidCents: z.int().meta({ description: 'Of it on the claim.' }),
  overpaidCents: z.int(),
  unclearCents: z.int().meta({ description: 'Booked, but no claim is known for the number.' }),
  owedCents: z.int().meta({ description: 'Still owed when it was booked.' }),
  reversed: z.boolean(),
  repeated: z.boolean().meta({ description: 'It was known already.' }),
})
export const paperBody = z.strictObject({ printed: z.boolean(), why })
export const reversalBody = z.strictObject({ number, at, why })
export const statusBody = z.strictObject({
  stock,
  clock: z.string().max(40),
  counters: z.strictObject({
    number: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    unsent: z.int().min(0).max(1_000_000),
    offlineCents: z.int().min(0).max(1_000_000_000),
  }),
})
export const eventBody = z.strictObject({
  kind: z
    .string()
    .regex(/^[a-z-]{2,40}$/)
    .meta({
      description: `${EVENT_KINDS.join(', ')}, or another.`,
    }),
  number,
  at,
  why,
  payment: uuid.optional(),
})
export const offlineAnswer = z.object({
  salt: z.string(),
  claims: z
    .record(z.string(), z.int())
    .meta({ description: 'Cents owed, by SHA-256 (hexadecimal) of salt, colon and Kassenzeichen.' }),
  perPaymentCents: z.int(),
  inAllCents: z.int().meta({ description: 'Over all payments the office has not heard of.' }),
  madeAt: z.string(),
  validUntil: z.string(),
})
