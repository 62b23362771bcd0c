import { fail } from '@sveltejs/kit'
import { dayTyped } from './typed-day.ts'
import type { Words } from './words.ts'

/** Field name -> what to tell the reader. The empty name speaks about the form as a whole. */
export type FieldErrors = Readonly<Record<string, Words>>

/** What a refused form hands back to its page: everything typed, and what is wrong with it. */
export interface RefusedForm {
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

/** The typed text of one field, trimmed; empty when absent. A file in a text field counts as absent. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The same for what goes back into an address: numbers, days, names of lists. A header takes no more than some thousand signs. */
export function typedShort(form: FormData, name: string, most = 40): string {
  return typed(form, name).slice(0, most)
}

/** Null: nothing was typed; undefined: what was typed is no day, or none an office has to do with. */
export function dayIn(form: FormData, name: string): Temporal.PlainDate | null | undefined {
  const text = typedShort(form, name)
  if (text === '') return null
  const day = dayTyped(text)
  return day && day.year >= 1900 && day.year <= 2200 ? day : undefined
}

/** The same rendered form sent twice is one act. A form without a key has none: an empty one would be everybody's. */
export function keyOfForm(form: FormData, act: string, more = ''): string | undefined {
  const key = typed(form, 'requestKey')
  return key === '' ? undefined : `${act}:${key}${more}`
}

/** Every choice of a group of checkboxes. */
export function chosen(form: FormData, name: string): readonly string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}

/** Answer of a form action that could not do what was asked. Nothing typed is lost. Secret fields are not sent back. */
export function refuseForm(
  form: FormData,
  errors: FieldErrors,
  options: { status?: number; secret?: readonly string[] } = {},
) {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !options.secret?.includes(name)) values[name] = value
  }
  return fail(options.status ?? 400, { values, errors } satisfies RefusedForm)
}
