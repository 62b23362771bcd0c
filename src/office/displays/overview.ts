import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { allClients } from '#office/staff/index.ts'
import { listClips, readClipRow, type KnownClip } from './clip-store.ts'
import type { RoomGroup } from './display.ts'
import {
  displayOfClient,
  readDisplay,
  readDisplays,
  readGroup,
  readGroups,
  type KnownDisplay,
} from './display-store.ts'
import { isUuid } from './is-uuid.ts'
import type { DisplaysRoom } from './room.ts'
import { isMissed } from './sign.ts'
import {
  readAlarms,
  readPicture,
  readSigns,
  readTests,
  type KnownSign,
  type KnownTest,
} from './sign-store.ts'

export interface WatchedDisplay extends KnownDisplay {
  readonly sign: KnownSign | null
  readonly test: KnownTest | null
  readonly missed: boolean
  readonly alarmSince: Temporal.Instant | null
}
export interface DisplaysOfSite {
  readonly displays: readonly WatchedDisplay[]
  readonly groups: readonly RoomGroup[]
  /** Keys of screens of the site that no display has yet. */
  readonly freeKeys: readonly { readonly id: string; readonly name: string }[]
}

/** For the administration: every screen of a site with how it is. Numbers and machines, nobody's data. */
export async function overview(
  room: DisplaysRoom,
  actor: Actor,
  site: number,
): Promise<Outcome<DisplaysOfSite, 'not-permitted'>> {
  const { db, clock, permissions } = room.ground
  if (!isPermitted(permissions, actor, 'displays.test', site)) return refuse('not-permitted')
  const now = clock.now()
  const isOpen = room.isOpen(site, now)
  const byDisplay = <T extends { display: string }>(rows: readonly T[]) =>
    new Map(rows.map((row) => [row.display, row]))
  const [signs, tests] = [byDisplay(await readSigns(db)), byDisplay(await readTests(db))]
  const alarms = await readAlarms(db)
  const all = await readDisplays(db)
  const taken = new Set(all.map(({ client }) => client))
  const keys = (await allClients(db)).filter(
    ({ id, roles, sites, active }) =>
      active && roles.includes('display') && sites.includes(site) && !taken.has(id),
  )
  return {
    ok: true,
    displays: all
      .filter((it) => it.site === site)
      .map((it) => {
        const sign = signs.get(it.id) ?? null
        const missed = isMissed({ ...it, heardAt: sign?.heardAt ?? null }, now, isOpen)
        return { ...it, sign, test: tests.get(it.id) ?? null, missed, alarmSince: alarms.get(it.id) ?? null }
      }),
    groups: await readGroups(db, site),
    freeKeys: keys.map(({ id, name }) => ({ id, name })),
  }
}

/** A screen as the reception sees it: whether it lives, and whether it may be heard. */
export interface WallState {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly missed: boolean
  /** Its last sign of life; null: none ever. */
  readonly heardAt: Temporal.Instant | null
  /** Without sound until then; null: not muted. */
  readonly mutedUntil: Temporal.Instant | null
}

/** What the reception should know: the screens in use, nothing of any person. */
export async function wallsOf({ ground, isOpen }: DisplaysRoom, site: number): Promise<WallState[]> {
  const now = ground.clock.now()
  const open = isOpen(site, now)
  const heard = new Map((await readSigns(ground.db)).map((sign) => [sign.display, sign.heardAt]))
  return (await readDisplays(ground.db, site))
    .filter(({ active }) => active)
    .map(({ id, name, place, active, client, mutedUntil }) => {
      const heardAt = heard.get(id) ?? null
      const isMuted = mutedUntil !== null && Temporal.Instant.compare(mutedUntil, now) > 0
      return {
        ...{ id, name, place, heardAt, mutedUntil: isMuted ? mutedUntil : null },
        missed: isMissed({ active, client, heardAt }, now, open),
      }
    })
}

/** The picture a screen sent last, for whoever may look after screens. */
export async function pictureOf(
  room: DisplaysRoom,
  actor: Actor,
  display: string,
): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null> {
  const { db, permissions } = room.ground
  const it = isUuid(display) ? await readDisplay(db, display) : null
  if (!it || !isPermitted(permissions, actor, 'displays.test', it.site)) return null
  return readPicture(db, it.id)
}

/** What a screen has to be: by the key of its machine, or by its name for a colleague who looks at it from the desk. */
export async function displayFor(
  room: DisplaysRoom,
  actor: Actor,
  asked: string | null,
): Promise<{ readonly display: KnownDisplay; readonly group: RoomGroup | null } | null> {
  const { db } = room.ground
  const display =
    actor.kind === 'device'
      ? await displayOfClient(db, actor.id)
      : asked !== null && isUuid(asked)
        ? await readDisplay(db, asked)
        : null
  if (!display) return null
  if (actor.sites !== 'all' && !actor.sites.includes(display.site)) return null
  return { display, group: display.group === null ? null : await readGroup(db, display.group) }
}

/** The office's own recordings, for whoever looks after voices. */
export function ownClips(room: DisplaysRoom): Promise<KnownClip[]> {
  return listClips(room.ground.db)
}

/** Digest of each own recording by `<language>/<clip>`, for the pages that speak. */
export async function ownVoices(room: DisplaysRoom): Promise<Record<string, string>> {
  const clips = await listClips(room.ground.db)
  return Object.fromEntries(clips.map(({ language, clip, digest }) => [`${language}/${clip}`, digest]))
}

/** One own recording; it is heard in the hall and no secret. */
export function ownClip(room: DisplaysRoom, language: string, clip: string): ReturnType<typeof readClipRow> {
  return readClipRow(room.ground.db, language, clip)
}
