import { bind } from './bind.ts'
import * as counselling from './counselling/index.ts'
import * as counselreports from './counselreports/index.ts'

/** The counselling, for its own faces. */
export function bindCounselling(room: counselling.CounsellingRoom) {
  const { needsLead, setUpFirstLead, inviteMember, inviteAgain, acceptInvitation, changeMember } = counselling
  const { readMembers, signIn, signOut, identifyMember } = counselling
  const { openFirstTalk, openTalk, enterCase, identifyPerson, leaveCase, renewCode } = counselling
  const { readCases, readCase, say, readLog, eraseOwnCase, eraseCase, eraseDue } = counselling
  const { changeCase, protectCase, closeCase, reopenCase, nameSelf, askToKeep, tidyRooms } = counselling
  const { readConsents, consentForm, readOwnData, readHeader } = counselling
  const { giveConsent, declineConsent, withdrawConsent, noteSignedPaper } = counselling
  return {
    topics: counselling.TOPICS,
    outcomes: counselling.OUTCOMES,
    limitsVersion: counselling.LIMITS_VERSION,
    ...bind(room, {
      ...{ needsLead, setUpFirstLead, inviteMember, inviteAgain, acceptInvitation, changeMember },
      ...{ readMembers, signIn, signOut, identifyMember },
      ...{ openFirstTalk, openTalk, enterCase, identifyPerson, leaveCase, renewCode },
      ...{ readCases, readCase, say, readLog, eraseOwnCase, eraseCase, eraseDue },
      ...{ changeCase, protectCase, closeCase, reopenCase, nameSelf, askToKeep, tidyRooms },
      ...{ readConsents, consentForm, readOwnData, readHeader },
      ...{ giveConsent, declineConsent, withdrawConsent, noteSignedPaper },
    }),
  }
}

/** What the counselling tells of itself. */
export function bindCounselReports(room: counselreports.ReportsRoom) {
  const { makeReport, releaseReport, readReports, readReleasedReports } = counselreports
  return {
    /** Several reports read as one; pure. */
    together: counselreports.together,
    ...bind(room, { makeReport, releaseReport, readReports, readReleasedReports }),
  }
}
