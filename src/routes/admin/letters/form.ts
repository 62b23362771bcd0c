import type { TemplateFault, TemplateForm } from '#office/letters/index.ts'
import { languageCodes, type Language } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { typed, typedShort, type FieldErrors } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'

/** A template as it was typed; `wrong` names a day that is none. */
export function templateIn(form: FormData): { form: TemplateForm } | { wrong: 'validFrom' | 'validTo' } {
  const validFrom = dayTyped(typedShort(form, 'validFrom'))
  if (!validFrom) return { wrong: 'validFrom' }
  const end = typedShort(form, 'validTo')
  const validTo = end === '' ? null : dayTyped(end)
  if (end !== '' && !validTo) return { wrong: 'validTo' }
  const sheets: Partial<Record<Language, string>> = {}
  for (const code of languageCodes) if (form.has(`sheet-${code}`)) sheets[code] = typed(form, `sheet-${code}`)
  return {
    form: {
      ...{
        title: typed(form, 'title'),
        subject: typed(form, 'subject'),
        decision: typedShort(form, 'decision') || null,
      },
      ...{ fields: typed(form, 'fields'), body: typed(form, 'body'), sheets, validFrom, validTo },
    },
  }
}

/** At each field the first fault of it, with its line. */
export function faultErrors(faults: readonly TemplateFault[]): FieldErrors {
  const { tr, maybe } = textsIn('de')
  const errors: Record<string, ReturnType<typeof tr>> = {}
  for (const { field, line, why, near } of faults) {
    const words = maybe(`correspondence.faults.${why}`)?.text ?? why
    errors[field] ??= tr('correspondence.admin.fault', { line: String(line), why: words, near })
  }
  return errors
}
