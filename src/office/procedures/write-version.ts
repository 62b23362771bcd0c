import { perform } from '#ground/act/act.ts'
import { sayable } from '#ground/act/sayable.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { diffSteps, takeOverSteps } from './diff.ts'
import { stepsFromCatalogue } from './from-catalogue.ts'
import type { procedurePermissions } from './permissions.ts'
import type { ProcedureRoom } from './room.ts'
import { BOUNDS, stepsRefusal, type Step, type StepRefusal } from './step.ts'
import { insertVersion, newestOf, versionsOf } from './version-store.ts'

/** Whose list, in which version it was looked at; 0: as the catalogue gives it. */
export interface ProcedureCommand {
  readonly site: number
  readonly concern: string
  readonly version: number
  readonly why?: string
  readonly key?: string | undefined
}

export type WriteRefusal =
  | CommonRefusal
  | StepRefusal
  | 'unknown-concern'
  | 'unknown-version'
  | 'changed-meanwhile'
  | 'why-too-long'

/** What the act makes of the list as it stands. */
interface Made {
  readonly steps: readonly Step[]
  /** The catalogue as this version has taken it in; that of the version before unless told. */
  readonly basis?: readonly Step[]
  /** Steps that were left although the catalogue says something else. */
  readonly kept?: readonly string[]
}

/** Keeps the steps as a new version. Without a difference there is none. */
export function saveProcedure(
  room: ProcedureRoom,
  actor: Actor,
  command: ProcedureCommand & { readonly steps: readonly Step[] },
): Promise<Outcome<Written, WriteRefusal>> {
  const steps = command.steps.map((step) => ({
    ...step,
    key: step.key === '' ? `own:${room.ground.ids.uuid()}` : step.key,
    ...{
      words: sayable(step.words).trim(),
      norm: sayable(step.norm).trim(),
      link: sayable(step.link).trim(),
    },
  }))
  return write(room, actor, 'procedures.save', command, () => ({ steps }))
}

/** The list as an earlier version had it; 0: as the catalogue gives it today. */
export function restoreProcedure(
  room: ProcedureRoom,
  actor: Actor,
  command: ProcedureCommand & { readonly restore: number },
): Promise<Outcome<Written, WriteRefusal>> {
  return write(room, actor, 'procedures.restore', command, async ({ today, versions }) => {
    if (command.restore === 0) return { steps: today, basis: today }
    const old = (await versions()).find(({ version }) => version === command.restore)
    return old ? { steps: old.steps, basis: old.basis } : null
  })
}

/** Takes over what has changed in the catalogue since; what the office wrote itself stays. */
export function takeOverCatalogue(
  room: ProcedureRoom,
  actor: Actor,
  command: ProcedureCommand,
): Promise<Outcome<Written, WriteRefusal>> {
  return write(room, actor, 'procedures.take-over', command, ({ today, steps, basis }) => ({
    ...takeOverSteps(steps, basis, today),
    basis: today,
  }))
}

export interface Written {
  readonly version: number
  readonly kept: readonly string[]
}

interface Standing {
  /** What the catalogue gives today. */
  readonly today: readonly Step[]
  readonly steps: readonly Step[]
  readonly basis: readonly Step[]
  versions(): ReturnType<typeof versionsOf>
}

function write(
  { ground, catalogue }: ProcedureRoom,
  actor: Actor,
  act: keyof typeof procedurePermissions,
  command: ProcedureCommand,
  make: (standing: Standing) => Made | null | Promise<Made | null>,
): Promise<Outcome<Written, WriteRefusal>> {
  const { site, concern, version: seen, key, ...request } = command
  const deed = {
    act,
    site,
    key: key === undefined ? undefined : { value: key, request: { concern, seen, ...request } },
  }
  return perform<Written, WriteRefusal>(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const today = stepsFromCatalogue(catalogue, concern, officeDay(now))
    if (!today) return refuse('unknown-concern')
    const newest = (await newestOf(tx, site, [concern])).get(concern)
    const current = newest?.version ?? 0
    if (current !== seen)
      return refuse('changed-meanwhile', { field: 'version', detail: { version: current } })
    const { steps, basis } = newest ?? { steps: today, basis: today }
    const made = await make({ today, steps, basis, versions: () => versionsOf(tx, site, concern) })
    if (!made) return refuse('unknown-version')
    const why = sayable(command.why ?? '').trim()
    if (why.length > BOUNDS.why) return refuse('why-too-long', { field: 'why', detail: { most: BOUNDS.why } })
    const refused = stepsRefusal(made.steps)
    if (refused) return refused
    const next = { steps: made.steps, basis: made.basis ?? basis }
    about(`procedure:${concern}`)
    const isNew = diffSteps(steps, next.steps).length > 0 || diffSteps(basis, next.basis).length > 0
    if (!isNew) return { ok: true, version: current, kept: [] }
    const written = await insertVersion(tx, site, { concern, version: current + 1, act, why, ...next }, now)
    if (!written) return refuse('changed-meanwhile', { field: 'version', detail: { version: current + 1 } })
    about(`procedure:${concern}`, { version: current + 1, steps: made.steps.length })
    tell(act, { concern, version: current + 1 })
    return { ok: true, version: current + 1, kept: made.kept ?? [] }
  })
}
