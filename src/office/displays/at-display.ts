import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readDisplay, saveMute, type KnownDisplay } from './display-store.ts'
import { isUuid } from './is-uuid.ts'
import type { DisplaysRoom } from './room.ts'
import { askTest } from './sign-store.ts'

export interface AtDisplay {
  readonly site: number
  readonly display: string
  readonly key?: string | undefined
}
export type AtDisplayRefusal = CommonRefusal | 'unknown-display' | 'display-off' | 'mute-unlikely'

const MUTE_MINUTES_MAX = 8 * 60

/** Gong and a spoken test on this one screen; the machine answers what came of it. */
export async function testDisplay(
  room: DisplaysRoom,
  actor: Actor,
  command: AtDisplay,
): Promise<Outcome<{ test: string }, AtDisplayRefusal>> {
  return atDisplay(room, actor, 'displays.test', command, {}, async ({ tx, now, tell }, it) => {
    const test = room.ground.ids.uuid()
    await askTest(tx, it.id, test, now)
    tell('displays.test', { display: it.id, test })
    return { ok: true, test }
  })
}

/** A meeting in the next room: picture only, for so many minutes; 0 gives the sound back. */
export async function muteDisplay(
  room: DisplaysRoom,
  actor: Actor,
  command: AtDisplay & { readonly minutes: number },
): Promise<Outcome<object, AtDisplayRefusal>> {
  const { minutes } = command
  return atDisplay(room, actor, 'displays.mute', command, { minutes }, async ({ tx, now, tell }, it) => {
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > MUTE_MINUTES_MAX)
      return refuse('mute-unlikely', { field: 'minutes' })
    await saveMute(tx, it.id, minutes === 0 ? null : now.add({ minutes }))
    tell('displays.changed', { display: it.id })
    return { ok: true }
  })
}

function atDisplay<T extends object>(
  room: DisplaysRoom,
  actor: Actor,
  act: 'displays.test' | 'displays.mute',
  { site, display, key }: AtDisplay,
  more: Record<string, unknown>,
  work: (hand: Hand, it: KnownDisplay) => Promise<Outcome<T, AtDisplayRefusal>>,
): Promise<Outcome<T, AtDisplayRefusal>> {
  const deed = {
    ...{ act, site },
    key: key === undefined ? undefined : { value: key, request: { site, display, ...more } },
  }
  return perform<T, AtDisplayRefusal>(room.ground, actor, deed, async (hand) => {
    const it = isUuid(display) ? await readDisplay(hand.tx, display) : null
    if (it?.site !== site) return refuse('unknown-display')
    if (!it.active) return refuse('display-off')
    hand.about(`display:${it.id}`, { name: it.name, ...more })
    return work(hand, it)
  })
}
