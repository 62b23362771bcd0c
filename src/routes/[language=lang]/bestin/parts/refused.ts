import type { RequestEvent } from '@sveltejs/kit'
import { formatClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'
import { againAt } from '../../../sign-in/again-at.ts'

export interface Refused {
  readonly refusal: string
  readonly field?: string | undefined
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

/** What a refused act says to a person, at its field. A code never comes back. */
export function refused(
  { locals }: Pick<RequestEvent, 'locals'>,
  form: FormData,
  { refusal, field = '', detail }: Refused,
) {
  const status = refusal === 'too-many-attempts' ? 429 : 400
  return refuseForm(
    form,
    { [field]: wordsOf(locals.language, refusal, detail) },
    { status, secret: [...form.keys()].filter((name) => name.startsWith('code')) },
  )
}

function wordsOf(language: App.Locals['language'], refusal: string, detail: Refused['detail']) {
  const { tr, maybe } = textsIn(language)
  const time = formatClock(language, againAt(detail))
  return maybe(`bestin.refusals.${refusal}`, { time }) ?? tr('bestin.refusals.other')
}
