import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { checkIban } from '#ground/banking/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { tillOf } from '#office/claims/index.ts'
import { saveAccountRow } from './account-store.ts'
import type { BankbookRoom } from './room.ts'

export interface SaveAccount {
  readonly site: number
  /** A till of the kind `bank`. */
  readonly till: string
  readonly iban: string
  readonly key?: string | undefined
}

export type SaveAccountRefusal = CommonRefusal | 'unknown-till' | 'iban-invalid' | 'account-taken'

/** Says which account of the bank a till of the books is; from then on its statements are read. */
export async function saveAccount(
  room: BankbookRoom,
  actor: Actor,
  { key, ...command }: SaveAccount,
): Promise<Outcome<{ account: string }, SaveAccountRefusal>> {
  const deed = {
    ...{ act: 'bankbook.save-account', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  return perform<{ account: string }, SaveAccountRefusal>(room.ground, actor, deed, async (hand) => {
    const iban = checkIban(command.iban)
    if (!iban.ok) return refuse('iban-invalid', { field: 'iban', detail: { why: iban.why } })
    const till = isUuid(command.till) ? await tillOf(hand.tx, command.till) : null
    if (till === null || till.site !== command.site || till.kind !== 'bank')
      return refuse('unknown-till', { field: 'till' })
    const account = { till: till.id, site: till.site, account: iban.iban }
    if (!(await saveAccountRow(hand.tx, account, hand.now))) return refuse('account-taken', { field: 'iban' })
    hand.about(`till:${till.id}`, { account: iban.iban })
    return { ok: true, account: iban.iban }
  })
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)
