import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { baseIsOff } from './base-off.ts'
import { settingFaults } from './engine/setting-faults.ts'
import type { OfficeSetting } from './engine/setting.ts'
import { isId } from './id.ts'
import { openDays } from './open-days.ts'
import { readSettingOf } from './read-setting.ts'
import type { SimulatorRoom } from './room.ts'
import { faultsOfRun, keptName, type RunFault, type TypedRun } from './run-faults.ts'
import { contentOf, countRuns, findRun, insertRun, oneAtATime } from './run-store.ts'
import { KEPT_MOST, OPEN_MOST } from './run.ts'
import { dialsOf, markOf } from './setting-dials.ts'
import { readSetting } from './stored.ts'
import { turned } from './turn-dials.ts'
import { readDials, type DialFault, type TypedDials } from './typed-dials.ts'

export interface StartRun extends TypedRun {
  readonly site: number
  /** A run whose figures are started from; null: the office's own of today. */
  readonly from: string | null
  /** The mark of the figures somebody saw while typing. */
  readonly baseMark: string
  readonly dials: TypedDials
  /** Under this name the unchanged office is played as well, for comparison; null: not. */
  readonly twinName: string | null
  readonly key?: string | undefined
}

export type StartRefusal =
  | 'unknown-run'
  | 'no-figures'
  | 'base-changed'
  | 'wrong'
  | 'unplayable'
  | 'never-open'
  | 'too-many-open'
  | 'too-many-kept'
  | 'evaluation-off'

/** A run is asked for: what was turned is checked against the figures it starts from, and then waits to be played. */
export async function startRun(
  room: SimulatorRoom,
  actor: Actor,
  it: StartRun,
): Promise<Outcome<{ run: string; twin: string | null }, StartRefusal | CommonRefusal>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'simulator.start-run', it.site)) return refuse('not-permitted')
  const { key, ...request } = it
  const deed = { act: 'simulator.start-run', site: it.site, key: key ? { value: key, request } : undefined }
  type Started = { run: string; twin: string | null }
  return perform<Started, StartRefusal>(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const base = await baseOf(room, it)
    if (typeof base === 'string') return refuse(base)
    const off = await baseIsOff(room, it.site, base)
    if (off) return off
    const checked = check(base, it)
    if (!checked.ok) return checked
    await oneAtATime(tx, it.site)
    const more = it.twinName === null || checked.changed.length === 0 ? 1 : 2
    const { kept, open } = await countRuns(tx, it.site)
    if (open + more > OPEN_MOST) return refuse('too-many-open', { detail: { open, most: OPEN_MOST } })
    if (kept + more > KEPT_MOST) return refuse('too-many-kept', { detail: { kept, most: KEPT_MOST } })
    const common = {
      ...{ site: it.site, base, baseMark: it.baseMark, begunBy: actor.id },
      ...{ firstDay: it.firstDay!, days: it.days, repeats: it.repeats, seed: it.seed },
    }
    const run = ground.ids.uuid()
    const { dials, changed } = checked
    await insertRun(tx, { ...common, id: run, name: keptName(it.name), dials, changed }, now)
    const twin = more === 2 ? ground.ids.uuid() : null
    if (twin)
      await insertRun(
        tx,
        { ...common, id: twin, name: keptName(it.twinName!), dials: dialsOf(base), changed: [] },
        now,
      )
    about(`simulation:${run}`, { changed, days: it.days, repeats: it.repeats, seed: it.seed, twin })
    tell('simulator.run-started', { run, twin })
    return { ok: true as const, run, twin }
  })
}

async function baseOf(
  room: SimulatorRoom,
  { site, from, baseMark }: StartRun,
): Promise<OfficeSetting | 'unknown-run' | 'no-figures' | 'base-changed'> {
  const base = from === null ? await readSettingOf(room, site) : await keptBase(room, site, from)
  if (!base) return from === null ? 'no-figures' : 'unknown-run'
  return markOf(base) === baseMark ? base : 'base-changed'
}

/** The figures an earlier run was played with. */
export async function keptBase(
  { ground }: SimulatorRoom,
  site: number,
  run: string,
): Promise<OfficeSetting | null> {
  const known = isId(run) ? await findRun(ground.db, run) : null
  return known?.site === site ? readSetting((await contentOf(ground.db, run))?.base) : null
}

function check(base: OfficeSetting, it: StartRun) {
  const faults: (RunFault | DialFault)[] = faultsOfRun({ ...it, name: keptName(it.name) })
  const read = readDials(it.dials, dialsOf(base))
  if (!read.ok) faults.push(...read.faults)
  if (!read.ok || faults.length > 0) return refuse('wrong', { detail: { faults } })
  const setting = turned(base, read.dials)
  // figures the office has measured or set, and nobody typed here
  const [unplayable] = settingFaults(setting)
  if (unplayable) return refuse('unplayable', { detail: { field: unplayable.field } })
  const open = openDays(setting, it.firstDay!, it.days)
  return open === 0 ? refuse('never-open', { field: 'firstDay' }) : read
}
