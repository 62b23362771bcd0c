import { camtFile, OFFICE_IBAN } from '#ground/banking/testing/camt-file.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { sure, type OpenHouse } from './house.ts'

const CASHIER: Actor = { kind: 'staff', id: 'proof', roles: ['cashier'], sites: [1] }
let nth = 0
let till = ''

/** A transfer at site 1 that names no claim and waits for a person. */
export async function freshBankEntry({ office }: OpenHouse): Promise<string> {
  const { bankbook, claims } = office
  if (till === '') {
    till = (await sure(claims.saveTill(CASHIER, { site: 1, kind: 'bank', name: 'Girokonto' }))).till
    await sure(bankbook.saveAccount(CASHIER, { site: 1, till, iban: OFFICE_IBAN }))
  }
  nth += 1
  const entries = [{ items: [{ cents: 100 }], bankReference: `probe ${nth}` }]
  const bytes = camtFile([{ id: `probe ${nth}`, entries }])
  await sure(bankbook.importStatement(CASHIER, { site: 1, fileName: 'probe.xml', bytes }))
  return (await sure(bankbook.readBank(CASHIER, { site: 1 }))).open.at(-1)!.id
}
