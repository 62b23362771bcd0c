import type { AtGate } from '#ground/act/gate.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { EVERYBODYS_GROUP, FUNCTIONS, PREPARING, type OfficeFunction, type Who } from './functions.ts'

/** What is on and for whom, at one moment. Without a stage nothing is off. */
export interface Standing {
  readonly stage: string | null
  readonly name: string | null
  readonly off: readonly string[]
  /** Groups of concerns that are served; null: all. */
  readonly groups: readonly string[] | null
  /** Grows with each switch. */
  readonly version: number
}

export const EVERYTHING: Standing = { stage: null, name: null, off: [], groups: null, version: 0 }

/** What a stage leaves off. A function that came with a later version of the program is on until somebody decides. */
export function offIn(functions: readonly string[]): readonly string[] {
  return FUNCTIONS.map(({ key }) => key).filter((key) => !functions.includes(key))
}

/** Functions that are on although something they need is not. */
export function lacking(
  functions: readonly string[],
): readonly { readonly key: string; readonly needs: string }[] {
  return FUNCTIONS.filter(({ key }) => functions.includes(key)).flatMap(({ key, needs }) =>
    needs.filter((one) => !functions.includes(one)).map((one) => ({ key, needs: one })),
  )
}

type Begins = { readonly key: string; readonly who: Who | undefined }

/** Which functions watch an act by its name; a whole room by its first word. */
const WATCHED: ReadonlyMap<string, readonly Begins[]> = watchedActs(FUNCTIONS)

function watchedActs(functions: readonly OfficeFunction[]): Map<string, Begins[]> {
  const found = new Map<string, Begins[]>()
  for (const { key, begins } of functions)
    for (const { act, who } of begins) found.set(act, [...(found.get(act) ?? []), { key, who }])
  return found
}

const watching = (act: string): readonly Begins[] =>
  PREPARING.includes(act)
    ? []
    : [...(WATCHED.get(act) ?? []), ...(WATCHED.get(`${act.split('.')[0]}.*`) ?? [])]

export const isWatched = (act: string): boolean => watching(act).length > 0

/** What stands in the way of an act: a function that is off, or a group that is not served yet. */
export type InTheWay = { readonly off: string } | { readonly group: string }

/** @param groupOf the group of a concern; undefined for a key that is none: the act itself refuses that. */
export function inTheWay(
  { off, groups }: Pick<Standing, 'off' | 'groups'>,
  { act, actor, concerns = [] }: AtGate,
  groupOf: (concern: string) => string | undefined,
): InTheWay | undefined {
  const closed = watching(act).find(({ key, who }) => off.includes(key) && isMeant(actor, who))
  if (closed) return { off: closed.key }
  if (groups === null || !isWatched(act)) return undefined
  const other = concerns.map(groupOf).find((group) => group !== undefined && !isServed(groups, group))
  return other === undefined ? undefined : { group: other }
}

export const isServed = (groups: readonly string[] | null, group: string): boolean =>
  groups === null || group === EVERYBODYS_GROUP || groups.includes(group)

function isMeant({ kind, roles }: Actor, who: Who | undefined): boolean {
  if (who === undefined) return true
  if (who === 'terminal') return roles.includes('terminal')
  if (who === 'visitor') return kind === 'visitor' || kind === 'client'
  return kind !== 'system'
}
