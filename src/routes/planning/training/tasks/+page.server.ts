import { error } from '@sveltejs/kit'
import { typedShort } from '#ui/forms.ts'
import { act } from '../parts/acting.ts'
import { concernNames } from '../parts/concerns.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { siteId } = await parent()
  const { office, actor } = locals
  const read = await office.training.readMatrix(actor, { site: siteId })
  if (!read.ok) error(403, 'no right for the tasks')
  const { tasks, retired } = read.matrix
  const names = concernNames(office)
  const gathered = new Set(tasks.flatMap(({ concerns }) => concerns))
  const shown = (task: (typeof tasks)[number]) => ({
    ...{ key: task.key, name: task.name, least: task.least, count: task.concerns.length },
    concerns: task.concerns.map((key) => names.get(key) ?? key).join(', '),
  })
  return {
    ...{ tasks: tasks.map(shown), retired: retired.map(shown) },
    without: [...names].filter(([key]) => !gathered.has(key)).map(([, name]) => name),
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const HERE = '/planning/training/tasks'

export const actions: Actions = {
  cut: (event) =>
    act(
      event,
      'cut',
      (_, at) => event.locals.office.training.cutTasks(event.locals.actor, at),
      () => `${HERE}?told=cut`,
    ),
  restore: (event) =>
    act(
      event,
      'restore',
      (form, at) =>
        event.locals.office.training.retireTask(event.locals.actor, {
          ...{ ...at, task: typedShort(form, 'task'), retired: false },
        }),
      () => `${HERE}?told=restored`,
    ),
}
