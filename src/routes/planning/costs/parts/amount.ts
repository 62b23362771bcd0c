import { textsIn } from '#texts/index.ts'
import { euroTyped } from '#ui/typed-euro.ts'
import type { Words } from '#ui/words.ts'

/** Cents of an amount as people type it, null where nothing is; or what to say at its field, with the way out. */
export function amountTyped(text: string): { readonly cents: number | null } | { readonly words: Words } {
  const cents = euroTyped(text)
  return cents === undefined
    ? { words: wordsFor(text.replaceAll(/[\s\u00A0\u202F€]|EUR/giu, '')) }
    : { cents }
}

function wordsFor(text: string): Words {
  const { tr } = textsIn('de')
  if (/^[-\u2212\u2013]/u.test(text)) return tr('costs.amount.negative')
  // 14,000 and 1,400,000: thousands as English writes them, or a cent too many
  if (/^\d{1,3}(?:,\d{3})+$/u.test(text))
    return tr('costs.amount.comma', { thousands: text.replaceAll(',', '.'), cents: text.slice(0, -1) })
  if (/^\d{1,3}(?:,\d{3})+\.\d{1,2}$/u.test(text))
    return tr('costs.amount.english', {
      german: text.replaceAll(',', ' ').replace('.', ',').replaceAll(' ', '.'),
    })
  return tr('costs.amount.none')
}
