import { error, redirect } from '@sveltejs/kit'
import { chosen, keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { refused } from './parts/refused.ts'
import { siteIn, siteOf } from './parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

const TOLD = ['saved', 'tested', 'muted', 'removed'] as const

/** The screens of a site with how each is, and the groups they show. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { site, sites } = await siteOf(locals, url.searchParams.get('site'))
  const seen = await office.displays.overview(actor, site)
  if (!seen.ok) error(403, seen.refusal)
  const text = (at: Temporal.Instant | null | undefined): string | null => at?.toString() ?? null
  return {
    ...{ site, sites, groups: seen.groups, freeKeys: seen.freeKeys },
    displays: seen.displays.map(({ sign, test, alarmSince, mutedUntil, ...it }) => ({
      ...it,
      mutedUntil:
        mutedUntil && Temporal.Instant.compare(mutedUntil, office.ground.clock.now()) > 0
          ? text(mutedUntil)
          : null,
      alarmSince: text(alarmSince),
      sign: sign && { ...sign, heardAt: text(sign.heardAt)!, pictureAt: text(sign.pictureAt) },
      test: test && { sound: test.sound, askedAt: text(test.askedAt)!, heardAt: text(test.heardAt) },
    })),
    teams: (await office.staff.teams(site)).map(({ key, name }) => ({ key, name })),
    desks: (await office.staff.desks(site)).map(({ id, room }) => ({ id, room })),
    requestKey: office.ground.ids.uuid(),
    told: TOLD.find((it) => url.searchParams.has(it)) ?? null,
  }
}

export const actions: Actions = {
  test: async ({ request, locals }) => {
    const form = await request.formData()
    const site = siteIn(form)
    const command = {
      site,
      display: typedShort(form, 'display'),
      key: keyOfForm(form, 'test', typedShort(form, 'display')),
    }
    const asked = await locals.office.displays.testDisplay(locals.actor, command)
    if (!asked.ok) return refused(locals, form, asked)
    redirect(303, `/admin/displays?site=${site}&tested`)
  },
  mute: async ({ request, locals }) => {
    const form = await request.formData()
    const site = siteIn(form)
    const command = {
      site,
      display: typedShort(form, 'display'),
      minutes: Number(typedShort(form, 'minutes') || Number.NaN),
    }
    const muted = await locals.office.displays.muteDisplay(locals.actor, command)
    if (!muted.ok) return refused(locals, form, muted)
    redirect(303, `/admin/displays?site=${site}&muted`)
  },
  saveGroup: async ({ request, locals }) => {
    const form = await request.formData()
    const site = siteIn(form)
    const id = typedShort(form, 'group')
    const saved = await locals.office.displays.saveGroup(locals.actor, {
      ...{ site, name: typed(form, 'groupName'), teams: [...chosen(form, 'teams')] },
      ...(id !== '' && { id }),
      desks: chosen(form, 'desks').map(Number).filter(Number.isInteger),
      key: keyOfForm(form, 'group'),
    })
    if (!saved.ok) return refused(locals, form, saved)
    redirect(303, `/admin/displays?site=${site}&saved`)
  },
  removeGroup: async ({ request, locals }) => {
    const form = await request.formData()
    const site = siteIn(form)
    const gone = await locals.office.displays.removeGroup(locals.actor, {
      site,
      group: typedShort(form, 'group'),
    })
    if (!gone.ok) return refused(locals, form, gone)
    redirect(303, `/admin/displays?site=${site}&removed`)
  },
}
