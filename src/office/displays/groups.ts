import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readDesks, readTeams } from '#office/staff/index.ts'
import type { RoomGroup } from './display.ts'
import { readGroup, removeGroupRow, upsertGroup } from './display-store.ts'
import { isUuid } from './is-uuid.ts'
import type { DisplaysRoom } from './room.ts'

export type SaveGroupCommand = Omit<RoomGroup, 'id'> & {
  readonly id?: string | undefined
  readonly key?: string | undefined
}
export type GroupRefusal =
  | CommonRefusal
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'unknown-group'
  | 'unknown-team'
  | 'unknown-desk'
  | 'group-in-use'

/** Which teams and desks are shown together. Every screen that shows the group follows at once. */
export async function saveGroup(
  room: DisplaysRoom,
  actor: Actor,
  command: SaveGroupCommand,
): Promise<Outcome<{ group: string }, GroupRefusal>> {
  const { id: known, key, ...rest } = command
  const it: RoomGroup = { ...rest, id: known ?? room.ground.ids.uuid(), name: rest.name.trim() }
  if (it.name === '') return refuse('name-missing', { field: 'groupName' })
  if (it.name.length > 80) return refuse('name-too-long', { field: 'groupName' })
  if (known !== undefined && !isUuid(known)) return refuse('unknown-group')
  const deed = {
    ...{ act: 'displays.save-group', site: it.site },
    key: key === undefined ? undefined : { value: key, request: { known: known ?? null, ...rest } },
  }
  return perform<{ group: string }, GroupRefusal>(room.ground, actor, deed, async (hand) => {
    const { tx } = hand
    if (known !== undefined && (await readGroup(tx, known))?.site !== it.site) return refuse('unknown-group')
    const teams = new Set((await readTeams(tx, it.site)).map((team) => team.key))
    if (!it.teams.every((team) => teams.has(team))) return refuse('unknown-team', { field: 'teams' })
    const desks = new Set((await readDesks(tx, it.site)).map(({ id }) => id))
    if (!it.desks.every((desk) => desks.has(desk))) return refuse('unknown-desk', { field: 'desks' })
    if (!(await upsertGroup(tx, it))) return refuse('name-taken', { field: 'groupName' })
    hand.about(`room-group:${it.id}`, { name: it.name, teams: it.teams, desks: it.desks })
    hand.tell('displays.changed', { group: it.id })
    return { ok: true, group: it.id }
  })
}

/** A group nobody shows any more. */
export async function removeGroup(
  room: DisplaysRoom,
  actor: Actor,
  { site, group }: { readonly site: number; readonly group: string },
): Promise<Outcome<object, GroupRefusal>> {
  if (!isUuid(group)) return refuse('unknown-group')
  const deed = { act: 'displays.remove-group', site }
  return perform<object, GroupRefusal>(room.ground, actor, deed, async (hand) => {
    const it = await readGroup(hand.tx, group)
    if (it?.site !== site) return refuse('unknown-group')
    if (!(await removeGroupRow(hand.tx, group))) return refuse('group-in-use')
    hand.about(`room-group:${group}`, { name: it.name })
    return { ok: true }
  })
}
