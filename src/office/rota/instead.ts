import { isAbsent, lackingFor, refusalsOf, type RotaDesk, type WeekFacts } from './judge.ts'
import type { Rules } from './rules.ts'
import { overlap, type Block } from './week.ts'

/** Somebody who could take a block at a desk. */
export interface Candidate {
  readonly account: string
  /** Planned for work without visitors then, which is put aside. */
  readonly fromBack: boolean
}

/** A block goes to somebody else; what they had planned without visitors makes room for it. */
export function putInstead(blocks: readonly Block[], id: string, account: string): Block[] {
  const block = blocks.find((it) => it.id === id)
  if (!block) return [...blocks]
  return blocks.flatMap((it) => {
    if (it.id === id) return [{ ...it, account }]
    if (it.account !== account || it.kind !== 'back' || !overlap(it, block)) return [it]
    // two halves are left of what went all around it: the later one keeps a name of its own
    const before = { ...it, until: block.from }
    const after = { ...it, from: block.until, ...(it.from < block.from && { id: `${it.id}+` }) }
    return [before, after].filter(({ from, until }) => from < until)
  })
}

/**
 * Who could sit there instead: here on that day, able to do everything the desk offers alone, at no other desk and in no
 * break, and with no new fault of rest, of the day's length or of time at the desk. Free ones first, then in the order of names.
 */
export function couldInstead(facts: WeekFacts, rules: Rules, block: Block): Candidate[] {
  const desk = facts.desks.find((it) => it.desk === block.desk)
  if (!desk?.active) return []
  return facts.people
    .filter(({ account }) => account !== block.account)
    .filter((it) => !it.gone && !isAbsent(it, block.day))
    .filter(({ account }) => lackingFor(facts, desk, account, block.day).tasks.length === 0)
    .flatMap(({ account, name }) => {
      const held = facts.blocks.filter((it) => it.account === account && overlap(it, block))
      if (held.some(({ kind }) => kind !== 'back') || !staysWithin(facts, rules, block, account)) return []
      return [{ account, name, fromBack: held.length > 0 }]
    })
    .toSorted((a, b) => Number(a.fromBack) - Number(b.fromBack) || a.name.localeCompare(b.name, 'de'))
    .map(({ account, fromBack }) => ({ account, fromBack }))
}

/** Whether whoever takes the block breaks nothing by it that they did not break before. */
function staysWithin(facts: WeekFacts, rules: Rules, block: Block, account: string): boolean {
  const faults = (blocks: readonly Block[]) =>
    refusalsOf({ ...facts, blocks: blocks.filter((it) => it.account === account) }, rules).map(
      ({ reason, day }) => `${reason} ${day}`,
    )
  const before = faults(facts.blocks)
  return faults(putInstead(facts.blocks, block.id, account)).every((it) => before.includes(it))
}

/** Whether a desk hangs on one person that day, or on nobody. */
export const canOn = (facts: WeekFacts, desk: RotaDesk, day: string): string[] =>
  facts.people
    .filter((it) => !it.gone && !isAbsent(it, day))
    .filter(({ account }) => lackingFor(facts, desk, account, day).tasks.length === 0)
    .map(({ account }) => account)
