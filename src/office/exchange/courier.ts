import { allClients } from '#office/staff/index.ts'
import { holdAfter, pauseAfter } from './backoff.ts'
import { claimDeliveries, settleDelivery, tryLater, type Delivery } from './delivery-store.ts'
import { PATIENCE_MS, post, type Posted } from './post.ts'
import type { ExchangeRoom } from './room.ts'
import { secretOf, signatureOf } from './secret.ts'
import { readSetting } from './setting-store.ts'
import { pauseDelivery } from './subscribe.ts'
import { noteTarget, subscriptionById } from './subscription-store.ts'
import type { Subscription } from './subscription.ts'
import { isAllowed, refusesTarget } from './target.ts'

/** Targets one process tells at the same time. */
const TARGETS_AT_ONCE = 50
const LOOK_MS = 1000
/** A process that died while it told somebody is missed after this long. */
const CLAIM_SECONDS = 20

export interface Courier {
  /** Something may be due. */
  wake(): void
  stop(): Promise<void>
}

/**
 * Carries what is due. Each target has its own line of one: whoever hangs, hangs for five seconds and for itself, is left
 * in peace for a while, and is tried again for about a day.
 */
export function startCourier(
  room: ExchangeRoom,
  report: (error: unknown) => void,
  patience = PATIENCE_MS,
): Courier {
  const busy = new Map<string, Promise<void>>()
  let round: Promise<void> | null = null
  let again = false
  let stopped = false

  async function look(): Promise<void> {
    do {
      again = false
      const now = room.wallClock.now()
      const until = now.add({ seconds: CLAIM_SECONDS })
      const most = TARGETS_AT_ONCE - busy.size
      if (most <= 0) return
      const due = await claimDeliveries(room.ground.db, { busy: [...busy.keys()], now, until, most })
      for (const delivery of due) {
        const work = carry(room, delivery, patience)
          .catch(report)
          .finally(() => {
            busy.delete(delivery.subscription)
            wake()
          })
        busy.set(delivery.subscription, work)
      }
    } while (again && !stopped)
  }
  function wake(): void {
    if (stopped) return
    again = true
    round ??= look()
      .catch(report)
      .finally(() => (round = null))
  }
  const timer = setInterval(wake, LOOK_MS).unref()
  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await round
      await Promise.all(busy.values())
    },
  }
}

async function carry(room: ExchangeRoom, delivery: Delivery, patience: number): Promise<void> {
  const { db } = room.ground
  const it = await subscriptionById(db, delivery.subscription)
  const client = it && (await allClients(db)).find(({ id }) => id === it.client)
  const at = () => room.wallClock.now()
  if (!it || !client?.active || !client.roles.includes('webhooks:write')) {
    await settleDelivery(db, delivery.id, { state: 'dead', answer: 'the key is revoked', at: at() })
    return
  }
  const posted = await tell(room, it, delivery, patience)
  const answer = 'failed' in posted ? posted.failed : `HTTP ${posted.status}`
  if ('status' in posted && posted.status >= 200 && posted.status < 300) {
    await settleDelivery(db, delivery.id, { state: 'delivered', answer, at: at() })
    await noteTarget(db, it.id, { failures: 0, holdUntil: null })
    return
  }
  if ('status' in posted && posted.status === 410) {
    await settleDelivery(db, delivery.id, { state: 'dead', answer, at: at() })
    await pauseDelivery(room, { subscription: it.id, why: answer })
    return
  }
  const pause = pauseAfter(delivery.attempts + 1, room.secrets)
  if (pause === null) await settleDelivery(db, delivery.id, { state: 'dead', answer, at: at() })
  else
    await tryLater(db, delivery.id, { answer, nextAt: at().add({ milliseconds: Math.round(pause * 1000) }) })
  const failures = Math.min(it.failures + 1, 1000)
  const hold = Math.round(holdAfter(failures, room.secrets) * 1000)
  await noteTarget(db, it.id, { failures, holdUntil: at().add({ milliseconds: hold }) })
}

async function tell(
  room: ExchangeRoom,
  it: Subscription,
  { id, body }: Delivery,
  patience: number,
): Promise<Posted> {
  const hosts = [...(await readSetting(room.ground.db)).hosts, ...room.hosts]
  // what was allowed once may have been taken off the list since
  const wrong = refusesTarget(it.url, hosts)
  if (wrong) return { failed: wrong }
  const now = room.wallClock.now()
  const timestamp = Math.floor(now.epochMilliseconds / 1000)
  const isOldValid = it.oldUntil !== null && Temporal.Instant.compare(now, it.oldUntil) < 0
  const rounds = isOldValid ? [it.round, it.round - 1] : [it.round]
  const signatures = rounds.map((round) =>
    signatureOf(secretOf(room.secret, it.id, round), { id, timestamp, body }),
  )
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Willkommen',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
  return post(it.url, { headers, body, isAllowed: isAllowed(new URL(it.url), hosts) }, patience)
}
