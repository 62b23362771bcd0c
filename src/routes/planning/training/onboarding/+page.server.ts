import { error } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import { act, afterLastDay, needDay } from '../parts/acting.ts'
import { onboardingIn, percent, stepsText } from '../parts/onboarding-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { siteId } = await parent()
  const { office, actor } = locals
  const read = await office.training.readOnboardings(actor, { site: siteId })
  if (!read.ok) error(403, 'no right for the onboarding')
  const names = new Map(read.people.map(({ id, name }) => [id, name]))
  const { training } = office
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return {
    plans: read.plans.map((plan) => ({
      ...{ id: plan.id, version: plan.version, months: plan.months, steps: stepsText(plan.steps) },
      ...{
        name: names.get(plan.account) ?? '',
        mentor: plan.mentor ? (names.get(plan.mentor) ?? null) : null,
      },
      ...{ from: plan.startsOn.toString(), to: plan.endsOn.subtract({ days: 1 }).toString() },
      isAhead: Temporal.PlainDate.compare(plan.startsOn, today) > 0,
      share: percent(plan.share),
      milestones: plan.milestones.map(({ no, title, dueOn, doneOn }) => ({
        ...{ no, title, due: dueOn.toString(), done: doneOn?.toString() ?? null },
        isLate: doneOn === null && Temporal.PlainDate.compare(dueOn, today) < 0,
      })),
    })),
    people: read.people.map(({ id, name }) => ({ value: id, label: name })),
    lengths: training.ONBOARDING_MONTHS.map((months) => ({
      ...{ value: String(months), steps: stepsText(training.USUAL_STEPS[months]) },
    })),
    missing: read.missing.flatMap(({ year, groups }) => groups.map((group) => ({ year, ...group }))),
    today: today.toString(),
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const to = (told: string) => () => `/planning/training/onboarding?told=${told}`

export const actions: Actions = {
  begin: (event) =>
    act(
      event,
      'begin',
      async (form, at) => {
        const { office, actor } = event.locals
        const read = onboardingIn(form, office)
        return read.ok ? office.training.beginOnboarding(actor, { ...at, ...read.plan }) : read
      },
      to('begun'),
    ),
  end: (event) =>
    act(
      event,
      'end',
      async (form, at) => {
        const { office, actor } = event.locals
        const plan = typed(form, 'plan')
        const day = needDay(form, 'endsOn')
        // each plan has a field of that name: the one that was sent is meant
        if (!day.ok) return { ...day, field: `endsOn-${plan}` }
        const ending = { ...at, plan, version: Number(typedShort(form, 'version')) || 0 }
        const done = await office.training.endOnboarding(actor, {
          ...ending,
          endsOn: afterLastDay(day.value),
        })
        return done.ok || !done.field ? done : { ...done, field: `endsOn-${plan}` }
      },
      to('ended'),
    ),
  milestone: (event) =>
    act(
      event,
      'milestone',
      async (form, at) => {
        const { office, actor } = event.locals
        const plan = typed(form, 'plan')
        const what = typedShort(form, 'do')
        if (what === 'done' || what === 'undone' || what === 'remove') {
          const change = { do: what, no: Number(typedShort(form, 'no')) } as const
          return office.training.saveMilestone(actor, { ...at, plan, change })
        }
        const due = needDay(form, 'dueOn')
        if (!due.ok) return { ...due, field: `dueOn-${plan}` }
        const change = { do: 'add', title: typed(form, 'title'), dueOn: due.value } as const
        const done = await office.training.saveMilestone(actor, { ...at, plan, change })
        return done.ok || !done.field ? done : { ...done, field: `title-${plan}` }
      },
      to('milestone'),
    ),
}
