import { textsIn } from '#texts/index.ts'
import { numberTyped } from '#ui/typed-number.ts'
import type { Words } from '#ui/words.ts'
import { number } from './figures.ts'

interface Bounds {
  readonly least: number
  readonly most: number
}

/** A number a form needs: what it is, or what to say at its field. */
export function numberField(
  typed: string,
  bounds: Bounds,
  missing?: number,
): { value: number } | { words: Words } {
  const { tr } = textsIn('de')
  const value = numberTyped(typed)
  if (value === undefined) return { words: tr('staffing.field.notNumber', { typed: typed.slice(0, 40) }) }
  if (value === null)
    return missing === undefined ? { words: tr('staffing.field.missing') } : { value: missing }
  if (value < 0 && bounds.least >= 0) return { words: tr('staffing.field.negative') }
  if (value < bounds.least || value > bounds.most) return { words: rangeWords({ ...bounds }) }
  return { value }
}

export function rangeWords(detail: Readonly<Record<string, unknown>> = {}): Words {
  const { tr } = textsIn('de')
  const [least, most] = [Number(detail['least'] ?? 0), Number(detail['most'] ?? 0)]
  return tr('staffing.field.range', { least: number(least), most: number(most) })
}
