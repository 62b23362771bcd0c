import { error, redirect } from '@sveltejs/kit'
import { chosen, typed } from '#ui/forms.ts'
import { choicesOf } from '../parts/choices.ts'
import { linesOf, quotaOf, refusedHere } from './parts/forms.ts'
import type { Actions, PageServerLoad } from './$types'

/** Every program that works with the office, and what is allowed inside the house. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const seen = await locals.office.exchange.exchangeOverview(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  return {
    sites: (await choicesOf(locals)).sites,
    setting: { hosts: seen.setting.hosts.join('\n'), schemes: seen.setting.schemes.join('\n') },
    programs: seen.programs.map(({ client, subscriptions }) => ({
      ...{ id: client.id, name: client.name, active: client.active, sites: client.sites },
      scopes: client.roles.filter((role) => role.includes(':')),
      hooks: subscriptions.length,
      dead: subscriptions.reduce((sum, { dead }) => sum + dead.length, 0),
      paused: subscriptions.some(({ subscription }) => subscription.state === 'paused'),
    })),
    done: url.searchParams.has('done'),
  }
}

export const actions: Actions = {
  /** No redirect: the secret is in this one answer and nowhere else. */
  issue: async ({ request, locals }) => {
    const form = await request.formData()
    const name = typed(form, 'name')
    const sites = chosen(form, 'sites').map(Number).filter(Number.isInteger)
    const roles = ['client', ...chosen(form, 'scopes')]
    const wanted = { kind: 'client' as const, name, roles, sites, quota: quotaOf(form) }
    const issued = await locals.office.staff.issueKey(locals.actor, wanted)
    if (!issued.ok) return refusedHere(locals, form, issued)
    return { issued: { name, secret: issued.secret, client: issued.client } }
  },
  setting: async ({ request, locals }) => {
    const form = await request.formData()
    const setting = { hosts: linesOf(form, 'hosts'), schemes: linesOf(form, 'schemes') }
    const saved = await locals.office.exchange.saveSetting(locals.actor, setting)
    if (!saved.ok) return refusedHere(locals, form, saved)
    redirect(303, '/admin/exchange?done')
  },
}
