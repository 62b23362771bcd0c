import type { Actor } from '#ground/permission/permission.ts'
import { OutcomeUnknown } from '../support/client.ts'
import type { Answer, Carrier } from './hands.ts'
import type { KioskDoor } from './machine.ts'

/** What a machine says, as the acts of the office hear it. Anything the office may not say is a surprise. */
export function doorFor(actor: Actor, carrier: Carrier, surprises: string[]): KioskDoor {
  const say = async (act: string, input: unknown): Promise<Answer> => {
    const told = await carrier.send({ act: `kiosk.${act}`, actor, input })
    if (told.thrown !== undefined) {
      surprises.push(`${act}: ${told.thrown}`)
      throw new OutcomeUnknown('an exception')
    }
    return told
  }
  return {
    async lookUp(kassenzeichen) {
      const seen = await say('lookUp', { code: kassenzeichen })
      if (!seen.ok) {
        if (seen.refusal !== 'unknown-claim') surprises.push(`lookUp: ${seen.refusal}`)
        return null
      }
      const held = await say('takeClaimLock', { kassenzeichen })
      if (held.ok) return held['owedCents'] as number
      if (held.refusal !== 'claim-locked' && held.refusal !== 'nothing-owed')
        surprises.push(`lock: ${held.refusal}`)
      return null
    },
    async confirm(it) {
      const told = await say('confirmPayment', {
        ...{ payment: it.id, kassenzeichen: it.pays, method: it.method, number: it.number },
        ...{ insertedCents: it.inserted, changeCents: it.change },
        // Clocks of machines are years off; books are not kept by them.
        at: it.number % 2 === 0 ? '1999-12-31T23:59:59Z' : '2037-01-01T00:00:00Z',
      })
      if (told.ok) return { receipt: told['receipt'] as number }
      surprises.push(`confirm: ${told.refusal}`)
      throw new OutcomeUnknown('refused')
    },
    async withdraw(it) {
      const why = 'Karte nachträglich abgelehnt'
      const told = await say('reversePayment', { payment: it.id, number: it.withdrawnAs, why })
      if (!told.ok) surprises.push(`withdraw: ${told.refusal}`)
    },
    async printed(payment) {
      const told = await say('notePaper', { payment, printed: true })
      if (!told.ok) surprises.push(`printed: ${told.refusal}`)
    },
  }
}
