import { error, redirect } from '@sveltejs/kit'
import { formatTime } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

/** Who sits where and with which number; a desk nobody answers from can be freed. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const seats = await office.calling.whoSits(actor, { site: siteId })
  if (!seats.ok) error(403, seats.refusal)
  const teams = await office.staff.teams(siteId)
  return {
    desks: seats.desks.map(({ desk, room, team, colleague, guest }) => ({
      ...{ desk, room, team: teams.find(({ key }) => key === team)?.name ?? team },
      colleague: colleague && {
        ...{ name: colleague.name, onBreak: colleague.onBreak },
        until: colleague.breakUntil && formatTime(colleague.breakUntil),
      },
      guest: guest && {
        ...{ number: guest.number, serving: guest.serving },
        since: guest.since ? formatTime(guest.since) : '',
      },
    })),
    requestKey: office.ground.ids.uuid(),
    told: typedTold(url),
  }
}

function typedTold(url: URL): string {
  const room = url.searchParams.get('told') ?? ''
  return /^[\p{L}\p{N} .-]{1,36}$/u.test(room) ? room : ''
}

export const actions: Actions = {
  release: async ({ request, locals }) => {
    const form = await request.formData()
    const [site, desk] = [numberOf(typedShort(form, 'site')), numberOf(typedShort(form, 'desk'))]
    const key = keyOfForm(form, 'release', `:${desk}`)
    const freed = await locals.office.calling.releaseDesk(locals.actor, {
      ...{ site, desk, why: typed(form, 'why').slice(0, 500) },
      ...(key !== undefined && { key }),
    })
    if (freed.ok)
      redirect(303, `/reception/desks?site=${site}&told=${encodeURIComponent(typedShort(form, 'room'))}`)
    const { tr, maybe } = textsIn(locals.language)
    const words = maybe(`desk.refusals.${freed.refusal}`) ?? tr('desk.refusals.other')
    return refuseForm(
      form,
      { [freed.refusal === 'reason-missing' ? `why-${desk}` : '']: words },
      {
        status: freed.refusal === 'not-permitted' ? 403 : 409,
      },
    )
  },
}

/** Numbers of sites and desks are small; what cannot be one is the desk nobody has. */
function numberOf(text: string): number {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 && number <= 32_767 ? number : 0
}
