import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { dayIn, keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { act, refused, toldIn } from './parts/acts.ts'
import { letterView } from './parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

/** The letters of this Akte, how far each is, and where new ones begin. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const seen = await office.letters.lettersOfAkte(actor, { akte: params.akte })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { letters, templates, vorgaenge } = seen.found
  return {
    ...{ told: toldIn(url), requestKey: office.ground.ids.uuid(), letters: letters.map(letterView) },
    templates: templates.map(({ key, title }) => ({ value: key, label: title })),
    matters: vorgaenge.map(({ id, number, subject }) => ({ value: id, label: `${number} ${subject}` })),
  }
}

const letters = ({ locals }: RequestEvent) => locals.office.letters
const back = (event: RequestEvent, told: string) => (): string =>
  `/files/${event.params['akte']}/letters?done=${told}`
const asked = (form: FormData) => ({
  document: typedShort(form, 'document'),
  dispatch: typedShort(form, 'dispatch'),
})

export const actions: Actions = {
  queue: (event) =>
    act(
      event,
      'queue',
      (form, requestKey) =>
        letters(event).queueLetter(event.locals.actor, {
          ...{ document: asked(form).document, channel: typedShort(form, 'channel'), requestKey },
          ...{ mail: typed(form, 'mail'), consent: typed(form, 'consent') },
        }),
      back(event, 'queue'),
    ),
  withdraw: (event) =>
    act(
      event,
      'withdraw',
      (form, requestKey) =>
        letters(event).withdrawDispatch(event.locals.actor, {
          ...asked(form),
          ...{ why: typed(form, 'why'), requestKey },
        }),
      back(event, 'withdraw'),
    ),
  settle: (event) =>
    act(
      event,
      'settle',
      async (form, requestKey) => {
        const left = typedShort(form, 'left')
        if (left !== 'yes' && left !== 'no') return refuse('basis-wrong', { field: 'left' })
        const wanted = { ...asked(form), left: left === 'yes', why: typed(form, 'why'), requestKey }
        return letters(event).settleUnknown(event.locals.actor, wanted)
      },
      back(event, 'settle'),
    ),
  decide: (event) =>
    act(
      event,
      'decide',
      async (form, requestKey) => {
        const onDay = dayIn(form, 'onDay')
        if (onDay === undefined) return refuse('day-missing', { field: 'onDay' })
        const basis = typedShort(form, 'basis')
        const wanted = { ...asked(form), basis, onDay, remark: typed(form, 'remark'), requestKey }
        return letters(event).decideNotified(event.locals.actor, wanted)
      },
      back(event, 'decide'),
    ),
  course: askForSignature,
}

/** The shortest way through the house: the one whose name stands below it signs, then it comes back to be sent. */
async function askForSignature(event: RequestEvent) {
  const form = await event.request.formData()
  form.set('form', 'course')
  const { circulation } = event.locals.office
  const begun = await circulation.startVerfuegung(event.locals.actor, {
    ...{ akte: event.params['akte'] ?? '', subject: typed(form, 'subject').slice(0, 300) },
    documents: [asked(form).document],
    points: [{ step: 1, kind: 'final-sign', assignee: `account:${typedShort(form, 'signatory')}` }],
    key: keyOfForm(form, 'course'),
  })
  if (!begun.ok) return refused(form, { ...begun, field: '' })
  redirect(303, back(event, 'course')())
}
