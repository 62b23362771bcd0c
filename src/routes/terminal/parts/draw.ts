import { redirect, type RequestEvent } from '@sveltejs/kit'
import { keyOfForm, typedShort } from '#ui/forms.ts'
import { atTerminal } from './at-terminal.ts'
import { stopped } from './stop.ts'

/** Draws a number for the concern that was touched; what needs an appointment or another office is said on its page. */
export async function drawNumber({ request, locals }: RequestEvent, asked?: string) {
  const form = await request.formData()
  const { actor, site } = atTerminal(locals)
  const concern = asked ?? typedShort(form, 'concern', 60)
  const base = `/terminal/${locals.language}`
  const sorted = await locals.office.reception.sortWalkIn({ site, concern })
  if (sorted.ok && (sorted.answer === 'book' || sorted.answer === 'elsewhere') && asked === undefined)
    redirect(303, `${base}/walk-in/${concern}`)
  const key = keyOfForm(form, 'draw', `:${concern}`)
  const outcome = await locals.office.reception.drawTicket(actor, {
    ...{ site, concerns: concern ? [concern] : [], language: locals.language },
    ...(key && { key }),
  })
  if (outcome.ok) redirect(303, `${base}/ticket/${outcome.code}`)
  return stopped(locals.language, outcome.refusal, outcome.detail)
}
