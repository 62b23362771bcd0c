import { redirect } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { typedShort } from '#ui/forms.ts'
import { act } from '../parts/acts.ts'
import { siteOf } from '../parts/site.ts'
import { shownOf } from '../[akte]/parts/shown.ts'
import type { Actions, PageServerLoad } from './$types'

/** A draft that lies in no Akte yet; only its author sees it. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const shown = await shownOf(locals, url, null, new Map())
  if (!shown) redirect(303, '/files')
  return { shown, requestKey: locals.office.ground.ids.uuid() }
}

export const actions: Actions = {
  /** Into the Akte it belongs to, told by its Geschäftszeichen; registered with the next number there. */
  register: async (event) => {
    const { locals } = event
    const { casefiles } = locals.office
    return act(event, 'register', async (form, key) => {
      const reference = typedShort(form, 'akte', 60)
      const found = await casefiles.findByReference(locals.actor, { site: siteOf(locals), reference })
      if (!found.ok || found.closed) return refuse('unknown-akte', { field: 'akte' })
      return casefiles.registerDraft(locals.actor, {
        document: typedShort(form, 'document'),
        akte: found.akte,
        key,
      })
    })
  },
  drop: (event) =>
    act(event, 'drop', (form, key) =>
      event.locals.office.casefiles.dropDraft(event.locals.actor, {
        document: typedShort(form, 'document'),
        key,
      }),
    ),
}
