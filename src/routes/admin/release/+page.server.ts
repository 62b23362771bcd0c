import { redirect } from '@sveltejs/kit'
import type { Guard } from '#office/release/index.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm, typed } from '#ui/forms.ts'
import { concernChoices, siteHere } from '../parts/fairness.ts'
import { readDay, readMoment } from '../parts/moments.ts'
import type { Actions, PageServerLoad } from './$types'

/** Draws and the guard of the site: what is asked of visitors and how often one may book. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office } = locals
  const site = siteHere(locals)
  const releases = (await office.release.listReleases()).map(({ release: it, stage }) => ({
    ...{ id: it.id, name: it.name, stage, entries: it.entries, drawAt: String(it.drawAt) },
    ...{ firstDay: String(it.firstDay), lastDay: String(it.lastDay) },
  }))
  const guard = office.release.guard(site)
  const isSet = office.release.isGuarded(site)
  return {
    releases: releases.toReversed(),
    concerns: await concernChoices(locals, site),
    guard: isSet ? guard : office.release.suggestedGuard(site),
    ...{ isSet, done: url.searchParams.get('done'), requestKey: office.ground.ids.uuid() },
  }
}

const NUMBERS = ['livePerPerson', 'livePerReach', 'dayPerPerson', 'dayPerReach'] as const

export const actions: Actions = {
  announce: async ({ request, locals }) => {
    const form = await request.formData()
    const { tr } = textsIn(locals.language)
    const moments = {
      entriesFrom: readMoment(form, 'entriesFrom'),
      entriesTo: readMoment(form, 'entriesTo'),
      drawAt: readMoment(form, 'drawAt'),
    }
    const days = { firstDay: readDay(form, 'firstDay'), lastDay: readDay(form, 'lastDay') }
    const unread = Object.entries({ ...days, ...moments }).filter(([, value]) => value === null)
    if (unread.length > 0) {
      const wrong = tr('fairness.refusals.date-wrong')
      return refused(form, Object.fromEntries(unread.map(([field]) => [`${field}-day`, wrong])))
    }
    const site = siteHere(locals)
    const concerns = [...chosen(form, 'concerns')]
    const asked = locals.office.appointments.wishFor({ site, concerns: concerns.slice(0, 1) })
    const key = typed(form, 'requestKey')
    const announced = await locals.office.release.announce(locals.actor, {
      ...{ site, name: typed(form, 'name'), concerns, team: asked.ok ? asked.wish.team : '' },
      ...(days as { firstDay: Temporal.PlainDate; lastDay: Temporal.PlainDate }),
      ...(moments as Record<keyof typeof moments, Temporal.Instant>),
      ...(key !== '' && { key }),
    })
    if (!announced.ok) return refused(form, said(locals, announced))
    redirect(303, '/admin/release?done=announced')
  },
  withdraw: async ({ request, locals }) => {
    const form = await request.formData()
    const release = Number(typed(form, 'release'))
    // a number no release was ever given: the database keeps none above 2^31
    if (!/^\d{1,9}$/.test(typed(form, 'release')))
      return refused(form, { '': textsIn(locals.language).tr('fairness.refusals.other') })
    const back = await locals.office.release.withdrawRelease(locals.actor, {
      release,
      why: typed(form, `why-${release}`),
    })
    if (!back.ok)
      return refused(
        form,
        said(locals, {
          refusal: back.refusal,
          ...(back.refusal === 'why-missing' && { field: `why-${release}` }),
        }),
      )
    redirect(303, '/admin/release?done=withdrawn')
  },
  guard: async ({ request, locals }) => {
    const form = await request.formData()
    const number = (name: string): number | null =>
      typed(form, name) === '' ? null : Number(typed(form, name))
    const guard = {
      ...{ site: siteHere(locals), proof: typed(form, 'proof'), pressure: Number(typed(form, 'pressure')) },
      ...Object.fromEntries(NUMBERS.map((name) => [name, number(name)])),
    }
    const set = await locals.office.release.setGuard(locals.actor, guard as Guard)
    if (!set.ok) return refused(form, said(locals, set))
    redirect(303, '/admin/release?done=guard')
  },
}

function said({ language }: App.Locals, { refusal, field }: { refusal: string; field?: string }) {
  const { tr, maybe } = textsIn(language)
  const days = ['firstDay', 'lastDay', 'entriesFrom', 'entriesTo', 'drawAt']
  const where = field === undefined ? '' : days.includes(field) ? `${field}-day` : field
  return { [where]: maybe(`fairness.refusals.${refusal}`) ?? tr('fairness.refusals.other') }
}

function refused(form: FormData, errors: Parameters<typeof refuseForm>[1]) {
  const answer = refuseForm(form, errors, { status: 409 })
  // a copy would no longer count as a refusal
  return Object.assign(answer, { data: { ...answer.data, concerns: [...chosen(form, 'concerns')] } })
}
