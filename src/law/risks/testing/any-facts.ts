import { fc } from '../../../../testing/properties.ts'
import { FACT_KEYS, FACTS, type FactKey, type Facts, type FactValue } from '../index.ts'

const near = Temporal.PlainDate.from('2026-11-23')
const aDay = fc.integer({ min: -3000, max: 900 }).map((days) => near.add({ days }).toString())
const someDay = fc.oneof(
  { weight: 8, arbitrary: aDay },
  { weight: 1, arbitrary: aDay.map((day) => `${day.slice(0, 7)}-00`) },
  { weight: 1, arbitrary: aDay.map((day) => `${day.slice(0, 4)}-00-00`) },
)

function valueOf(key: FactKey): fc.Arbitrary<FactValue> {
  const { type, options, range, items } = FACTS[key]
  if (type === 'date') return someDay
  if (type === 'yesno') return fc.boolean()
  if (type === 'number') return fc.integer({ min: range![0], max: Math.min(range![1], 400) })
  if (type === 'choice')
    return fc.constantFrom(
      ...(Array.isArray(options) ? (options as readonly string[]) : ['USA', 'BRA', 'SYR']),
    )
  if (items === 'choice') return fc.uniqueArray(fc.constantFrom(...(options as readonly string[])))
  if (items === 'period')
    return fc
      .array(fc.tuple(aDay, fc.integer({ min: 0, max: 300 })), { maxLength: 4 })
      .map((all) =>
        all.map(([from, days]) => ({ from, to: Temporal.PlainDate.from(from).add({ days }).toString() })),
      )
  const aWeek = fc.record({
    monday: fc.integer({ min: 0, max: 60 }).map((week) => near.subtract({ weeks: week }).toString()),
    lectures: fc.boolean(),
    hours: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 }),
  })
  return fc.array(aWeek, { maxLength: 30 })
}

/** Somebody who entered some of what can be entered. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .subarray([...FACT_KEYS], { minLength: 8, maxLength: 45 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, valueOf(key)]))))
