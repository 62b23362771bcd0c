import { error, fail, redirect } from '@sveltejs/kit'
import type { ReplayResult } from '#office/calling/index.ts'
import { keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'
import { errorsOf, rulesOfForm, valuesOfRules } from './rules-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** How this site calls and takes in. Earlier versions open in the form, and come back as a new one. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor, account } = locals
  const site = siteOf(locals, url.searchParams.get('site'))
  const history = await office.calling.rulesHistory(actor, { site })
  if (!history.ok) error(403, history.refusal)
  const asked = Number(url.searchParams.get('version'))
  const shown = history.versions.find(({ version }) => version === asked)
  const rules = shown?.rules ?? history.rules
  return {
    site,
    sites: (account?.sites.length ?? 0) > 1 ? account!.sites : [],
    version: history.version,
    older: shown && shown.version !== history.version ? shown.version : null,
    saved: url.searchParams.has('saved'),
    values: valuesOfRules(rules),
    chosen: { walkInTeams: [...rules.walkInTeams], alarmTo: [...rules.alarmTo] },
    bounds: office.calling.ruleBounds,
    most: office.calling.mostOvertaking(history.rules),
    teams: (await office.staff.teams(site)).map(({ key, name }) => ({ value: key, label: name })),
    colleagues: history.colleagues.map(({ id, name }) => ({ value: id, label: name })),
    versions: history.versions.map(({ version, why, since }) => ({ version, why, since: String(since) })),
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  preview: async ({ request, locals }) => {
    const form = await request.formData()
    const site = Number(typedShort(form, 'site')) || 0
    const asked = typed(form, 'day')
    const day = dayTyped(asked)
    if (asked !== '' && !day) return back(locals, form, { refusal: 'not-a-day', field: 'day' })
    const seen = await locals.office.calling.previewRules(locals.actor, {
      ...{ site, rules: rulesOfForm(form) },
      ...(day && { day }),
    })
    if (!seen.ok) return back(locals, form, seen)
    // A preview is no refusal, but it comes back with everything typed.
    const { data } = refuseForm(form, {})
    const preview: Preview = { day: String(seen.day), result: seen.result }
    return { ...data, chosen: choicesOf(form), preview }
  },
  save: async ({ request, locals }) => {
    const form = await request.formData()
    const site = Number(typedShort(form, 'site')) || 0
    const version = Number(typedShort(form, 'version')) || 0
    const key = keyOfForm(form, 'rules')
    const saved = await locals.office.calling.saveRules(locals.actor, {
      ...{ site, version, rules: rulesOfForm(form), why: typed(form, 'why') },
      ...(key !== undefined && { key }),
    })
    if (!saved.ok) return back(locals, form, saved)
    redirect(303, `/admin/rules?site=${site}&saved`)
  },
}

interface Preview {
  readonly day: string
  readonly result: ReplayResult
}

function back(
  locals: App.Locals,
  form: FormData,
  refusal: { refusal: string; field?: string; detail?: object },
) {
  const { status, data } = refuseForm(form, errorsOf(locals, refusal), {
    status: refusal.refusal === 'not-permitted' ? 403 : 409,
  })
  return fail(status, { ...data, chosen: choicesOf(form), preview: undefined as Preview | undefined })
}

function choicesOf(form: FormData) {
  const { walkInTeams, alarmTo } = rulesOfForm(form)
  return { walkInTeams: [...walkInTeams], alarmTo: [...alarmTo] }
}

/** A site somebody works at; the first one unless asked for. */
function siteOf({ account }: App.Locals, asked: string | null): number {
  const sites = account?.sites ?? []
  const wanted = Number(asked)
  const site = sites.includes(wanted) ? wanted : sites[0]
  if (site === undefined) error(403, 'no site')
  return site
}
