/** The door of the cash desk: tills counted and closed, cards at desks, sealed reports. */
export { cashdeskPermissions } from './permissions.ts'
export { openCashdesk, type CashdeskOptions, type CashdeskRoom, type TerminalOf } from './room.ts'
export { DENOMINATIONS, countedCents, NOTES, type Counted } from './denominations.ts'
export { AUTOMAT_DAYS, CLOSING_KINDS, isOverdue, type Closing, type ClosingKind } from './closing.ts'
export { countTill, type CountRefusal, type CountTill } from './count.ts'
export { confirmClosing, refuseClosing, type ConfirmRefusal } from './confirm.ts'
export { moveMoney, type MoveMoney, type MoveRefusal } from './move-money.ts'
export { assignUnclear, type AssignUnclear } from './assign-unclear.ts'
export { takeCash, type TakeCash, type TakeCashRefusal } from './take-cash.ts'
export { settleCard, startCard, type SettleCard, type StartCard } from './card-payment.ts'
export {
  askTerminal,
  chargeCard,
  readAttempt,
  readCards,
  sayCard,
  type Charging,
  type Verdict,
} from './charge-card.ts'
export type { Attempt } from './attempt-store.ts'
export { settleWeek, type MachineCase, type MachineCases } from './settle-week.ts'
export { closeYear } from './close-year.ts'
export { weekName, weekOf } from './week.ts'
export { contentOf, type ReportKind, type ReportRow } from './report.ts'
export { readCounts } from './read-counts.ts'
export type { CountsOfMonth } from './difference-store.ts'
export { readCashdesk, readClosing, readClosings, readReport, readReports, type TillNow } from './read.ts'
