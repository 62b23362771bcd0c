import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readAccountsAt, readSite } from '#office/staff/index.ts'
import { deedOf, isId, isMonday, type AtWeek } from './deed.ts'
import { putInstead } from './instead.ts'
import type { RotaAct } from './permissions.ts'
import type { RotaRoom } from './room.ts'
import { blockFault, BLOCKS_MAX, inOrder, type Block, type BlockFault } from './week.ts'
import { lockWeek, saveWeek, type StoredWeek } from './week-store.ts'

export type WeekChange =
  /** The same time on several days. */
  | { readonly kind: 'add'; readonly days: readonly string[]; readonly block: Omit<Block, 'id' | 'day'> }
  | { readonly kind: 'change'; readonly block: Block }
  | { readonly kind: 'remove'; readonly block: string }
  /** A whole week at once, in place of what stood there. */
  | { readonly kind: 'fill'; readonly blocks: readonly Omit<Block, 'id'>[] }
  /** Somebody else takes it; what they had planned behind makes room. */
  | { readonly kind: 'instead'; readonly block: string; readonly account: string }

export type WeekRefusal =
  | CommonRefusal
  | BlockFault
  | 'unknown-site'
  | 'unknown-week'
  | 'unknown-block'
  | 'unknown-account'
  | 'no-day'
  | 'too-many-blocks'
  | 'changed-meanwhile'
  | 'nothing-before'
  | 'nothing-to-copy'

export type Changed = Outcome<{ version: number }, WeekRefusal>

/** One step of the plan. What it breaks is told by the week, not refused here: a plan is made in steps. */
export function planWeek(
  room: RotaRoom,
  actor: Actor,
  command: AtWeek & { readonly change: WeekChange },
): Promise<Changed> {
  const { site, monday, change } = command
  return onWeek(room, actor, 'rota.plan', command, async ({ tx }, week) => {
    const blocks = changed(week.blocks, change, room.ground.ids.uuid)
    if (!Array.isArray(blocks)) return blocks
    if (blocks.length > BLOCKS_MAX) return refuse('too-many-blocks')
    for (const block of touchedBy(change, blocks, week.blocks)) {
      const fault = blockFault(block, monday)
      if (fault) return refuse(fault.refusal, { field: fault.field })
    }
    if (!(await allWorkHere(tx, site, peopleOf(change))))
      return refuse('unknown-account', { field: 'account' })
    return blocks
  })
}

/** Whom a change gives something to do. */
function peopleOf(change: WeekChange): string[] {
  if (change.kind === 'remove') return []
  if (change.kind === 'instead') return [change.account]
  const given = change.kind === 'fill' ? change.blocks : [change.block]
  return given.flatMap(({ account }) => account ?? [])
}

async function allWorkHere(tx: Hand['tx'], site: number, people: readonly string[]): Promise<boolean> {
  if (people.length === 0) return true
  const here = new Set((await readAccountsAt(tx, site)).map(({ id }) => id))
  return people.every((it) => isId(it) && here.has(it))
}

function changed(
  blocks: readonly Block[],
  change: WeekChange,
  id: () => string,
): Block[] | Refusal<'unknown-block' | 'no-day'> {
  if (change.kind === 'add') {
    if (change.days.length === 0) return refuse('no-day', { field: 'days' })
    return [...blocks, ...[...new Set(change.days)].map((day) => ({ ...change.block, id: id(), day }))]
  }
  if (change.kind === 'fill') return change.blocks.map((it) => ({ ...it, id: id() }))
  const name = change.kind === 'change' ? change.block.id : change.block
  if (!blocks.some((it) => it.id === name)) return refuse('unknown-block')
  if (change.kind === 'remove') return blocks.filter((it) => it.id !== name)
  if (change.kind === 'change') return blocks.map((it) => (it.id === name ? change.block : it))
  const put = putInstead(blocks, name, change.account)
  // the later half of what made room is a block of its own
  return put.map((it) => (it.id.endsWith('+') ? { ...it, id: id() } : it))
}

const touchedBy = (change: WeekChange, after: readonly Block[], before: readonly Block[]): readonly Block[] =>
  change.kind === 'add' || change.kind === 'fill'
    ? after.filter(({ id }) => !before.some((it) => it.id === id))
    : change.kind === 'change'
      ? [change.block]
      : []

/** One step back; a second one goes forward again. */
export function undoWeek(room: RotaRoom, actor: Actor, command: AtWeek): Promise<Changed> {
  return onWeek(room, actor, 'rota.undo', command, async (_, week) => week.before ?? refuse('nothing-before'))
}

/** What every change of a week has in common: the Monday, the version, one step back kept. */
export function onWeek(
  room: RotaRoom,
  actor: Actor,
  act: RotaAct,
  command: AtWeek,
  work: (hand: Hand, week: StoredWeek) => Promise<readonly Block[] | Refusal<WeekRefusal>>,
): Promise<Changed> {
  const { site, monday, version } = command
  return perform<{ version: number }, WeekRefusal>(room.ground, actor, deedOf(act, command), async (hand) => {
    if (!isMonday(monday)) return refuse('unknown-week', { field: 'monday' })
    if (!(await readSite(hand.tx, site))) return refuse('unknown-site', { field: 'site' })
    const week = await lockWeek(hand.tx, site, monday)
    if (week.version !== version) return refuse('changed-meanwhile')
    const blocks = await work(hand, week)
    if (!Array.isArray(blocks)) return blocks as Refusal<WeekRefusal>
    const kept = { blocks: blocks.toSorted(inOrder), before: week.blocks }
    const now = await saveWeek(hand.tx, { site, monday }, kept, hand.now)
    hand.about(`rota:${site}/${monday}`, { version: now, blocks: blocks.length })
    hand.tell('rota.week-changed', { monday, version: now })
    return { ok: true, version: now }
  })
}
