import type { RequestEvent } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { keepOpen, type personOf } from './doors.ts'
import { refused } from './refused.ts'

/** The person behind a form; whoever typed longer than the session lived shows the code with it, and nothing typed is lost. */
export async function enterAgain(
  event: RequestEvent,
  form: FormData,
): Promise<ReturnType<typeof personOf> | { readonly again: ReturnType<typeof refused> }> {
  const { locals, getClientAddress } = event
  if (locals.person) return locals.person
  if (!form.has('code')) return { again: refused(event, form, { refusal: 'session-ended', field: 'code' }) }
  const shown = { code: typed(form, 'code').slice(0, 100), address: getClientAddress() }
  const entered = await locals.counselling.enterCase(shown)
  if (!entered.ok) return { again: refused(event, form, entered) }
  keepOpen(event, entered.token)
  locals.person = (await locals.counselling.identifyPerson(entered.token)) ?? undefined
  return locals.person ?? { again: refused(event, form, { refusal: 'session-ended', field: 'code' }) }
}
