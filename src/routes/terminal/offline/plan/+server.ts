import { error, json } from '@sveltejs/kit'
import { atTerminal } from '../../parts/at-terminal.ts'
import type { RequestHandler } from './$types'

/** The list of the day as digests, and the numbers of this machine. */
export const GET: RequestHandler = async ({ locals }) => {
  const { actor, site } = atTerminal(locals)
  const { outage } = locals.office
  const plan = await outage.dayPlan(actor, { site })
  if (!plan.ok) error(403, plan.refusal)
  const kept = await outage.reserveNumbers(actor, { site })
  if (!kept.ok) error(403, kept.refusal)
  const { ok: _, ...told } = plan
  return json({ plan: told, numbers: kept.numbers }, { headers: { 'cache-control': 'no-store' } })
}
