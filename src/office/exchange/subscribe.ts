import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { lastEventId } from '#ground/events/event-store.ts'
import { isPermitted, SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { deliveryById, latestDeliveries, reviveDelivery, type Delivery } from './delivery-store.ts'
import type { ExchangeRoom } from './room.ts'
import { secretOf } from './secret.ts'
import { readSetting } from './setting-store.ts'
import {
  endSubscription,
  insertSubscription,
  lockSubscriptionsOf,
  nextRound,
  pauseSubscription,
  resumeSubscription,
  subscriptionById,
  subscriptionsOf,
} from './subscription-store.ts'
import { OLD_SECRET_HOURS, SUBSCRIPTIONS_MAX, type Subscription } from './subscription.ts'
import { refusesTarget, type TargetRefusal } from './target.ts'
import type { EventType } from './told.ts'

export interface SubscribeCommand {
  readonly url: string
  readonly events: readonly EventType[]
  readonly site?: number | undefined
  readonly key?: string | undefined
}

export type SubscribeRefusal = CommonRefusal | TargetRefusal | 'too-many-subscriptions'
export type SubscriptionRefusal = CommonRefusal | 'unknown-subscription'

/** From now on the program is told at this address. The secret is in this answer and nowhere else. */
export async function subscribe(
  room: ExchangeRoom,
  actor: Actor,
  { url, events, site, key }: SubscribeCommand,
): Promise<Outcome<{ subscription: string; secret: string }, SubscribeRefusal>> {
  const request = { url, events, site: site ?? null }
  const deed = {
    ...{ act: 'exchange.subscribe', site: site ?? null },
    key: key === undefined ? undefined : { value: key, request },
  }
  const outcome = await perform<{ subscription: string }, SubscribeRefusal>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about }) => {
      const { hosts } = await readSetting(tx)
      const wrong = refusesTarget(url, [...hosts, ...room.hosts])
      if (wrong) return refuse(wrong, { field: 'url' })
      const others = await lockSubscriptionsOf(tx, actor.id)
      if (others.length >= SUBSCRIPTIONS_MAX)
        return refuse('too-many-subscriptions', { detail: { most: SUBSCRIPTIONS_MAX } })
      const id = room.ground.ids.uuid()
      const it = { id, client: actor.id, url, events: [...new Set(events)], site: site ?? null }
      // nobody is told what was before
      await insertSubscription(tx, { ...it, afterEvent: await lastEventId(tx) }, now)
      about(`subscription:${id}`, { url, events })
      return { ok: true, subscription: id }
    },
  )
  if (!outcome.ok) return outcome
  // derived outside, so that no kept answer holds it
  return { ...outcome, secret: secretOf(room.secret, outcome.subscription, 1) }
}

interface Chosen {
  readonly subscription: string
  readonly key?: string | undefined
}

/** An act on a subscription of the own program; the administration may do it with every one. */
async function onOwn<T extends object, Name extends string>(
  room: ExchangeRoom,
  actor: Actor,
  act: string,
  { subscription, key }: Chosen,
  work: (hand: Parameters<Parameters<typeof perform>[3]>[0], it: Subscription) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | SubscriptionRefusal>> {
  const deed = {
    act,
    site: null,
    key: key === undefined ? undefined : { value: key, request: { subscription } },
  }
  return perform<T, Name | SubscriptionRefusal>(room.ground, actor, deed, async (hand) => {
    const it = await subscriptionById(hand.tx, subscription)
    if (!it || (actor.kind === 'client' && it.client !== actor.id))
      return refuse('unknown-subscription', { field: 'subscription' })
    hand.about(`subscription:${subscription}`)
    return work(hand, it)
  }) as Promise<Outcome<T, Name | SubscriptionRefusal>>
}

export function unsubscribe(room: ExchangeRoom, actor: Actor, command: Chosen) {
  return onOwn<{ subscription: string }, never>(
    room,
    actor,
    'exchange.unsubscribe',
    command,
    async ({ tx }, { id }) => {
      await endSubscription(tx, id, room.wallClock.now())
      return { ok: true as const, subscription: id }
    },
  )
}

/** A new secret; for a day every message carries a signature by the old one as well. */
export async function rotateSecret(
  room: ExchangeRoom,
  actor: Actor,
  command: Chosen,
): Promise<Outcome<{ subscription: string; secret: string; oldUntil: string }, SubscriptionRefusal>> {
  type Turned = { subscription: string; round: number; oldUntil: string }
  const turned = await onOwn<Turned, never>(
    room,
    actor,
    'exchange.rotate-secret',
    command,
    async ({ tx }, { id }) => {
      const oldUntil = room.wallClock.now().add({ hours: OLD_SECRET_HOURS })
      const round = await nextRound(tx, id, oldUntil)
      return { ok: true as const, subscription: id, round, oldUntil: oldUntil.toString() }
    },
  )
  if (!turned.ok) return turned
  const { subscription, round, oldUntil } = turned
  return { ok: true, subscription, secret: secretOf(room.secret, subscription, round), oldUntil }
}

/** Tells nothing more until somebody lets it go on. What happens meanwhile is not laid up. */
export async function pauseDelivery(
  room: ExchangeRoom,
  { subscription, why }: { readonly subscription: string; readonly why: string },
  actor: Actor = SYSTEM,
): Promise<void> {
  const deed = { act: 'exchange.pause', site: null, why }
  await perform(room.ground, actor, deed, async ({ tx, about }) => {
    if (!(await pauseSubscription(tx, subscription, why))) return refuse('unknown-subscription')
    about(`subscription:${subscription}`)
    return { ok: true as const }
  })
}

export function resumeDelivery(room: ExchangeRoom, actor: Actor, command: Chosen) {
  return onOwn<{ subscription: string }, 'not-paused'>(
    room,
    actor,
    'exchange.resume',
    command,
    async ({ tx, tell }, { id }) => {
      if (!(await resumeSubscription(tx, id, room.wallClock.now()))) return refuse('not-paused')
      tell('exchange.wanted', { subscription: id })
      return { ok: true, subscription: id }
    },
  )
}

/** A message that was given up goes out again, under its old id. */
export async function sendAgain(
  room: ExchangeRoom,
  actor: Actor,
  { delivery, key }: { readonly delivery: string; readonly key?: string | undefined },
): Promise<Outcome<{ delivery: string }, SubscriptionRefusal | 'unknown-delivery' | 'not-dead'>> {
  if (!isPermitted(room.ground.permissions, actor, 'exchange.send-again', null))
    return refuse('not-permitted')
  const known = await deliveryById(room.ground.db, delivery)
  if (!known) return refuse('unknown-delivery', { field: 'delivery' })
  const { subscription } = known
  return onOwn<{ delivery: string }, 'not-dead'>(
    room,
    actor,
    'exchange.send-again',
    { subscription, key },
    async ({ tx, tell }) => {
      if (!(await reviveDelivery(tx, delivery, room.wallClock.now()))) return refuse('not-dead')
      tell('exchange.wanted', { subscription })
      return { ok: true, delivery }
    },
  )
}

/** What a program has subscribed to, with what was given up. */
export async function ownSubscriptions(
  { ground }: ExchangeRoom,
  actor: Actor,
): Promise<Outcome<{ list: { subscription: Subscription; dead: Delivery[] }[] }, 'not-permitted'>> {
  if (!isPermitted(ground.permissions, actor, 'exchange.subscribe', null)) return refuse('not-permitted')
  const list = []
  for (const subscription of await subscriptionsOf(ground.db, actor.id))
    list.push({ subscription, dead: await latestDeliveries(ground.db, subscription.id, 50, 'dead') })
  return { ok: true, list }
}
