import type { Ground } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff, type EvaluationOff } from '#office/evaluations/index.ts'
import { accountStates, type AccountState } from './account-store.ts'
import { countByDay, type DayCount } from './mail-store.ts'
import type { MailboxDesk } from './room.ts'

export interface WeekCount extends Omit<DayCount, 'day'> {
  /** Monday of the week, YYYY-MM-DD. */
  readonly week: string
}

export const WEEKS = 8

interface MailFigures {
  /** None when they are off. */
  readonly weeks: WeekCount[]
  readonly days: DayCount[]
  readonly accounts: AccountState[]
  readonly off: EvaluationOff | null
}

/**
 * The figure that must fall: how many mails ask for an appointment, week by week; how many got the link at once, how many
 * a person had to take. And whether the mailbox can be read at all. Names nobody, so no row in the trail.
 */
export async function figures(
  desk: MailboxDesk,
  actor: Actor,
): Promise<Outcome<MailFigures, 'not-permitted'>> {
  const { ground } = desk
  if (!isPermitted(ground.permissions, actor, 'mailbox.figures', null)) return refuse('not-permitted')
  const today = ground.clock.now().toZonedDateTimeISO(OFFICE_ZONE).toPlainDate()
  const first = mondayOf(today).subtract({ weeks: WEEKS - 1 })
  const accounts = await accountStates(ground.db)
  const off = await offAnywhere(ground, actor)
  if (off) return { ok: true, days: [], weeks: [], accounts, off }
  const days = await countByDay(ground.db, first.toZonedDateTime(OFFICE_ZONE).toInstant())
  return { ok: true, days, weeks: weeksOf(days, first), accounts, off: null }
}

/** The mailbox belongs to the whole office: every site of whoever asks must have agreed. */
async function offAnywhere({ db, clock }: Ground, { sites }: Actor): Promise<EvaluationOff | null> {
  for (const site of sites === 'all' ? [] : sites) {
    const off = await evaluationIsOff(db, { site, at: clock.now(), key: 'mailbox.weeks' })
    if (off) return off
  }
  return null
}

/** Weeks without mails as well: a zero is a figure. */
export function weeksOf(days: readonly DayCount[], first: Temporal.PlainDate): WeekCount[] {
  return Array.from({ length: WEEKS }, (_, n) => {
    const week = first.add({ weeks: n })
    const own = days.filter(({ day }) => mondayOf(Temporal.PlainDate.from(day)).equals(week))
    const sum = (of: keyof Omit<DayCount, 'day'>): number => own.reduce((all, it) => all + it[of], 0)
    const counts = {
      wishes: sum('wishes'),
      answered: sum('answered'),
      handed: sum('handed'),
      others: sum('others'),
    }
    return { week: week.toString(), ...counts }
  })
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}
