import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { tillsOfSite, type Till } from '#office/claims/index.ts'
import type { Incident } from './incident.ts'
import { CLOCK_TOLERANCE_SECONDS, readToldAt, secondsOff } from './machine-clock.ts'
import {
  gapsAt,
  incidentsAt,
  lockIncident,
  machineOf,
  machinesAt,
  noteIncident,
  noteMessage,
  saveMachine,
  settle,
  type Gap,
  type Machine,
} from './machine-store.ts'
import { tillOfActor, type KioskRoom, type MachineRefusal } from './room.ts'

export interface StatusCommand {
  readonly stock: Readonly<Record<string, number>>
  readonly clock: string
  readonly counters: { readonly number: number; readonly unsent: number; readonly offlineCents: number }
}

/**
 * A machine says that it lives and what is in it. No act as long as nothing is wrong: nobody decides anything, and the
 * trail would drown. That its clock begins to go wrong is one.
 */
export async function takeStatus(
  room: KioskRoom,
  actor: Actor,
  { stock, clock, counters }: StatusCommand,
): Promise<Outcome<{ at: Temporal.Instant }, CommonRefusal | MachineRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.status')
  if (!mine.ok) return mine
  const { till } = mine
  const now = room.ground.clock.now()
  const told = readToldAt(clock)
  // a clock nobody can read is as wrong as one that never ran
  const clockOffSeconds = secondsOff(told ?? Temporal.Instant.fromEpochMilliseconds(0), now)
  const before = await machineOf(room.ground.db, till.id)
  const isOff = (seconds: number) => Math.abs(seconds) > CLOCK_TOLERANCE_SECONDS
  const machine = { till: till.id, seenAt: now, clockOffSeconds, stock, ...counters }
  if (!isOff(clockOffSeconds) || isOff(before?.clockOffSeconds ?? 0)) {
    await saveMachine(room.ground.db, till.site, machine)
    return { ok: true, at: now }
  }
  return perform(room.ground, actor, { act: 'kiosk.status', site: till.site }, async (hand) => {
    await saveMachine(hand.tx, till.site, machine)
    hand.about(`till:${till.id}`, { clockOffSeconds })
    const detail = { clockOffSeconds }
    const incident = { kind: 'clock-off', mark: now.toString(), toldAt: told, detail }
    await noteIncident(hand, room.ground.ids, till, incident)
    return { ok: true, at: now }
  })
}

export interface EventCommand {
  readonly kind: string
  readonly number: number
  readonly at?: string | undefined
  readonly why?: string | undefined
  /** The payment it happened in. */
  readonly payment?: string | undefined
}

/** Something happened to the machine. Its running number makes it this one: told again it is not told on. */
export async function takeEvent(
  room: KioskRoom,
  actor: Actor,
  { kind, number, at, why = '', payment }: EventCommand,
): Promise<Outcome<{ repeated: boolean }, CommonRefusal | MachineRefusal>> {
  const mine = await tillOfActor(room, actor, 'kiosk.event')
  if (!mine.ok) return mine
  const { till } = mine
  return perform(room.ground, actor, { act: 'kiosk.event', site: till.site }, async (hand) => {
    const toldAt = readToldAt(at)
    hand.about(`till:${till.id}`, { kind, number })
    const message = { till: till.id, number, kind: 'event', subject: kind, toldAt } as const
    const heard = await noteMessage(hand.tx, message, hand.now)
    const note = (what: string, mark: string) =>
      noteIncident(hand, room.ground.ids, till, {
        ...{ kind: what, mark, toldAt, payment: payment ?? null },
        detail: { number, why },
      })
    if (heard === 'other') await note('number-reused', `${number}:${kind}`)
    const isNew = heard !== 'again' && (await note(kind, String(number)))
    return { ok: true, repeated: !isNew }
  })
}

/** A machine as a cashier sees it. */
export interface WatchedMachine {
  readonly till: Till
  /** null: it has never told anything. */
  readonly machine: Machine | null
  /** Not heard of for three minutes. */
  readonly isSilent: boolean
  /** What it says lies in it, in cents; beside `till.cashCents` of the books. */
  readonly stockCents: number | null
  readonly gaps: readonly Gap[]
}
export interface Watched {
  readonly machines: readonly WatchedMachine[]
  readonly incidents: readonly Incident[]
}

const SILENT_SECONDS = 180

/** All machines of a site, what is wrong with them, and which of their running numbers never came. */
export async function readMachines(
  room: KioskRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<Watched, CommonRefusal>> {
  const { db, clock, permissions } = room.ground
  if (!isPermitted(permissions, actor, 'kiosk.read-machines', site)) return refuse('not-permitted')
  const tills = (await tillsOfSite(db, site)).filter(({ kind }) => kind === 'kiosk')
  const told = new Map((await machinesAt(db, site)).map((it) => [it.till, it]))
  const gaps = await gapsAt(
    db,
    tills.map(({ id }) => id),
  )
  const now = clock.now()
  const machines = tills.map((till): WatchedMachine => {
    const machine = told.get(till.id) ?? null
    const isSilent = !machine || secondsOff(now, machine.seenAt) > SILENT_SECONDS
    const stockCents = machine && worthOf(machine.stock)
    return { till, machine, isSilent, stockCents, gaps: gaps.filter((gap) => gap.till === till.id) }
  })
  return { ok: true, machines, incidents: await incidentsAt(db, site) }
}

const worthOf = (stock: Readonly<Record<string, number>>): number =>
  Object.entries(stock).reduce((sum, [piece, count]) => sum + Number(piece) * count, 0)

export interface SettleIncident {
  readonly site: number
  readonly incident: string
  readonly note: string
}
export type SettleRefusal = CommonRefusal | 'unknown-incident' | 'note-missing'

/** A cashier has looked after it, and says what was done. Settled once; the first note stays. */
export async function settleIncident(
  room: KioskRoom,
  actor: Actor,
  { site, incident: id, note }: SettleIncident,
): Promise<Outcome<{ incident: string }, SettleRefusal>> {
  const deed = { act: 'kiosk.settle-incident', site }
  return perform<{ incident: string }, SettleRefusal>(room.ground, actor, deed, async (hand) => {
    const said = note.trim().slice(0, 500)
    if (said === '') return refuse('note-missing', { field: 'note' })
    const incident = await lockIncident(hand.tx, id)
    if (incident?.site !== site) return refuse('unknown-incident', { field: 'incident' })
    hand.about(`incident:${id}`, { kind: incident.kind })
    if (incident.settledAt !== null) return { ok: true, incident: id }
    await settle(hand.tx, id, actor.id, said, hand.now)
    hand.tell('kiosk.status', { till: incident.till, kind: 'settled' }, `till:${incident.till}`)
    return { ok: true, incident: id }
  })
}
