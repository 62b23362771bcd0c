import { sql } from 'kysely'
import type { Actor } from '#ground/permission/permission.ts'
import { bookedOffice } from '../../../../testing/booked-office.ts'
import type { CaughtUp } from '../catch-up.ts'
import { digestOf } from '../digest.ts'

export const front: Actor = {
  ...{ kind: 'staff', id: '01900000-0000-7000-8000-0000000000aa', roles: ['reception'], sites: [1] },
}
export const BROWSER = '01900000-0000-4000-8000-0000000000bb'
export const uuid = () => crypto.randomUUID()
/** A moment of that Monday, UTC. */
export const ms = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00Z`).epochMilliseconds

/** An office with a terminal and a reception that can be cut off and tell afterwards. */
export async function openMachines() {
  const it = await bookedOffice()
  const { outage } = it.office
  const terminal: Actor = (await it.office.staff.identifyKey(it.terminalKey))!
  let taken = 0
  async function numbers(actor = terminal, browser?: string) {
    const kept = await outage.reserveNumbers(actor, { site: 1, browser })
    if (!kept.ok) throw new Error(kept.refusal)
    return kept.numbers
  }
  async function freeNumber() {
    return (await numbers()).filter(({ number }) => number.startsWith('B'))[taken++]!.number
  }
  return {
    ...{ it, terminal, numbers, freeNumber },
    async digest(code: string) {
      const plan = await outage.dayPlan(terminal, { site: 1 })
      if (!plan.ok) throw new Error(plan.refusal)
      return digestOf(code, Buffer.from(plan.salt, 'base64url'))
    },
    async replay(entries: readonly unknown[], more: { actor?: Actor; sentAt?: number } = {}) {
      const { actor = terminal, sentAt = it.clock.now().epochMilliseconds } = more
      const source = actor.kind === 'device' ? ('terminal' as const) : ('console' as const)
      const done = await outage.catchUp(actor, { site: 1, source, sentAt, entries, browser: BROWSER })
      if (!done.ok) throw new Error(done.refusal)
      return done.results as CaughtUp[]
    },
    draw: async (at: number) => ({
      ...{
        id: uuid(),
        kind: 'draw',
        at,
        number: await freeNumber(),
        concerns: ['short_info'],
        language: 'ar',
      },
    }),
    async visitWith(number: string) {
      const found = await sql<{ state: string; arrived: Temporal.Instant }>`
        select v.state, v.arrived_at as arrived from visits.visit v where v.number = ${number}`.execute(
        it.office.ground.db,
      )
      return found.rows
    },
  }
}
