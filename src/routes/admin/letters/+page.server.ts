import { error } from '@sveltejs/kit'
import { dayText } from '../../files/[akte]/letters/parts/acts.ts'
import type { PageServerLoad } from './$types'

/** All templates and what of each holds today. */
export const load: PageServerLoad = async ({ locals }) => {
  const seen = await locals.office.letters.listTemplates(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  return {
    templates: seen.found.map(({ key, current, newest }) => ({
      ...{ key, title: newest.title, decision: newest.decision, version: current?.version ?? null },
      ...{ from: dayText(current?.validFrom), to: dayText(current?.validTo) },
      next:
        newest.version === current?.version
          ? null
          : { version: newest.version, from: dayText(newest.validFrom) },
    })),
  }
}
