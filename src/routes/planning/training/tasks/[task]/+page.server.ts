import { error } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import { chosen, typed } from '#ui/forms.ts'
import { act, readNumber } from '../../parts/acting.ts'
import { concernGroups, concernNames } from '../../parts/concerns.ts'
import type { Actions, PageServerLoad } from './$types'

const NEW = 'new'

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { siteId } = await parent()
  const { office, actor } = locals
  const read = await office.training.readMatrix(actor, { site: siteId })
  if (!read.ok) error(403, 'no right for the tasks')
  const { tasks } = read.matrix
  const task = tasks.find(({ key }) => key === params.task)
  if (!task && params.task !== NEW) error(404, 'no such task')
  const owner = new Map(
    tasks
      .filter((it) => it !== task)
      .flatMap(({ name, concerns }) => concerns.map((concern) => [concern, name])),
  )
  return {
    isNew: !task,
    ...{ name: task?.name ?? '', least: String(task?.least ?? 2), concerns: task?.concerns ?? [] },
    groups: concernGroups(office).map((group) => ({
      ...group,
      concerns: group.concerns.map((concern) => ({
        ...concern,
        elsewhere: owner.get(concern.value) ?? null,
      })),
    })),
    requestKey: office.ground.ids.uuid(),
  }
}

const LIST = '/planning/training/tasks'

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      'task',
      async (form, at) => {
        const least = readNumber(form, 'least')
        if (!least.ok) return least
        const { office, actor } = event.locals
        const { task: key } = event.params
        const typedTask = {
          name: typed(form, 'name'),
          least: least.value ?? 0,
          concerns: chosen(form, 'concerns'),
        }
        const task = key === NEW ? typedTask : { ...typedTask, key }
        return withName(office, await office.training.saveTask(actor, { ...at, task }))
      },
      () => `${LIST}?told=task`,
    ),
  retire: (event) =>
    act(
      event,
      'retire',
      (_, at) =>
        event.locals.office.training.retireTask(event.locals.actor, {
          ...{ ...at, task: event.params.task, retired: true },
        }),
      () => `${LIST}?told=retired`,
    ),
}

/** A concern is told by its name. */
function withName<T extends object>(office: App.Locals['office'], done: Outcome<T>): Outcome<T> {
  const concern = done.ok ? undefined : done.detail?.['concern']
  if (done.ok || typeof concern !== 'string') return done
  return { ...done, detail: { ...done.detail, concern: concernNames(office).get(concern) ?? concern } }
}
