import { perform } from '#ground/act/act.ts'
import { createPool } from '#ground/database/connect.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { bookAtTill, openClaims, type TillBooking } from '#office/claims/index.ts'
import { openOffice, type Office } from '#office/office.ts'

/** One act of the office by name (`claims.createClaim`), or `proof.creditCards`. */
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
  if (act === 'proof.creditCards') return creditCards(office, { act, actor, input })
  const [room, name] = act.split('.') as [keyof Office, string]
  return (office[room] as unknown as Readonly<Record<string, Act>>)[name]!(actor, input)
}

/** The card company pays what it owes to the account: booked at the till of the terminal, in an act of the proof's own. */
async function creditCards(office: Office, { actor, input }: Call): Promise<Answer> {
  const permissions = { ...office.ground.permissions, 'proof.credit': ['cashier'] }
  if (!isPermitted(permissions, actor, 'proof.credit', 1)) throw new Error('the proof lets nobody else in')
  const ground = { ...office.ground, permissions }
  const room = openClaims({ ground }, moneyOptions.claims)
  const { key, ...what } = input as { key: string } & TillBooking
  const deed = { act: 'proof.credit', site: 1, key: { value: key, request: what } }
  const done = await perform<{ booking: string }, 'unknown-till'>(ground, actor, deed, async (hand) => {
    hand.about(`till:${what.till}`, {})
    const told = await bookAtTill(room, hand, what)
    return told.ok ? { ok: true, booking: told.booking } : told
  })
  return { ...done }
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
