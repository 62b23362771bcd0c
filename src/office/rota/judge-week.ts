import { couldInstead, type Candidate } from './instead.ts'
import { refusalsOf, type Refused, type RefusalReason, type WeekFacts } from './judge.ts'
import type { Rules } from './rules.ts'
import { warningsOf, type Warned } from './warnings.ts'
import type { Block } from './week.ts'

/** The block at a desk that somebody else could take, and who. */
export interface Instead {
  readonly block: string
  readonly candidates: readonly Candidate[]
}

export interface Judged {
  /** A week with any of these is not published. */
  readonly refusals: readonly (Refused & { readonly instead: Instead | null })[]
  readonly warnings: readonly (Warned & { readonly instead: Instead | null })[]
}

/** Reasons that end when another person takes the block. */
const OF_THE_PERSON: readonly RefusalReason[] = [
  'unqualified',
  'absent',
  'gone',
  'two-places',
  'desk-too-long',
]

/** What no calendar holds, not even of a day that is over: a week is published whole. */
const NEVER_HELD: readonly RefusalReason[] = ['two-places', 'desk-twice']

/** Everything about a week at once. Pure: the same week under the same rules is always judged alike. */
export function judgeWeek(facts: WeekFacts, rules: Rules): Judged {
  const isAhead = ({ day }: { readonly day: string }) => day >= (facts.from ?? facts.monday)
  return {
    refusals: refusalsOf(facts, rules)
      .filter((it) => isAhead(it) || NEVER_HELD.includes(it.reason))
      .map((it) => ({
        ...it,
        instead: OF_THE_PERSON.includes(it.reason) ? insteadFor(facts, rules, it.blocks) : null,
      })),
    warnings: warningsOf(facts, rules)
      .filter(isAhead)
      .map((it) => ({
        ...it,
        instead: it.reason === 'open' ? insteadFor(facts, rules, it.blocks) : null,
      })),
  }
}

/** The last of them at a desk: what was planned first stays. */
function insteadFor(facts: WeekFacts, rules: Rules, ids: readonly string[]): Instead | null {
  const block = facts.blocks
    .filter(({ id, kind }) => ids.includes(id) && kind === 'desk')
    .reduce<Block | null>(later, null)
  return block && { block: block.id, candidates: couldInstead(facts, rules, block) }
}

const later = (a: Block | null, b: Block): Block => (a && a.from > b.from ? a : b)
