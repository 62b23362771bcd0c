export { describeFee, feeByKey, feeKeys, feeReductions } from './fees.ts'
export type { FeeAnswer, FeeDescription, FeeRefusal } from './fees.ts'
export type { FeeReduction, FeeRow } from './fee-table.ts'
