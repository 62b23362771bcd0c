import type { Actions, PageServerLoad } from './$types'

/** Says the same whether the link is known or not: somebody else may open it. */
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' })
}

export const actions: Actions = {
  /** Only on a click: programs that look at links in mails ask with GET alone. */
  default: async ({ locals, params }) => {
    const stopped = await locals.counselling.earlywarning.stopReminders({ token: params.token })
    return { stopped: stopped.ok }
  },
}
