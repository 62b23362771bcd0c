/** A week of a site as somebody plans it. Pure; minutes are counted from midnight of the office's day. */

export const KINDS = ['desk', 'back', 'break'] as const
/** `desk`: serves visitors. `back`: work without visitors. `break`: rest. */
export type Kind = (typeof KINDS)[number]

export interface Block {
  readonly id: string
  /** `YYYY-MM-DD`, a day of the week it belongs to. */
  readonly day: string
  readonly from: number
  readonly until: number
  readonly kind: Kind
  /** Set for `desk` only. */
  readonly desk: number | null
  /** Null: nobody yet. */
  readonly account: string | null
}

/** Steps of the plan, in minutes: those of the places that are booked. */
export const STEP = 5
export const BLOCKS_MAX = 600

export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: day.dayOfWeek - 1 })

export const daysOf = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, n) => Temporal.PlainDate.from(monday).add({ days: n }).toString())

export const overlap = (a: Pick<Block, 'day' | 'from' | 'until'>, b: Pick<Block, 'day' | 'from' | 'until'>) =>
  a.day === b.day && a.from < b.until && b.from < a.until

export const inOrder = (a: Block, b: Block): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.from - b.from || a.until - b.until || (a.id < b.id ? -1 : 1)

export type BlockFault =
  | 'day-outside-week'
  | 'time-wrong'
  | 'until-before-from'
  | 'desk-missing'
  | 'break-of-nobody'

/** What cannot be, whoever it is planned for. */
export function blockFault(block: Block, monday: string): { refusal: BlockFault; field: string } | null {
  if (!daysOf(monday).includes(block.day)) return { refusal: 'day-outside-week', field: 'day' }
  const isTime = (it: number) => Number.isInteger(it) && it >= 0 && it <= 1440 && it % STEP === 0
  if (!isTime(block.from)) return { refusal: 'time-wrong', field: 'from' }
  if (!isTime(block.until)) return { refusal: 'time-wrong', field: 'until' }
  if (block.until <= block.from) return { refusal: 'until-before-from', field: 'until' }
  if ((block.kind === 'desk') !== (block.desk !== null)) return { refusal: 'desk-missing', field: 'place' }
  if (block.kind !== 'desk' && block.account === null) return { refusal: 'break-of-nobody', field: 'account' }
  return null
}

/** The same blocks a whole number of weeks later. */
export const movedTo = (blocks: readonly Block[], from: string, to: string, id: () => string): Block[] => {
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
  return blocks.map((it) => ({
    ...it,
    id: id(),
    day: Temporal.PlainDate.from(it.day).add({ days }).toString(),
  }))
}
