import { z } from 'zod'
import data from './rules.json' with { type: 'json' }

/** What a person enters with source and day; the day of an event may lie ahead only where the law names an end. */
export const EVENT_KINDS = [
  'moved-away',
  'died',
  'naturalised',
  'returned',
  'measure',
  'ban-ended',
  'ban-unlimited',
  'consent-ended',
  'entered',
  'card-handed-over',
  'found-irrelevant',
  'identified',
  'identity-settled',
  'return-aid',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Reasons for which data go from Ausländerdatei A to B (§ 67 Abs. 1 AufenthV). */
export const TAKEOVER_REASONS = ['died', 'moved-away', 'naturalised'] as const satisfies readonly EventKind[]

const day = z.iso.date()
const rule = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  law: z.enum(['AufenthV', 'AufenthG', 'AVwV-AufenthG']),
  section: z.string().min(1),
  titleDe: z.string().min(1),
  hits: z.array(z.enum(['akte', 'document'])).min(1),
  /** What the period counts from: an event, the takeover into B, the birth. */
  from: z.enum([...EVENT_KINDS, 'takeover', 'birth']),
  /** For `takeover`: for which of its reasons. */
  reasons: z.array(z.enum(TAKEOVER_REASONS)).optional(),
  needs: z.enum(EVENT_KINDS).optional(),
  unless: z.enum(EVENT_KINDS).optional(),
  years: z.int().min(0).max(100),
  strength: z.enum(['must', 'should']),
  /** Aussonderungsart of xdomea: A archive, B to be appraised, V destroy. */
  disposal: z.enum(['A', 'B', 'V']),
  /** The law wants the deletion itself logged. */
  logged: z.boolean().optional(),
  validFrom: day,
  validTo: day.nullable(),
  /** From this day on a later law exists that nobody has compared with the row. */
  unreviewedFrom: day.nullable(),
})

const table = z.strictObject({ _meta: z.looseObject({ lawState: z.string() }), rules: z.array(rule) })

export type RetentionRule = z.infer<typeof rule>

/** Checks the rules as they are read: unknown fields, takeover without reasons, two rows of one key for one day. */
export function readRules(raw: unknown): readonly RetentionRule[] {
  const { rules } = table.parse(raw)
  for (const it of rules) {
    if ((it.from === 'takeover') !== (it.reasons !== undefined))
      throw new Error(`rule ${it.key} must name reasons for a takeover, and only then`)
    const clash = rules.some(
      (other) =>
        other !== it &&
        other.key === it.key &&
        (other.validTo === null || it.validFrom < other.validTo) &&
        (it.validTo === null || other.validFrom < it.validTo),
    )
    if (clash) throw new Error(`rule ${it.key} has two rows for one day`)
  }
  return rules
}

export const retentionRules: readonly RetentionRule[] = readRules(data)

/** The rules in force on a day: what is to be deleted today, today's law says. */
export function rulesOn(on: Temporal.PlainDate): readonly RetentionRule[] {
  const today = on.toString()
  return retentionRules.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo),
  )
}
