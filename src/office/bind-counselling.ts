import { bind } from './bind.ts'
import * as counselling from './counselling/index.ts'

/** The counselling, for its own faces. */
export function bindCounselling(room: counselling.CounsellingRoom) {
  const { needsLead, setUpFirstLead, inviteMember, inviteAgain, acceptInvitation, changeMember } = counselling
  const { readMembers, signIn, signOut, identifyMember } = counselling
  const { openFirstTalk, openTalk, enterCase, identifyPerson, leaveCase, renewCode } = counselling
  const { readCases, readCase, say, readLog, eraseOwnCase, eraseCase, eraseDue } = counselling
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
      ...{ giveConsent, declineConsent, withdrawConsent, noteSignedPaper },
    }),
  }
}
