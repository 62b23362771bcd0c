import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'

/** The machine of `examples/kiosk`: by this name it is found again, its till and its keys. */
export const MACHINE = 'Kassenautomat zum Ausprobieren'

/** The acts by which a machine gets its key and its till. Composed from the doors of the office. */
export interface MachineActs {
  /** An administrator of the demonstration; null when there is none any more. */
  administrator(): Promise<Actor | null>
  /** Keys that still open something. */
  keys(): Promise<readonly { readonly id: string; readonly name: string }[]>
  issueKey(
    actor: Actor,
    key: { readonly kind: 'device'; readonly name: string; readonly roles: readonly string[] },
  ): Promise<Outcome<{ client: string; secret: string }>>
  revokeKey(actor: Actor, key: { readonly client: string }): Promise<Outcome<object>>
  /** The till of this name belongs to this key from now on; it is entered when it is missing. */
  saveMachine(
    actor: Actor,
    machine: { readonly name: string; readonly device: string },
  ): Promise<Outcome<object>>
}

/** A new key for the sample machine, and a till of its own; keys given before end. Null when nobody may give one. */
export async function giveMachineKey(acts: MachineActs): Promise<string | null> {
  const actor = await acts.administrator()
  if (!actor) return null
  const before = (await acts.keys()).filter(({ name }) => name === MACHINE)
  const issued = await acts.issueKey(actor, { kind: 'device', name: MACHINE, roles: ['kiosk'] })
  if (!issued.ok) return null
  const saved = await acts.saveMachine(actor, { name: MACHINE, device: issued.client })
  for (const { id } of saved.ok ? before : [{ id: issued.client }])
    await acts.revokeKey(actor, { client: id })
  return saved.ok ? issued.secret : null
}
