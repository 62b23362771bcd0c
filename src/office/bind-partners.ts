import { bind } from './bind.ts'
import type { CounsellingRoom } from './counselling/index.ts'
import * as partners from './partners/index.ts'

/** Directory, agreements and referrals, for members and persons of the counselling, and the inbox for partners. */
export function bindPartners(counselling: CounsellingRoom) {
  const { keepPartner, keepContact, findPartners, readPartner, importPartners, exportPartners } = partners
  const { keepAgreement, putDocument, readAgreements, readDocument } = partners
  const { askReferral, sendReferral, renewLink, takeBack, readReferrals, readOwnReferrals } = partners
  const { proposeHandover, settleHandover, endReferral, lookAround } = partners
  const { lookAtLink, tryCode, showReferral, answerReferral, endByPartner, noteDeleted } = partners
  const { sendPartnerMails } = partners
  return {
    needs: partners.NEEDS,
    fields: partners.FIELDS,
    purposes: partners.REFERRAL_PURPOSES,
    outcomes: partners.REFERRAL_OUTCOMES,
    companions: partners.COMPANIONS,
    answers: partners.ANSWERS,
    usualDays: partners.USUAL_DAYS,
    documentBytesMax: partners.DOCUMENT_MAX,
    standingOn: partners.standingOn,
    ...bind(partners.openPartners(counselling), {
      ...{ keepPartner, keepContact, findPartners, readPartner, importPartners, exportPartners },
      ...{ keepAgreement, putDocument, readAgreements, readDocument },
      ...{ askReferral, sendReferral, renewLink, takeBack, readReferrals, readOwnReferrals },
      ...{ proposeHandover, settleHandover, endReferral, lookAround },
      ...{ lookAtLink, tryCode, showReferral, answerReferral, endByPartner, noteDeleted },
      ...{ sendPartnerMails },
    }),
  }
}
