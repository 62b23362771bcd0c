import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { isId } from './id.ts'
import type { SimulatorRoom } from './room.ts'
import { keptName, nameFaults, type RunFault } from './run-faults.ts'
import { findRun, lockRun, removeRun, renameTo, setCancelled } from './run-store.ts'
import { isOpen, type Run } from './run.ts'

interface AboutRun {
  readonly run: string
  readonly key?: string | undefined
}

type Steered = { run: string }

/** What waits or is played comes to an end now; what has ended stays as it is. */
export async function cancelRun(
  room: SimulatorRoom,
  actor: Actor,
  it: AboutRun,
): Promise<Outcome<Steered, 'unknown-run' | 'ended-already' | CommonRefusal>> {
  const asked = await askedFor(room, actor, 'simulator.cancel-run', it)
  if (!asked.ok) return asked
  return perform(room.ground, actor, asked.deed, async ({ tx, now, about, tell }) => {
    const run = await lockRun(tx, it.run)
    if (!run) return refuse('unknown-run')
    if (!isOpen(run)) return refuse('ended-already', { detail: { state: run.state } })
    await setCancelled(tx, run.id, now)
    about(`simulation:${run.id}`)
    tell('simulator.run-ended', { run: run.id, state: 'cancelled' })
    return { ok: true as const, run: run.id }
  })
}

export async function renameRun(
  room: SimulatorRoom,
  actor: Actor,
  it: AboutRun & { readonly name: string },
): Promise<Outcome<Steered, 'unknown-run' | RunFault['fault'] | CommonRefusal>> {
  const asked = await askedFor(room, actor, 'simulator.rename-run', it)
  if (!asked.ok) return asked
  const name = keptName(it.name)
  const [fault] = nameFaults(name)
  if (fault) return refuse(fault.fault, { field: 'name', ...(fault.detail && { detail: fault.detail }) })
  return perform(room.ground, actor, asked.deed, async ({ tx, now, about, tell }) => {
    if (!(await lockRun(tx, it.run))) return refuse('unknown-run')
    await renameTo(tx, it.run, name, now)
    about(`simulation:${it.run}`)
    tell('simulator.run-renamed', { run: it.run })
    return { ok: true as const, run: it.run }
  })
}

/** Only what has ended; whoever deletes it has said so twice on the page. */
export async function deleteRun(
  room: SimulatorRoom,
  actor: Actor,
  it: AboutRun,
): Promise<Outcome<Steered, 'unknown-run' | 'under-way' | CommonRefusal>> {
  const asked = await askedFor(room, actor, 'simulator.delete-run', it)
  if (!asked.ok) return asked
  return perform(room.ground, actor, asked.deed, async ({ tx, about, tell }) => {
    const run = await lockRun(tx, it.run)
    if (!run) return refuse('unknown-run')
    if (isOpen(run)) return refuse('under-way')
    await removeRun(tx, run.id)
    about(`simulation:${run.id}`, { name: run.name, seed: run.seed })
    tell('simulator.run-deleted', { run: run.id })
    return { ok: true as const, run: run.id }
  })
}

/**
 * The site of a run decides who may steer it. A repeated deletion finds no run any more: then the key alone answers,
 * so the site is that of the actor.
 */
async function askedFor(
  { ground }: SimulatorRoom,
  actor: Actor,
  act: string,
  it: AboutRun & { name?: string },
) {
  const known: Run | null = isId(it.run) ? await findRun(ground.db, it.run) : null
  const site = known?.site ?? (actor.sites === 'all' ? null : (actor.sites[0] ?? null))
  if (!isPermitted(ground.permissions, actor, act, site)) return refuse('not-permitted')
  if (!isId(it.run)) return refuse('unknown-run')
  const { key, ...request } = it
  return { ok: true as const, deed: { act, site, key: key ? { value: key, request } : undefined } }
}
