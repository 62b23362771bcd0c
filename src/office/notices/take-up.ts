import type { OfficeEvent } from '#ground/events/event-store.ts'
import { byVisit } from '#office/appointments/index.ts'
import { findPersons } from '#office/people/index.ts'
import { announcedIn, type Announced } from './announced.ts'
import { deliver, type Delivered } from './deliver.ts'
import { deadAddresses } from './fate-store.ts'
import type { NewNotice } from './notice.ts'
import { addNotices, noticesOfEvent } from './notice-store.ts'
import { channelOf } from './reach.ts'
import type { NoticesRoom } from './room.ts'

/**
 * Tells people what an event wants them to know, each once: the row comes first, so a second process or a second run
 * finds it. Answers what became of each.
 */
export async function takeUp(room: NoticesRoom, event: OfficeEvent, isLast: boolean): Promise<Delivered[]> {
  const { db, clock } = room.ground
  const { wanted } = event.data
  if (typeof wanted === 'string') return [await deliver(room, wanted, isLast)]
  const known = await noticesOfEvent(db, event.id)
  if (known.length === 0) {
    const announced = announcedIn(event)
    const notices: NewNotice[] = []
    for (const [n, one] of announced.entries()) notices.push(await noticeFor(room, event, one, n))
    await addNotices(db, notices, clock.now())
    known.push(...(await noticesOfEvent(db, event.id)))
  }
  const ends: Delivered[] = []
  for (const { id } of known) ends.push(await deliver(room, id, isLast))
  return ends
}

async function noticeFor(
  room: NoticesRoom,
  event: OfficeEvent,
  it: Announced,
  n: number,
): Promise<NewNotice> {
  const { db, ids } = room.ground
  const appointment = it.visit ? await byVisit(db, it.visit) : null
  const personId = it.person ?? appointment?.person ?? null
  const person = personId ? (await findPersons(db, [personId])).get(personId) : undefined
  // a reach that the sender names decides alone: somebody may wish an SMS although there is a mail
  const { mail = null, phone = null } = it.reach ?? person ?? {}
  const spoken = it.visit && appointment ? appointment.language : it.language
  return {
    id: ids.uuid(),
    occasion: n === 0 ? `event:${event.id}` : `event:${event.id}:${n}`,
    eventId: event.id,
    kind: it.kind,
    visit: it.visit ?? null,
    person: person?.id ?? null,
    site: event.site ?? appointment?.site ?? null,
    language: spoken,
    params: definedOnly(it.params),
    urgent: it.urgent,
    expiresAt: it.expiresAt ? Temporal.Instant.from(it.expiresAt) : null,
    ...channelOf({ mail, phone }, await deadAddresses(db, mail ? [mail] : [])),
  }
}

function definedOnly(params: Announced['params']): NewNotice['params'] {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined))
}
