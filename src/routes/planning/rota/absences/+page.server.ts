import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { dayIn, typedShort } from '#ui/forms.ts'
import { act, type At } from '../parts/acting.ts'
import { nameOf } from '../parts/shown.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { office, actor } = locals
  const { siteId, monday } = await parent()
  const found = await office.rota.weekOf(actor, { site: siteId, monday })
  if (!found.ok) error(403, found.refusal)
  const { facts } = found
  return {
    people: facts.people
      .filter(({ gone }) => !gone)
      .map(({ account, name }) => ({ value: account, label: name })),
    absences: facts.absences.map(({ id, account, first, last }) => ({
      ...{ id, name: nameOf(facts, account), first: formatDay('de', first, 'short') },
      last: formatDay('de', last, 'short'),
    })),
    since: formatDay('de', monday, 'short'),
    version: 0,
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const told = (word: string) => (at: At) =>
  `/planning/rota/absences?${new URLSearchParams({ week: at.monday, site: String(at.site), told: word })}`

export const actions: Actions = {
  add: (event) =>
    act(
      event,
      'add',
      (form, { site, key }) =>
        event.locals.office.rota.noteAbsence(event.locals.actor, {
          ...{ site, key, account: typedShort(form, 'account') },
          ...{ first: dayIn(form, 'first') ?? null, last: dayIn(form, 'last') ?? null },
        }),
      told('absent'),
    ),
  remove: (event) =>
    act(
      event,
      'remove',
      (form, { site, key }) => {
        const absence = typedShort(form, 'absence')
        return event.locals.office.rota.removeAbsence(event.locals.actor, {
          site,
          absence,
          key: key && `${key}${absence}`,
        })
      },
      told('there'),
    ),
}
