export { describeFee, feeByKey, feeKeys, feeReductions } from './fees.ts'
export type { FeeDescription } from './fees.ts'
export type { FeeReduction, FeeRow } from './fee-table.ts'
export type {
  AssessAnswer,
  AssessRefusal,
  FeeAct,
  FeeAssessment,
  FeeCase,
  FeeDecision,
  FeeEffect,
  FeeLine,
  FeeStep,
  RefusedCase,
} from './fee-case.ts'
export { isInForce } from './in-force.ts'
export { assessFees } from './assess-fees.ts'
export { RANGE } from './decide-line.ts'
export { limitationOf } from './limitation.ts'
export type { Limitation } from './limitation.ts'
