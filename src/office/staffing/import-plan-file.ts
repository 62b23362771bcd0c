import { z } from 'zod'
import { CONVENTION_KEYS } from '#law/staffing/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { TEXT_LIMITS } from './import-lines.ts'
import { BOUNDS, FIGURE_ORIGINS, type PlanBody } from './plan.ts'

/** What a file says it is; a later form gets a later number. */
export const PLAN_FILE = { format: 'willkommen-personalbedarf', edition: 1 } as const

const amount = z.number().finite()
const words = (most: number) => z.string().max(most)
const said = (most: number) => z.string().trim().min(1).max(most)

const figure = z.strictObject({
  value: amount,
  from: z.enum(FIGURE_ORIGINS),
  source: said(TEXT_LIMITS.source),
  sample: z.strictObject({ n: amount, sd: amount }).nullish(),
  low: amount.optional(),
  high: amount.optional(),
  missingMonths: z
    .array(z.string().regex(/^\d{4}-\d\d$/u))
    .max(120)
    .optional(),
})

const task = z.strictObject({
  id: z
    .string()
    .regex(/^[\w-]+$/u)
    .max(TEXT_LIMITS.id),
  area: said(TEXT_LIMITS.area),
  name: said(TEXT_LIMITS.name),
  concern: words(TEXT_LIMITS.concern).nullable(),
  cases: figure,
  minutes: figure,
  setupMinutes: amount,
  includesVerteilzeit: z.boolean(),
  note: words(TEXT_LIMITS.note),
})

const group = z.strictObject({
  key: z.string().min(1).max(60),
  name: said(120),
  weeklyHours: amount,
  share: amount,
  annualMinutes: amount,
  source: said(500),
  productivity: amount.optional(),
})

const absences = z.strictObject({
  ...{ leave: amount, sick: amount, training: amount, special: amount },
  ...{ eves: z.boolean(), assumptionDay: z.boolean() },
})

const body = z.strictObject({
  name: said(120),
  year: z.int(),
  convention: z.enum(CONVENTION_KEYS),
  annual: z.strictObject({
    from: z.enum(['published', 'built-up', 'typed']),
    source: words(500),
    absences: absences.nullable(),
  }),
  groups: z.array(group).max(BOUNDS.groups),
  tasks: z.array(task).max(BOUNDS.tasks),
  setupIn: z.enum(['case', 'verteilzeit']).optional(),
})

const file = z.object({ format: z.literal(PLAN_FILE.format), edition: z.int(), plan: z.unknown() })

export type PlanFileRefusal = 'no-plan-file' | 'later-edition' | 'plan-file-wrong'

/** The plan of a file that `planAsJson` wrote. Results in it are not read: they are reckoned anew. */
export function readPlanFile(text: string): Outcome<{ body: PlanBody }, PlanFileRefusal> {
  const head = file.safeParse(parsed(text))
  if (!head.success) return refuse('no-plan-file', { field: 'file' })
  if (head.data.edition !== PLAN_FILE.edition)
    return refuse('later-edition', { field: 'file', detail: { edition: head.data.edition } })
  const read = body.safeParse(head.data.plan)
  if (read.success) return { ok: true, body: read.data as PlanBody }
  const first = read.error.issues[0]
  return refuse('plan-file-wrong', {
    field: 'file',
    detail: { at: (first?.path ?? []).map(String).join('.').slice(0, 200), count: read.error.issues.length },
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
