import { error, redirect } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'
import { choicesOf } from '../parts/choices.ts'
import type { Actions, PageServerLoad } from './$types'

/** The Aktenplan and the pattern of each site; `?unit=` opens one unit to change it. */
export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.roles.includes('admin')) error(403, 'not-permitted')
  const { casefiles, ground } = locals.office
  const units = (await casefiles.plan()).map(({ validTo, ...same }) => ({
    ...{ ...same, validTo: validTo?.toString() ?? '' },
    depth: same.code.split(/[.-]/u).length - 1,
  }))
  const own = locals.account?.sites ?? []
  const sites = (await choicesOf(locals)).sites.filter(({ id }) => own.includes(id))
  const patterns = await Promise.all(
    sites.map(async ({ id, name }) => ({ id, name, pattern: await casefiles.pattern(id) })),
  )
  return {
    ...{ units, patterns, levels: casefiles.levels, requestKey: ground.ids.uuid() },
    asked: units.find(({ code }) => code === url.searchParams.get('unit')) ?? null,
    told: url.searchParams.has('seeded') ? 'seeded' : url.searchParams.has('saved') ? 'saved' : null,
    example: url.searchParams.get('example')?.slice(0, 80) ?? null,
  }
}

export const actions: Actions = {
  unit: async ({ request, locals }) => {
    const form = await request.formData()
    const until = typedShort(form, 'validTo')
    const validTo = until === '' ? null : dayTyped(until)
    if (until !== '' && !validTo)
      return refused(locals, form, { ok: false, refusal: 'day-wrong', field: 'validTo' })
    const disposal = typedShort(form, 'disposal')
    if (disposal !== 'A' && disposal !== 'B' && disposal !== 'V')
      return refused(locals, form, { ok: false, refusal: 'disposal-wrong', field: 'disposal' })
    const code = typedShort(form, 'code')
    const before = (await locals.office.casefiles.plan()).find((unit) => unit.code === code)
    const saved = await locals.office.casefiles.savePlanUnit(locals.actor, {
      ...{ code, title: typed(form, 'title'), parent: typedShort(form, 'parent') || null, disposal, validTo },
      level: typedShort(form, 'level') as 'office',
      retention: before?.retention ?? 'datei-b',
      key: keyOfForm(form, 'unit'),
    })
    if (!saved.ok) return refused(locals, form, saved)
    redirect(303, '/admin/plan?saved')
  },
  seed: async ({ request, locals }) => {
    if (!locals.actor.roles.includes('admin'))
      return refused(locals, await request.formData(), { ok: false, refusal: 'not-permitted' })
    await locals.office.casefiles.seedPlan(locals.actor)
    redirect(303, '/admin/plan?seeded')
  },
  pattern: async ({ request, locals }) => {
    const form = await request.formData()
    const saved = await locals.office.casefiles.saveReferencePattern(locals.actor, {
      site: siteIn(form),
      pattern: typed(form, 'pattern'),
      key: keyOfForm(form, 'pattern'),
    })
    if (!saved.ok) return refused(locals, form, saved)
    redirect(303, `/admin/plan?saved&example=${encodeURIComponent(saved.example)}`)
  },
}

function siteIn(form: FormData): number {
  const site = Number(typedShort(form, 'site'))
  return Number.isInteger(site) && site > 0 && site < 32_768 ? site : 0
}

function refused(locals: App.Locals, form: FormData, { refusal, field }: Refusal) {
  const { tr, maybe } = textsIn(locals.language)
  const words = maybe(`plan.wrong.${refusal}`) ?? tr('plan.wrong.other')
  return refuseForm(form, { [field ?? '']: words }, { status: refusal === 'not-permitted' ? 403 : 409 })
}
