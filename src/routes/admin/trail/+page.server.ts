import { error } from '@sveltejs/kit'
import { formatDayOf, formatTime } from '#ground/languages/index.ts'
import type { PageServerLoad } from './$types'

/** The newest entries of the trail. This look is itself an entry. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const subject = (url.searchParams.get('subject') ?? '').trim().slice(0, 200)
  const seen = await locals.office.trail.read(locals.actor, { subject: subject || null })
  if (!seen.ok) error(403, seen.refusal)
  const entries = seen.entries.map(({ at, ...entry }) => ({
    ...entry,
    at: `${formatDayOf('de', at, 'short')} ${formatTime(at)}:${String(at.toZonedDateTimeISO('Europe/Berlin').second).padStart(2, '0')}`,
  }))
  return { subject, entries, names: await namesOf(locals) }
}

/** Only who may read the accounts sees names; else their ids. */
async function namesOf({ office, actor }: App.Locals): Promise<Record<string, string>> {
  const seen = actor.roles.includes('admin') ? await office.staff.readAccounts(actor) : null
  if (!seen?.ok) return {}
  return Object.fromEntries([...seen.accounts, ...seen.clients].map(({ id, name }) => [id, name]))
}
