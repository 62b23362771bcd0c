import { error, redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { guarded } from '../../../parts/by-code.ts'
import { listByCode } from '../../../parts/own-list.ts'

/** Asks once more; what is deleted is gone. */
export const load: PageServerLoad = async (event) => {
  const { code } = await listByCode(event, event.params.code)
  return { code }
}

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language } = event.locals
    const deleted = await guarded(event, event.params.code, async (code) => {
      const outcome = await office.checklists.deleteChecklist(actor, code)
      return outcome.ok ? outcome : null
    })
    if (deleted === 'unknown') error(404, 'unknown-list')
    if (deleted === 'too-many') error(429, 'too-many-attempts')
    redirect(303, `/${language}/liste?geloescht`)
  },
}
