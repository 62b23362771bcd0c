import { error } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import type { Actions, PageServerLoad } from './$types'
import { act } from '../parts/acts.ts'
import { functionNames, groupNames, planFor } from '../parts/view.ts'

/** What a switch would change, before anybody presses. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { standing, stages } = await planFor(locals)
  const asked = url.searchParams.get('to') ?? ''
  const to = asked === 'none' ? null : stages.find(({ id }) => id === asked)
  if (to === undefined) error(404, 'unknown-stage')
  const { FUNCTIONS, changeBetween } = locals.office.stages
  const offAfter = to ? FUNCTIONS.map(({ key }) => key).filter((key) => !to.functions.includes(key)) : []
  const change = changeBetween(standing.off, offAfter)
  const current = stages.find(({ id }) => id === standing.stage)?.place ?? 0
  return {
    ...{ to: to?.id ?? 'none', name: to?.name ?? null, version: standing.version },
    on: functionNames(locals, change.on),
    off: functionNames(locals, change.off),
    begun: await begunIn(locals, change.off),
    groupsBefore: groupNames(locals, standing.groups),
    groupsAfter: groupNames(locals, to?.groups ?? null),
    open: to
      ? to.tasks.filter(({ doneAt }) => doneAt === null).map(({ what, owner }) => ({ what, owner }))
      : [],
    isReturn: to === null || to.place < current,
    requestKey: locals.office.ground.ids.uuid(),
  }
}

/** What runs with the functions that would go off: it stays, and is told so that nobody is surprised. */
async function begunIn({ office }: App.Locals, off: readonly string[]) {
  const begun = await office.stages.begun()
  return office.stages.FUNCTIONS.filter(({ key }) => off.includes(key) && (begun[key] ?? 0) > 0).map(
    ({ key, name }) => ({ key, name, count: begun[key] ?? 0 }),
  )
}

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'switch',
      (form, key) => {
        const to = typedShort(form, 'to')
        return event.locals.office.stages.switchStage(event.locals.actor, {
          ...{ to: to === 'none' ? null : to, version: Number(typedShort(form, 'version')) },
          ...{ why: typed(form, 'why'), anyway: typedShort(form, 'anyway') === 'yes', key },
        })
      },
      () => '/planning/stages?told=switched',
    ),
}
