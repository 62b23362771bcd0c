import type { Ground } from '#ground/act/act.ts'
import type { CardTerminal } from '#ground/cardterminal/index.ts'
import type { ClaimsRoom, Till } from '#office/claims/index.ts'
import type { ReceiptsRoom } from '#office/receipts/index.ts'

/** Which terminal stands behind a till; null: none this program speaks with. One for each, always the same. */
export type TerminalOf = (till: Pick<Till, 'id' | 'name' | 'site'>) => CardTerminal | null

export interface CashdeskOptions {
  readonly terminalOf?: TerminalOf
}

/** What the acts of this module share inside one process. */
export interface CashdeskRoom {
  readonly ground: Ground
  readonly claims: ClaimsRoom
  /** Whose key signs the reports. */
  readonly receipts: ReceiptsRoom
  readonly terminalOf: TerminalOf
  /** Payments a terminal is at work on for this process. */
  readonly underWay: Set<string>
}

export function openCashdesk(
  rooms: Pick<CashdeskRoom, 'ground' | 'claims' | 'receipts'>,
  { terminalOf = () => null }: CashdeskOptions = {},
): CashdeskRoom {
  return { ...rooms, terminalOf, underWay: new Set() }
}
