import { perform, type Hand } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import { insertInstructed, removeInstructedOf } from './instruction-store.ts'
import { levelOn } from './level.ts'
import { standingsOf } from './level-store.ts'
import type { Offer, Seat } from './offer.ts'
import { lockOffer, seatsOf, writeOffer, writeSeat } from './offer-store.ts'
import { peopleAt } from './people.ts'
import { insertProposal, removeOpenProposals } from './proposal-store.ts'
import type { TrainingRoom } from './room.ts'
import { readTasks } from './task-store.ts'

export type HoldRefusal =
  | CommonRefusal
  | 'unknown-offer'
  | 'unknown-person'
  | 'offer-cancelled'
  | 'offer-ahead'

/**
 * Who was there. Noted again it corrects what was noted before. For each task the offer teaches a level is suggested to the head,
 * where it would be a higher one or count longer; an instruction that was given along counts from that day.
 */
export function holdOffer(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly offer: string; readonly present: readonly string[] },
): Promise<Outcome<{ proposals: number }, HoldRefusal>> {
  const { site, present } = command
  return perform<{ proposals: number }, HoldRefusal>(
    room.ground,
    actor,
    deedOf('training.hold-offer', command),
    async (hand) => {
      const { tx, now, about, tell } = hand
      const offer = isId(command.offer) ? await lockOffer(tx, site, command.offer) : null
      if (!offer) return refuse('unknown-offer')
      if (offer.state === 'cancelled') return refuse('offer-cancelled')
      if (Temporal.PlainDate.compare(offer.day, officeDay(now)) > 0) return refuse('offer-ahead')
      const here = new Set((await peopleAt(tx, site)).map(({ id }) => id))
      const seats = await seatsOf(tx, [offer.id])
      const known = new Set([...here, ...seats.map(({ account }) => account)])
      if (!present.every((account) => known.has(account)))
        return refuse('unknown-person', { field: 'present' })
      await noteSeats(hand, offer, seats, new Set(present))
      await writeOffer(tx, site, { ...offer, state: 'held', version: offer.version + 1 }, now)
      await noteInstruction(room, hand, { site, offer, present })
      const proposals = await propose(room, hand, {
        site,
        offer,
        present: present.filter((it) => here.has(it)),
      })
      about(`training-offer:${offer.id}`, { present: present.length, proposals })
      tell('training.offer-held', { offer: offer.id })
      return { ok: true, proposals }
    },
  )
}

/** Whoever had a seat and did not come, missed it; who gave it back before did not. */
async function noteSeats(
  { tx, now }: Hand,
  { id: offer }: Offer,
  seats: readonly Seat[],
  present: ReadonlySet<string>,
): Promise<void> {
  for (const account of present) await writeSeat(tx, { offer, account, state: 'attended' }, now)
  for (const { account, state } of seats) {
    if (present.has(account) || state === 'given_back') continue
    await writeSeat(tx, { offer, account, state: 'missed' }, now)
  }
}

type Held = { readonly site: number; readonly offer: Offer; readonly present: readonly string[] }

async function noteInstruction(
  { ground }: TrainingRoom,
  { tx, now }: Hand,
  { site, offer, present }: Held,
): Promise<void> {
  await removeInstructedOf(tx, offer.id)
  const { instruction: kind, day } = offer
  if (kind === null) return
  for (const account of present)
    await insertInstructed(tx, { id: ground.ids.uuid(), site, account, kind, day, offer: offer.id }, now)
}

async function propose(
  { ground }: TrainingRoom,
  { tx, now }: Hand,
  { site, offer, present }: Held,
): Promise<number> {
  await removeOpenProposals(tx, offer.id)
  const tasks = new Set((await readTasks(tx, site)).map(({ key }) => key))
  const standings = await standingsOf(tx, site)
  const until = offer.validMonths === null ? null : offer.day.add({ months: offer.validMonths })
  let proposals = 0
  for (const account of present)
    for (const task of offer.tasks.filter((key) => tasks.has(key))) {
      const own = standings.filter((it) => it.account === account && it.task === task)
      const { standing, level } = levelOn(own, officeDay(now))
      const isHigher = offer.level > level
      const isLonger = offer.level === standing?.level && isAfter(until, standing.until)
      if (!isHigher && !isLonger) continue
      const proposal = { id: ground.ids.uuid(), offer: offer.id, account, task, level: offer.level, until }
      await insertProposal(tx, site, proposal)
      proposals += 1
    }
  return proposals
}

/** Null counts for good. */
function isAfter(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): boolean {
  if (b === null) return false
  return a === null || Temporal.PlainDate.compare(a, b) > 0
}
