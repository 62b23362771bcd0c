import { error, type RequestEvent } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { typed } from '#ui/forms.ts'
import { addressOf, pressed, toldIn } from '../../reception/hand-in/parts/said.ts'
import { documentView } from '../../reception/hand-in/parts/views.ts'
import { siteOf } from '../../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

/** Papers handed in: of the person who sits here (`?visit=`), or of everybody as long as they are in no file. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const visit = url.searchParams.get('visit')
  const of = visit === null ? ({ everybody: true } as const) : { visit }
  const seen = await office.handin.inbox(actor, { site: siteId, of })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  return {
    ...{ siteId, told: toldIn(url), visit },
    list: seen.list.map(({ handIn, person, visit: came, documents }) => ({
      id: handIn.id,
      who: person ? office.people.fullName(person) : handIn.sender,
      when: handIn.receivedAt ? formatDayAndClock('de', handIn.receivedAt) : '',
      number: came?.number ?? null,
      isLetter: handIn.way === 'letterbox',
      documents: documents.map(documentView),
    })),
  }
}

const back = (_: unknown, form: FormData): string =>
  addressOf('/desk/documents', {
    told: 'marked',
    ...(typed(form, 'visit') && { visit: typed(form, 'visit').slice(0, 36) }),
    ...(typed(form, 'site') && { site: typed(form, 'site').slice(0, 4) }),
  })
const asked = (form: FormData) => ({
  handIn: typed(form, 'handIn'),
  document: typed(form, 'document') || undefined,
})
const acts = (event: RequestEvent) => event.locals.office.handin

export const actions: Actions = {
  seen: (event) => pressed(event, (form) => acts(event).markSeen(event.locals.actor, asked(form)), back),
  filed: (event) => pressed(event, (form) => acts(event).markFiled(event.locals.actor, asked(form)), back),
}
