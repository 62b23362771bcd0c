import { error } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { dayIn, typedShort } from '#ui/forms.ts'
import { act } from '../parts/acts.ts'
import { siteOf } from '../parts/site.ts'
import { dayText } from '../parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Who stands in for whom, until when. The head of office looks at (and enters) everybody's. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals)
  const isHead = actor.roles.includes('head')
  const asked = url.searchParams.get('account') ?? ''
  const account = isHead && uuid.test(asked) ? asked : actor.id
  const people = await office.casefiles.colleagues(actor, { site })
  const seen = await office.casefiles.readDeputies(actor, { site, account })
  if (!people.ok || !seen.ok) error(403, 'not-permitted')
  const names = new Map(people.found.map(({ id, name }) => [id, name]))
  const rows = seen.found.map((it) => ({
    ...{ id: it.id, account: it.account, from: dayText(it.from), to: dayText(it.to) },
    ...{ absent: names.get(it.account) ?? '', deputy: names.get(it.deputy) ?? '' },
  }))
  return {
    ...{ isHead, account, requestKey: office.ground.ids.uuid() },
    who: names.get(account) ?? '',
    colleagues: people.found.map(({ id, name }) => ({ value: id, label: name })),
    mine: rows.filter((it) => it.account === account),
    others: rows.filter((it) => it.account !== account),
  }
}

export const actions: Actions = {
  appoint: (event) =>
    act(
      event,
      'appoint',
      (form, key) => {
        const [from, to] = [dayIn(form, 'from'), dayIn(form, 'to')]
        if (!from) return Promise.resolve(refuse('day-wrong', { field: 'from' }))
        if (!to) return Promise.resolve(refuse('day-wrong', { field: 'to' }))
        return event.locals.office.casefiles.appointDeputy(event.locals.actor, {
          ...{
            site: siteOf(event.locals),
            account: typedShort(form, 'account'),
            deputy: typedShort(form, 'deputy'),
          },
          ...{ from, to, key },
        })
      },
      (_, form) => ({ account: typedShort(form, 'account') }),
    ),
  endDeputy: (event) =>
    act(
      event,
      'endDeputy',
      (form, key) =>
        event.locals.office.casefiles.endDeputy(event.locals.actor, {
          ...{
            site: siteOf(event.locals),
            account: typedShort(form, 'account'),
            id: typedShort(form, 'id'),
            key,
          },
        }),
      (_, form) => ({ account: typedShort(form, 'account') }),
    ),
}
