/** The door of the counselling (BestIn): cases without names, what was said, consents, the person's log, erasure. */
export { counsellingPermissions } from './permissions.ts'
export { openCounselling, type CounsellingOptions, type CounsellingRoom } from './room.ts'
export { WrongCounsellingSecret, type Safe, type Vault } from './vault.ts'
export type { Member, MemberRefusal } from './member.ts'
export {
  acceptInvitation,
  changeMember,
  inviteAgain,
  inviteMember,
  needsLead,
  readMembers,
  setUpFirstLead,
} from './members.ts'
export { lockMembersWith, unlockMembersWith } from './lock-members.ts'
export { identifyMember, signIn, signOut, type SignInRefusal } from './sign-in.ts'
export { caseSubject, KEEP_MONTHS, OUTCOMES, PERSON, type Case } from './case.ts'
export { LIMITS_VERSION, MESSAGE_MAX } from './limits.ts'
export { needsProtection, readTopics, TOPICS, type Topic } from './topics.ts'
export { openFirstTalk, openTalk, type Opened, type OpenRefusal } from './open-case.ts'
export {
  caseOfCode,
  enterCase,
  identifyPerson,
  leaveCase,
  renewCode,
  type EnterRefusal,
} from './enter-case.ts'
export { readCase, readCases, say, type CaseWithTalk, type Message, type SayRefusal } from './talk.ts'
export {
  askConsentIn,
  consentsIn,
  declineConsent,
  giveConsent,
  noteSignedPaper,
  usableConsent,
  withdrawConsent,
  type AnswerRefusal,
  type AskConsent,
  type Consent,
  type ConsentWords,
  type Usable,
} from './consent.ts'
export { changeCase, protectCase, type ChangeCase, type ChangeRefusal } from './change-case.ts'
export { closeCase, reopenCase, type CloseRefusal } from './close-case.ts'
export { nameSelf, type NameRefusal, type Self } from './name-self.ts'
export { askToKeep, type AskToKeep } from './ask-to-keep.ts'
export { readHeader } from './read-header.ts'
export { readConsents } from './read-consents.ts'
export { consentForm, type ConsentFormCommand } from './consent-form.ts'
export {
  addOwnData,
  readOwnData,
  type OwnData,
  type OwnRow,
  type OwnSection,
  type OwnValue,
} from './own-data.ts'
export { tidyRooms } from './tidy.ts'
export type { ConsentState } from './consent-state.ts'
export { isSignature, PURPOSES, type Purpose } from './consent-store.ts'
export { readLog, type LogLine } from './read-log.ts'
export { eraseCase, eraseDue, eraseOwnCase, type EraseRefusal } from './erase-case.ts'
export { findCase as caseIn, lockCase } from './case-store.ts'
export { dropTally, readTally, tally, type Tallied } from './tally-store.ts'
