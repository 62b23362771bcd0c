/** The door of the partners: directory, agreements, referrals with consent, and the inbox a partner opens by link and code. */
export { partnerPermissions } from './permissions.ts'
export { openPartners, type PartnersRoom } from './room.ts'
export { NEEDS, STANDINGS, WHEELCHAIR, type Contact, type Partner, type PartnerDraft } from './partner.ts'
export { keepContact, keepPartner } from './keep-partner.ts'
export { findPartners, readPartner, type PartnerPage, type Search } from './find-partners.ts'
export { exportPartners, importPartners } from './import-partners.ts'
export type { LineFault } from './directory-file.ts'
export {
  AGREEMENT_STATES,
  DOCUMENT_MAX,
  REVIEW_DAYS,
  standingOn,
  type Agreement,
  type AgreementDraft,
} from './agreement.ts'
export type { AgreementOf } from './agreement-store.ts'
export { keepAgreement, putDocument, readAgreements, readDocument } from './keep-agreement.ts'
export {
  ANSWERS,
  FIELDS,
  REFERRAL_OUTCOMES,
  REFERRAL_PURPOSES,
  USUAL_DAYS,
  type Answer,
  type ReferralOutcome,
  type ReferralPurpose,
  type ReferralState,
} from './referral.ts'
export { askReferral, type AskReferral } from './ask-referral.ts'
export { renewLink, sendReferral, takeBack } from './send-referral.ts'
export { COMPANIONS, type Companion, type Handover } from './handover.ts'
export { proposeHandover, settleHandover } from './hand-over.ts'
export {
  lookAround,
  readOwnReferrals,
  readReferrals,
  type ReferralView,
  type ToDo,
} from './read-referrals.ts'
export {
  lookAtLink,
  noteDeleted,
  showReferral,
  tryCode,
  type ByLink,
  type Inbox,
  type Shown,
} from './inbox.ts'
export { answerReferral, endByPartner, endReferral } from './answer-referral.ts'
export type { Reply } from './exchange.ts'
export { sendPartnerMails, type PartnerMail, type PartnerPost } from './send-mails.ts'
export { ownReferrals } from './own-data.ts'
export { furnishDemoPartners, furnishDemoReferral } from './demo-partners.ts'
