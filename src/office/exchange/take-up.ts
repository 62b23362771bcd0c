import type { OfficeEvent } from '#ground/events/event-store.ts'
import type { Routes } from '#ground/jobs/index.ts'
import { allClients } from '#office/staff/index.ts'
import { forgetDeliveries, layDownDeliveries, type NewDelivery } from './delivery-store.ts'
import { forgetReferences, referencesByClient } from './reference-store.ts'
import type { ExchangeRoom } from './room.ts'
import { subscriptionsTo } from './subscription-store.ts'
import { TOLD_TOPICS, toldOf } from './told.ts'

/** Events that other programs are told; the relay of the process carries them over. */
export const EXCHANGE_QUEUE = 'exchange.tell'
export const exchangeRoutes: Routes = Object.fromEntries(TOLD_TOPICS.map((topic) => [topic, EXCHANGE_QUEUE]))

/** Lays down one message for each subscription an event is for; done twice, it is laid down once. */
export async function takeUp(room: ExchangeRoom, event: OfficeEvent): Promise<number> {
  const told = toldOf(event)
  if (!told) return 0
  const { db, ids } = room.ground
  const wanted = await subscriptionsTo(db, told)
  if (wanted.length === 0) return 0
  const clients = new Map((await allClients(db)).map((it) => [it.id, it]))
  const references = await referencesByClient(db, told.visit)
  const list = wanted.flatMap(({ id, client }): NewDelivery[] => {
    const holder = clients.get(client)
    if (!holder?.active || !holder.sites.includes(told.site)) return []
    const body = JSON.stringify({ ...told, references: references.get(client) ?? [] })
    return [{ id: ids.uuid(), subscription: id, event: told.id, type: told.type, body }]
  })
  await layDownDeliveries(db, list, room.wallClock.now())
  return list.length
}

/** Days messages are kept, and days the name of a case is kept with a visit. */
const DELIVERY_DAYS = 14
const REFERENCE_DAYS = 180

export async function forgetExchange({ ground, wallClock }: ExchangeRoom): Promise<void> {
  await forgetDeliveries(ground.db, wallClock.now().subtract({ hours: 24 * DELIVERY_DAYS }))
  await forgetReferences(ground.db, ground.clock.now().subtract({ hours: 24 * REFERENCE_DAYS }))
}
