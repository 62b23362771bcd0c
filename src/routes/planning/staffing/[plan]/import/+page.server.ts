import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { HandedIn } from '#office/staffing/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { areaNamesOf, siteOfPlan } from '../../parts/plan.ts'
import { previewView } from './parts/preview.ts'
import { refusalWords, sizeText } from './parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

type Event = RequestEvent & { readonly params: { readonly plan: string } }

export const load: PageServerLoad = ({ locals }) => ({
  size: sizeText(locals.office.staffing.importBytes),
  bytes: locals.office.staffing.importBytes,
  columns: locals.office.staffing.importColumns,
})

export const actions: Actions = {
  /** Reads a file and shows what it would change. Writes nothing. */
  show: async (event) => {
    const form = await event.request.formData()
    const { staffing } = event.locals.office
    const removeAbsent = typedShort(form, 'removeAbsent') === 'yes'
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0)
      return refused(
        {
          file: textsIn('de').tr(
            file instanceof File && file.name !== ''
              ? 'staffingfiles.refusals.empty'
              : 'staffingfiles.refusals.no-file',
          ),
        },
        removeAbsent,
      )
    const read = await staffing.readHandedIn(
      new Uint8Array(await file.arrayBuffer()),
      file.name.slice(0, 200),
    )
    if (!read.ok) return refused({ file: refusalWords(read, event.locals.office) }, removeAbsent)
    return shown(event, read.handed, removeAbsent)
  },
  /** Takes in what was shown, or shows it anew when it would be something else. */
  take: async (event) => {
    const form = await event.request.formData()
    const { locals, params } = event
    const { staffing } = locals.office
    const removeAbsent = typedShort(form, 'removeAbsent') === 'yes'
    const handed = staffing.unpacked(typed(form, 'handed'))
    if (!handed) return refused({ file: textsIn('de').tr('staffingfiles.refusals.lost') }, removeAbsent)
    const site = await siteOfPlan(locals, params.plan)
    const done = await staffing.importTasks(locals.actor, {
      ...{ site, plan: params.plan, version: Number(typedShort(form, 'version')) || 0 },
      ...{ handed, removeAbsent, areaNames: await areaNamesOf(locals, site) },
      ...{ digest: typedShort(form, 'digest', 64), key: keyOfForm(form, 'staffing-import') },
    })
    if (done.ok) redirect(303, `/planning/staffing/${params.plan}?told=imported`)
    return shown(event, handed, removeAbsent, refusalWords(done, locals.office))
  },
}

async function shown({ locals, params }: Event, handed: HandedIn, removeAbsent: boolean, refusal?: Words) {
  const { staffing } = locals.office
  const site = await siteOfPlan(locals, params.plan)
  const areaNames = await areaNamesOf(locals, site)
  const seen = await staffing.previewImport(locals.actor, {
    ...{ site, plan: params.plan, handed },
    removeAbsent,
    areaNames,
  })
  if (!seen.ok) return refused({ '': refusalWords(seen, locals.office) }, removeAbsent)
  const preview = {
    name: handed.name,
    handed: staffing.packed(handed),
    ...previewView(seen.preview, areaNames, locals.office),
  }
  const answer = { errors: (refusal ? { '': refusal } : {}) as FieldErrors, removeAbsent, preview }
  return refusal ? fail(409, answer) : answer
}

const refused = (errors: FieldErrors, removeAbsent: boolean) =>
  fail(400, { errors, removeAbsent, preview: null })
