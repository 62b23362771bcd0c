import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import { chosen, typed } from '#ui/forms.ts'
import { quotaOf, refusedHere } from '../parts/forms.ts'
import type { Actions, PageServerLoad } from './$types'

const SAMPLE = '33.2-2026/0815'

/** One program: what it may, how its cases are opened, where it is told, what did not arrive. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const seen = await locals.office.exchange.exchangeOverview(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  const program = seen.programs.find(({ client }) => client.id === params.client)
  if (!program) error(404, 'unknown-key')
  const { client, link, subscriptions } = program
  const text = (moment: Temporal.Instant | null) => moment?.toString() ?? null
  return {
    ...{ id: client.id, name: client.name, active: client.active, link: link ?? '', sample: SAMPLE },
    scopes: client.roles.filter((role) => role.includes(':')),
    ...{ perMinute: client.perMinute, lines: client.lines, oldKeyUntil: text(client.oldKeyUntil) },
    href: link === null ? null : locals.office.exchange.linkTo(link, SAMPLE),
    hooks: subscriptions.map(({ subscription: it, latest, dead }) => ({
      ...{ id: it.id, url: it.url, events: it.events, state: it.state, pausedWhy: it.pausedWhy },
      holdUntil: it.failures > 0 ? text(it.holdUntil) : null,
      deliveries: [...latest, ...dead.filter(({ id }) => !latest.some((one) => one.id === id))].map(
        (one) => ({
          ...{ id: one.id, type: one.type, state: one.state, attempts: one.attempts, answer: one.answer },
          madeAt: one.madeAt.toString(),
        }),
      ),
    })),
    done: url.searchParams.has('done'),
  }
}

type Event = RequestEvent<{ client: string }>
const ID = /^[0-9a-f-]{36}$/i

async function act(event: Event, work: (form: FormData, client: string) => Promise<Outcome<object>>) {
  const form = await event.request.formData()
  const { client } = event.params
  if (!ID.test(client)) error(404, 'unknown-key')
  const outcome = await work(form, client)
  if (!outcome.ok) return refusedHere(event.locals, form, outcome)
  redirect(303, `/admin/exchange/${client}?done`)
}

/** An id out of a form; what is none names nothing. */
const idOf = (form: FormData, name: string): string => {
  const id = typed(form, name)
  return ID.test(id) ? id : '00000000-0000-7000-8000-000000000000'
}

export const actions: Actions = {
  save: (event) =>
    act(event, (form, client) =>
      event.locals.office.staff.changeClient(event.locals.actor, {
        ...{ client, scopes: chosen(form, 'scopes'), quota: quotaOf(form) },
      }),
    ),
  link: (event) =>
    act(event, (form, client) =>
      event.locals.office.exchange.saveLink(event.locals.actor, {
        client,
        template: typed(form, 'template'),
      }),
    ),
  preview: async ({ request, locals }) => {
    const form = await request.formData()
    const template = typed(form, 'template')
    const seen = await locals.office.exchange.previewLink({ template, reference: SAMPLE })
    if (!seen.ok) return refusedHere(locals, form, seen)
    return { preview: { template, href: seen.href } }
  },
  /** No redirect: the secret is in this one answer and nowhere else. */
  rotate: async ({ request, locals, params }) => {
    const form = await request.formData()
    const graceHours = Number(typed(form, 'graceHours'))
    const client = ID.test(params.client) ? params.client : idOf(form, 'client')
    const turned = await locals.office.staff.rotateKey(locals.actor, { client, graceHours })
    if (!turned.ok) return refusedHere(locals, form, turned)
    return { issued: { name: turned.name, secret: turned.secret } }
  },
  revoke: (event) =>
    act(event, (form, client) => {
      const why = typed(form, 'why').slice(0, 500)
      return event.locals.office.staff.revokeKey(event.locals.actor, { client, ...(why && { why }) })
    }),
  resume: (event) =>
    act(event, (form) =>
      event.locals.office.exchange.resumeDelivery(event.locals.actor, { subscription: idOf(form, 'hook') }),
    ),
  end: (event) =>
    act(event, (form) =>
      event.locals.office.exchange.unsubscribe(event.locals.actor, { subscription: idOf(form, 'hook') }),
    ),
  again: (event) =>
    act(event, (form) =>
      event.locals.office.exchange.sendAgain(event.locals.actor, { delivery: idOf(form, 'delivery') }),
    ),
}
