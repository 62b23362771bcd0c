import type { RequestEvent } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'
import { chosenOf, TICKED } from './shown.ts'

/** What both faces send: the site, what was chosen, a word about it. */
export const decidedOf = (form: FormData, key: string | undefined) => ({
  site: Number(typedShort(form, 'site')) || 0,
  evaluations: chosenOf(chosen(form, 'evaluation').map((value) => value.slice(0, 200))),
  note: typed(form, 'note'),
  key,
})

const refusedHere = (form: FormData, refusal: Refusal) => {
  // a form keeps one value of a name; what was ticked are many
  form.set('evaluation', chosen(form, 'evaluation').join(TICKED))
  const { tr, maybe } = textsIn('de')
  const words =
    maybe(`evaluations.refusals.${refusal.refusal}`) ?? tr('evaluations.refusals.unknown-evaluation')
  return refusedWith(form, refusal, { [refusal.field ?? '']: words })
}

export const act = actsWith(refusedHere)

export const propose = (event: RequestEvent, to: string) =>
  act(
    event,
    'propose',
    async (form, key) => {
      const { office, actor } = event.locals
      const asked = decidedOf(form, key)
      if (typedShort(form, 'all') !== 'yes') return office.evaluations.proposeEvaluation(actor, asked)
      const seen = await office.evaluations.readEvaluations(actor, asked)
      if (!seen.ok) return seen
      const off = seen.evaluations.filter(
        ({ isOn, isAsked, state }) => !isOn && !isAsked && state !== 'coming',
      )
      const evaluations = off.map((it) => ({ key: it.key, mark: it.mark }))
      return office.evaluations.proposeEvaluation(actor, { ...asked, evaluations })
    },
    () => `${to}?told=proposed`,
  )

export const withdraw = (event: RequestEvent, to: string) =>
  act(
    event,
    'withdraw',
    (form, key) =>
      event.locals.office.evaluations.withdrawEvaluation(event.locals.actor, decidedOf(form, key)),
    () => `${to}?told=withdrawn`,
  )

export const agree = (event: RequestEvent, to: string) =>
  act(
    event,
    'agree',
    async (form, key) => {
      const from = dayTyped(typedShort(form, 'from'))
      const last = typedShort(form, 'until')
      const until = dayTyped(last)
      if (!from) return { ok: false as const, refusal: 'day-invalid', field: 'from' }
      if (last !== '' && !until) return { ok: false as const, refusal: 'day-invalid', field: 'until' }
      return event.locals.office.evaluations.agreeEvaluation(event.locals.actor, {
        ...{ ...decidedOf(form, key), note: '', reference: typed(form, 'reference'), from },
        // people name the last day on which it holds
        until: until && until.add({ days: 1 }),
      })
    },
    () => `${to}?told=agreed`,
  )

export const decline = (event: RequestEvent, to: string) =>
  act(
    event,
    'refuse',
    (form, key) => event.locals.office.evaluations.refuseEvaluation(event.locals.actor, decidedOf(form, key)),
    () => `${to}?told=refused`,
  )
