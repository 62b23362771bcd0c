import { holidayOn } from '#law/holidays/index.ts'
import { canOn } from './instead.ts'
import type { WeekFacts } from './judge.ts'
import type { Rules } from './rules.ts'
import { inOrder, overlap, type Block } from './week.ts'

export interface Warned {
  readonly reason: 'open' | 'holiday' | 'same-desk' | 'hangs-on-one' | 'no-relief'
  readonly day: string
  readonly blocks: readonly string[]
  readonly account: string | null
  readonly desk: number | null
  /** Minutes of short breaks that nobody covers; days at the same desk. */
  readonly planned?: number
  readonly bound?: number
}

/** What can be published and should be looked at all the same. */
export function warningsOf(facts: WeekFacts, rules: Rules): Warned[] {
  const blocks = facts.blocks.toSorted(inOrder)
  const desk = blocks.filter(({ kind }) => kind === 'desk')
  const about = ({ id, day, account, desk: at }: Block) => ({ blocks: [id], day, account, desk: at })
  return [
    ...desk
      .filter(({ account }) => account === null)
      .map((it) => ({ reason: 'open' as const, ...about(it) })),
    ...onHolidays(blocks),
    ...sameDesk(desk, rules),
    ...hangsOnOne(facts, desk),
    ...withoutRelief(facts, rules, desk),
  ]
}

function onHolidays(blocks: readonly Block[]): Warned[] {
  return [...Map.groupBy(blocks, ({ day }) => day)]
    .filter(([day]) => holidayOn(Temporal.PlainDate.from(day)) !== undefined)
    .map(([day, own]) => ({
      ...{ reason: 'holiday', day, account: null, desk: null },
      blocks: own.map(({ id }) => id),
    }))
}

/** Rotation: the same desk day after day. */
function sameDesk(blocks: readonly Block[], { sameDeskDays }: Rules): Warned[] {
  const seats = Map.groupBy(
    blocks.filter(({ account }) => account !== null),
    ({ account, desk }) => `${account} ${desk}`,
  )
  return [...seats.values()].flatMap((own) => {
    const days = new Set(own.map(({ day }) => day)).size
    if (days <= sameDeskDays) return []
    const { day, account, desk } = own.at(-1)!
    const more = { planned: days, bound: sameDeskDays }
    return [{ reason: 'same-desk' as const, day, account, desk, blocks: own.map(({ id }) => id), ...more }]
  })
}

/** One person, and nobody if they fall ill. Told once a day and desk. */
function hangsOnOne(facts: WeekFacts, blocks: readonly Block[]): Warned[] {
  return [...Map.groupBy(blocks, ({ day, desk }) => `${day} ${desk}`).values()].flatMap((own) => {
    const { day, desk: id } = own[0]!
    const desk = facts.desks.find((it) => it.desk === id)
    if (!desk?.active || desk.tasks.length === 0 || canOn(facts, desk, day).length > 1) return []
    return [{ reason: 'hangs-on-one' as const, day, account: null, desk: id, blocks: own.map((it) => it.id) }]
  })
}

/** A short break takes at least so many minutes; below that none is due yet. */
const SHORTEST = 5

/**
 * Ten minutes an hour have to come from somewhere: from a break that begins or ends with the block, or from somebody without
 * visitors at that time who could sit there. Where neither is, the desk stands empty or the break falls out.
 */
function withoutRelief(facts: WeekFacts, rules: Rules, blocks: readonly Block[]): Warned[] {
  return blocks.flatMap((block) => {
    const due = Math.floor(((block.until - block.from) * rules.shortPerHour) / 60)
    if (block.account === null || due < SHORTEST || isRelieved(facts, rules, block)) return []
    const { id, day, account, desk } = block
    return [{ reason: 'no-relief' as const, day, account, desk, blocks: [id], planned: 0, bound: due }]
  })
}

function isRelieved(facts: WeekFacts, rules: Rules, block: Block): boolean {
  const near = facts.blocks.some(
    (it) =>
      it.kind === 'break' &&
      it.account === block.account &&
      it.day === block.day &&
      (it.from === block.until || it.until === block.from),
  )
  if (near) return true
  const behind = new Set(
    facts.blocks.filter((it) => it.kind === 'back' && overlap(it, block)).map(({ account }) => account),
  )
  const desk = facts.desks.find((it) => it.desk === block.desk)
  return desk !== undefined && canOn(facts, desk, block.day).some((account) => behind.has(account))
}
