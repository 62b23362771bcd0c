import { redirect, type RequestEvent } from '@sveltejs/kit'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { atTerminal } from '../../parts/at-terminal.ts'
import { stopped } from '../../parts/stop.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => ({
  requestKey: locals.office.ground.ids.uuid(),
  scanned: readCode(url.searchParams.get('code') ?? '') ?? '',
})

export const actions: Actions = {
  default: async (event) => {
    const { locals } = event
    const form = await event.request.formData()
    const { tr } = textsIn(locals.language)
    const code = typed(form, 'code').slice(0, 100)
    if (code === '') return refuseForm(form, { code: tr('terminal.code.missing') })
    if (!readCode(code)) return refuseForm(form, { code: tr('terminal.code.unreadable') })
    return checkIn(event, code, typed(form, 'requestKey'))
  },
}

async function checkIn({ locals }: RequestEvent, code: string, key: string) {
  const { actor, site, counter } = atTerminal(locals)
  const { codes, reception } = locals.office
  if ((await codes.waitSeconds(counter)) > 0) return stopped(locals.language, 'too-many')
  const outcome = await reception.checkIn(actor, { code, site, ...(key && { key }) })
  const base = `/terminal/${locals.language}/ticket`
  if (outcome.ok) redirect(303, `${base}/${outcome.code}${outcome.again ? '?again' : ''}`)
  if (outcome.refusal === 'unknown-code') {
    // a ticket drawn here has a code as well: whoever scans it gets the same number again
    const ticket = await reception.ticketState({ code })
    if (ticket.ok) redirect(303, `${base}/${readCode(code)}?again`)
    await codes.failed(counter)
  }
  return stopped(locals.language, outcome.refusal, outcome.detail)
}
