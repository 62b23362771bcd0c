import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { diffSteps, type StepChange } from './diff.ts'
import { stepsFromCatalogue } from './from-catalogue.ts'
import type { ProcedureRoom } from './room.ts'
import type { Step } from './step.ts'
import { newestOf, versionsOf, type Version } from './version-store.ts'

/** The working checklist of a concern as it holds now. */
export interface Procedure {
  readonly concern: string
  readonly name: string
  /** Group of concerns by which the office divides its work. */
  readonly group: string
  /** 0: nobody has changed it, it stands as the catalogue gives it. */
  readonly version: number
  readonly at: Temporal.Instant | null
  readonly steps: readonly Step[]
  /** The steps as the catalogue gives them today. */
  readonly today: readonly Step[]
  /** What the catalogue says otherwise since this version was written. */
  readonly drift: readonly StepChange[]
}

const mayRead = ({ ground }: ProcedureRoom, actor: Actor, site: number): boolean =>
  isPermitted(ground.permissions, actor, 'procedures.read', site)

/** The lists of all concerns of today, in the order of the catalogue; or of those that were asked for, as at a desk. */
export async function readProcedures(
  room: ProcedureRoom,
  actor: Actor,
  { site, concerns = 'all' }: { readonly site: number; readonly concerns?: readonly string[] | 'all' },
): Promise<Outcome<{ procedures: readonly Procedure[] }, 'not-permitted'>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const { ground, catalogue } = room
  const day = officeDay(ground.clock.now())
  const newest = await newestOf(ground.db, site, concerns)
  const asked = catalogue.concerns(day).filter(({ key }) => concerns === 'all' || concerns.includes(key))
  return { ok: true, procedures: asked.map(({ key }) => procedureOf(room, key, day, newest.get(key))!) }
}

/** One of them with all its versions, the latest first. */
export async function readProcedure(
  room: ProcedureRoom,
  actor: Actor,
  { site, concern }: { readonly site: number; readonly concern: string },
): Promise<
  Outcome<{ procedure: Procedure; versions: readonly Version[] }, 'not-permitted' | 'unknown-concern'>
> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const { ground } = room
  const versions = await versionsOf(ground.db, site, concern)
  const procedure = procedureOf(room, concern, officeDay(ground.clock.now()), versions[0])
  return procedure ? { ok: true, procedure, versions } : refuse('unknown-concern')
}

function procedureOf(
  { catalogue }: ProcedureRoom,
  concern: string,
  day: Temporal.PlainDate,
  newest: Version | undefined,
): Procedure | null {
  const today = stepsFromCatalogue(catalogue, concern, day)
  const known = catalogue.concernOn(concern, day)
  if (!today || !known.ok) return null
  const { name, group } = known.concern
  return {
    ...{ concern, name: name.de, group, version: newest?.version ?? 0, at: newest?.at ?? null },
    ...{ steps: newest?.steps ?? today, today },
    drift: newest ? diffSteps(newest.basis, today) : [],
  }
}
