import type { Answer, Connection } from '../support/client.ts'
import type { Call } from './hands.ts'

/** A call of a machine as it goes over the product's interface for machines. */
export function saidByMachine(line: Connection, { act, input }: Call, secret: string): Promise<Answer> {
  const key = { authorization: `Bearer ${secret}` }
  const { payment, ...rest } = input as { payment?: string } & Record<string, unknown>
  const api = '/api/v1/kiosk'
  switch (act) {
    case 'kiosk.lookUp':
      return line.get(`${api}/claims/${String(rest['code'])}`, key)
    case 'kiosk.takeClaimLock':
      return line.post(`${api}/locks`, rest, key)
    case 'kiosk.confirmPayment':
      return line.post(`${api}/payments`, { payment, ...rest }, key)
    case 'kiosk.reversePayment':
      return line.post(`${api}/payments/${payment}/reversal`, rest, key)
    case 'kiosk.notePaper':
      return line.post(`${api}/payments/${payment}/receipt`, rest, key)
    default:
      throw new Error(`machines do not say ${act}`)
  }
}
