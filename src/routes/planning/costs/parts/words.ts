import { formatEuro } from '#ground/languages/index.ts'
import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { refusedWith } from '#ui/acts.ts'
import type { Words } from '#ui/words.ts'

/** `14.000,00 €`; below zero with the sign that is read as one. */
export const euro = (cents: number): string => formatEuro('de', cents).replace('-', '−')

/** `+1.123,45 €`, `−887,00 €`. */
export const change = (cents: number): string => (cents > 0 ? `+${euro(cents)}` : euro(cents))

/** `+6,3 %`. */
export const share = (value: number): string =>
  new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' })
    .format(value)
    .replace('-', '−')

/** `900 kB`. */
export const sizeText = (bytes: number): string => `${Math.floor(bytes / 1000)} kB`

/** Why not, with what helps further. */
export function refusalWords({ refusal, detail = {} }: Refusal): Words {
  const { maybe, tr } = textsIn('de')
  const params = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, saidOf(name, value)]),
  )
  return (
    maybe(`costs.refusals.${refusal}`, params) ??
    // what is wrong with a file is said in the same words everywhere
    maybe(`staffingfiles.refusals.${refusal}`, { ...params, size: params['limit'] ?? '' }) ??
    tr('costs.refusals.other')
  )
}

function saidOf(name: string, value: unknown): string {
  const { maybe } = textsIn('de')
  if (name === 'parts' && Array.isArray(value))
    return value.map((part) => maybe(`costs.part.${String(part)}`)?.text ?? String(part)).join(', ')
  if (Array.isArray(value)) return value.join(', ')
  if (name === 'limit' && Number(value) > 100_000) return sizeText(Number(value))
  return typeof value === 'number' && value > 9999 ? value.toLocaleString('de-DE') : String(value)
}

/** A refused form: said at its field, of the whole form where it has none. */
export const refusedForm = (form: FormData, refusal: Refusal) =>
  refusedWith(form, refusal, { [fieldOf(refusal)]: refusalWords(refusal) })

const fieldOf = ({ field }: Refusal): string => (field === undefined || field === 'version' ? '' : field)
