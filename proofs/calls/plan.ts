import type { Chance } from '#ground/identity/chance.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { OFFICE_RULES, type OfficeRules } from '#office/calling/index.ts'

/** An office day that one seed gives: who sits where, who comes when, and what the office has set. Minutes after opening. */
export interface DayPlan {
  readonly seed: number
  readonly rules: OfficeRules
  readonly desks: readonly PlannedDesk[]
  readonly visitors: readonly PlannedVisitor[]
}

export interface PlannedDesk {
  readonly desk: number
  readonly team: string
  readonly languages: readonly string[]
  /** Empty: everything. */
  readonly skills: readonly string[]
}

export interface PlannedVisitor {
  readonly number: string
  readonly at: number
  readonly due: number | null
  readonly priority: 0 | 1 | 2
  readonly language: string
  readonly concern: string
  readonly team: string
}

export const CASHIER = 'reception'
const TEAM = 'temporary'
const CONCERNS = ['study_extend', 'blue_card', 'hand_in_documents'] as const
const LANGUAGES = ['de', 'ar', 'uk', 'de', 'tr'] as const
const DAY_MINUTES = 300

export function planDay(seed: number): DayPlan {
  const chance = seededChance(seed * 2_654_435_761 + 1)
  for (let n = 0; n < 8; n++) chance.below(2)
  return { seed, rules: someRules(chance), desks: someDesks(chance), visitors: someVisitors(chance) }
}

function someRules(chance: Chance): OfficeRules {
  const minutes = {
    walkInDueMinutes: 15 + chance.below(60),
    keepMinutes: chance.below(20),
    languageMinutes: chance.below(16),
    knownMinutes: chance.below(16),
    overtakeMinutes: chance.below(16),
    holdMinutes: chance.below(25),
  }
  return { ...OFFICE_RULES, ...minutes }
}

function someDesks(chance: Chance): PlannedDesk[] {
  const count = 3 + chance.below(5)
  const desks = Array.from({ length: count }, (_, n): PlannedDesk => {
    const languages = n % 2 === 1 ? ['ar'] : n % 3 === 2 ? ['uk', 'tr'] : []
    // The first desk does everything: whoever comes can be served.
    const skills = n > 0 && chance.below(4) === 0 ? [CONCERNS[chance.below(2)]!] : []
    return { desk: n + 1, team: TEAM, languages, skills }
  })
  return [...desks, { desk: 101, team: CASHIER, languages: [], skills: [] }]
}

function someVisitors(chance: Chance): PlannedVisitor[] {
  const count = 25 + chance.below(45)
  return Array.from({ length: count }, (_, n): PlannedVisitor => {
    const at = chance.below(DAY_MINUTES)
    const isBooked = chance.below(5) < 3
    const early = chance.below(45) - 12
    const lot = chance.below(25)
    return {
      ...{ number: `B${String(n).padStart(3, '0')}`, at, due: isBooked ? Math.max(0, at + early) : null },
      ...{ priority: lot === 0 ? 2 : lot < 3 ? 1 : 0, language: LANGUAGES[chance.below(LANGUAGES.length)]! },
      ...{ concern: CONCERNS[chance.below(CONCERNS.length)]!, team: chance.below(12) === 0 ? CASHIER : TEAM },
    }
  })
}
