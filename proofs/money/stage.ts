import { OFFICE_IBAN } from '#ground/banking/testing/camt-file.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import type { Answer, Call } from './hands.ts'
import type { Truth } from './truth.ts'

const person = (n: number, role: string): Actor => ({
  ...{ kind: 'staff', id: `00000000-0000-7000-8000-00000000000${n}`, roles: [role], sites: [1] },
})
export const ANNA = person(1, 'caseworker')
export const BEN = person(2, 'caseworker')
export const KARL = person(3, 'cashier')
export const KIM = person(4, 'cashier')
export const HEAD = person(5, 'head')

export interface Stage {
  /** The tills of the machines, who they are to the office, and the keys they speak with. */
  readonly kiosks: readonly { readonly till: string; readonly actor: Actor; readonly secret: string }[]
  readonly drawers: readonly string[]
  readonly bank: string
}

const FLOAT_CENTS = 20_000

/** Machines, drawers and an account; each with its change in it. */
export async function setTheStage(
  carry: (call: Call) => Promise<Answer>,
  truth: Truth,
  many: { readonly kiosks: number; readonly drawers: number },
): Promise<Stage> {
  const sure = async (call: Call): Promise<Answer> => {
    const told = await carry(call)
    if (!told.ok) throw new Error(`${call.act}: ${JSON.stringify(told)}`)
    return told
  }
  const tillOf = async (kind: string, name: string, device?: string): Promise<string> =>
    (await sure({ act: 'claims.saveTill', actor: HEAD, input: { site: 1, kind, name, device } }))[
      'till'
    ] as string
  const place = {
    id: 1,
    name: 'Amt',
    street: 'Rathausplatz 1',
    city: 'Musterstadt',
    timeZone: 'Europe/Berlin',
  }
  await sure({ act: 'staff.saveSite', actor: SYSTEM, input: place })
  const kiosks = []
  for (let n = 1; n <= many.kiosks; n++) {
    const name = `Automat ${n}`
    const wanted = { kind: 'device', name, roles: ['kiosk'], sites: [1] }
    const issued = await sure({ act: 'staff.issueKey', actor: SYSTEM, input: wanted })
    const [device, secret] = [issued['client'] as string, issued['secret'] as string]
    const actor: Actor = { kind: 'device', id: device, roles: ['kiosk'], sites: [1] }
    kiosks.push({ till: await tillOf('kiosk', name, device), actor, secret })
  }
  const drawers: string[] = []
  for (let n = 1; n <= many.drawers; n++) drawers.push(await tillOf('drawer', `Kasse ${n}`))
  for (const till of [...drawers, ...kiosks.map((one) => one.till)]) {
    const input = { site: 1, till, cents: FLOAT_CENTS, way: 'in', why: 'Wechselgeld' }
    await sure({ act: 'cashdesk.moveMoney', actor: KARL, input })
    truth.safe -= FLOAT_CENTS
    truth.dropIn(till, FLOAT_CENTS)
  }
  const bank = await tillOf('bank', 'Girokonto')
  await sure({ act: 'bankbook.saveAccount', actor: HEAD, input: { site: 1, till: bank, iban: OFFICE_IBAN } })
  return { kiosks, drawers, bank }
}
