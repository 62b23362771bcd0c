import * as fees from '#law/fees/index.ts'

type Assess = (feeCase: fees.FeeCase) => fees.AssessAnswer

/** The fee engine. */
export const assessFees: Assess = (feeCase) => (fees as unknown as { assessFees: Assess }).assessFees(feeCase)
