import { textsIn } from '#texts/index.ts'
import { offIn, offPage } from '#ui/evaluation-off.ts'
import { chosen } from '#ui/forms.ts'
import { act } from '../../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

/** What past months let expect of the year of the plan; nothing is taken over by looking. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { office, actor } = locals
  const { plan, site } = await parent()
  const read = await office.staffing.readForecast(actor, { site, plan: plan.id })
  const off = read.ok ? null : offIn(read)
  if (off) offPage(off)
  const known = new Map(read.ok ? read.expected.map((it) => [it.task, it.forecast]) : [])
  const rows = plan.tasks
    .filter(({ concern }) => concern !== null)
    .map(({ id, name, cases }) => {
      const forecast = known.get(id)
      const figure = forecast ? office.staffing.forecastFigure(forecast) : null
      const { months = 0, missing = [] } = forecast?.ok ? forecast : { months: forecast?.months }
      return { id, name, cases: cases.value, figure, months, missing: missing.length }
    })
  return { rows }
}

export const actions: Actions = {
  take: (event) => {
    const { tr } = textsIn('de')
    return act(
      event,
      'expected',
      async (form, command) => {
        const tasks = chosen(form, 'task')
        if (tasks.length === 0) return { errors: { task: tr('staffing.measured.nothingChosen') } }
        return event.locals.office.staffing.takeForecast(event.locals.actor, { ...command, tasks })
      },
      () => `/planning/staffing/${event.params.plan}?told=figures`,
      (field) => (field === 'tasks' ? 'task' : field),
    )
  },
}
