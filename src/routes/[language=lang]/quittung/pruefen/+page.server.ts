import { error } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import type { CheckCommand } from '#office/receipts/index.ts'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { guarded } from '../../parts/by-code.ts'
import { checkedView } from '../parts/checked-view.ts'

/** Bytes; the host takes no form above 1 MiB. */
const FILE_MAX = 900 * 1024

/** From the square code on the paper: the address has all that is needed. */
export const load: PageServerLoad = async (event) => {
  const [code, signature] = ['code', 'proof'].map((name) => event.url.searchParams.get(name)?.slice(0, 200))
  if (!code) return { scanned: null, code: '' }
  if (!signature) return { scanned: null, code }
  const checked = await lookUp(event, code, { signature })
  return { scanned: checked === 'unknown' ? ('unknown' as const) : checked, code }
}

export const actions: Actions = {
  code: async (event) => {
    const form = await event.request.formData()
    const { tr } = textsIn(event.locals.language)
    const written = typed(form, 'code')
    const birth = birthIn(form)
    const errors = {
      ...(written === '' && { code: tr('receipts.check.codeMissing') }),
      ...(written !== '' && !readCode(written) && { code: tr('receipts.check.codeUnreadable') }),
      ...(!birth && { 'birth-day': tr('public.contact.wrong.birth-date-incomplete') }),
    }
    if (!birth || Object.keys(errors).length > 0) return refuseForm(form, errors)
    const checked = await lookUp(event, written, { birth })
    if (checked === 'unknown')
      return refuseForm(form, { code: tr('receipts.check.unknown') }, { status: 404 })
    return { checked }
  },
  file: async (event) => {
    const form = await event.request.formData()
    const { tr } = textsIn(event.locals.language)
    const file = form.get('file')
    if (!(file instanceof File) || (file.name === '' && file.size === 0))
      return refuseForm(form, { file: tr('receipts.check.fileMissing') })
    if (file.size > FILE_MAX) return refuseForm(form, { file: tr('receipts.check.fileTooLarge') })
    const { codes, receipts } = event.locals.office
    if ((await codes.waitSeconds(event.getClientAddress())) > 0) error(429, 'too-many-attempts')
    return { file: await receipts.checkPdf(new Uint8Array(await file.arrayBuffer())) }
  },
}

/** A wrong birth date counts like a wrong code: whoever tries is slowed down. */
async function lookUp(event: RequestEvent, typedCode: string, proof: CheckCommand['proof']) {
  const { office, actor, language } = event.locals
  const found = await guarded(event, typedCode, async (code) => {
    const checked = await office.receipts.checkReceipt(actor, { code, proof })
    return checked.ok ? checked : null
  })
  if (found === 'too-many') error(429, 'too-many-attempts')
  return found === 'unknown' ? found : checkedView(office, found.checked, language)
}

/** As it stands on the paper; zeros for what is unknown. */
function birthIn(form: FormData): { year: number; month: number | null; day: number | null } | null {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(typed(form, `birth-${part}`)))
  const isDate = [year, month, day].every((part) => Number.isInteger(part) && part! >= 0 && part! < 10_000)
  return isDate && year! > 0 ? { year: year!, month: month || null, day: day || null } : null
}
