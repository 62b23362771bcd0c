import { error, redirect } from '@sveltejs/kit'
import { chosen, typed } from '#ui/forms.ts'
import { choicesOf } from '../parts/choices.ts'
import { refused } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const seen = await locals.office.staff.readAccounts(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  return {
    keys: seen.clients.filter(({ kind }) => kind === 'device'),
    sites: (await choicesOf(locals)).sites,
    done: url.searchParams.has('revoked'),
    deviceAddress: `${url.origin}/device`,
  }
}

export const actions: Actions = {
  /** No redirect: the secret is in this one answer and nowhere else. */
  issue: async ({ request, locals }) => {
    const form = await request.formData()
    const what = typed(form, 'what')
    const name = typed(form, 'name')
    const sites = chosen(form, 'sites').map(Number).filter(Number.isInteger)
    const kind = 'device'
    const issued = await locals.office.staff.issueKey(locals.actor, { kind, name, roles: [what], sites })
    if (!issued.ok)
      return refused(locals, form, { ...issued, ...(issued.field === 'roles' && { field: 'what' }) })
    return { issued: { name, secret: issued.secret } }
  },
  revoke: async ({ request, locals }) => {
    const form = await request.formData()
    const client = typed(form, 'client')
    if (!/^[0-9a-f-]{36}$/i.test(client)) return refused(locals, form, { ok: false, refusal: 'unknown-key' })
    const gone = await locals.office.staff.revokeKey(locals.actor, { client })
    if (!gone.ok) return refused(locals, form, { ok: false, refusal: gone.refusal })
    redirect(303, '/admin/devices?revoked')
  },
}
