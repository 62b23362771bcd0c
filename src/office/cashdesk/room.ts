import type { Ground } from '#ground/act/act.ts'
import type { ClaimsRoom } from '#office/claims/index.ts'
import type { ReceiptsRoom } from '#office/receipts/index.ts'

/** What the acts of this module share inside one process. */
export interface CashdeskRoom {
  readonly ground: Ground
  readonly claims: ClaimsRoom
  /** Whose key signs the reports. */
  readonly receipts: ReceiptsRoom
}

export function openCashdesk(rooms: CashdeskRoom): CashdeskRoom {
  return rooms
}
