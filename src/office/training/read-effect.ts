import type { Db, Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff } from '#office/evaluations/index.ts'
import { learnedFigures, type ConcernFigures } from '#office/observation/index.ts'
import { effectOf, type Effect } from './effect.ts'
import type { Offer } from './offer.ts'
import { readOffers } from './offer-store.ts'
import type { TrainingRoom } from './room.ts'
import type { Task } from './task.ts'
import { readTasks } from './task-store.ts'

/** Whole months that are compared on each side. */
const MONTHS = 6
/** How far back trainings are looked at. */
const YEARS = 2

export interface OfferEffect {
  readonly offer: string
  readonly title: string
  readonly day: Temporal.PlainDate
  readonly task: string
  /** Null: too few on one side, or no month after it is over yet (`isOpen`). */
  readonly effect: Effect | null
  readonly isOpen: boolean
}

/** What changed at the tasks of trainings that took place; groups of five or more, and only while the Personalrat agrees. */
export async function readEffect(
  room: TrainingRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ effects: readonly OfferEffect[]; months: number }, 'not-permitted' | 'evaluation-off'>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'training.read-effect', site)) return refuse('not-permitted')
  const at = ground.clock.now()
  return ground.db.transaction().execute(async (tx) => {
    for (const key of ['training.effect', 'past.minutes']) {
      const off = await evaluationIsOff(tx, { site, at, key })
      if (off) return off
    }
    const today = officeDay(at)
    const tasks = new Map((await readTasks(tx, site)).map((task) => [task.key, task]))
    const held = (await readOffers(tx, site, today.subtract({ years: YEARS }))).filter(
      ({ state }) => state === 'held',
    )
    const figures = figuresAt(tx, { site, at })
    const effects: OfferEffect[] = []
    for (const offer of held.toReversed())
      for (const key of offer.tasks) {
        const task = tasks.get(key)
        if (task) effects.push(await compare(figures, { offer, task, today }))
      }
    return { ok: true as const, effects, months: MONTHS }
  })
}

type Figures = (from: Temporal.PlainDate, to: Temporal.PlainDate) => Promise<readonly ConcernFigures[]>

/** Two trainings of one month look at the same months. */
function figuresAt(sql: Db | Tx, asked: { site: number; at: Temporal.Instant }): Figures {
  const known = new Map<string, Promise<readonly ConcernFigures[]>>()
  return (from, to) =>
    known.getOrInsertComputed(`${from.toString()} ${to.toString()}`, async () => {
      const { concerns } = await learnedFigures(sql, { ...asked, from, to })
      return concerns
    })
}

async function compare(
  figures: Figures,
  { offer, task, today }: { offer: Offer; task: Task; today: Temporal.PlainDate },
): Promise<OfferEffect> {
  const month = offer.day.with({ day: 1 })
  const next = month.add({ months: 1 })
  const about = { offer: offer.id, title: offer.title, day: offer.day, task: task.name }
  const isOpen = Temporal.PlainDate.compare(next.add({ months: 1 }), today) > 0
  if (isOpen) return { ...about, effect: null, isOpen }
  const before = await figures(month.subtract({ months: MONTHS }), month)
  const after = await figures(next, next.add({ months: MONTHS }))
  return { ...about, effect: effectOf(task.concerns, before, after), isOpen }
}
