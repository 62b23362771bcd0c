import type { ItemBody, ItemVersion } from '#office/costs/index.ts'
import { textsIn } from '#texts/index.ts'
import { euro } from './words.ts'

const PARTS = [
  ...(['area', 'name', 'year', 'financing', 'vat', 'planned', 'approved', 'spent', 'running'] as const),
  ...(['runningUntil', 'source', 'note'] as const),
]

/** What an item was, the latest first, each told against the one before. */
export function versionViews(versions: readonly ItemVersion[], whenOf: (at: Temporal.Instant) => string) {
  const { t, maybe } = textsIn('de')
  return versions.map(({ version, at, act, body }, n) => {
    const before = versions[n + 1]?.body
    const changed = before
      ? PARTS.filter((part) => before[part] !== body[part]).map((part) =>
          t('costs.item.was', {
            part: t(`costs.part.${part}`),
            to: said(body, part),
            from: said(before, part),
          }),
        )
      : [t('costs.item.first')]
    return { version, when: whenOf(at), by: maybe(`costs.item.acts.${act}`)?.text ?? act, changed }
  })
}

function said(body: ItemBody, part: keyof ItemBody): string {
  const { t } = textsIn('de')
  const value = body[part]
  if (part === 'financing') return t(`costs.financing.${body.financing}`)
  if (value === null || value === '') return t('costs.items.unknown')
  if (part === 'vat') return `${value} %`
  const isMoney = part === 'planned' || part === 'approved' || part === 'spent' || part === 'running'
  return isMoney ? euro(Number(value)) : String(value)
}
