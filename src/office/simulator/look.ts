import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { compareRuns, meanOfDays, MEASURES, type Compared, type DayMean, type Measure } from './compare.ts'
import { dialsSchema, type Dials } from './dials.ts'
import type { FigureSource, OfficeSetting } from './engine/setting.ts'
import { baseIsOff } from './base-off.ts'
import { isId } from './id.ts'
import { readSettingOf } from './read-setting.ts'
import { resultSchema, type RunResult } from './result.ts'
import type { SimulatorRoom } from './room.ts'
import { contentOf, findRun, runsOf } from './run-store.ts'
import { arePaired, KEPT_MOST, type Run } from './run.ts'
import { dialsOf, markOf } from './setting-dials.ts'
import { keptBase } from './start-run.ts'
import { readSetting } from './stored.ts'

/** Looks at the simulator. Figures of areas, of nobody: they leave no row in the trail. */

export async function readRuns(
  { ground }: SimulatorRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ runs: readonly Run[] }, 'not-permitted'>> {
  if (!isPermitted(ground.permissions, actor, 'simulator.look', site)) return refuse('not-permitted')
  return { ok: true, runs: await runsOf(ground.db, site, KEPT_MOST) }
}

export interface Start {
  /** Null: the office has no plan or no desk yet. */
  readonly figures: {
    readonly dials: Dials
    readonly sources: readonly FigureSource[]
    readonly mark: string
    /** The run whose figures these are; null: the office's own of today. */
    readonly from: string | null
  } | null
  /** What is to be altered of it, when a run is copied. */
  readonly copied: (Run & { readonly dials: Dials }) | null
}

/** What somebody starts from: the office's own figures of today, or those of an earlier run. */
export async function readStart(
  room: SimulatorRoom,
  actor: Actor,
  { site, copy }: { readonly site: number; readonly copy: string | null },
): Promise<Outcome<Start, 'not-permitted' | 'unknown-run' | 'evaluation-off'>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'simulator.look', site)) return refuse('not-permitted')
  if (copy === null) {
    const setting = await readSettingOf(room, site)
    return { ok: true, figures: setting && figuresOf(setting, null), copied: null }
  }
  const run = isId(copy) ? await findRun(ground.db, copy) : null
  const setting = await keptBase(room, site, copy)
  const dials = run && dialsSchema.safeParse((await contentOf(ground.db, copy))?.dials)
  if (!run || !setting || !dials?.success) return refuse('unknown-run')
  const off = await baseIsOff(room, site, setting)
  if (off) return off
  return { ok: true, figures: figuresOf(setting, copy), copied: { ...run, dials: dials.data } }
}

const figuresOf = (setting: OfficeSetting, from: string | null) => ({
  ...{ dials: dialsOf(setting), sources: setting.sources, mark: markOf(setting), from },
})

export interface SeenRun {
  readonly run: Run
  readonly base: Dials
  readonly dials: Dials
  readonly sources: readonly FigureSource[]
  readonly result: RunResult | null
  readonly means: readonly { readonly measure: Measure; readonly mean: DayMean }[]
  /** Open days of the period; null as long as they were not played. */
  readonly openDays: number | null
  /** Runs with the same figures, days and chance: they can be laid side by side. */
  readonly paired: readonly Pick<Run, 'id' | 'name' | 'changed'>[]
}

/** Null: there is no such run, or this version cannot read it. */
export async function readRun(
  room: SimulatorRoom,
  actor: Actor,
  { run: id }: { readonly run: string },
): Promise<Outcome<{ found: SeenRun | null }, 'not-permitted' | 'evaluation-off'>> {
  const { ground } = room
  const run = isId(id) ? await findRun(ground.db, id) : null
  if (!isPermitted(ground.permissions, actor, 'simulator.look', run?.site ?? null))
    return refuse('not-permitted')
  const content = run && (await contentOf(ground.db, id))
  const [base, dials] = [readSetting(content?.base), dialsSchema.safeParse(content?.dials)]
  if (!run || !base || !dials.success) return { ok: true, found: null }
  const off = await baseIsOff(room, run.site, base)
  if (off) return off
  const result = resultSchema.safeParse(content?.result)
  const others = await runsOf(ground.db, run.site, KEPT_MOST)
  return {
    ok: true,
    found: {
      ...{ run, base: dialsOf(base), dials: dials.data, sources: base.sources },
      result: result.success ? result.data : null,
      means: result.success ? meansOf(result.data) : [],
      openDays: result.success ? result.data.days.length / run.repeats : null,
      paired: others
        .filter((it) => it.id !== run.id && it.state === 'done' && arePaired(it, run))
        .map(({ id: other, name, changed }) => ({ id: other, name, changed })),
    },
  }
}

const meansOf = (result: RunResult) =>
  (Object.keys(MEASURES) as Measure[]).flatMap((measure) => {
    const mean = meanOfDays(result, measure)
    return mean ? [{ measure, mean }] : []
  })

export interface SeenPair {
  readonly before: SeenRun
  readonly after: SeenRun
  readonly compared: readonly Compared[]
  /** Whether both began with the same figures of the office; else the figures differ as well as what was turned. */
  readonly isSameBase: boolean
}

export async function readPair(
  room: SimulatorRoom,
  actor: Actor,
  asked: { readonly before: string; readonly after: string },
): Promise<
  Outcome<SeenPair, 'not-permitted' | 'unknown-run' | 'not-done' | 'not-paired' | 'evaluation-off'>
> {
  const before = await readRun(room, actor, { run: asked.before })
  const after = await readRun(room, actor, { run: asked.after })
  if (!before.ok) return before
  if (!after.ok) return after
  const [one, two] = [before.found, after.found]
  if (!one || !two || one.run.site !== two.run.site) return refuse('unknown-run')
  if (!one.result || !two.result) return refuse('not-done')
  if (!arePaired(one.run, two.run)) return refuse('not-paired')
  return {
    ok: true,
    ...{ before: one, after: two, compared: compareRuns(one.result, two.result) },
    isSameBase: one.run.baseMark === two.run.baseMark,
  }
}
