/** The door of charging: what a visit or an Akte is asked to pay, proposed, reckoned and asked for by a person. */
export { chargingPermissions } from './permissions.ts'
export { openCharging, type ChargingRoom } from './room.ts'
export { claimsAtDesk, readFeeSheet, readFileSheet, type FeeSheet } from './sheet.ts'
export { feeChoices, reckonFees, type FeeChoice, type GroundChoice } from './reckon.ts'
export { chargeFile, chargeVisit, unproven, type Charge, type ChargeVisit } from './charge.ts'
export { proposeFees, type Proposal } from './propose.ts'
export { languageOfVisit } from './visit-language.ts'
export { knownAge } from './known-age.ts'
