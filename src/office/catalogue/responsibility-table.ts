import { z } from 'zod'
import type { LocalText } from './local-text.ts'

const words = z.string().min(1)
const some = z.array(words).min(1).optional()

export const responsibilityRule = z.strictObject({
  id: words,
  /** Lower is asked first. */
  priority: z.int().nonnegative(),
  validFrom: z.iso.date(),
  /** First day the rule no longer holds. */
  validTo: z.iso.date().nullable(),
  /** All given fields must fit; a concern fits by key or by group. An empty match fits everything. */
  match: z.strictObject({
    concernKeys: some,
    groups: some,
    surnamePrefixFrom: words.optional(),
    surnamePrefixTo: words.optional(),
    nationalities: some,
    employerIds: some,
    districts: some,
  }),
  target: z.strictObject({ team: words, room: words.optional(), lane: words.optional() }),
  /** For staff, German. Visitors only ever see the team. */
  reason: words,
})

export const teamEntry = z.strictObject({
  key: words,
  nameDe: words,
  nameEn: words,
  lanes: z.array(words),
})

export const responsibilityFile = z.strictObject({
  _meta: z.looseObject({ title: words }),
  teams: z.array(teamEntry),
  rules: z.array(responsibilityRule),
})

export type ResponsibilityRule = z.infer<typeof responsibilityRule>
export type TeamEntry = z.infer<typeof teamEntry>
export type Team = { readonly key: string; readonly name: LocalText; readonly lanes: readonly string[] }

/** Checks the shape of rules from outside, e.g. from the editor in the browser. Throws on an unknown field. */
export function readResponsibilityRules(raw: unknown): ResponsibilityRule[] {
  return z.array(responsibilityRule).parse(raw)
}

/** The team that takes what no rule fits. */
export const fallbackTeam = 'reception'
