import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { choicesOf } from '../parts/choices.ts'
import type { Actions, PageServerLoad } from './$types'

/** Printers of a site with how they are; `?printer=` opens one to change it. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const own = locals.account?.sites ?? []
  const sites = (await choicesOf(locals)).sites.filter(({ id }) => own.includes(id))
  const asked = Number(url.searchParams.get('site'))
  const site = sites.find(({ id }) => id === asked)?.id ?? sites[0]?.id ?? own[0] ?? 0
  const seen = await locals.office.printing.readPrinters(locals.actor, { site })
  if (!seen.ok || !locals.actor.roles.includes('admin')) error(403, 'not-permitted')
  const printers = seen.printers.map(({ stateSince, askedAt, ...same }) => ({
    ...same,
    stateSince: stateSince.toString(),
    askedAt: askedAt?.toString() ?? null,
  }))
  const failed = url.searchParams.get('failed')
  return {
    ...{ site, sites, printers, terminals: seen.terminals, areas: seen.areas },
    asked: printers.find(({ id }) => id === url.searchParams.get('printer')) ?? null,
    requestKey: locals.office.ground.ids.uuid(),
    told: url.searchParams.has('tested')
      ? ('tested' as const)
      : url.searchParams.has('saved')
        ? 'saved'
        : null,
    failed: printers.some(({ state }) => state === failed) || failed === 'printer-busy' ? failed : null,
  }
}

export const actions: Actions = {
  save: async ({ request, locals }) => {
    const form = await request.formData()
    const site = siteIn(form)
    const id = typedShort(form, 'printer')
    const saved = await locals.office.printing.savePrinter(locals.actor, {
      site,
      ...(id !== '' && { id }),
      ...{ name: typed(form, 'name'), place: typed(form, 'place'), host: typed(form, 'host') },
      port: Number(typedShort(form, 'port', 8)),
      dots: Number(typedShort(form, 'dots', 8)) === 384 ? 384 : 576,
      stands: typed(form, 'stands') === 'reception' ? 'reception' : 'terminal',
      device: typedShort(form, 'device', 100) || null,
      active: typed(form, 'active') === 'yes',
      key: keyOfForm(form, 'save'),
    })
    if (!saved.ok) return refused(locals, form, saved)
    redirect(303, `/admin/printers?site=${site}&saved`)
  },
  test: async ({ request, locals }) => {
    const form = await request.formData()
    const [site, printer] = [siteIn(form), typedShort(form, 'printer')]
    const key = keyOfForm(form, 'test')
    const tried = await locals.office.printing.printTest(locals.actor, { site, printer, key })
    if (tried.ok) redirect(303, `/admin/printers?site=${site}&tested`)
    const state = tried.refusal === 'not-printed' ? String(tried.detail?.['state']) : tried.refusal
    if (tried.refusal !== 'not-printed' && tried.refusal !== 'printer-busy')
      return refused(locals, form, tried)
    redirect(303, `/admin/printers?site=${site}&failed=${state}`)
  },
  ways: (event) => saveWays(event),
}

async function saveWays({ request, locals }: RequestEvent) {
  const form = await request.formData()
  const site = siteIn(form)
  const isOwn = (await locals.office.printing.readPrinters(locals.actor, { site })).ok
  if (!isOwn || !locals.actor.roles.includes('admin'))
    return refused(locals, form, { ok: false, refusal: 'not-permitted' })
  for (const [name, value] of form) {
    const letter = /^arrow-([A-Z])$/.exec(name)?.[1]
    if (letter === undefined || typeof value !== 'string') continue
    const floor = typedShort(form, `floor-${letter}`, 8)
    const saved = await locals.office.printing.saveWay(locals.actor, {
      ...{ site, letter },
      arrow: value === '' ? null : (value as 'up'),
      floor: floor === '' ? null : Number(floor),
    })
    if (!saved.ok) return refused(locals, form, saved)
  }
  redirect(303, `/admin/printers?site=${site}&saved`)
}

function siteIn(form: FormData): number {
  const site = Number(typedShort(form, 'site'))
  return Number.isInteger(site) && site > 0 && site < 32_768 ? site : 0
}

function refused(locals: App.Locals, form: FormData, { refusal, field }: Refusal) {
  const { tr, maybe } = textsIn(locals.language)
  const words = maybe(`printing.wrong.${refusal}`) ?? tr('printing.wrong.other')
  return refuseForm(form, { [field ?? '']: words }, { status: refusal === 'not-permitted' ? 403 : 409 })
}
