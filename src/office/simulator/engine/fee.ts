import { assessFees } from '#law/fees/index.ts'
import { proposeFees } from '#office/charging/index.ts'
import type { Guest } from './guest.ts'
import { hashOf, mix, PURPOSE, shareOf } from './luck.ts'
import type { Stage } from './stage.ts'

/** What a desk asks for, by the office's own proposal and the table of the law. */
export interface Fee {
  readonly fees: readonly { readonly key: string; readonly cause?: string }[]
  readonly grounds: readonly string[]
  readonly cents: number
}

/** Null: nothing is due, or a person would have to decide. */
export function feeOf(stage: Stage, { concern, luck }: Guest): Fee | null {
  if (concern.feeKeys.length === 0) return null
  const held = stage.setting.payment.grounds.filter(
    ({ key, share }) => shareOf(mix(luck, hashOf(key)), PURPOSE.ground) < share,
  )
  const grounds = held.map(({ key }) => key)
  return stage.fees.getOrInsertComputed(`${concern.key} ${grounds.join()}`, () => {
    const { acts } = proposeFees([concern], stage.day, null)
    if (acts.length === 0) return null
    const assessed = assessFees({ on: stage.day, acts, grounds })
    if (!assessed.ok || assessed.assessment.dueCents <= 0) return null
    return { fees: acts, grounds, cents: assessed.assessment.dueCents }
  })
}
