import { error, redirect } from '@sveltejs/kit'
import { chosen, typed } from '#ui/forms.ts'
import { choicesOf } from '../parts/choices.ts'
import { refused } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const seen = await locals.office.staff.readAccounts(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  const { sites } = await choicesOf(locals)
  return {
    keys: seen.clients.filter(({ kind }) => kind === 'device'),
    sites,
    tills: await machinesOf(locals, sites),
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
    if (what === 'kiosk') return issueToMachine(locals, form, { name, sites, till: typed(form, 'till') })
    const issued = await locals.office.staff.issueKey(locals.actor, { kind, name, roles: [what], sites })
    if (!issued.ok)
      return refused(locals, form, { ...issued, ...(issued.field === 'roles' && { field: 'what' }) })
    return { issued: { name, secret: issued.secret, isMachine: false } }
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

/** Machines that have a till already, and which of them has a key that still opens something. */
async function machinesOf(locals: App.Locals, sites: readonly { id: number; name: string }[]) {
  const lists = await Promise.all(
    sites.map(({ id }) => locals.office.claims.readTills(locals.actor, { site: id })),
  )
  return lists
    .flatMap((list) => (list.ok ? list.tills.filter(({ kind }) => kind === 'kiosk') : []))
    .map(({ id, site, name, device }) => ({ id, site, name, device }))
}

/** A machine's key belongs to one till of one site: what the machine takes lies in that till. */
async function issueToMachine(
  locals: App.Locals,
  form: FormData,
  { name, sites, till }: { name: string; sites: readonly number[]; till: string },
) {
  const { staff, claims } = locals.office
  const [site] = sites
  if (site === undefined || sites.length > 1)
    return refused(locals, form, { ok: false, refusal: 'one-site', field: 'sites' })
  const key = { kind: 'device' as const, name, roles: ['kiosk'], sites: [site] }
  const issued = await staff.issueKey(locals.actor, key)
  if (!issued.ok) return refused(locals, form, issued)
  const known = (await machinesOf(locals, [{ id: site, name: '' }])).find(({ id }) => id === till)
  const saved =
    till !== '' && !known
      ? ({ ok: false, refusal: 'unknown-till', field: 'till' } as const)
      : await claims.saveTill(locals.actor, {
          ...{ site, kind: 'kiosk', device: issued.client },
          ...(known ? { till: known.id, name: known.name } : { name }),
        })
  if (saved.ok) return { issued: { name, secret: issued.secret, isMachine: true } }
  // a key without a till may do nothing: nobody is to hold one
  await staff.revokeKey(locals.actor, { client: issued.client })
  return refused(locals, form, saved)
}
