import { z } from 'zod'
import file from './data/appeal.json' with { type: 'json' }

const body = z.strictObject({
  name: z.string().min(1),
  street: z.string().min(1),
  city: z.string().min(1),
  mail: z.email(),
})
const shape = z.strictObject({ from: z.iso.date(), supervision: body, privacy: body })

/** Who looks after the office, in the words of letters. */
export type Appeal = z.infer<typeof shape>

const known: readonly Appeal[] = z
  .strictObject({ _meta: z.looseObject({}), appeals: z.array(shape).min(1) })
  .parse(file).appeals

/** Where somebody may turn on a day; null before the first entry. */
export function appealOn(day: Temporal.PlainDate): Appeal | null {
  const begun = known.filter(({ from }) => from <= day.toString())
  return begun.toSorted((a, b) => b.from.localeCompare(a.from))[0] ?? null
}
