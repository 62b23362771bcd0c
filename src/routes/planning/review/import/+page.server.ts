import { error, fail, redirect } from '@sveltejs/kit'
import type { ValueFault } from '#office/review/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { act, told, wordsOf } from '../parts/acting.ts'
import { dayWords } from '../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

const { tr, t, maybe } = textsIn('de')

export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.review.readReview(actor, { site })
  if (!found.ok) error(403, found.refusal)
  return {
    ...{ site, told: url.searchParams.get('told'), values: Number(url.searchParams.get('values')) || 0 },
    requestKey: office.ground.ids.uuid(),
    mostKilobytes: Math.floor(office.review.importBytes / 1000),
    example: `${office.review.templateHeads.join(';')}\nTelefonische Erreichbarkeit;2026-03;71,5;812;Telefonanlage`,
    imports: found.view.imports.map(({ id, source, values, at }) => ({
      id,
      source,
      values,
      at: dayWords(at),
    })),
    kpis: office.review.kpis.map(({ key, name, unit, grain }) => ({
      ...{ key, name, unit: t(`review.unit.${unit}`), grain: t(`review.grain.${grain}`) },
    })),
  }
}

export const actions: Actions = {
  take: async ({ locals, request, url }) => {
    const form = await request.formData()
    const { siteId: site } = siteOf(locals, url)
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0)
      return fail(400, { errors: { file: tr('review.refusal.file-missing') }, faults: null })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const done = await locals.office.review.importValues(locals.actor, {
      ...{ site, bytes, name: file.name.slice(0, 120), key: keyOfForm(form, 'review-import') },
    })
    if (done.ok) redirect(303, told('/import', site, 'imported', { values: String(done.values) }))
    const status = done.refusal === 'not-permitted' ? 403 : 409
    const faults = done.refusal === 'rows-faulty' ? faultsOf(done.detail) : null
    return fail(status, { errors: { file: wordsOf(done) }, faults })
  },
  back: (event) =>
    act(
      event,
      'import-back',
      (form, command) =>
        event.locals.office.review.takeBackImport(event.locals.actor, {
          ...command,
          batch: typedShort(form, 'batch'),
        }),
      (_, site) => told('/import', site, 'importBack'),
    ),
}

function faultsOf(detail: Readonly<Record<string, unknown>> = {}) {
  const { faults, faulty, rows } = detail as { faults: ValueFault[]; faulty: number; rows: number }
  return {
    ...{ faulty, rows },
    list: faults.map(({ line, column, why, value }) => ({
      ...{ line, value, column: t(`review.columns.${column}`) },
      why:
        maybe(`review.refusal.${why}`, { least: '0', most: '–', typed: value, limit: '' }) ??
        tr('review.refusal.other'),
    })),
  }
}
