import type { Observed, Task } from '#office/staffing/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import { offIn, offPage } from '#ui/evaluation-off.ts'
import { chosen, typedShort, type FieldErrors } from '#ui/forms.ts'
import { act, wordsOf } from '../../parts/acting.ts'
import { monthName, monthsBefore, spanOf } from '../../parts/months.ts'
import type { Actions, PageServerLoad } from './$types'

const MONTHS = 36
const YEAR = 12

/** What own visits say of the tasks that name a concern; nothing is taken over by looking. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { office, actor } = locals
  const { plan, site } = await parent()
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const months = monthsBefore(today, MONTHS)
  const from = url.searchParams.get('from') ?? months[YEAR - 1]!.value
  const until = url.searchParams.get('until') ?? months[0]!.value
  const named = plan.tasks.filter(({ concern }) => concern !== null)
  const span = spanOf(from, until)
  const asked = { months, from, until, hasConcerns: named.length > 0, isEmpty: false }
  if (named.length === 0) return { ...asked, rows: [], missing: [], errors: {} as FieldErrors }
  if (!span) return { ...asked, rows: [], missing: [], errors: { from: wordsOf(PERIOD) } as FieldErrors }
  const seen = await office.staffing.readObserved(actor, { site, plan: plan.id, ...span })
  const off = seen.ok ? null : offIn(seen)
  if (off) offPage(off)
  if (!seen.ok && seen.refusal === 'nothing-observed')
    return { ...asked, isEmpty: true, rows: [], missing: [], errors: {} as FieldErrors }
  if (!seen.ok) return { ...asked, rows: [], missing: [], errors: { from: wordsOf(seen) } as FieldErrors }
  const known = new Map(seen.observed.map((it) => [it.task, it]))
  return {
    ...asked,
    rows: named.map((task) => rowOf(office, task, known.get(task.id))),
    missing: (seen.observed[0]?.missingMonths ?? []).map(monthName),
    errors: {} as FieldErrors,
  }
}

const PERIOD = { ok: false, refusal: 'period-invalid' } as const

function rowOf({ staffing }: Office, { id, name, cases, minutes }: Task, seen: Observed | undefined) {
  const measured = seen?.minutes ?? null
  return {
    ...{ id, name, plannedCases: cases.value, plannedMinutes: minutes.value },
    cases: seen?.cases ?? null,
    minutes: measured && {
      ...{ mean: measured.mean, n: measured.n },
      interval: staffing.figureInterval({
        ...{ value: measured.mean, from: 'measured', source: '' },
        sample: { n: measured.n, sd: measured.sd },
      }),
    },
  }
}

export const actions: Actions = {
  take: (event) => {
    const { office, actor } = event.locals
    const { tr } = textsIn('de')
    return act(
      event,
      'measured',
      async (form, command) => {
        const span = spanOf(typedShort(form, 'from'), typedShort(form, 'until'))
        if (!span) return PERIOD
        const tasks = chosen(form, 'task')
        const take = (['cases', 'minutes'] as const).filter((one) => chosen(form, 'take').includes(one))
        if (tasks.length === 0) return { errors: { task: tr('staffing.measured.nothingChosen') } }
        if (take.length === 0) return { errors: { take: tr('staffing.measured.nothingToTake') } }
        return office.staffing.takeFigures(actor, { ...command, ...span, tasks, take })
      },
      () => `/planning/staffing/${event.params.plan}?told=figures`,
      (field) => (field === 'tasks' ? 'task' : field),
    )
  },
}
