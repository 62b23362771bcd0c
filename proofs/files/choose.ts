import { seesFiles, type Akte, type Paper, type Person } from './model.ts'
import { wordFor, type Lock, type Plan, type World } from './play.ts'

/** One kind of act: somebody and something by chance, and what the model says to it. Null: there is nothing to do it with. */
export type Kind = (world: World) => Plan | null

export const pick = <T>({ chance }: World, from: readonly T[]): T => from[chance.below(from.length)]!
export const often = ({ chance }: World, percent: number): boolean => chance.below(100) < percent

/** Mostly somebody who may, sometimes anybody. */
export function somebody(world: World, may: (p: Person) => boolean): Person {
  const able = world.model.persons.filter(may)
  return able.length > 0 && often(world, 85) ? pick(world, able) : pick(world, world.model.persons)
}

export const anAkte = (world: World, which: (it: Akte) => boolean = () => true): Akte | null => {
  const all = [...world.model.akten.values()].filter(which)
  // The older ones are met again and again, as in an office.
  return all.length === 0 ? null : pick(world, often(world, 50) ? all.slice(-12) : all)
}

export const aPaper = (world: World, which: (it: Paper) => boolean): Paper | null => {
  const all = [...world.model.papers.values()].filter(which)
  return all.length === 0 ? null : pick(world, all)
}

/** A new word and who may read it from now on. */
export function say(
  world: World,
  akte: string | null,
  document: string | null = null,
  from: string | null = null,
): string {
  const word = wordFor(world)
  world.model.words.set(word, { akte, document, from })
  return word
}

type Right = 'read' | 'write' | 'reopen'

/** What stands in the way at an Akte; null: nothing. */
export function atAkte({ model }: World, p: Person, it: Akte, right: Right): string | null {
  if (!seesFiles(p) || !p.sites.includes(it.site)) return 'not-permitted'
  if (!model.readsAkte(p, it)) return 'unknown-file'
  if (right !== 'read' && !model.writesAkte(p, it)) return 'read-only'
  return right === 'write' && it.closed ? 'akte-closed' : null
}

export function atPaper({ model }: World, p: Person, it: Paper, right: Right): string | null {
  if (!seesFiles(p) || !p.sites.includes(it.site)) return 'not-permitted'
  if (!model.readsPaper(p, it)) return 'unknown-file'
  if (right !== 'read' && !model.writesPaper(p, it)) return 'read-only'
  return right === 'write' && it.akte && model.akten.get(it.akte)!.closed ? 'akte-closed' : null
}

/** Nothing else happens to these meanwhile. */
export const alone = (...what: (string | null)[]): Lock[] => [
  ...what.filter((it) => it !== null).map((it) => ({ what: it })),
  { what: 'people', shared: true },
]
export const together = (akte: string): Lock[] => [
  { what: akte, shared: true },
  { what: 'people', shared: true },
]

/** Somebody else for whom it would be right as well; sometimes both press at once. */
export function rivalFor(world: World, by: Person, may: (p: Person) => boolean): { rival?: Person } {
  const others = world.model.persons.filter((p) => p !== by && may(p))
  return others.length > 0 && often(world, 15) ? { rival: pick(world, others) } : {}
}

/** Whether it goes round, or may again (a press can be undone): then it stays where and as it is. */
export const isUnderWay = ({ model }: World, { id }: Paper): boolean =>
  [...model.courses.values()].some((it) => it.documents.includes(id) && it.state !== 'withdrawn')

/** Given by the office itself to whoever closes a door or takes part; its id is told to nobody. */
export function letIn(
  world: World,
  akte: string,
  document: string | null,
  grantee: string,
  passing = false,
): string {
  const id = `own-${world.model.grants.size}-${world.chance.below(2 ** 31)}`
  const { now: from } = world.model
  const rights = { writes: true, until: null, glass: false, passing, ended: false }
  world.model.grants.set(id, { id, akte, document, grantee, from, ...rights })
  return id
}
