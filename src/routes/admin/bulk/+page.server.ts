import { error, redirect } from '@sveltejs/kit'
import { formatDayOf, formatTime } from '#ground/languages/index.ts'
import { keyOfForm, typed } from '#ui/forms.ts'
import { choicesOf } from '../parts/choices.ts'
import { refusedHere } from './parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

/** Every import and export, and what could be taken in. */
export const load: PageServerLoad = async ({ locals }) => {
  const { office, actor } = locals
  const seen = await office.bulk.readRuns(actor)
  if (!seen.ok) error(403, seen.refusal)
  const { sites, teams } = await choicesOf(locals)
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const plan = (await office.casefiles.plan()).filter(
    ({ validTo }) => validTo === null || Temporal.PlainDate.compare(validTo, today) >= 0,
  )
  const { runs, choices, importFolder, exportFolder, scanner } = seen.found
  return {
    runs: runs.map((it) => ({
      ...{ id: it.id, kind: it.kind, folder: it.folder, state: it.state },
      begun: `${formatDayOf('de', it.begunAt, 'short')} ${formatTime(it.begunAt)}`,
    })),
    ...{ choices, importFolder, exportFolder, scanner, teams },
    sites: sites.filter(({ id }) => actor.sites === 'all' || actor.sites.includes(id)),
    plan: plan.map(({ code, title }) => ({ code, title })),
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  import: async ({ request, locals }) => {
    const form = await request.formData()
    const begun = await locals.office.bulk.beginImport(locals.actor, {
      site: Number(typed(form, 'site')) || 0,
      folder: typed(form, 'folder'),
      indexFile: typed(form, 'indexFile'),
      team: typed(form, 'team'),
      planUnit: typed(form, 'planUnit'),
      unscanned: typed(form, 'unscanned') === 'yes',
      key: keyOfForm(form, 'bulk-import'),
    })
    if (!begun.ok) return refusedHere(locals, form, begun)
    redirect(303, `/admin/bulk/${begun.run}`)
  },
  export: async ({ request, locals }) => {
    const form = await request.formData()
    const begun = await locals.office.bulk.beginExport(locals.actor, {
      site: Number(typed(form, 'exportsite')) || Number(typed(form, 'site')) || 0,
      folder: typed(form, 'exportfolder'),
      key: keyOfForm(form, 'bulk-export'),
    })
    if (!begun.ok) return refusedHere(locals, form, begun, 'export')
    redirect(303, `/admin/bulk/${begun.run}`)
  },
}
