import { perform } from '#ground/act/act.ts'
import { createPool } from '#ground/database/connect.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { bookAtTill, openClaims, takeMoney, type TakenMoney, type TillBooking } from '#office/claims/index.ts'
import { openOffice, type Office } from '#office/office.ts'

/** One act of the office by name (`claims.createClaim`), or one of the bank that no face does yet. */
export interface Call {
  readonly act: string
  readonly actor: Actor
  readonly input: unknown
}

export interface Answer {
  readonly ok: boolean
  readonly refusal?: string
  /** Our own mistake: an act ended with an exception. */
  readonly thrown?: string
  readonly [more: string]: unknown
}

/** What a call says about money at a machine, whichever way it goes. */
export const moneyAct = ({ act }: Call): 'confirm' | 'other' =>
  act === 'kiosk.confirmPayment' ? 'confirm' : 'other'

/** Whoever carries a call to the office and the answer back; `OutcomeUnknown` when that failed on the way. */
export interface Carrier {
  send(call: Call): Promise<Answer>
}

/** The number of this office: the first digits of each Kassenzeichen. */
export const OFFICE = '5640'
export const moneyOptions = {
  claims: { creditor: { office: OFFICE, name: 'Landeshauptstadt Musterstadt' } },
  receipts: { secret: 'the secret of this proof, of no other use', issuer: 'Musterstadt' },
}

type Act = (actor: Actor, input: unknown) => Promise<Answer>

export async function carryOut(office: Office, { act, actor, input }: Call): Promise<Answer> {
  if (act.startsWith('bank.')) return atTheBank(office, { act, actor, input })
  const [room, name] = act.split('.') as [keyof Office, string]
  return (office[room] as unknown as Readonly<Record<string, Act>>)[name]!(actor, input)
}

/** What a statement of the bank does, in an act of the proof's own: through the same door as everybody. */
async function atTheBank(office: Office, { act, actor, input }: Call): Promise<Answer> {
  const permissions = { ...office.ground.permissions, 'proof.bank': ['cashier'] }
  if (!isPermitted(permissions, actor, 'proof.bank', 1)) throw new Error('the proof lets nobody else in')
  const ground = { ...office.ground, permissions }
  const room = openClaims({ ground }, moneyOptions.claims)
  const { key, ...what } = input as { key?: string } & Record<string, unknown>
  const deed = {
    act: 'proof.bank',
    site: 1,
    ...(key !== undefined && { key: { value: key, request: what } }),
  }
  const done = await perform<{ booked: boolean }, string>(ground, actor, deed, async (hand) => {
    hand.about('till:bank', {})
    const told =
      act === 'bank.transfer'
        ? await takeMoney(room, hand, what as unknown as TakenMoney)
        : await bookAtTill(room, hand, what as unknown as TillBooking)
    return told.ok ? { ok: true, booked: true } : { ok: false, refusal: told.refusal }
  })
  return done as Answer
}

export interface House {
  readonly office: Office
  close(): Promise<void>
}

export async function openHouse(appUrl: string, max = 8): Promise<House> {
  const pool = createPool(appUrl, { max, name: 'proof money' })
  const office = await openOffice({ pool, listenUrl: appUrl, ...moneyOptions })
  return {
    office,
    async close() {
      await office.close()
      await pool.end()
    },
  }
}

/** Without processes of their own: for the short form. */
export function carrierInside({ office }: House): Carrier {
  return {
    async send(call) {
      try {
        return await carryOut(office, call)
      } catch (error) {
        return {
          ok: false,
          thrown:
            error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1] ?? ''}` : String(error),
        }
      }
    },
  }
}
