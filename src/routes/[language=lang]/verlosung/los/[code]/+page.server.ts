import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { showCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'
import { guarded, orErrorPage } from '../../../parts/by-code.ts'
import { releaseView } from '../../parts/release-view.ts'

async function entryOfAddress(event: RequestEvent) {
  const look = async (code: string) => {
    const found = await event.locals.office.release.entryStatus(code)
    return found.ok ? found : null
  }
  return orErrorPage(await guarded(event, event.params.code, look))
}

/** What became of an entry: no name, so that whoever looks over a shoulder learns none. */
export const load: PageServerLoad = async (event) => {
  const { release, stage, entry } = await entryOfAddress(event)
  const { number, receipt, salt, state, days, daytime, persons, appointment } = entry
  return {
    release: releaseView(event.locals, release, stage),
    isNew: event.url.searchParams.has('neu'),
    entry: {
      ...{ code: showCode(entry.code), number, receipt, salt, state, daytime, persons, appointment },
      days: days.map(String),
    },
  }
}

export const actions: Actions = {
  /** The paper that says when somebody asked. Made once; later the same one. */
  paper: async (event) => {
    const { office, actor, language } = event.locals
    const form = await event.request.formData()
    const refused = () => refuseForm(form, { '': textsIn(language).tr('release.refusals.any') }, { status: 409 })
    const { code } = (await entryOfAddress(event)).entry
    const found = await office.release.findEntrant(actor, code)
    if (!found.ok) return refused()
    const { id, site, concerns, person, enteredAt: askedAt } = found
    const issued = await office.receipts.issueReceipt(actor, {
      ...{ kind: 'draw', subject: `draw-entry:${id}`, site, concerns, person, askedAt },
      ...{ channel: null, language, titleExpires: null },
    })
    if (!issued.ok) return refused()
    redirect(303, `/${language}/quittung/${issued.code}`)
  },
  leave: async (event) => {
    const { locals, request } = event
    const form = await request.formData()
    // as it is kept: an address may say it with dashes no header can carry
    const { code } = (await entryOfAddress(event)).entry
    const left = await locals.office.release.leaveDraw(locals.actor, { code })
    if (!left.ok) {
      const { tr } = textsIn(locals.language)
      return refuseForm(form, { '': tr('release.refusals.already-over') }, { status: 409 })
    }
    redirect(303, `/${locals.language}/verlosung/los/${code}`)
  },
}
