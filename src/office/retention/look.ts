import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { retentionRules, type RetentionRule } from '#law/retention/index.ts'
import {
  consultFile,
  consultFiles,
  contentOf,
  findAkte,
  findUnit,
  type FileLook,
} from '#office/casefiles/index.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { arrivalsOf, type Arrival } from './arrival-store.ts'
import {
  disposalItems,
  disposalsOf,
  messagesOf,
  offersOf,
  type Disposal,
  type DisposalItem,
  type DisposalMessage,
} from './disposal-store.ts'
import type { RetentionEvent } from './event.ts'
import { handOversOf, type HandOverRow } from './hand-over-store.ts'
import { itemsOf, listedItems, listsOf, type DeletionItem, type DeletionList } from './list-store.ts'
import { judge } from './lists.ts'
import type { RetentionRoom } from './room.ts'
import { dueByMonth, eventsOf, holdsOf, termsOf, termsUntil } from './term-store.ts'
import { holdsOn, mayShorten, type Hold, type Obstacle, type TermRow } from './term.ts'

export interface SeenRetention {
  readonly today: Temporal.PlainDate
  readonly terms: readonly (TermRow & { readonly law: RetentionRule | null; readonly mayShorten: boolean })[]
  readonly events: readonly RetentionEvent[]
  readonly holds: readonly (Hold & { readonly stands: boolean })[]
  readonly offered: DisposalItem | null
  readonly handOvers: readonly HandOverRow[]
  readonly disposal: 'A' | 'B' | 'V'
  readonly closed: boolean
  readonly documents: readonly {
    readonly id: string
    readonly number: number | null
    readonly subject: string
  }[]
  readonly names: ReadonlyMap<string, string>
}

/** The rule by which a term is named: the row in force last. */
const ruleNamed = (key: string | null): RetentionRule | null =>
  retentionRules.findLast((it) => it.key === key) ?? retentionRules.find((it) => it.key === key) ?? null

/** All about the end of one file. */
export function lookAtRetention(
  room: RetentionRoom,
  actor: Actor,
  { akte }: { akte: string },
): Promise<FileLook<SeenRetention>> {
  return consultFile(room, actor, { act: 'retention.look', at: { akte } }, async (tx, place, now) => {
    const today = officeDay(now)
    const { documents } = await contentOf(tx, akte)
    const terms = await termsOf(tx, akte)
    const unit = await findUnit(tx, place.akte!.planUnit)
    return {
      ...{ today, events: await eventsOf(tx, akte), handOvers: await handOversOf(tx, akte) },
      terms: terms.map((it) => ({ ...it, law: ruleNamed(it.rule), mayShorten: mayShorten(it) })),
      holds: (await holdsOf(tx, [akte])).map((it) => ({ ...it, stands: holdsOn(it, today) })),
      offered: (await offersOf(tx, [akte])).get(akte) ?? null,
      disposal: unit?.disposal ?? 'B',
      closed: place.akte!.state === 'closed',
      documents: documents.map(({ id, number, subject }) => ({ id, number, subject })),
      names: new Map((await readAccountsAt(tx, place.akte!.site)).map(({ id, name }) => [id, name])),
    }
  })
}

export interface DueRow {
  readonly akte: string
  readonly document: string | null
  readonly reference: string
  readonly planUnit: string
  readonly keepUntil: Temporal.PlainDate
  readonly rule: RetentionRule | null
  /** What stands in the way; null: may go onto a deletion list. */
  readonly obstacle: Obstacle | 'hidden' | 'listed' | null
}

export interface Report {
  readonly today: Temporal.PlainDate
  /** What ends when, by month and rule; what is overdue stands in the current month. */
  readonly months: readonly {
    readonly month: string
    readonly rule: RetentionRule | null
    readonly files: number
    readonly documents: number
  }[]
  /** What is due today, soonest first. */
  readonly due: readonly DueRow[]
}

const MOST = 100

/** What is due, of the files the actor may see. No names: number, rule and day suffice to decide what to open. */
export function readReport(
  room: RetentionRoom,
  actor: Actor,
  { site, months = 24 }: { site: number; months?: number },
) {
  return consultFiles(room, actor, { act: 'retention.report', site }, async (tx, _, now): Promise<Report> => {
    const today = officeDay(now)
    const until = today.add({ months })
    const counted = await dueByMonth(tx, site, { from: today, until })
    const listed = await listedItems(tx, site)
    const due: DueRow[] = []
    for (const term of await termsUntil(tx, site, today.subtract({ days: 1 }), MOST)) {
      const judged = await judge(tx, term, today, 'over')
      if (!judged) continue
      const { obstacle, reference, planUnit } = judged
      due.push({
        ...{ akte: term.akte, document: term.document, reference, planUnit, keepUntil: term.keepUntil! },
        ...{ rule: ruleNamed(term.rule), obstacle: listed.has(term.item) ? 'listed' : obstacle },
      })
    }
    return { today, due, months: counted.map((it) => ({ ...it, rule: ruleNamed(it.rule) })) }
  })
}

export interface SeenDisposal extends Disposal {
  /** `reference` null: destroyed, or not for the eyes of the actor. */
  readonly items: readonly (DisposalItem & { readonly reference: string | null })[]
  readonly messages: readonly DisposalMessage[]
}

export function readDisposals(room: RetentionRoom, actor: Actor, { site }: { site: number }) {
  return consultFiles(
    room,
    actor,
    { act: 'retention.read-disposals', site },
    async (tx): Promise<SeenDisposal[]> => {
      const all = await disposalsOf(tx, site, 50)
      const processes = all.map(({ process }) => process)
      const items = Map.groupBy(await disposalItems(tx, processes), ({ process }) => process)
      const messages = Map.groupBy(await messagesOf(tx, processes), ({ process }) => process)
      const seen: SeenDisposal[] = []
      for (const it of all) {
        const rows = []
        for (const item of items.get(it.process) ?? []) {
          const found = item.akte ? await findAkte(tx, item.akte) : null
          rows.push({ ...item, reference: found?.reference ?? null })
        }
        seen.push({ ...it, items: rows, messages: messages.get(it.process) ?? [] })
      }
      return seen
    },
  )
}

export interface SeenList extends DeletionList {
  readonly items: readonly (DeletionItem & {
    readonly reference: string | null
    readonly subject: string | null
  })[]
}

export function readLists(room: RetentionRoom, actor: Actor, { site }: { site: number }) {
  return consultFiles(room, actor, { act: 'retention.read-lists', site }, async (tx) => {
    const all = await listsOf(tx, site, 50)
    const items = Map.groupBy(
      await itemsOf(
        tx,
        all.map(({ id }) => id),
      ),
      ({ list }) => list,
    )
    const names = new Map((await readAccountsAt(tx, site)).map(({ id, name }) => [id, name]))
    const lists: SeenList[] = []
    for (const it of all) {
      const rows = []
      for (const item of items.get(it.id) ?? []) {
        const found = item.akte ? await findAkte(tx, item.akte) : null
        const document = item.document
          ? (await contentOf(tx, item.akte!)).documents.find(({ id }) => id === item.document)
          : undefined
        rows.push({
          ...item,
          reference: found?.reference ?? null,
          subject: document?.subject ?? found?.subject ?? null,
        })
      }
      lists.push({ ...it, items: rows })
    }
    return { lists, names }
  })
}

export function readArrivals(room: RetentionRoom, actor: Actor, { site }: { site: number }) {
  return consultFiles(room, actor, { act: 'retention.read-arrivals', site }, (tx): Promise<Arrival[]> =>
    arrivalsOf(tx, site, 100),
  )
}
