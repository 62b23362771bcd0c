import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { PERSON, type CounsellingRoom } from '#office/counselling/index.ts'
import { decideHint, openEarlyWarning, readHints } from '#office/earlywarning/index.ts'
import { openGuidance, readFacts, saveFacts } from '#office/guidance/index.ts'
import { sure } from './demo-sure.ts'

/** Days are told from today, so that hints of the demonstration are always about to fall due. */
interface DemoSituation {
  readonly facts: Readonly<Record<string, string | { readonly inDays: number }>>
  readonly decided?: {
    readonly rule: string
    readonly kind: 'planned' | 'accepted'
    readonly by: 'person' | 'member'
  }
}

const on = (inDays: number) => ({ inDays })

/** By topic of the talk it belongs to, in the order of DEMO_TALKS; nobody of them lives. */
const SITUATIONS: readonly (DemoSituation | null)[] = [
  {
    facts: {
      ...{ 'title.type': 'residence-permit', 'title.section': '24', 'title.validOnFeb2026': 'yes' },
      ...{ nationality: 'UKR', 'course.obligation': 'entitled', 'german.level': 'a2' },
    },
  },
  {
    facts: {
      ...{ 'title.type': 'residence-permit', 'title.section': '18a', 'title.validUntil': on(160) },
      ...{ 'title.heldSince': on(-1010), 'pension.months': '34', nationality: 'SYR' },
      ...{ 'employment.endedEarly': 'yes', 'employment.knownAt': on(-11), 'german.level': 'b1' },
    },
    decided: { rule: 'job_lost', kind: 'planned', by: 'member' },
  },
  // a separation: those rules run in the browser of the person alone, so nothing is entered here
  null,
  {
    facts: {
      ...{ 'title.type': 'settlement-permit', 'stay.lawfulSince': on(-2900), nationality: 'TUR' },
      ...{ 'identity.clarified': 'yes', 'livelihood.level': 'full', 'german.level': 'b1' },
    },
    decided: { rule: 'opp_naturalisation', kind: 'accepted', by: 'person' },
  },
  {
    facts: {
      ...{ 'title.type': 'residence-permit', 'title.section': '16b', 'title.validUntil': on(42) },
      ...{ 'study.semester': '11', 'study.averageDuration': '9', nationality: 'NGA' },
      ...{ 'funding.until': on(30), 'funding.monthly': '700' },
    },
  },
  {
    facts: {
      ...{ 'title.type': 'residence-permit', 'title.section': '16d', 'title.validUntil': on(190) },
      ...{ 'title.firstIssue': on(-890), 'recognition.paragraph': '1', nationality: 'CMR' },
      ...{ 'german.level': 'b1' },
    },
  },
]

/** What the person or the counsellor of talk `n` entered for hints, and what was decided on one of them. */
export async function furnishDemoSituation(
  counselling: CounsellingRoom,
  of: { readonly n: number; readonly case: string; readonly member: Actor | null },
  now: Temporal.Instant,
): Promise<void> {
  const situation = SITUATIONS[of.n]
  if (!situation) return
  const guidance = openGuidance({ counselling })
  const by = of.member ?? PERSON
  const typed = Object.fromEntries(
    Object.entries(situation.facts).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : officeDay(now).add({ days: value.inDays }).toString(),
    ]),
  )
  const { version } = await sure(readFacts(guidance, by, { case: of.case }))
  await sure(saveFacts(guidance, by, { case: of.case, version, purpose: 'hints', typed }))
  const { decided } = situation
  if (!decided) return
  const early = openEarlyWarning({ guidance })
  const actor = decided.by === 'person' ? PERSON : by
  const seen = await sure(readHints(early, actor, { case: of.case }))
  const hint = seen.hints.find(({ rule }) => rule === decided.rule)
  if (!hint) return
  const said = { case: of.case, rule: hint.rule, kind: decided.kind, why: '', mark: hint.mark }
  await sure(decideHint(early, actor, said))
}
