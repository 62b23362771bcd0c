import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isUuid } from './is-uuid.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { allClients, readSite } from '#office/staff/index.ts'
import { faultOf, type Display, type DisplayFault } from './display.ts'
import { readDisplay, readGroup, rivalOf, upsertDisplay } from './display-store.ts'
import type { DisplaysRoom } from './room.ts'

/** Without `id`: a new one. */
export type SaveDisplayCommand = Omit<Display, 'id'> & {
  readonly id?: string | undefined
  readonly key?: string | undefined
}
export type SaveDisplayRefusal =
  | CommonRefusal
  | DisplayFault
  | 'unknown-display'
  | 'unknown-site'
  | 'unknown-group'
  | 'unknown-key'
  | 'name-taken'
  | 'key-taken'

/** A screen: where it hangs, what it shows, how it sounds. It follows at once, without anybody going there. */
export async function saveDisplay(
  room: DisplaysRoom,
  actor: Actor,
  command: SaveDisplayCommand,
): Promise<Outcome<{ display: string }, SaveDisplayRefusal>> {
  const { id: known, key, ...rest } = command
  const it: Display = {
    ...rest,
    ...{ id: known ?? room.ground.ids.uuid(), name: rest.name.trim(), place: rest.place.trim() },
  }
  const fault = faultOf(it)
  if (fault) return fault
  if (known !== undefined && !isUuid(known)) return refuse('unknown-display')
  const deed = {
    ...{ act: 'displays.save', site: it.site },
    key: key === undefined ? undefined : { value: key, request: { known: known ?? null, ...rest } },
  }
  return perform<{ display: string }, SaveDisplayRefusal>(room.ground, actor, deed, async (hand) => {
    const { tx } = hand
    if (known !== undefined && (await readDisplay(tx, known))?.site !== it.site)
      return refuse('unknown-display')
    if (!(await readSite(tx, it.site))) return refuse('unknown-site', { field: 'site' })
    if (it.group !== null && (!isUuid(it.group) || (await readGroup(tx, it.group))?.site !== it.site))
      return refuse('unknown-group', { field: 'group' })
    const keys = it.client === null ? [] : await allClients(tx)
    const own = keys.find(({ id }) => id === it.client)
    if (it.client !== null && !(own?.roles.includes('display') && own.sites.includes(it.site)))
      return refuse('unknown-key', { field: 'client' })
    const rival = await rivalOf(tx, it)
    if (rival === 'name') return refuse('name-taken', { field: 'name' })
    if (rival === 'client') return refuse('key-taken', { field: 'client' })
    await upsertDisplay(tx, it, hand.now)
    hand.about(`display:${it.id}`, { name: it.name, place: it.place, sound: it.sound, active: it.active })
    hand.tell('displays.changed', { display: it.id })
    return { ok: true, display: it.id }
  })
}
