import type { Actor } from '#ground/permission/permission.ts'
import { saveTill } from '#office/claims/index.ts'
import { HEAD, type CashOffice } from '#office/claims/testing/a-cash-office.ts'
import { openKiosk, type ConfirmCommand, type KioskRoom } from '../index.ts'

export interface Machine {
  readonly actor: Actor
  readonly till: string
}

/** The room of the machines in an office that takes money. */
export const kioskOf = (it: CashOffice): KioskRoom => openKiosk({ ground: it.ground, claims: it.room })

/** A machine with a key and a till of its own. */
export async function aMachine(it: CashOffice, name: string, site = 1): Promise<Machine> {
  const id = it.ids.uuid()
  const head = { ...HEAD, sites: [site] }
  const made = await saveTill(it.room, head, { site, kind: 'kiosk', name, device: id })
  if (!made.ok) throw new Error(made.refusal)
  return { actor: { kind: 'device', id, roles: ['kiosk'], sites: [site] }, till: made.till }
}

let number = 0
/** A payment as a machine tells it: 100 euros in notes unless told. */
export function money(
  it: CashOffice,
  kassenzeichen: string,
  more: Partial<ConfirmCommand> = {},
): ConfirmCommand {
  number++
  return {
    ...{
      payment: it.ids.uuid(),
      kassenzeichen,
      method: 'cash',
      insertedCents: 10_000,
      changeCents: 0,
      number,
    },
    ...{ at: it.clock.now().toString(), ...more },
  }
}
