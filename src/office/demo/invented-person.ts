import type { Ids } from '#ground/identity/ids.ts'
import { searchForm } from '#law/names/index.ts'
import type { Person } from '#office/people/index.ts'
import names from './data/names.json' with { type: 'json' }
import type { Dice } from './dice.ts'

const origins = names.origins.map((value) => ({ value, weight: value.weight }))

/** Somebody who does not exist. Some have a single name, some papers know only the year of birth. */
export function inventPerson(ids: Ids, dice: Dice, today: Temporal.PlainDate): Person {
  const origin = dice.byWeight(origins)
  const familyName = dice.oneOf(origin.family)
  const givenNames = dice.oneOf(origin.given)
  const searchName = searchForm(`${familyName} ${givenNames}`.trim())
  const mailbox = searchName.toLowerCase().replace(/[^a-z]+/g, '.')
  return {
    id: ids.uuid(),
    familyName,
    givenNames,
    searchName,
    birth: inventBirth(dice, today, origin.key),
    mail: dice.happens(0.72) ? `${mailbox}${dice.below(90) + 10}@example.org` : null,
    phone: dice.happens(0.35)
      ? `+49 15${dice.below(10)} 00${String(dice.below(100_000)).padStart(5, '0')}`
      : null,
    language: dice.oneOf(origin.languages),
  }
}

function inventBirth(dice: Dice, today: Temporal.PlainDate, origin: string): Person['birth'] {
  const year = today.year - Math.min(80, Math.max(18, Math.round(dice.lognormal(34, 0.32))))
  const unknown = origin.startsWith('afghanistan') ? 0.4 : 0.03
  if (dice.happens(unknown)) return { year, month: dice.happens(0.2) ? dice.below(12) + 1 : null, day: null }
  return { year, month: dice.below(12) + 1, day: dice.below(28) + 1 }
}
