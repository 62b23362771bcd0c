import { fail, redirect } from '@sveltejs/kit'
import type { CellMark } from '#office/costs/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, type FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { siteOfStatement, statementOf } from '../../parts/where.ts'
import { euro, refusalWords, sizeText } from '../../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { statement } = await statementOf(locals, params.statement)
  const { importColumns, bounds } = locals.office.costs
  return {
    statement: { id: statement.id, name: statement.name },
    ...{ size: sizeText(bounds.bytes), bytes: bounds.bytes, rows: bounds.items.toLocaleString('de-DE') },
    ...{ columns: importColumns, requestKey: locals.office.ground.ids.uuid() },
  }
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const { tr } = textsIn('de')
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0)
      return refused({
        file: tr(
          file instanceof File && file.name !== ''
            ? 'staffingfiles.refusals.empty'
            : 'staffingfiles.refusals.no-file',
        ),
      })
    const done = await locals.office.costs.importItems(locals.actor, {
      ...{ site: await siteOfStatement(locals, params.statement), statement: params.statement },
      ...{ name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) },
      key: keyOfForm(form, 'costs-import'),
    })
    if (done.ok) {
      const { added, changed, same, unknown, guessed } = done
      const told = new URLSearchParams({
        ...{ told: 'imported', added: String(added), changed: String(changed), same: String(same) },
        ...{
          unknown: unknown.join(', ').slice(0, 300),
          guessed: guessed.slice(0, 12).join(', ').slice(0, 300),
        },
      })
      redirect(303, `/planning/costs/${params.statement}?${told}`)
    }
    const { faults = [], faulty = 0 } = (done.detail ?? {}) as { faults?: CellMark[]; faulty?: number }
    return refused({ file: refusalWords(done) }, faults.map(faultView), faulty)
  },
}

const refused = (errors: FieldErrors, faults: ReturnType<typeof faultView>[] = [], faulty = 0) =>
  fail(400, { errors, faults, faulty })

function faultView({ row, column, header, code, shown, detail }: CellMark) {
  const { maybe, tr, t } = textsIn('de')
  const said = code === 'net-and-gross' ? moneyOf(detail) : textOf(detail)
  const why: Words =
    maybe(`costs.fault.${code}`, said) ??
    maybe(`staffingfiles.fault.${code}`, said) ??
    tr('costs.refusals.other')
  return {
    cell: column === '' ? t('costs.import.row', { row: String(row) }) : `${column}${row}`,
    header,
    shown,
    why,
  }
}

const textOf = (detail: CellMark['detail']): Record<string, string> =>
  Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]))

const moneyOf = (detail: CellMark['detail']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      name === 'percent' ? String(value) : euro(Number(value)),
    ]),
  )
