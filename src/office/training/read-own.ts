import type { Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { dueList, INSTRUCTIONS, type Due, type InstructionKind } from './instruction.ts'
import { instructedAt } from './instruction-store.ts'
import { rowsOf, type Counting } from './level.ts'
import { standingsOf } from './level-store.ts'
import type { Offer, SeatState } from './offer.ts'
import { readOffers, seatsOf } from './offer-store.ts'
import { milestonesOf, onboardingsOf } from './onboarding-store.ts'
import { peopleAt } from './people.ts'
import { viewOf, type OnboardingView } from './read-onboarding.ts'
import { MONTHS_BACK } from './read-offers.ts'
import type { TrainingRoom } from './room.ts'
import type { Task } from './task.ts'
import { readTasks } from './task-store.ts'

export interface OwnOffer extends Offer {
  /** Seats nobody has yet. */
  readonly left: number
  /** Null: never had one. */
  readonly own: SeatState | null
}

/** What stands about oneself, and nothing about anybody else. */
export interface Own {
  readonly isTaught: boolean
  readonly tasks: readonly Task[]
  readonly counting: ReadonlyMap<string, Counting>
  readonly plan: (OnboardingView & { readonly mentorName: string | null }) | null
  /** Ahead and open, or with an own seat. */
  readonly offers: readonly OwnOffer[]
  readonly past: readonly OwnOffer[]
  readonly due: readonly Due[]
  readonly kinds: readonly InstructionKind[]
}

/** The own row. Whoever looks at what stands about oneself leaves no trail: that would be a figure about a colleague. */
export async function readOwn(
  room: TrainingRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ own: Own }, 'not-permitted' | 'unknown-person'>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'training.read-own', site)) return refuse('not-permitted')
  const today = officeDay(ground.clock.now())
  const own = await ground.db.transaction().execute((tx) => ownOf(tx, { site, account: actor.id, today }))
  return own ? { ok: true, own } : refuse('unknown-person')
}

interface Asked {
  readonly site: number
  readonly account: string
  readonly today: Temporal.PlainDate
}

async function ownOf(tx: Tx, asked: Asked): Promise<Own | null> {
  const { site, account, today } = asked
  const people = await peopleAt(tx, site)
  const self = people.find(({ id }) => id === account)
  if (!self) return null
  const tasks = await readTasks(tx, site)
  const [row] = rowsOf([account], tasks, await standingsOf(tx, site, account), today)
  const offers = await offersFor(tx, asked)
  const isOver = ({ day, state }: Offer) => state === 'held' || Temporal.PlainDate.compare(day, today) < 0
  return {
    ...{ isTaught: self.isTaught, tasks, counting: row!.counting, kinds: INSTRUCTIONS },
    plan: await planFor(tx, asked, people),
    offers: offers.filter((it) => !isOver(it) && (it.state === 'open' || it.own === 'taken')),
    past: offers.filter((it) => isOver(it) && it.own !== null && it.own !== 'given_back'),
    due: dueList([account], await instructedAt(tx, site, account), today),
  }
}

async function offersFor(tx: Tx, { site, account, today }: Asked): Promise<OwnOffer[]> {
  const offers = await readOffers(tx, site, today.subtract({ months: MONTHS_BACK }))
  const ids = offers.map(({ id }) => id)
  const seats = Map.groupBy(await seatsOf(tx, ids), ({ offer }) => offer)
  return offers.map((it) => {
    const all = seats.get(it.id) ?? []
    const taken = all.filter(({ state }) => state === 'taken').length
    const own = all.find((seat) => seat.account === account)?.state ?? null
    return { ...it, left: Math.max(0, it.seats - taken), own }
  })
}

async function planFor(
  tx: Tx,
  { site, account, today }: Asked,
  people: readonly { readonly id: string; readonly name: string }[],
): Promise<Own['plan']> {
  const running = (await onboardingsOf(tx, site, account)).find(
    ({ endsOn }) => Temporal.PlainDate.compare(today, endsOn) < 0,
  )
  if (!running) return null
  const mentorName = people.find(({ id }) => id === running.mentor)?.name ?? null
  return { ...viewOf(running, await milestonesOf(tx, [running.id]), today), mentorName }
}
