import { error, redirect } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { VOICES, type Voice } from '#ground/speech/spoken.ts'
import type { QuietRange } from '#office/displays/index.ts'
import { chosen, keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { refused } from '../parts/refused.ts'
import { siteIn, siteOf } from '../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** One screen: a new one, or one that hangs already. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  if (!actor.roles.includes('admin')) error(403, 'not-permitted')
  const isNew = params.display === 'new'
  const found = isNew ? null : await office.displays.displayFor({ ...actor, kind: 'staff' }, params.display)
  if (!isNew && !found) error(404, 'no such display')
  const { site } = found?.display ?? (await siteOf(locals, url.searchParams.get('site')))
  const seen = await office.displays.overview(actor, site)
  if (!seen.ok) error(403, seen.refusal)
  const { mutedUntil: _, ...known } = found?.display ?? { mutedUntil: null }
  const usual = { ...office.displays.USUAL, name: '', place: '', client: null, group: null, active: true }
  const it = { ...usual, ...known }
  return {
    ...{ site, isNew, id: found?.display.id ?? null, it },
    quiet: DAYS.map((day) => office.displays.showQuietHours(it.quiet[day] ?? [])),
    groups: seen.groups.map(({ id, name }) => ({ id, name })),
    keys: seen.freeKeys,
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { displays } = locals.office
    const quiet: Record<string, readonly QuietRange[]> = {}
    for (const day of DAYS) {
      const ranges = displays.readQuietHours(typedShort(form, `quiet-${day}`, 200))
      if (!ranges) return refused(locals, form, unreadable(day))
      if (ranges.length > 0) quiet[day] = ranges
    }
    const more = chosen(form, 'more')
    const site = siteIn(form)
    const saved = await displays.saveDisplay(locals.actor, {
      ...{ site, quiet, name: typed(form, 'name'), place: typed(form, 'place') },
      ...(params.display !== 'new' && { id: params.display }),
      client: typedShort(form, 'client') || null,
      group: typedShort(form, 'group') || null,
      seatCm: Math.round(numberIn(form, 'seat') * 100),
      pictureCm: numberIn(form, 'picture'),
      languages: chosen(form, 'languages').filter((it): it is Voice => VOICES.some((voice) => voice === it)),
      volume: numberIn(form, 'volume'),
      ...{ repeatSeconds: numberIn(form, 'repeatSeconds'), repeatTimes: numberIn(form, 'repeatTimes') },
      ...{ sound: more.includes('sound'), showsNearer: more.includes('showsNearer') },
      ...{ showsWaiting: more.includes('showsWaiting'), active: more.includes('active') },
      key: keyOfForm(form, 'display'),
    })
    if (!saved.ok) return refused(locals, form, saved)
    redirect(303, `/admin/displays?site=${site}&saved`)
  },
}

const unreadable = (day: string): Refusal => ({
  ok: false,
  refusal: 'quiet-unreadable',
  field: `quiet-${day}`,
})

/** A number with a comma or a point; what is none is refused by the rule of its field. */
function numberIn(form: FormData, name: string): number {
  const text = typedShort(form, name, 12).replace(',', '.')
  return text === '' ? Number.NaN : Number(text)
}
