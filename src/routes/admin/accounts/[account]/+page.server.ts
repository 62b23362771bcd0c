import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import { typed } from '#ui/forms.ts'
import { belongings, choicesOf, spokenOf, workOf } from '../../parts/choices.ts'
import { refused } from '../../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const seen = await locals.office.staff.readAccounts(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  const account = seen.accounts.find(({ id }) => id === params.account)
  if (!account) error(404, 'unknown-account')
  const { skills } = account
  return { account, spoken: spokenOf(skills), work: workOf(skills), choices: await choicesOf(locals) }
}

type Event = RequestEvent<{ account: string }>

async function act(
  event: Event,
  done: string,
  work: (form: FormData, account: string) => Promise<Outcome<object>>,
) {
  const form = await event.request.formData()
  const { account } = event.params
  if (!/^[0-9a-f-]{36}$/i.test(account)) error(404, 'unknown-account')
  const outcome = await work(form, account)
  if (!outcome.ok) return refused(event.locals, form, outcome)
  redirect(303, `/admin/accounts?done=${done}`)
}

export const actions: Actions = {
  save: (event) =>
    act(event, 'saved', (form, account) =>
      event.locals.office.staff.changeAccount(event.locals.actor, {
        account,
        change: { name: typed(form, 'name'), ...belongings(form) },
      }),
    ),
  reset: (event) =>
    act(event, 'reset', (form, account) => {
      const password = form.get('password')
      return event.locals.office.staff.resetPassword(event.locals.actor, {
        account,
        password: typeof password === 'string' ? password : '',
      })
    }),
  deactivate: (event) =>
    act(event, 'deactivated', (form, account) =>
      event.locals.office.staff.deactivateAccount(event.locals.actor, { account, why: typed(form, 'why') }),
    ),
  activate: (event) =>
    act(event, 'activated', (_form, account) =>
      event.locals.office.staff.changeAccount(event.locals.actor, { account, change: { active: true } }),
    ),
}
