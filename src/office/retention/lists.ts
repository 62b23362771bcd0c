import { createHash } from 'node:crypto'
import { perform, type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { retentionRules } from '#law/retention/index.ts'
import {
  asSystem,
  contentOf,
  destroyWith,
  findAkte,
  findUnit,
  lockAkte,
  seeAs,
} from '#office/casefiles/index.ts'
import { isUuid, line } from './line.ts'
import { offersOf } from './disposal-store.ts'
import {
  insertList,
  itemsOf,
  listedItems,
  lockList,
  lockLists,
  markDestroyed,
  markDropped,
  markExecuted,
  type DeletionItem,
} from './list-store.ts'
import { holdsOf, termsOf } from './term-store.ts'
import { holdsOn, obstacleTo, type Obstacle, type TermRow } from './term.ts'
import type { RetentionRoom } from './room.ts'

export interface Judged {
  readonly term: TermRow
  readonly reference: string
  readonly planUnit: string
  readonly obstacle: Obstacle | 'hidden' | null
  readonly fate: 'A' | 'V'
}

/**
 * What stands against destroying this, as the session sees it; undefined: nothing of the kind is seen. Looked `over`, papers the
 * session does not see are not counted: for lists, of which every entry is looked at closely before anything is done.
 */
export async function judge(
  tx: Tx,
  item: { akte: string; document: string | null },
  on: Temporal.PlainDate,
  look: 'closely' | 'over' = 'closely',
): Promise<Judged | undefined> {
  const akte = await findAkte(tx, item.akte)
  const term = (await termsOf(tx, item.akte)).find((it) => it.item === (item.document ?? item.akte))
  if (!akte || !term) return undefined
  const whole = item.document === null
  const offered = (await offersOf(tx, [item.akte])).get(item.akte) ?? null
  const held = (await holdsOf(tx, [item.akte])).some(
    (it) => holdsOn(it, on) && (whole || it.document === null || it.document === item.document),
  )
  const unit = await findUnit(tx, akte.planUnit)
  const obstacle = obstacleTo({
    ...{ whole, keepUntil: term.keepUntil, on, held, closed: akte.state === 'closed' },
    ...{ disposal: unit?.disposal ?? 'B', offered },
  })
  const hidden = look === 'closely' && !obstacle && whole && (await hidesSomething(tx, item.akte))
  const fate = whole && offered?.fate === 'A' ? 'A' : 'V'
  return {
    term,
    reference: akte.reference,
    planUnit: akte.planUnit,
    obstacle: hidden ? 'hidden' : obstacle,
    fate,
  }
}

/** Whether the Akte holds papers, or a hold stands on one, that the session does not see: who decides, sees all of it. */
export async function hidesSomething(tx: Tx, akte: string): Promise<boolean> {
  const count = async (): Promise<number> =>
    (await contentOf(tx, akte)).documents.length + (await holdsOf(tx, [akte])).length
  const seen = await count()
  return (await asSystem(tx, count)) !== seen
}

export type DrawRefusal = 'nothing-chosen' | 'too-many' | 'unknown-item' | 'obstacle' | 'already-listed'

const MOST = 500

/** A list of what shall go. It is executed by another person. */
export function drawList(
  room: RetentionRoom,
  actor: Actor,
  {
    key,
    ...it
  }: {
    site: number
    items: readonly { akte: string; document?: string | null }[]
    remark?: string
    key?: string | undefined
  },
): Promise<Outcome<{ list: string; items: number }, DrawRefusal | CommonRefusal>> {
  const deed = {
    act: 'retention.draw-list',
    site: it.site,
    key: key ? { value: key, request: it } : undefined,
  }
  return perform(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    await seeAs(tx, actor, now)
    if (it.items.length === 0) return refuse('nothing-chosen', { field: 'items' })
    if (it.items.length > MOST) return refuse('too-many', { field: 'items', detail: { limit: MOST } })
    await lockLists(tx, it.site)
    const listed = await listedItems(tx, it.site)
    const whole = new Set(it.items.filter(({ document }) => !document).map(({ akte }) => akte))
    const rows: Parameters<typeof insertList>[2][number][] = []
    for (const { akte, document = null } of it.items) {
      // Nothing twice, and no paper beside the Akte it lies in.
      const twice = document !== null && (whole.has(akte) || listed.has(akte))
      if (listed.has(document ?? akte) || twice) return refuse('already-listed')
      listed.add(document ?? akte)
      const found = isUuid(akte) ? await judge(tx, { akte, document }, officeDay(now)) : undefined
      if (found?.term.site !== it.site) return refuse('unknown-item')
      if (found.obstacle)
        return refuse('obstacle', { detail: { reference: found.reference, obstacle: found.obstacle } })
      rows.push(rowOf(found, akte, document))
    }
    const list = room.ground.ids.uuid()
    const remark = line(it.remark ?? '').slice(0, 500)
    await insertList(tx, { id: list, site: it.site, remark, madeBy: actor.id, madeAt: now }, rows)
    hand.about(`deletion-list:${list}`, { items: rows.length })
    hand.tell('retention.list', { list, what: 'drawn' })
    return { ok: true as const, list, items: rows.length }
  })
}

function rowOf(
  { term, planUnit, fate }: Judged,
  akte: string,
  document: string | null,
): Parameters<typeof insertList>[2][number] {
  const rule = retentionRules.findLast(({ key }) => key === term.rule)
  return {
    ...{ akte, document, whole: document === null, planUnit, fate },
    ...{
      rule: term.rule!,
      section: rule ? `${rule.section} ${rule.law}` : term.rule!,
      keepUntil: term.keepUntil!,
    },
  }
}

/** A list is not needed any more. */
export function dropList(
  room: RetentionRoom,
  actor: Actor,
  { site, list, key }: { site: number; list: string; key?: string | undefined },
): Promise<Outcome<{ list: string }, 'unknown-list' | 'settled' | CommonRefusal>> {
  const deed = { act: 'retention.drop-list', site, key: key ? { value: key, request: list } : undefined }
  return perform(room.ground, actor, deed, async (hand) => {
    const found = isUuid(list) ? await lockList(hand.tx, list) : null
    if (found?.site !== site) return refuse('unknown-list')
    if (found.executedAt || found.droppedAt) return refuse('settled')
    await markDropped(hand.tx, list, actor.id, hand.now)
    hand.about(`deletion-list:${list}`)
    hand.tell('retention.list', { list, what: 'dropped' })
    return { ok: true as const, list }
  })
}

export type ExecuteRefusal = 'unknown-list' | 'settled' | 'same-person' | 'obstacle' | 'unknown-item'

/**
 * A second person has looked at the list and destroys what stands on it: rows, search, bytes, keys. All or nothing; what has
 * got an obstacle since then is named, and the list must be drawn anew without it.
 */
export function executeList(
  room: RetentionRoom,
  actor: Actor,
  { site, list, key }: { site: number; list: string; key?: string | undefined },
): Promise<Outcome<{ list: string; items: number; objects: number }, ExecuteRefusal | CommonRefusal>> {
  const deed = { act: 'retention.execute-list', site, key: key ? { value: key, request: list } : undefined }
  return perform(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    await seeAs(tx, actor, now)
    const found = isUuid(list) ? await lockList(tx, list) : null
    if (found?.site !== site) return refuse('unknown-list')
    if (found.executedAt || found.droppedAt) return refuse('settled')
    if (found.madeBy === actor.id) return refuse('same-person')
    const items = await itemsOf(tx, [list])
    await lockAll(tx, items)
    for (const it of items) {
      const judged = it.akte
        ? await judge(tx, { akte: it.akte, document: it.document }, officeDay(now))
        : undefined
      if (!judged) return refuse('unknown-item', { detail: { position: it.position } })
      if (judged.obstacle)
        return refuse('obstacle', { detail: { reference: judged.reference, obstacle: judged.obstacle } })
    }
    await markExecuted(tx, list, actor.id, now)
    let objects = 0
    for (const it of items) objects += await destroy(room, hand, actor, it)
    hand.about(`deletion-list:${list}`, { items: items.length, objects })
    hand.tell('retention.list', { list, what: 'executed' })
    return { ok: true as const, list, items: items.length, objects }
  })
}

/** From here on nothing is entered, held or opened again in these files; always in one order, so that no two wait for each other. */
async function lockAll(tx: Tx, items: readonly DeletionItem[]): Promise<void> {
  const akten = new Set(items.flatMap(({ akte }) => akte ?? []))
  await asSystem(tx, async () => {
    for (const akte of [...akten].toSorted()) await lockAkte(tx, akte)
  })
}

async function destroy(room: RetentionRoom, hand: Hand, actor: Actor, it: DeletionItem): Promise<number> {
  const { list, position } = it
  const id = it.document ?? it.akte!
  const digest = digestOf(list, id)
  // The row lets go of the file first, while the database can still see term and holds (trigger `may_go`).
  const objects = await asSystem(hand.tx, async () => {
    const { documents } = await contentOf(hand.tx, it.akte!)
    return documents
      .filter(({ id: document }) => it.whole || document === it.document)
      .reduce((sum, { versions }) => sum + versions.reduce((all, { files }) => all + files.length, 0), 0)
  })
  await asSystem(hand.tx, () => markDestroyed(hand.tx, { list, position, at: hand.now, digest, objects }))
  await asSystem(hand.tx, () =>
    destroyWith(room.files, hand, actor.id, it.document ? { document: it.document } : { akte: it.akte! }),
  )
  return objects
}

/** By this somebody who still knows the id finds the proof; nobody finds the id by it. */
export const digestOf = (list: string, id: string): Uint8Array =>
  createHash('sha256').update(`${list}:${id}`).digest()
