import { error } from '@sveltejs/kit'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { act, needDay } from '../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { siteId } = await parent()
  const { office, actor } = locals
  const read = await office.training.readDue(actor, { site: siteId })
  if (!read.ok) error(403, 'no right for the instructions')
  const names = new Map(read.people.map(({ id, name }) => [id, name]))
  const kinds = new Map(read.kinds.map(({ key, name }) => [key, name]))
  const isAll = url.searchParams.get('all') === 'yes'
  const due = read.due.map((it) => ({
    ...{ account: it.account, kind: it.kind, state: it.state, name: names.get(it.account) ?? '' },
    ...{ kindName: kinds.get(it.kind) ?? it.kind, last: it.last?.toString() ?? null },
    dueOn: it.dueOn?.toString() ?? null,
  }))
  return {
    due: isAll ? due : due.filter(({ state }) => state !== 'fine'),
    isAll,
    kinds: read.kinds,
    people: read.people.map(({ id, name }) => ({ value: id, label: name })),
    latest: read.latest.map(({ id, account, kind, day }) => ({
      ...{ id, day: day.toString(), name: names.get(account) ?? '', kind: kinds.get(kind) ?? kind },
    })),
    today: office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const to = (told: string) => () => `/planning/training/instructions?told=${told}`

export const actions: Actions = {
  record: (event) =>
    act(
      event,
      'record',
      async (form, at) => {
        const day = needDay(form, 'day')
        if (!day.ok) return day
        const given = { kind: typedShort(form, 'kind'), day: day.value, accounts: chosen(form, 'accounts') }
        return event.locals.office.training.recordInstruction(event.locals.actor, { ...at, ...given })
      },
      to('instructed'),
    ),
  remove: (event) =>
    act(
      event,
      'remove',
      (form, at) =>
        event.locals.office.training.removeInstruction(event.locals.actor, {
          ...{ ...at, instructed: typed(form, 'instructed') },
        }),
      to('taken-back'),
    ),
}
