import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDayAndClock, formatDayOf } from '#ground/languages/index.ts'
import type { QueuedLetter } from '#office/letters/index.ts'
import { chosen, dayIn, keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { dayText, refused } from '../[akte]/letters/parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is to be printed and enveloped, of what one may see. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const seen = await office.letters.printQueue(actor, { site: siteId })
  if (!seen.ok) error(403, seen.refusal)
  return {
    ...{ siteId, requestKey: office.ground.ids.uuid(), batch: office.ground.ids.uuid() },
    today: String(officeDay(office.ground.clock.now())),
    marked: Number(url.searchParams.get('marked')) || 0,
    waiting: seen.found.waiting.map(rowOf),
    lately: seen.found.lately.map(rowOf),
  }
}

function rowOf({ dispatch, subject, number, akte, reference, askedByName, printings }: QueuedLetter) {
  return {
    ...{ id: dispatch.id, document: dispatch.document, channel: dispatch.channel, state: dispatch.state },
    ...{
      recipient: dispatch.recipient,
      abroad: dispatch.abroad,
      leftOn: dayText(dispatch.leftOn),
      answer: dispatch.answer,
    },
    ...{
      subject,
      number,
      akte,
      reference,
      asked: `${askedByName}, ${formatDayOf('de', dispatch.askedAt, 'short')}`,
    },
    printings: printings.map((it) => ({
      who: it.byName,
      when: formatDayAndClock('de', it.printedAt),
      reason: it.reason,
    })),
  }
}

export const actions: Actions = {
  /** Each letter is an act of its own; the first that is refused says why, those before it are noted. */
  mark: (event) => mark(event, 'mark'),
  again: (event) => mark(event, 'again'),
}

async function mark(event: RequestEvent, name: string) {
  const { locals, request } = event
  const form = await request.formData()
  form.set('form', name)
  const postedOn = dayIn(form, 'postedOn')
  if (!postedOn) return refused(form, refuse('day-missing', { field: 'postedOn' }))
  const wanted = chosen(form, 'letter').map((it) => it.split(' '))
  if (wanted.length === 0) return refused(form, refuse('nothing-chosen'))
  let marked = 0
  for (const [dispatch = '', document = ''] of wanted.slice(0, 200)) {
    const key = keyOfForm(form, name, `:${dispatch}`)
    const done = await locals.office.letters.markPrinted(locals.actor, {
      ...{ document, dispatch, postedOn, batch: typedShort(form, 'batch'), reason: typed(form, 'reason') },
      requestKey: key,
    })
    if (!done.ok) return refused(form, done)
    marked += 1
  }
  redirect(303, `/files/letters?marked=${marked}`)
}
