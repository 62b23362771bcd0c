import { error } from '@sveltejs/kit'
import { chosen, typed } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'
import { act } from './parts/acting.ts'
import { matrixShown } from './parts/matrix.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { siteId } = await parent()
  const asked = dayTyped((url.searchParams.get('day') ?? '').slice(0, 20))
  const { office, actor } = locals
  const read = await office.training.readMatrix(actor, { site: siteId, day: asked?.toString() })
  if (!read.ok) error(403, 'no right for the matrix')
  const shown = matrixShown(read.matrix)
  return {
    ...shown,
    day: (asked ?? read.matrix.soon.subtract({ months: 3 })).toString(),
    soon: read.matrix.soon.toString(),
    erase: shown.left.find(({ id }) => id === url.searchParams.get('erase')) ?? null,
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const HERE = '/planning/training'

export const actions: Actions = {
  cut: (event) =>
    act(
      event,
      'cut',
      (_, at) => event.locals.office.training.cutTasks(event.locals.actor, at),
      () => `${HERE}/tasks?told=cut`,
    ),
  take: (event) => decide(event, true),
  decline: (event) => decide(event, false),
  erase: (event) =>
    act(
      event,
      'erase',
      (form, at) =>
        event.locals.office.training.erasePerson(event.locals.actor, {
          ...at,
          account: typed(form, 'account'),
        }),
      () => `${HERE}?told=erased`,
    ),
}

const decide = (event: Parameters<Actions['take']>[0], isTaken: boolean) =>
  act(
    event,
    isTaken ? 'take' : 'decline',
    (form, at) =>
      event.locals.office.training.decideProposals(event.locals.actor, {
        ...{ ...at, proposals: chosen(form, 'proposals'), isTaken },
      }),
    () => `${HERE}?told=${isTaken ? 'taken' : 'declined'}`,
  )
