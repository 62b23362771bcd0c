import { error } from '@sveltejs/kit'
import type { Task } from '#office/staffing/index.ts'
import { typed } from '#ui/forms.ts'
import { act } from '../../../parts/acting.ts'
import { areaTyped, planOf } from '../../../parts/plan.ts'
import { taskOfForm, valuesOfTask } from '../../../parts/task-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** A task of the plan, or `new`. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { plan, areaNames } = await parent()
  const task = plan.tasks.find(({ id }) => id === params.task) ?? null
  if (task === null && params.task !== 'new') error(404, 'no such task')
  const areas = [...Object.values(areaNames), ...plan.tasks.map(({ area }) => areaNames[area] ?? area)]
  return {
    task: task?.id ?? null,
    includes: task?.includesVerteilzeit ?? false,
    values: valuesOfTask(task, (area) => areaNames[area] ?? area),
    areas: [...new Set(areas)],
    concerns: concernsOf(locals),
  }
}

function concernsOf({ office }: App.Locals) {
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return office.catalogue
    .concerns(today)
    .map((concern) => ({ value: concern.key, label: office.catalogue.localName(concern, 'de').text }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'de'))
}

export const actions: Actions = {
  save: (event) => {
    const { locals, params } = event
    return act(
      event,
      'task',
      async (form, command) => {
        const { plan } = await planOf(locals, params.plan)
        const old = plan.tasks.find(({ id }) => id === params.task) ?? null
        const area = await areaTyped(locals, command.site, typed(form, 'area'))
        const read = taskOfForm(form, { old, area, bounds: locals.office.staffing.bounds })
        if ('errors' in read) return read
        return locals.office.staffing.saveTask(locals.actor, {
          ...command,
          // a task that somebody removed meanwhile is named as such, not written anew
          task: { ...read.task, ...(params.task !== 'new' && { id: params.task }) },
        })
      },
      () => `/planning/staffing/${params.plan}?told=task`,
      (field) => (field === 'task' ? '' : field),
      (plan) => fieldsOf(plan.tasks.find(({ id }) => id === params.task)),
    )
  },
  remove: (event) => {
    const { locals, params } = event
    return act(
      event,
      'remove-task',
      (_, command) => locals.office.staffing.removeTask(locals.actor, { ...command, task: params.task }),
      () => `/planning/staffing/${params.plan}?told=taskRemoved`,
      () => '',
    )
  },
}

/** Area stands in the form by its name: it is left as typed. */
function fieldsOf(task: Task | undefined): Record<string, string> {
  const { area: _, ...fields } = valuesOfTask(task ?? null, (area) => area)
  return fields as Record<string, string>
}
