import { conventionFor, keptOfYear, type Convention } from '#law/staffing/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { paired } from './changes.ts'
import { denominatorOf } from './denominator.ts'
import { groupFaults, keepsOut, taskFaults } from './faults.ts'
import type { Group, PlanBody, Task } from './plan.ts'
import { reckon } from './reckon.ts'
import { shownHundredths, shownParts } from './rounding.ts'
import { isIn, shapley, type Coalition } from './shapley.ts'
import { sum, workMinutesOf } from './work-minutes.ts'

export interface Effect {
  readonly what: 'task' | 'convention' | 'annual' | 'group'
  readonly part:
    | 'added'
    | 'removed'
    | 'cases'
    | 'minutes'
    | 'setupMinutes'
    | 'includesVerteilzeit'
    | 'convention'
    | 'setupIn'
    | 'annualMinutes'
    | 'mix'
  readonly of: string | null
  readonly name: string
  readonly from: string | number | boolean | null
  readonly to: string | number | boolean | null
  /** Posts, full precision; positive: more posts are needed. */
  readonly effect: number
  /** Hundredths that add up to the shown difference. */
  readonly shown: number
}

export interface Explained {
  readonly before: number
  readonly after: number
  readonly difference: number
  /** Shown after less shown before. */
  readonly shownDifference: number
  /** Ranked by size. */
  readonly effects: readonly Effect[]
}

type Player = Omit<Effect, 'effect' | 'shown'>
interface Terms {
  readonly convention: Convention
  readonly setupIn: PlanBody['setupIn']
  readonly net: number
}
/** One thing that may be taken from the plan before or from the plan after. */
interface Globals {
  readonly players: readonly Player[]
  /** Who is in counts as in the plan after. */
  termsOf(isNew: Coalition): Terms
}

/**
 * Why the result of two plans differs: the effect of each changed thing, in posts. Effects are Shapley values: what a
 * change adds, averaged over all orders in which the changes could have been made. So no order is preferred, they add up
 * to the difference, and what changes nothing has none. Posts are a sum over tasks: each task is played alone with the
 * changes that touch all tasks, which keeps it exact for any number of tasks.
 */
export function explain(
  earlier: PlanBody,
  later: PlanBody,
): Outcome<{ explained: Explained }, 'not-reckonable'> {
  const [before, after] = [withUsableGroups(earlier), withUsableGroups(later)]
  const [old, now] = [reckon(before).total, reckon(after).total]
  const globals = globalsOf(before, after)
  if (old.posts === null || now.posts === null || !globals) return refuse('not-reckonable')
  const found = new Map<string, { player: Player; parts: number[] }>()
  for (const [from, to] of paired(before.tasks, after.tasks, ({ id }) => id)) {
    const own = ownPlayers(from, to)
    const players = [...globals.players, ...own]
    const mixed = mixedTasks(from, to, own)
    const values = shapley(players.length, (isNew) => {
      const task = mixed[isNew >> globals.players.length]
      return task ? postsOf(task, globals.termsOf(isNew)) : 0
    })
    players.forEach((player, at) => {
      const key = `${player.what} ${player.of ?? ''} ${player.part}`
      found.getOrInsertComputed(key, () => ({ player, parts: [] })).parts.push(values[at]!)
    })
  }
  const effects = [...found.values()]
    .map(({ player, parts }) => ({ ...player, effect: sum(parts) }))
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || a.name.localeCompare(b.name, 'de'))
  const shownDifference = shownHundredths((now.shown ?? 0) - (old.shown ?? 0))
  const shown = shownParts(
    effects.map(({ effect }) => effect),
    shownDifference,
  )
  return {
    ok: true,
    explained: {
      ...{ before: old.posts, after: now.posts, difference: now.posts - old.posts, shownDifference },
      effects: effects.map((effect, at) => ({ ...effect, shown: shown[at]! })),
    },
  }
}

/** A group with a fault counts as not there, before as after: it comes in or goes with the mix. */
const withUsableGroups = (plan: PlanBody): PlanBody => ({
  ...plan,
  groups: plan.groups.filter((group) => groupFaults(group).length === 0),
})

const postsOf = (task: Task, { convention, setupIn, net }: Terms): number =>
  workMinutesOf(task, convention, setupIn) / net

const TASK_PARTS = ['cases', 'minutes', 'setupMinutes', 'includesVerteilzeit'] as const

function ownPlayers(from: Task | null, to: Task | null): Player[] {
  const row = { what: 'task' as const, of: (from ?? to)!.id, name: (to ?? from)!.name }
  if (!from || !to)
    return [{ ...row, part: from ? 'removed' : 'added', from: from?.name ?? null, to: to?.name ?? null }]
  return TASK_PARTS.flatMap((part): Player[] => {
    const [old, now] = [valueOf(from, part), valueOf(to, part)]
    return old === now ? [] : [{ ...row, part, from: old, to: now }]
  })
}

function valueOf(task: Task, part: (typeof TASK_PARTS)[number]): number | boolean {
  const value = task[part]
  return typeof value === 'object' ? value.value : value
}

/** The task with each choice of its own changes made; null where it is not there, or a fault keeps it out. */
function mixedTasks(from: Task | null, to: Task | null, own: readonly Player[]): (Task | null)[] {
  return Array.from({ length: 2 ** own.length }, (_, isNew) => {
    const task = from && to ? mixTask(from, to, own, isNew) : isIn(isNew, 0) ? to : from
    return task && taskFaults(task).some(keepsOut) ? null : task
  })
}

function mixTask(from: Task, to: Task, own: readonly Player[], isNew: Coalition): Task {
  const made = own.flatMap(({ part }, at) => (isIn(isNew, at) ? [[part, to[part as 'cases']]] : []))
  return { ...from, ...Object.fromEntries(made) }
}

/** More groups whose annual minutes changed than this are one change together. */
const GROUPS_APART = 2

/** What touches every task: convention, place of the Rüstzeit, annual minutes, mix of the groups. */
function globalsOf(before: PlanBody, after: PlanBody): Globals | null {
  const [old, now] = [
    conventionFor(before.convention, before.year),
    conventionFor(after.convention, after.year),
  ]
  if (!old.ok || !now.ok) return null
  const players: Player[] = []
  const add = (player: Player | null): number => (player ? players.push(player) - 1 : -1)
  const whole = { of: null, name: after.name }
  const convention = add(
    before.convention === after.convention
      ? null
      : { ...whole, what: 'convention', part: 'convention', from: before.convention, to: after.convention },
  )
  const places = [before.setupIn ?? 'case', after.setupIn ?? 'case'] as const
  const setup = add(
    places[0] === places[1]
      ? null
      : { ...whole, what: 'convention', part: 'setupIn', from: places[0], to: places[1] },
  )
  const sameMix = JSON.stringify(mixOf(before.groups)) === JSON.stringify(mixOf(after.groups))
  const mix = add(
    sameMix
      ? null
      : { ...whole, what: 'group', part: 'mix', from: mixText(before.groups), to: mixText(after.groups) },
  )
  const years = yearPlayers(before, after).map(({ player, keys }) => ({ at: add(player), keys }))
  const known = new Map<Coalition, Terms>()
  const everybody = 2 ** players.length - 1
  return {
    players,
    termsOf: (set) =>
      known.getOrInsertComputed(set & everybody, (isNew) => {
        const chosen = isIn(isNew, convention) ? now.convention : old.convention
        const mixed = isIn(isNew, mix) ? after : before
        const groups = mixed.groups.map((group) => {
          const player = years.find(({ keys }) => keys.includes(group.key))
          if (!player) return group
          const { groups: source } = isIn(isNew, player.at) ? after : before
          return { ...group, annualMinutes: source.find(({ key }) => key === group.key)!.annualMinutes }
        })
        const annual = denominatorOf(groups, chosen)?.annual ?? Number.NaN
        return {
          convention: chosen,
          setupIn: places[isIn(isNew, setup) ? 1 : 0],
          net: annual * keptOfYear(chosen),
        }
      }),
  }
}

const mixOf = (groups: readonly Group[]) =>
  groups
    .filter(({ share }) => share > 0 || groups.length === 1)
    .map(({ key, share }) => [key, groups.length === 1 ? 1 : share])
    .toSorted()

const mixText = (groups: readonly Group[]): string =>
  groups.map(({ name, share }) => `${name} ${String(share).replace('.', ',')}`).join('; ')

function yearPlayers(before: PlanBody, after: PlanBody): { player: Player; keys: readonly string[] }[] {
  const changed = paired(before.groups, after.groups, ({ key }) => key).flatMap(([from, to]) =>
    from && to && from.annualMinutes !== to.annualMinutes ? [{ from, to }] : [],
  )
  if (changed.length > GROUPS_APART)
    return [
      {
        player: { what: 'annual', part: 'annualMinutes', of: null, name: after.name, from: null, to: null },
        keys: changed.map(({ to }) => to.key),
      },
    ]
  return changed.map(({ from, to }) => ({
    player: {
      ...{ what: 'annual', part: 'annualMinutes', of: to.key, name: to.name },
      ...{ from: from.annualMinutes, to: to.annualMinutes },
    },
    keys: [to.key],
  }))
}
