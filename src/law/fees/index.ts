export { describeFee, feeByKey, feeKeys, feeReductions } from './fees.ts'
export type { FeeAnswer, FeeDescription, FeeRefusal } from './fees.ts'
export type { FeeReduction, FeeRow } from './fee-table.ts'
export type {
  AssessAnswer,
  AssessRefusal,
  FeeAct,
  FeeAssessment,
  FeeCase,
  FeeDecision,
  FeeEffect,
  FeeHint,
  FeeLine,
  FeeStep,
  OpenDecision,
  RefusedCase,
} from './fee-case.ts'
export { assessFees } from './assess-fees.ts'
export { RANGE } from './decide-line.ts'
export { limitationOf, LIMITED } from './limitation.ts'
export type { Limitation, LimitationCase, Limited } from './limitation.ts'
