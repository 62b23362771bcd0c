import { error } from '@sveltejs/kit'
import type { Kind } from '#office/stages/index.ts'
import { dayToType, dayTyped } from '#ui/typed-day.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { typed, typedShort } from '#ui/forms.ts'
import type { Actions, PageServerLoad } from './$types'
import { act, keepChoices, typedStage } from '../parts/acts.ts'
import { choices, planFor, stageView } from '../parts/view.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { standing, stages, history } = await planFor(locals)
  const found = stages.find(({ id }) => id === params.stage)
  if (!found) error(404, 'unknown-stage')
  const { ground } = locals.office
  return {
    ...{ one: stageView(locals, found, standing.stage), choices: choices(locals) },
    day: found.day === null ? '' : dayToType(found.day),
    wasInForce: history.some(({ stage }) => stage === found.id),
    kinds: locals.office.stages.KINDS,
    today: officeDay(ground.clock.now()).toString(),
    told: url.searchParams.get('told'),
    requestKey: ground.ids.uuid(),
  }
}

const here = (stage: string, told: string): string =>
  `/planning/stages/${encodeURIComponent(stage)}?told=${told}`

/** A day nobody can read is none: the task keeps its words, and the day can be typed again. */
const dueOf = (form: FormData): string | null => dayTyped(typedShort(form, 'due'))?.toString() ?? null

export const actions: Actions = {
  change: (event) =>
    act(
      event,
      'change',
      (form, key) => {
        keepChoices(form)
        const version = Number(typedShort(form, 'version')) || 0
        const command = { ...typedStage(form), stage: event.params.stage, version, key }
        return event.locals.office.stages.changeStage(event.locals.actor, command)
      },
      () => '/planning/stages?told=changed',
    ),
  remove: (event) =>
    act(
      event,
      'remove',
      (_form, key) =>
        event.locals.office.stages.removeStage(event.locals.actor, { stage: event.params.stage, key }),
      () => '/planning/stages?told=removed',
    ),
  addTask: (event) =>
    act(
      event,
      'addTask',
      (form, key) =>
        event.locals.office.stages.addTask(event.locals.actor, {
          ...{ stage: event.params.stage, kind: typedShort(form, 'kind') as Kind, key },
          ...{ what: typed(form, 'what'), owner: typed(form, 'owner'), due: dueOf(form) },
        }),
      () => here(event.params.stage, 'task-added'),
    ),
  settle: (event) =>
    act(
      event,
      'settle',
      (form, key) => {
        const [task, done] = [typedShort(form, 'task'), typedShort(form, 'done') === 'yes']
        const own = key && `${key}:${task}:${done}`
        return event.locals.office.stages.settle(event.locals.actor, { task, done, key: own })
      },
      () => here(event.params.stage, 'task-settled'),
    ),
  removeTask: (event) =>
    act(
      event,
      'removeTask',
      (form, key) => {
        const task = typedShort(form, 'task')
        return event.locals.office.stages.removeTask(event.locals.actor, {
          task,
          key: key && `${key}:${task}`,
        })
      },
      () => here(event.params.stage, 'task-removed'),
    ),
}
