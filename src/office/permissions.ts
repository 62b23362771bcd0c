import type { Permissions } from '#ground/permission/permission.ts'
import { appointmentPermissions } from './appointments/index.ts'
import { bankbookPermissions } from './bankbook/index.ts'
import { bulkPermissions } from './bulk/index.ts'
import { callingPermissions } from './calling/index.ts'
import { cashdeskPermissions } from './cashdesk/index.ts'
import { casefilePermissions } from './casefiles/index.ts'
import { chargingPermissions } from './charging/index.ts'
import { circulationPermissions } from './circulation/index.ts'
import { claimPermissions } from './claims/index.ts'
import { cataloguePermissions } from './catalogue/index.ts'
import { checklistPermissions } from './checklists/index.ts'
import { letterPermissions } from './letters/index.ts'
import { mailboxPermissions } from './mailbox/index.ts'
import { kioskPermissions } from './kiosk/index.ts'
import { intakePermissions } from './intake/index.ts'
import { feedbackPermissions } from './feedback/index.ts'
import { counselReportPermissions } from './counselreports/index.ts'
import { counterPermissions } from './counters/index.ts'
import { costsPermissions } from './costs/index.ts'
import { counsellingPermissions } from './counselling/index.ts'
import { coursePermissions } from './courses/index.ts'
import { guidancePermissions } from './guidance/index.ts'
import { earlyWarningPermissions } from './earlywarning/index.ts'
import { handInPermissions } from './handin/index.ts'
import { noticePermissions } from './notices/index.ts'
import { observationPermissions } from './observation/index.ts'
import { outagePermissions } from './outage/index.ts'
import { displayPermissions } from './displays/index.ts'
import { partnerPermissions } from './partners/index.ts'
import { procedurePermissions } from './procedures/index.ts'
import { printingPermissions } from './printing/index.ts'
import { pickupPermissions } from './pickup/index.ts'
import { releasePermissions } from './release/index.ts'
import { reviewPermissions } from './review/index.ts'
import { receiptPermissions } from './receipts/index.ts'
import { evaluationPermissions } from './evaluations/index.ts'
import { exchangePermissions } from './exchange/index.ts'
import { rotaPermissions } from './rota/index.ts'
import { retentionPermissions } from './retention/index.ts'
import { receptionPermissions } from './reception/index.ts'
import { inspectionPermissions } from './inspection/index.ts'
import { viewingPermissions } from './viewing/index.ts'
import { simulatorPermissions } from './simulator/index.ts'
import { complaintPermissions } from './complaints/index.ts'
import { surveyPermissions } from './survey/index.ts'
import { stagesPermissions } from './stages/index.ts'
import { staffPermissions } from './staff/index.ts'
import { staffingPermissions } from './staffing/index.ts'
import { trainingPermissions } from './training/index.ts'
import { waitlistPermissions } from './waitlist/index.ts'
import { workloadPermissions } from './workload/index.ts'

/** Who may do which act, over all modules. An act that stands nowhere may be done by nobody. */
export const permissions: Permissions = {
  ...appointmentPermissions,
  ...bankbookPermissions,
  ...bulkPermissions,
  ...callingPermissions,
  ...casefilePermissions,
  ...chargingPermissions,
  ...circulationPermissions,
  ...cataloguePermissions,
  ...claimPermissions,
  ...kioskPermissions,
  ...cashdeskPermissions,
  ...checklistPermissions,
  ...costsPermissions,
  ...counterPermissions,
  ...counsellingPermissions,
  ...partnerPermissions,
  ...counselReportPermissions,
  ...guidancePermissions,
  ...coursePermissions,
  ...earlyWarningPermissions,
  ...letterPermissions,
  ...mailboxPermissions,
  ...evaluationPermissions,
  ...exchangePermissions,
  ...feedbackPermissions,
  ...handInPermissions,
  ...intakePermissions,
  ...noticePermissions,
  ...pickupPermissions,
  ...displayPermissions,
  ...printingPermissions,
  ...procedurePermissions,
  ...observationPermissions,
  ...outagePermissions,
  ...receiptPermissions,
  ...reviewPermissions,
  ...receptionPermissions,
  ...retentionPermissions,
  ...rotaPermissions,
  ...releasePermissions,
  ...simulatorPermissions,
  ...complaintPermissions,
  ...surveyPermissions,
  ...stagesPermissions,
  ...staffPermissions,
  ...staffingPermissions,
  ...trainingPermissions,
  ...waitlistPermissions,
  ...workloadPermissions,
  'trail.read': ['admin', 'head'],
  ...viewingPermissions,
  ...inspectionPermissions,
}
