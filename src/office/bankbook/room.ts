import type { Ground } from '#ground/act/act.ts'
import type { ClaimsRoom } from '#office/claims/index.ts'

export interface BankbookRoom {
  readonly ground: Ground
  readonly claims: ClaimsRoom
}

export const openBankbook = (room: BankbookRoom): BankbookRoom => room
