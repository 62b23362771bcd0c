import type { Language, Spoken } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'

/** What to tell when the ticket's own acts were refused. */
export function refusalWords(language: Language, refusal: string): Spoken {
  const { tr, maybe } = textsIn(language)
  if (refusal === 'missing') return tr('ticket.later.missing')
  return maybe(`ticket.later.refusals.${refusal}`) ?? tr('ticket.refusals.other')
}
