import { error } from '@sveltejs/kit'
import type { Plan, Reckoned } from '#office/staffing/index.ts'
import { formatDayOf, formatTime } from '#ground/languages/index.ts'

type Where = Pick<App.Locals, 'office' | 'actor' | 'account'>

interface Found {
  readonly site: number
  readonly plan: Plan
  readonly reckoned: Reckoned
}

/** The plan with this id at a site of the colleague; what is none of theirs is not found. */
export async function planOf({ office, actor, account }: Where, id: string): Promise<Found> {
  for (const site of account?.sites ?? []) {
    const found = await office.staffing.readPlan(actor, { site, plan: id })
    if (found.ok) return { site, plan: found.plan, reckoned: found.reckoned }
    if (found.refusal === 'not-permitted') error(403, found.refusal)
  }
  error(404, 'no such plan')
}

/** Whose site a form speaks of: that of the plan, without reckoning it. */
export const siteOfPlan = async (locals: Where, id: string): Promise<number> =>
  (await planOf(locals, id)).site

/** What areas are called: teams by their name, others as they were typed. */
export async function areaNamesOf(
  { office }: Pick<App.Locals, 'office'>,
  site: number,
): Promise<Record<string, string>> {
  const teams = await office.staff.teams(site)
  return Object.fromEntries(teams.map(({ key, name }) => [key, name]))
}

/** The key of a team that was typed by its name; any other area stays what it is. */
export async function areaTyped(
  locals: Pick<App.Locals, 'office'>,
  site: number,
  typed: string,
): Promise<string> {
  const names = await areaNamesOf(locals, site)
  const found = Object.entries(names).find(([, name]) => name.toLowerCase() === typed.toLowerCase())
  return found?.[0] ?? typed
}

/** `23.11.2026, 09:20`. */
export const moment = (at: { readonly epochMilliseconds: number }): string =>
  `${formatDayOf('de', at, 'short')}, ${formatTime(at)}`
