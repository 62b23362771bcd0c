import { holidayOn } from '../holidays/index.ts'
import { inForce, isDecision, remedyTable, type Procedure, type RemedyRow, type Way } from './remedy-table.ts'

type Day = Temporal.PlainDate

/** What an office must have said of itself before a decision of it can name a remedy. */
export interface Forum {
  readonly procedure: Procedure
  readonly authority: string
  readonly authorityAddress: string
  /** Verwaltungsgericht with its seat (§ 58 Abs. 1 VwGO); empty: not said yet. */
  readonly court: string
  readonly courtAddress: string
  /** Whom an action is against: the carrier of the authority (§ 78 VwGO). */
  readonly defendant: string
}

export type RemedyRefusal = 'unknown-decision' | 'outside-validity' | 'forum-missing'

export type Instruction =
  | {
      readonly ok: true
      readonly title: string
      readonly lines: readonly string[]
      readonly row: RemedyRow
      readonly sections: readonly string[]
      /** A later law exists that nobody compared with what is said here. */
      readonly unreviewed: boolean
    }
  | { readonly ok: false; readonly refusal: RemedyRefusal; readonly missing?: readonly string[] }

/** The instruction on remedies (§ 37 Abs. 6 VwVfG, § 58 VwGO) for a decision of a day; never a guess. */
export function instructionFor(decision: string, on: Day, forum: Forum): Instruction {
  if (!isDecision(decision)) return { ok: false, refusal: 'unknown-decision' }
  const row = inForce(remedyTable.remedies, on).find(
    (it) => it.procedure === forum.procedure && it.decisions.includes(decision),
  )
  if (!row) return { ok: false, refusal: 'outside-validity' }
  const missing = new Set<string>()
  const lines = row.lines.map((line) =>
    line.replace(/\{(\w+)\}/gu, (_, name: keyof Forum) => {
      const value = forum[name].trim()
      if (value === '') missing.add(name)
      return value
    }),
  )
  if (missing.size > 0) return { ok: false, refusal: 'forum-missing', missing: [...missing] }
  const notes = inForce(remedyTable.notes, on).filter((it) => it.decisions.includes(decision))
  const rows = [row, ...notes]
  return {
    ok: true,
    title: 'Rechtsbehelfsbelehrung',
    lines: [...lines, ...notes.map(({ line }) => line)],
    ...{ row, sections: [...row.sections, ...notes.map(({ section }) => section)] },
    unreviewed: rows.some((it) => it.unreviewedFrom !== null && it.unreviewedFrom <= on.toString()),
  }
}

/** The paragraph that wants a decision in writing, so that a mail is not enough; null: none. */
export function writtenFormOf(decision: string, on: Day): string | null {
  const found = inForce(remedyTable.writtenForm, on).find((it) =>
    (it.decisions as readonly string[]).includes(decision),
  )
  return found?.section ?? null
}

export interface NotifiedHint {
  readonly on: Day
  readonly section: string
  /** Saturday, Sunday or holiday: whether the day moves on is disputed; a person looks at it. */
  readonly restDay: boolean
}

/**
 * When a letter counts as notified (§ 41 Abs. 2, 2a VwVfG): a hint. It says nothing when it went abroad by post, and it does
 * not hold when it came later or not at all; a person decides.
 */
export function notifiedHint(way: Way, since: Day, { abroad }: { abroad: boolean }): NotifiedHint | null {
  if (way === 'post' && abroad) return null
  const row = inForce(remedyTable.notification, since).find((it) => it.way === way)
  if (!row) return null
  const on = since.add({ days: row.days })
  return { on, section: row.section, restDay: isRestDay(on) }
}

/**
 * The last day for the remedy: months from the notification (§ 57 VwGO, § 222 ZPO, §§ 187, 188 BGB), moved on from Saturday,
 * Sunday and holiday (§ 222 Abs. 2 ZPO). Bavarian holidays.
 */
export function lastDayFor(row: Pick<RemedyRow, 'months'>, notified: Day): Day {
  let last = notified.add({ months: row.months }, { overflow: 'constrain' })
  while (isRestDay(last)) last = last.add({ days: 1 })
  return last
}

const isRestDay = (on: Day): boolean => on.dayOfWeek >= 6 || holidayOn(on) !== undefined
