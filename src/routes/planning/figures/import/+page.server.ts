import { error, fail, redirect } from '@sveltejs/kit'
import type { RowFault } from '#office/observation/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { wordsOf } from '../parts/words.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

const { t, tr } = textsIn('de')
const MOST_BYTES = 1_000_000

export const load: PageServerLoad = ({ locals, url }) => ({
  siteId: siteOf(locals, url).siteId,
  requestKey: locals.office.ground.ids.uuid(),
})

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData()
    const site = siteOf(locals, url).siteId
    const { name, text, isTooLarge } = await tableOf(locals, form)
    if (isTooLarge) return refused(form, { table: tr('observed.refusal.too-large') })
    const key = keyOfForm(form, 'import-history')
    const done = await locals.office.observation.importHistory(locals.actor, { site, name, text, key })
    if (done.ok)
      redirect(
        303,
        `/planning/figures?${new URLSearchParams({ site: String(site), told: 'imported', rows: String(done.rows) })}#imports`,
      )
    if (done.refusal === 'not-permitted') error(403, done.refusal)
    if (done.refusal === 'rows-faulty') {
      const { faults, faulty, rows } = done.detail as { faults: RowFault[]; faulty: number; rows: number }
      return refused(
        form,
        { table: tr('observed.refusal.rows-faulty') },
        { faulty, rows, list: faults.map(faultView) },
      )
    }
    const { missing = [], found = [] } = (done.detail ?? {}) as { missing?: string[]; found?: string[] }
    const words =
      done.refusal === 'columns-missing'
        ? tr('observed.refusal.columns-missing', {
            missing: missing.map((column) => wordsOf(`observed.columns.${column}`, column)).join(', '),
            found: found.join(', ').slice(0, 200),
          })
        : wordsOf(`observed.refusal.${done.refusal}`, done.refusal)
    return refused(form, { [done.field ?? '']: words })
  },
}

function refused(
  form: FormData,
  errors: Parameters<typeof refuseForm>[1],
  faults: { faulty: number; rows: number; list: ReturnType<typeof faultView>[] } | null = null,
) {
  const { data } = refuseForm(form, errors)
  return fail(400, { ...data, faults })
}

function faultView({ line, column, why, value }: RowFault) {
  return { line, value, column: t(`observed.columns.${column}`), why: tr(`observed.fault.${why}`) }
}

/** From the file, else from what was pasted. */
async function tableOf(
  locals: App.Locals,
  form: FormData,
): Promise<{ name: string; text: string; isTooLarge: boolean }> {
  const file = form.get('file')
  const name = typed(form, 'name')
  if (file instanceof File && file.size > 0) {
    if (file.size > MOST_BYTES) return { name, text: '', isTooLarge: true }
    const text = locals.office.observation.decodeTable(new Uint8Array(await file.arrayBuffer()))
    return { name: name === '' ? file.name : name, text, isTooLarge: false }
  }
  return {
    name: name === '' ? t('observed.imports.pasted') : name,
    text: typed(form, 'table'),
    isTooLarge: false,
  }
}
