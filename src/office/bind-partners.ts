import { bind } from './bind.ts'
import { BODIES } from '#law/risks/index.ts'
import { addOwnData, type CounsellingRoom } from './counselling/index.ts'
import * as partners from './partners/index.ts'

/** Directory, agreements and referrals, for members and persons of the counselling, and the inbox for partners. */
export function bindPartners(counselling: CounsellingRoom) {
  const { keepPartner, keepContact, findPartners, readPartner, importPartners, exportPartners } = partners
  const { keepAgreement, putDocument, readAgreements, readDocument } = partners
  const { askReferral, sendReferral, renewLink, takeBack, readReferrals, readOwnReferrals } = partners
  const { proposeHandover, settleHandover, endReferral, lookAround } = partners
  const { lookAtLink, tryCode, showReferral, answerReferral, endByPartner, noteDeleted } = partners
  const { sendPartnerMails, ownReferrals } = partners
  const room = partners.openPartners(counselling)
  addOwnData(counselling, { key: 'referrals', read: (tx, caseId) => ownReferrals(room, tx, caseId) })
  return {
    /** What one can be sent for: keys with their names. */
    needs: BODIES.map(({ key, nameDe, nameEn }) => ({ key, nameDe, nameEn })),
    fields: partners.FIELDS,
    purposes: partners.REFERRAL_PURPOSES,
    outcomes: partners.REFERRAL_OUTCOMES,
    companions: partners.COMPANIONS,
    answers: partners.ANSWERS,
    usualDays: partners.USUAL_DAYS,
    documentBytesMax: partners.DOCUMENT_MAX,
    standingOn: partners.standingOn,
    ...bind(room, {
      ...{ keepPartner, keepContact, findPartners, readPartner, importPartners, exportPartners },
      ...{ keepAgreement, putDocument, readAgreements, readDocument },
      ...{ askReferral, sendReferral, renewLink, takeBack, readReferrals, readOwnReferrals },
      ...{ proposeHandover, settleHandover, endReferral, lookAround },
      ...{ lookAtLink, tryCode, showReferral, answerReferral, endByPartner, noteDeleted },
      ...{ sendPartnerMails },
    }),
  }
}
