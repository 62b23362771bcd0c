import { error, redirect } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { refused } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

/** The keys that receipts are signed with. */
export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.roles.includes('admin')) error(403, 'not-permitted')
  const keys = await locals.office.receipts.listSigningKeys()
  return {
    keys: keys.map(({ id, madeAt, retiredAt, revokedAt, revokedWhy, state }) => ({
      ...{ id, state, revokedWhy, madeAt: madeAt.toString() },
      endedAt: (revokedAt ?? retiredAt)?.toString() ?? null,
    })),
    done: url.searchParams.has('done'),
  }
}

export const actions: Actions = {
  rotate: async ({ request, locals }) => {
    const form = await request.formData()
    const why = typed(form, 'why').slice(0, 500)
    const made = await locals.office.receipts.rotateSigningKey(locals.actor, why === '' ? {} : { why })
    if (!made.ok) return refused(locals, form, made)
    redirect(303, '/admin/signing?done')
  },
  revoke: async ({ request, locals }) => {
    const form = await request.formData()
    const key = typed(form, 'key')
    const why = typed(form, 'why').slice(0, 500)
    const gone = await locals.office.receipts.revokeSigningKey(locals.actor, { key, why })
    if (!gone.ok) return refused(locals, form, gone)
    redirect(303, '/admin/signing?done')
  },
}
