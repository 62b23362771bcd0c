import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'
import { wholes } from '../../../parts/figures.ts'

/** `900 kB`, as the page says how large a file may be. */
export const sizeText = (bytes: number): string => `${wholes(Math.floor(bytes / 1000))} kB`

/** Why a file was not taken, with what helps further. */
export function refusalWords({ refusal, detail = {} }: Refusal, office: App.Locals['office']): Words {
  const { maybe, tr } = textsIn('de')
  const params = Object.fromEntries(
    Object.entries(detail).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, wholes(value)]] : typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  const { importBytes, bounds } = office.staffing
  const known = { size: sizeText(importBytes), tasks: wholes(bounds.tasks), ...params }
  return (
    maybe(`staffingfiles.refusals.${refusal}`, known) ??
    maybe(`staffing.refusals.${refusal}`, known) ??
    tr('staffing.refusals.other')
  )
}
