import type { Chance } from '#ground/identity/chance.ts'
import type { FeeAct, FeeCase, FeeDecision } from '#law/fees/index.ts'
import type { Asked, AskedAct } from './reading.ts'
import { isListed, POSTS, REISSUE_REASONS } from './tariff.ts'

/** A case as the program takes it and as the second reading takes it, and what both must refuse, if so. */
export interface Drawn {
  readonly given: FeeCase
  readonly asked: Asked
  readonly refused: string | null
}

const GROUNDS = [
  ...['german_family_visa', 'swiss', 'protected_persons', 'admission_23_2', 'public_scholarship'],
  ...[
    'in_training_no_wage',
    'public_interest',
    'association_turkey',
    'benefits_recipient',
    'economic_hardship',
  ],
  ...['employment_condition', 'chip_defect_not_own_fault', 'processing_not_due', 'intl_agreements'],
  'naturalisation_hardship',
]

/** Reasons the paragraphs give for acts; the card of § 45c needs one. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  eat_reissue: REISSUE_REASONS,
  aufenthaltskarte_24plus: ['gb_for_permanent_card', 'chip_defect_not_own_fault'],
  doc_change: ['ex_officio', 'residence_corrected', 'marriage_noted'],
  eu_return_doc: ['out_of_hours'],
  obj_deport_threat: ['only_underlying_decision'],
  naturalisation: ['restitution_116', 'redress_15', 'lost_by_marriage'],
  nationality_determination: ['ex_officio'],
}

const keysOf = (list: string): string[] =>
  POSTS.filter(({ ref }) => isListed(ref, list)).map(({ key }) => key)
const TITLES = keysOf('44 44a 45')
const CARDS = [...TITLES, 'eat_reissue']
/** §§ 44 to 48 Abs. 1 without surcharges: what a processing fee or an objection may be about. */
const ACTS = keysOf('44 44a 45 45c 46 47 48').filter((key) => key !== 'handover_surcharge')
const SETTLEMENT = keysOf('44 44a')
const DOCUMENTS = keysOf('48/1 48/2 48/3 48/4 48/5 48/7 48/8 48/9 48/10 48/11 48/12')

export function drawCase(chance: Chance): Drawn {
  const one = <T>(all: readonly T[]): T => all[chance.below(all.length)]!
  const often = (percent: number): boolean => chance.below(100) < percent
  const on = dayOf(chance)
  const appliedOn = often(25) ? on.subtract({ days: chance.below(90) }) : on
  const birth = birthOf(chance, appliedOn)
  const age = completedYears(birth, appliedOn)
  const acts = uniqueByKey(Array.from({ length: 1 + chance.below(3) }, () => drawActs(chance, age)).flat())
  const grounds = new Set(often(70) ? Array.from({ length: 1 + chance.below(2) }, () => one(GROUNDS)) : [])
  const creditCents = often(20) ? chance.below(12_000) : 0
  const paidElsewhere = often(3)
  const decisions: FeeDecision[] = acts
    .filter(({ key }) => key === 'nationality_certificate')
    .map(({ key }) => ({
      key: 'range',
      feeKey: key,
      cents: 500 + chance.below(4601),
      reason: 'Aufwand',
      by: 'a',
    }))
  const given: FeeCase = {
    ...{ on, acts, grounds: [...grounds], decisions },
    ...(often(80) ? { appliedOn, birthDate: birth } : { age }),
    ...(creditCents > 0 && { creditCents }),
    ...(paidElsewhere && { paidElsewhere }),
  }
  const asked = {
    on: String(on),
    age,
    acts: acts.map(askedOf),
    grounds,
    decisions,
    creditCents,
    paidElsewhere,
  }
  return { given, asked, refused: refusalOf(asked, given) }
}

/** With a decision of a person added: what it costs then is hers to say, up to what is owed. */
export function withDecision(
  { given, asked, refused }: Drawn,
  key: string,
  feeKey: string,
  cents: number,
): Drawn {
  const decision: FeeDecision = { key, feeKey, cents, reason: 'Einzelfall geprüft', by: 'somebody' }
  const decisions = [...(given.decisions ?? []), decision]
  return {
    given: { ...given, decisions },
    asked: { ...asked, decisions: [...asked.decisions, decision] },
    refused,
  }
}

const askedOf = ({ key, quantity = 1, cause, together }: FeeAct): AskedAct => ({
  ...{ key, quantity, cause: cause ?? null, together: together ?? null },
})

/** Mostly days of which the text is known; some before, one row of 2021. */
function dayOf(chance: Chance): Temporal.PlainDate {
  if (chance.below(100) < 3)
    return Temporal.PlainDate.from('2026-04-28').subtract({ days: chance.below(900) })
  if (chance.below(100) < 2) return Temporal.PlainDate.from('2021-12-01').add({ days: chance.below(31) })
  return Temporal.PlainDate.from('2026-04-29').add({ days: chance.below(500) })
}

/** Ages at which something changes, to the day, more often than others; some born on 29 February. */
function birthOf(chance: Chance, appliedOn: Temporal.PlainDate): Temporal.PlainDate {
  const dice = chance.below(10)
  if (dice < 3) {
    const years = [12, 16, 18, 24][chance.below(4)]!
    return appliedOn.subtract({ years }).add({ days: chance.below(3) - 1 })
  }
  if (dice === 3) return Temporal.PlainDate.from({ year: 1952 + 4 * chance.below(18), month: 2, day: 29 })
  return appliedOn.subtract({ days: chance.below(27_000) })
}

/** Counted on the calendar: a year of life ends with the day before the birthday (§§ 187, 188 BGB). */
function completedYears(birth: Temporal.PlainDate, on: Temporal.PlainDate): number {
  const hadBirthday = on.month > birth.month || (on.month === birth.month && on.day >= birth.day)
  return on.year - birth.year - (hadBirthday ? 0 : 1)
}

function drawActs(chance: Chance, age: number): FeeAct[] {
  const one = <T>(all: readonly T[]): T => all[chance.below(all.length)]!
  const title = one(CARDS.filter((key) => isFor(key, age)))
  const act = one(POSTS.filter(({ key }) => isFor(key, age))).key
  const about = one(ACTS.filter((key) => isFor(key, age)))
  switch (chance.below(9)) {
    case 0:
      return [withCause(chance, { key: title }), { key: 'express_surcharge', together: title }]
    case 1: {
      const host = one(TITLES.filter((key) => isFor(key, age)))
      return [{ key: host }, { key: 'exceptional_form_discount', together: host }]
    }
    case 2:
      return [withCause(chance, { key: title }), { key: 'handover_surcharge', together: title }]
    case 3: {
      const isHalf = SETTLEMENT.includes(about)
      return [
        withCause(chance, { key: isHalf ? 'processing_ne_da' : 'processing_other', together: about }, about),
      ]
    }
    case 4:
      return [withCause(chance, { key: 'obj_refusal', together: about }, about)]
    case 5:
      return [{ key: 'title_transfer_paper', together: one(TITLES.filter((key) => isFor(key, age))) }]
    case 6:
      return [withCause(chance, { key: one(['doc_change', 'doc_rewrite']), together: one(DOCUMENTS) })]
    case 7:
      return [{ key: 'emergency_travel_doc' }, ...(chance.below(2) === 0 ? [{ key: 'passierschein' }] : [])]
    default: {
      const plain = needsAnother(act) ? 'fiktionsbescheinigung' : act
      const quantity = chance.below(5) === 0 && plain !== 'nationality_certificate' ? 1 + chance.below(4) : 1
      return [{ ...withCause(chance, { key: plain }), ...(quantity > 1 && { quantity }) }]
    }
  }
}

const needsAnother = (key: string): boolean =>
  /^(processing_|obj_refusal|express_|exceptional_|handover_|title_transfer|doc_)/.test(key)

/** Rows whose paragraph is about an age. */
function isFor(key: string, age: number): boolean {
  if (key === 'ne_child_35') return age >= 16 && age < 18
  if (key === 'ra_child_no_chip') return age < 12
  if (key === 'naturalisation_child') return age < 18
  return !key.endsWith('_u24') || age < 24
}

function withCause(chance: Chance, act: FeeAct, about: string = act.key): FeeAct {
  const causes = CAUSES[about]
  if (causes === undefined || (about !== 'eat_reissue' && chance.below(2) === 0)) return act
  return { ...act, cause: causes[chance.below(causes.length)]! }
}

/** A row for people under 24 and the row for everybody are one act. */
const uniqueByKey = (acts: readonly FeeAct[]): FeeAct[] => {
  const all = new Map<string, FeeAct>()
  for (const act of acts) {
    const name = act.key.replace(/_(?:u24|24plus)$/, '')
    if (!all.has(name)) all.set(name, act)
  }
  return [...all.values()]
}

const KNOWN_FROM = '2026-04-29'

/** Only one row says anything of a day before, and no relief does. */
function refusalOf({ age, grounds }: Asked, { on, acts }: FeeCase): string | null {
  const day = String(on)
  if (day >= KNOWN_FROM) return null
  const isOf2021 = day >= '2021-12-01' && day < '2022-01-01' && grounds.size === 0 && age >= 24
  return isOf2021 && acts.every(({ key }) => key === 'ra_fluechtling') ? null : 'outside-validity'
}
