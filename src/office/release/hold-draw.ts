import { perform } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { fillReserved, freeReserved, reserve } from '#office/appointments/index.ts'
import { drawOrder, firstHead, hex } from './draw.ts'
import {
  countEntries,
  lastSettled,
  personOf,
  reachesOf,
  settleEntries,
  waitingEntries,
  type Settled,
} from './entry-store.ts'
import { placeFor, wishKey, wishOf } from './place-for.ts'
import type { Entry, Release } from './release.ts'
import {
  closeRelease,
  dueReleases,
  finishRelease,
  leaveDrawLock,
  lockReleases,
  seedOf,
  tryDrawLock,
} from './release-store.ts'
import type { ReleaseRoom } from './room.ts'

/** How long a place is kept between being chosen and being booked. A draw that broke off waits so long. Seconds. */
export const CHOSEN_SECONDS = 60
/** Entries that were not drawn are written so many at a time. */
const CHUNK = 500
/** A place chosen may be lost to a change of hours in the same moment; then the next one is chosen. */
const TRIES = 4

/** Closes what has ended and draws what is due. Looks at what is due, so a run that was missed is made up by the next. */
export async function drawDue(room: ReleaseRoom): Promise<number> {
  const now = room.ground.clock.now()
  let drawn = 0
  for (const release of await dueReleases(room.ground.db, now)) {
    if (release.state === 'announced') await close(room, release)
    if (Temporal.Instant.compare(release.drawAt, now) <= 0 && (await holdDraw(room, release))) drawn++
  }
  return drawn
}

/** From now on the head is public and nobody enters. */
export async function close(room: ReleaseRoom, { id, site }: Release): Promise<void> {
  await perform(room.ground, SYSTEM, { act: 'release.close', site }, async ({ tx, now, about, tell }) => {
    const it = (await lockReleases(tx, [id])).get(id)!
    if (it.state !== 'announced') return refuse('already-over')
    const head = it.head ?? firstHead(id, it.commitment)
    await closeRelease(tx, id, head, now)
    about(`release:${id}`, { entries: it.entries, head: hex(head) })
    tell('release.closed', { release: id, entries: it.entries })
    return { ok: true as const }
  })
}

/**
 * Gives the places in the order of the ranks. One process at a time; whatever was written before it broke off stays, and
 * the next run goes on there. Each winner's booking and result are one transaction.
 * @returns true when this run ended the draw
 */
async function holdDraw(room: ReleaseRoom, release: Release): Promise<boolean> {
  const { db } = room.ground
  return db.connection().execute(async (line) => {
    if (!(await tryDrawLock(line, release.id))) return false
    try {
      return await draw(room, release)
    } finally {
      await leaveDrawLock(line, release.id)
    }
  })
}

async function draw(room: ReleaseRoom, { id }: Release): Promise<boolean> {
  const { db, clock } = room.ground
  const release = (await dueReleases(db, clock.now())).find((it) => it.id === id)
  // Another process was quicker.
  if (!release?.head || release.state !== 'closed') return false
  if (await brokeOffJustNow(room, release)) return false
  const seed = await seedOf(db, id, clock.now())
  if (!seed) return false
  const waiting = await waitingEntries(db, id)
  const exhausted = new Set<string>()
  let losers: Settled[] = []
  for (const number of drawOrder(seed, release.head, release.entries)) {
    const entry = waiting.get(number)
    if (!entry) continue
    const settled = await giveOne(room, release, entry, exhausted)
    if (settled) losers.push(settled)
    if (losers.length < CHUNK) continue
    await settle(room, release, losers)
    losers = []
    // The house answers its visitors meanwhile.
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  await settle(room, release, losers)
  await finish(room, release)
  return true
}

/** A place chosen by a run that died is kept a little longer; whoever it was meant for shall have it. */
async function brokeOffJustNow(room: ReleaseRoom, release: Release): Promise<boolean> {
  const { db, clock } = room.ground
  const last = await lastSettled(db, release.id, release.drawAt)
  return last !== null && Temporal.Instant.compare(clock.now(), last.add({ seconds: CHOSEN_SECONDS })) < 0
}

/** Books the best place for one entry; returns a result that is still to be written, or null when it was. */
async function giveOne(
  room: ReleaseRoom,
  release: Release,
  entry: Entry,
  exhausted: Set<string>,
): Promise<Settled | null> {
  const wish = wishKey(entry)
  for (let attempt = 0; attempt < TRIES && !exhausted.has(wish); attempt++) {
    const start = placeFor(room.appointments, release, entry)
    if (!start) break
    const until = room.ground.clock.now().add({ seconds: CHOSEN_SECONDS })
    const chosen = await reserve(room.appointments, SYSTEM, {
      ...{ wish: wishOf(release, entry), start, until, purpose: 'draw' },
    })
    if (!chosen.ok) continue
    const given = await give(room, release, entry, chosen.appointment)
    if (given.ok) return null
    if (given.refusal !== 'place-gone') await putBack(room, release, chosen.appointment)
    if (given.refusal === 'already-has-booking')
      return { id: entry.id, state: 'has-booking', appointment: null }
    // Left in this moment, or forgotten: there is nobody to give it to.
    if (given.refusal === 'nobody') return null
  }
  exhausted.add(wish)
  return { id: entry.id, state: 'not-drawn', appointment: null }
}

/** Booking, result and what is told of it: one transaction. */
export async function give(
  room: ReleaseRoom,
  release: Release,
  entry: Entry,
  appointment: string,
): Promise<Outcome<object, string>> {
  const deed = { act: 'release.give', site: release.site }
  const outcome = await perform(room.ground, SYSTEM, deed, async (hand) => {
    const read = await personOf(hand.tx, entry.id)
    if (!read) return refuse('nobody')
    const { language, concerns, persons, needs, minutes } = entry
    const searchName = searchForm(`${read.familyName} ${read.givenNames}`.trim())
    const person = { ...read, id: room.ground.ids.uuid(), searchName, language }
    const filled = await fillReserved(room.appointments, hand, {
      ...{ appointment, concerns, persons, language, needs, minutes, person },
    })
    if (!filled.ok) return refuse(filled.refusal)
    const won = { id: entry.id, state: 'won' as const, appointment: filled.code }
    if ((await settleEntries(hand.tx, [won], hand.now)).size === 0) return refuse('nobody')
    hand.about(`entry:${entry.id}`)
    hand.tell('release.won', {
      release: release.id,
      entry: entry.id,
      number: entry.number,
      visit: filled.visit,
    })
    return { ok: true as const, place: filled.place }
  })
  if (outcome.ok) room.appointments.learn(outcome.place)
  return outcome
}

/** Whoever it was chosen for cannot have it: the next one shall. */
export async function putBack(room: ReleaseRoom, { site }: Release, appointment: string): Promise<void> {
  const outcome = await perform(room.ground, SYSTEM, { act: 'release.put-back', site }, async (hand) => {
    const freed = await freeReserved(hand, appointment)
    hand.about(`place:${appointment}`)
    return freed
  })
  if (outcome.ok) room.appointments.learn(outcome.place)
}

/** Where the result stands; the message puts house and language before it. */
const linkTo = (code: string): string => `/verlosung/los/${code}`

/** Those who were not drawn: each is told what can be done next. */
export async function settle(
  room: ReleaseRoom,
  release: Release,
  settled: readonly Settled[],
): Promise<void> {
  if (settled.length === 0) return
  const deed = { act: 'release.settle', site: release.site }
  await perform(room.ground, SYSTEM, deed, async ({ tx, now, about, tell }) => {
    const done = await settleEntries(tx, settled, now)
    about(`release:${release.id}`, { settled: done.size })
    for (const it of await reachesOf(tx, [...done])) {
      const notice = {
        kind: 'draw-lost',
        reach: it.reach,
        language: it.language,
        params: { link: linkTo(it.code) },
      }
      const hasReach = it.reach.mail !== null || it.reach.phone !== null
      tell(
        'release.not-drawn',
        { release: release.id, entry: it.id, state: it.state, ...(hasReach && { notice }) },
        `entry:${it.id}`,
      )
    }
    return { ok: true as const }
  })
}

export async function finish(room: ReleaseRoom, release: Release): Promise<void> {
  const deed = { act: 'release.draw', site: release.site }
  await perform(room.ground, SYSTEM, deed, async ({ tx, now, about, tell }) => {
    const it = (await lockReleases(tx, [release.id])).get(release.id)!
    if (it.state !== 'closed') return refuse('already-over')
    const { won } = await countEntries(tx, release.id)
    await finishRelease(tx, release.id, now)
    about(`release:${release.id}`, { entries: it.entries, won })
    tell('release.drawn', { release: release.id, entries: it.entries, won })
    return { ok: true as const }
  })
}
