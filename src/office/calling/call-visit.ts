import type { Hand } from '#ground/act/act.ts'
import type { Visit } from '#office/visits/index.ts'
import { insertCall } from './call-store.ts'
import { toldOf } from './call.ts'
import { dropPreparedVisit } from './desk-store.ts'
import type { Advantage, OrderReason } from './queue-order.ts'
import type { CallingRoom } from './room.ts'

/** What a clerk hears of a call. */
export interface Called {
  readonly call: string
  readonly visit: string
  readonly number: string
  readonly desk: number
  readonly room: string
  readonly why: OrderReason | { readonly code: 'picked' }
  readonly advantage?: Advantage
}

/** Writes the call of a visit that was just taken, and tells displays and other programs. */
export async function ring(
  room: CallingRoom,
  { tx, now, about, tell }: Hand,
  visit: Visit,
  desk: { readonly id: number; readonly room: string },
  why: Called['why'],
  advantage?: Advantage,
): Promise<{ ok: true } & Called> {
  const number = visit.number ?? ''
  const { site, team, language } = visit
  await dropPreparedVisit(tx, visit.id)
  const call = await insertCall(
    tx,
    {
      id: room.ground.ids.uuid(),
      visit: visit.id,
      site,
      desk: desk.id,
      number,
      team,
      language,
      room: desk.room,
    },
    now,
  )
  about(`visit:${visit.id}`)
  tell('calling.called', toldOf(call))
  const called = { call: call.id, visit: visit.id, number, desk: desk.id, room: desk.room, why }
  return { ok: true, ...called, ...(advantage && { advantage }) }
}
