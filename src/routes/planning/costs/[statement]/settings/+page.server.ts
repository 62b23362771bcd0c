import { textsIn } from '#texts/index.ts'
import { actsWith } from '#ui/acts.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import { siteOfStatement, statementOf } from '../../parts/where.ts'
import { refusedForm } from '../../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { statement } = await statementOf(locals, params.statement)
  const { id, name, note } = statement
  return { statement: { id, name, note }, requestKey: locals.office.ground.ids.uuid() }
}

const act = actsWith(refusedForm)

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      'costs-rename',
      async (form, key) =>
        event.locals.office.costs.renameStatement(event.locals.actor, {
          ...{
            site: await siteOfStatement(event.locals, event.params.statement),
            statement: event.params.statement,
          },
          ...{ name: typed(form, 'name'), note: typed(form, 'note'), key },
        }),
      () => `/planning/costs/${event.params.statement}?told=renamed`,
    ),
  remove: async (event) => {
    const form = await event.request.formData()
    if (typedShort(form, 'sure') !== 'yes')
      return refuseForm(form, { sure: textsIn('de').tr('costs.refusals.sure') })
    return act(
      event,
      'costs-remove',
      async (_, key) =>
        event.locals.office.costs.removeStatement(event.locals.actor, {
          ...{
            site: await siteOfStatement(event.locals, event.params.statement),
            statement: event.params.statement,
            key,
          },
        }),
      () => '/planning/costs?told=removed',
    )
  },
}
