import { redirect, type RequestEvent } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { atTerminal } from '../../parts/at-terminal.ts'
import { readScan, SCAN_MAX } from '../../parts/scanned.ts'
import { stopped } from '../../parts/stop.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => ({
  requestKey: locals.office.ground.ids.uuid(),
  scanned: (url.searchParams.get('code') ?? '').slice(0, SCAN_MAX),
})

export const actions: Actions = {
  default: async (event) => {
    const { locals } = event
    const form = await event.request.formData()
    const { tr } = textsIn(locals.language)
    const text = typed(form, 'code')
    if (text === '') return refuseForm(form, { code: tr('terminal.code.missing') })
    const scan = readScan(text)
    if (scan.kind === 'foreign') return stopped(locals.language, 'foreign-code')
    if (scan.kind === 'unreadable') return refuseForm(form, { code: tr('terminal.code.unreadable') })
    return checkIn(event, scan, keyOfForm(form, 'check-in'))
  },
}

async function checkIn(
  { locals }: RequestEvent,
  { code, isAddress }: { code: string; isAddress: boolean },
  key: string | undefined,
) {
  const { actor, site, counter } = atTerminal(locals)
  const { codes, reception } = locals.office
  if ((await codes.waitSeconds(counter)) > 0) return stopped(locals.language, 'too-many')
  const outcome = await reception.checkIn(actor, { code, site, ...(key && { key }) })
  if (outcome.ok)
    redirect(303, `/terminal/${locals.language}/ticket/${outcome.code}${outcome.again ? '?again' : ''}`)
  if (outcome.refusal !== 'unknown-code') return stopped(locals.language, outcome.refusal, outcome.detail)
  await codes.failed(counter)
  // the address of another office with the same program looks like ours
  return stopped(locals.language, isAddress ? 'foreign-code' : 'unknown-code')
}
