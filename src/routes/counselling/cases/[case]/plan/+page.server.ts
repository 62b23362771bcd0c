import { error } from '@sveltejs/kit'
import { formatDay, formatDayAndClock } from '#ground/languages/index.ts'
import { dayIn, typed, typedShort } from '#ui/forms.ts'
import { planView } from '../../../../[language=lang]/bestin/parts/plan-view.ts'
import { caseIdOf, memberNames, memberOf } from '../../../parts/case-view.ts'
import { recorded, type Recorded } from '../../../parts/guided.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { counselling } = event.locals
  const read = await counselling.guidance.readPlan(memberOf(event), { case: caseIdOf(event) })
  if (!read.ok) error(404, read.refusal)
  const { names } = await memberNames(event)
  const { plan } = read
  const shown = planView(plan, 'de')
  return {
    plan: {
      ...shown,
      notes: shown.notes.map((note) => ({ ...note, by: names.get(note.member ?? '') ?? null })),
    },
    dropped: plan.steps.filter(({ state }) => state === 'dropped').map(({ id, text }) => ({ id, text })),
    interpreters: plan.interpreters.map(({ id, language, state, who, at }) => ({
      ...{ id, language, state, who, at: formatDayAndClock('de', at) },
    })),
    followUps: plan.followUps
      .filter(({ doneAt }) => doneAt === null)
      .map(({ id, due, why }) => ({ id, why, day: formatDay('de', due, 'short') })),
    language: read.case.language,
    isClosed: read.case.closedAt !== null,
    isProtected: read.case.protected,
    places: counselling.guidance.places,
    newId: counselling.ground.ids.uuid(),
    told: event.url.searchParams.get('told'),
  }
}

type Guidance = App.Locals['counselling']['guidance']
type Act = (
  guidance: Guidance,
  actor: ReturnType<typeof memberOf>,
  of: { case: string; id: string },
  form: FormData,
) => Promise<Recorded>

/** One act of this page, told by the form that asked for it. */
const doing =
  (act: Act, told = 'saved') =>
  (event: RequestEvent) => {
    const of = caseIdOf(event)
    return recorded(event, { to: `/counselling/cases/${of}/plan`, told }, (form) =>
      act(event.locals.counselling.guidance, memberOf(event), { case: of, id: typed(form, 'id') }, form),
    )
  }

const DAY_WRONG = { ok: false, refusal: 'day-wrong', field: 'due' } as const

export const actions: Actions = {
  goal: doing((guidance, actor, of, form) =>
    guidance
      .setGoal(actor, { ...of, text: typed(form, 'goalText'), own: typed(form, 'goalOwn') })
      .then(at('goal')),
  ),
  endGoal: doing((guidance, actor, { case: of }, form) =>
    guidance.endGoal(actor, { case: of, goal: typed(form, 'goal'), state: typed(form, 'state') }),
  ),
  step: doing(async (guidance, actor, of, form) => {
    const due = dayIn(form, 'due')
    if (due === undefined) return DAY_WRONG
    return guidance
      .agreeStep(actor, {
        ...{
          ...of,
          text: typed(form, 'stepText'),
          own: typed(form, 'stepOwn'),
          who: typed(form, 'who'),
          due,
        },
        remind: form.has('remind'),
      })
      .then(at('step'))
  }),
  endStep: doing((guidance, actor, { case: of }, form) =>
    guidance.endStep(actor, { case: of, step: typed(form, 'step'), state: typed(form, 'state') }),
  ),
  note: doing((guidance, actor, of, form) =>
    guidance
      .addNote(actor, { ...of, text: typed(form, 'noteText'), own: form.has('own'), why: typed(form, 'why') })
      .then(at('note')),
  ),
  removeNote: doing(
    (guidance, actor, { case: of }, form) =>
      guidance.removeNote(actor, { case: of, note: typed(form, 'note') }),
    'removed',
  ),
  followUp: doing(async (guidance, actor, of, form) => {
    const due = dayIn(form, 'followUpDay')
    if (due === undefined) return { ...DAY_WRONG, field: 'followUpDay' }
    const set = await guidance.setFollowUp(actor, { ...of, due, why: typed(form, 'followUpWhy') })
    return set.ok ? set : { ...set, field: set.field === 'due' ? 'followUpDay' : 'followUpWhy' }
  }),
  finishFollowUp: doing((guidance, actor, { case: of }, form) =>
    guidance.finishFollowUp(actor, { case: of, followUp: typed(form, 'followUp') }),
  ),
  talk: doing(async (guidance, actor, of, form) => {
    const day = dayIn(form, 'day')
    if (day === undefined) return { ...DAY_WRONG, field: 'day' }
    return guidance.bookTalk(actor, {
      ...{
        ...of,
        startsAt: momentOf(day, typedShort(form, 'time')),
        minutes: Number(typed(form, 'minutes')),
      },
      ...{ place: typed(form, 'place'), where: typed(form, 'where'), joint: form.has('joint') },
    })
  }),
  endTalk: doing((guidance, actor, { case: of }, form) =>
    guidance.endTalk(actor, { case: of, talk: typed(form, 'talk'), state: typed(form, 'state') }),
  ),
  interpreter: doing((guidance, actor, of, form) =>
    guidance.bookInterpreter(actor, {
      ...{ ...of, talk: typed(form, 'talk') || null, at: null },
      ...{ language: typed(form, 'interpreterLanguage'), who: typed(form, 'interpreterWho') },
    }),
  ),
  changeInterpreter: doing((guidance, actor, { case: of }, form) =>
    guidance.changeInterpreter(actor, {
      ...{ case: of, interpreting: typed(form, 'interpreting'), state: typed(form, 'state') },
      who: typed(form, 'who'),
    }),
  ),
}

/** The text fields of this page carry the name of their form. */
const at =
  (form: string) =>
  <T extends Recorded>(done: T): T | Recorded =>
    done.ok || done.field !== 'text' ? done : { ...done, field: `${form}Text` }

/** A day and a time on the office's clock; null when one is missing or none. */
function momentOf(day: Temporal.PlainDate | null, time: string): Temporal.Instant | null {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)( Uhr)?$/.exec(time)
  if (!day || !found) return null
  const plainTime = { hour: Number(found[1]), minute: Number(found[2]) }
  return day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime }).toInstant()
}
