import { fail, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import type { EntryKind, TypedEntry } from '#office/catalogue/index.ts'
import type { Words } from '#ui/words.ts'
import { firstOf, valuesOf } from './form-values.ts'
import { pathOf } from './kinds.ts'

export interface EntryFormAnswer {
  readonly values: TypedEntry
  readonly errors: Readonly<Record<string, Words>>
  /** How many empty rows more are asked for. */
  readonly rows: number
  /** Somebody else saved the entry meanwhile; the page shows both. */
  readonly conflict: boolean
}

const ROWS_MORE = 4

/** Reads the form of an entry and puts it into the change set. `key` null: the form names a new one. */
export async function saveEntry(locals: App.Locals, request: Request, kind: EntryKind, key: string | null) {
  const { catalogueEditor: editor } = locals.office
  const values = valuesOf(await request.formData())
  const rows = Number.parseInt(firstOf(values, 'rows'), 10) || 0
  if (values['more']) return { values, errors: {}, rows: Math.min(rows + ROWS_MORE, 60), conflict: false }
  const keyField = kind === 'rule' ? 'id' : 'key'
  const named = key ?? firstOf(values, keyField)
  const read = editor.readEntryForm(kind, { ...values, [keyField]: [named] })
  const refused = (errors: EntryFormAnswer['errors'], status: number, conflict = false) =>
    fail(status, { values, errors, rows, conflict } satisfies EntryFormAnswer)
  const { errors, from, until } = spanOf(locals, values)
  if (!read.ok) {
    const wrong = read.wrong.map(
      ({ field, refusal }) => [field, wrongWords(locals, kind, field, refusal)] as const,
    )
    return refused({ ...Object.fromEntries(wrong), ...errors }, 400)
  }
  if (Object.keys(errors).length > 0) return refused(errors, 400)
  const seen = key === null ? 'new' : firstOf(values, 'seen')
  const edit = { kind, key: named, entry: read.entry, validFrom: from, validTo: until, seen }
  const done = await editor.editEntry(locals.actor, {
    edits: [edit],
    key: firstOf(values, 'requestKey') || undefined,
  })
  if (done.ok) redirect(303, `${pathOf(kind, named)}?saved`)
  const conflict = done.refusal === 'changed-meanwhile'
  const field = done.refusal === 'key-taken' ? keyField : ''
  return refused(conflict ? {} : { [field]: refusalWords(locals, done.refusal) }, 409, conflict)
}

/** From when until when a version holds, as typed below every form. */
export function spanOf(locals: App.Locals, values: TypedEntry) {
  const { dayOf } = locals.office.catalogueEditor
  const errors: Record<string, Words> = {}
  const day = (name: string): string | null => {
    const typed = firstOf(values, name)
    if (typed === '') return null
    const read = dayOf(typed)
    if ('value' in read) return read.value
    errors[name] = wrongWords(locals, 'texts', name, read.refusal)
    return null
  }
  const [from, until] = [day('from'), day('until')]
  if (from && until && until <= from)
    errors['until'] = wrongWords(locals, 'texts', 'until', 'ends-before-it-begins')
  return { errors, from, until }
}

function wrongWords(locals: App.Locals, kind: EntryKind, field: string, refusal: string): Words {
  const { tr, maybe } = textsIn(locals.language)
  const own = kind === 'rule' ? maybe(`catalogue.ruleField.${field}`) : undefined
  const name = own ?? maybe(`catalogue.field.${field}`)
  const said = maybe(`catalogue.wrong.${refusal}`, { field: name?.text ?? field })
  return said ?? tr('catalogue.refusals.other')
}

export function refusalWords({ language }: App.Locals, refusal: string): Words {
  const { tr, maybe } = textsIn(language)
  return maybe(`catalogue.refusals.${refusal}`) ?? tr('catalogue.refusals.other')
}
