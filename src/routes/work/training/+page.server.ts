import { error } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { act, lastDay } from '../../planning/training/parts/acting.ts'
import { percent, stepsText } from '../../planning/training/parts/onboarding-form.ts'
import { siteOf } from '../../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

type Own = Extract<Awaited<ReturnType<App.Locals['office']['training']['readOwn']>>, { ok: true }>['own']

/** What stands about oneself. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId, sites } = siteOf(locals, url)
  const { office, actor } = locals
  const read = await office.training.readOwn(actor, { site: siteId })
  if (!read.ok) error(403, 'nobody of this site')
  const { own } = read
  const names = new Map(own.tasks.map(({ key, name }) => [key, name]))
  const kinds = new Map(own.kinds.map(({ key, name }) => [key, name]))
  const offerShown = offerFor((key) => names.get(key) ?? key)
  return {
    ...{ siteId, sites, isTaught: own.isTaught },
    row: rowOf(own),
    plan: planOf(own.plan),
    offers: own.offers.map(offerShown),
    past: own.past.map(offerShown),
    due: own.due.map(({ kind, last, dueOn, state }) => ({
      ...{ kind: kinds.get(kind) ?? kind, state, last: last?.toString() ?? null },
      dueOn: dueOn?.toString() ?? null,
    })),
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const rowOf = ({ tasks, counting }: Own) =>
  tasks.map(({ key, name }) => {
    const { level = 0, hasExpired = false, standing = null } = counting.get(key) ?? {}
    return { key, name, level, hasExpired, last: standing?.until ? lastDay(standing.until) : null }
  })

const planOf = (plan: Own['plan']) =>
  plan && {
    ...{
      months: plan.months,
      mentor: plan.mentorName,
      share: percent(plan.share),
      steps: stepsText(plan.steps),
    },
    ...{ from: plan.startsOn.toString(), to: plan.endsOn.subtract({ days: 1 }).toString() },
    milestones: plan.milestones.map(({ no, title, dueOn, doneOn }) => ({
      ...{ no, title, due: dueOn.toString(), done: doneOn?.toString() ?? null },
    })),
  }

const offerFor = (nameOf: (task: string) => string) => (it: Own['offers'][number]) => ({
  ...{ id: it.id, title: it.title, about: it.about, provider: it.provider, place: it.place, level: it.level },
  ...{ day: it.day.toString(), from: it.starts.toString().slice(0, 5), to: it.ends.toString().slice(0, 5) },
  ...{ left: it.left, own: it.own, isDuty: it.isDuty, isCancelled: it.state === 'cancelled' },
  tasks: it.tasks.map(nameOf).join(', '),
})

const HERE = '/work/training'

export const actions: Actions = {
  take: (event) =>
    act(
      event,
      'take-seat',
      (form, at) =>
        event.locals.office.training.takeSeat(event.locals.actor, { ...at, offer: typed(form, 'offer') }),
      () => `${HERE}?told=seat`,
    ),
  giveBack: (event) =>
    act(
      event,
      'give-back-seat',
      (form, at) =>
        event.locals.office.training.giveBackSeat(event.locals.actor, { ...at, offer: typed(form, 'offer') }),
      () => `${HERE}?told=seatBack`,
    ),
}
