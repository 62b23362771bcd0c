import { consult, perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { allClients, type Client } from '#office/staff/index.ts'
import { latestDeliveries, type Delivery } from './delivery-store.ts'
import { isSchemeEntry, linkTo, refusesLink, type LinkRefusal } from './link.ts'
import { referencesByClient } from './reference-store.ts'
import type { ExchangeRoom } from './room.ts'
import { allLinks, readSetting, writeLink, writeSetting, type ExchangeSetting } from './setting-store.ts'
import { liveSubscriptions } from './subscription-store.ts'
import type { Subscription } from './subscription.ts'
import { isHostEntry } from './target.ts'

/** Which hosts inside the house may be told something, and which schemes links may have. */
export async function saveSetting(
  room: ExchangeRoom,
  actor: Actor,
  { hosts, schemes }: ExchangeSetting,
): Promise<Outcome<object, CommonRefusal | 'host-invalid' | 'scheme-invalid'>> {
  const deed = { act: 'exchange.save-setting', site: null }
  return perform(room.ground, actor, deed, async ({ tx, about }) => {
    const wrong = hosts.find((host) => !isHostEntry(host))
    if (wrong !== undefined) return refuse('host-invalid', { field: 'hosts', detail: { host: wrong } })
    const odd = schemes.find((scheme) => !isSchemeEntry(scheme))
    if (odd !== undefined) return refuse('scheme-invalid', { field: 'schemes', detail: { scheme: odd } })
    await writeSetting(tx, { hosts: [...new Set(hosts)], schemes: [...new Set(schemes)] })
    about('exchange:setting', { hosts, schemes })
    return { ok: true as const }
  })
}

/** How a case is opened in the program of a client; an empty template takes the link away. */
export async function saveLink(
  room: ExchangeRoom,
  actor: Actor,
  { client, template }: { readonly client: string; readonly template: string },
): Promise<Outcome<object, CommonRefusal | LinkRefusal | 'unknown-key'>> {
  const deed = { act: 'exchange.save-link', site: null }
  return perform(room.ground, actor, deed, async ({ tx, about }) => {
    const known = (await allClients(tx)).some((it) => it.id === client && it.kind === 'client')
    if (!known) return refuse('unknown-key', { field: 'client' })
    const wrong = template === '' ? null : refusesLink(template, (await readSetting(tx)).schemes)
    if (wrong) return refuse(wrong, { field: 'template' })
    await writeLink(tx, client, template === '' ? null : template)
    about(`client:${client}`, { template })
    return { ok: true as const }
  })
}

/** What a template would open, before it is kept. */
export async function previewLink(
  { ground }: ExchangeRoom,
  { template, reference }: { readonly template: string; readonly reference: string },
): Promise<Outcome<{ href: string }, LinkRefusal>> {
  const wrong = refusesLink(template, (await readSetting(ground.db)).schemes)
  return wrong ? refuse(wrong, { field: 'template' }) : { ok: true, href: linkTo(template, reference) }
}

export interface CaseLink {
  /** The product, as the administration named it. */
  readonly product: string
  readonly reference: string
  /** Null: the product has no link. */
  readonly href: string | null
}

/** The cases that belong to a visit, for the colleague it is called to. */
export async function linksOf(
  { ground }: ExchangeRoom,
  actor: Actor,
  { site, visit }: { readonly site: number; readonly visit: string },
): Promise<CaseLink[]> {
  const deed = { act: 'exchange.look-at-links', site }
  if (!isPermitted(ground.permissions, actor, deed.act, deed.site)) return []
  const references = await referencesByClient(ground.db, visit)
  if (references.size === 0) return []
  const links = await allLinks(ground.db)
  const { schemes } = await readSetting(ground.db)
  return (await allClients(ground.db)).flatMap(({ id, name, active }) =>
    (references.get(id) ?? []).map((reference) => {
      const template = active ? links.get(id) : undefined
      // a scheme that was taken off the list opens nothing any more
      const fits = template !== undefined && refusesLink(template, schemes) === null
      return { product: name, reference, href: fits ? linkTo(template, reference) : null }
    }),
  )
}

export interface ProgramOverview {
  readonly client: Client
  readonly link: string | null
  readonly subscriptions: readonly {
    readonly subscription: Subscription
    readonly latest: readonly Delivery[]
    readonly dead: readonly Delivery[]
  }[]
}

const LATEST = 10
const DEAD = 50

/** Everything the page of the administration shows: programs, what they may, where they are told, what failed. */
export async function exchangeOverview(
  { ground }: ExchangeRoom,
  actor: Actor,
): Promise<Outcome<{ programs: ProgramOverview[]; setting: ExchangeSetting }, 'not-permitted'>> {
  const seen = await consult(ground, actor, { act: 'exchange.overview', site: null }, async (tx) => {
    const links = await allLinks(tx)
    const live = await liveSubscriptions(tx)
    const programs: ProgramOverview[] = []
    for (const client of await allClients(tx)) {
      if (client.kind !== 'client') continue
      const subscriptions = []
      for (const subscription of live.filter((it) => it.client === client.id))
        subscriptions.push({
          subscription,
          latest: await latestDeliveries(tx, subscription.id, LATEST),
          dead: await latestDeliveries(tx, subscription.id, DEAD, 'dead'),
        })
      programs.push({ client, link: links.get(client.id) ?? null, subscriptions })
    }
    return { programs, setting: await readSetting(tx) }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}
