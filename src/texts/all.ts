// Written by `npm run texts`. Change the JSON files instead.

import { accessibilityTexts } from './namespaces/accessibility.ts'
import { adminTexts } from './namespaces/admin.ts'
import { apiTexts } from './namespaces/api.ts'
import { bankTexts } from './namespaces/bank.ts'
import { barriersTexts } from './namespaces/barriers.ts'
import { bestinTexts } from './namespaces/bestin.ts'
import { bulkTexts } from './namespaces/bulk.ts'
import { calibrationTexts } from './namespaces/calibration.ts'
import { callerTexts } from './namespaces/caller.ts'
import { cardsTexts } from './namespaces/cards.ts'
import { cashierTexts } from './namespaces/cashier.ts'
import { catalogueTexts } from './namespaces/catalogue.ts'
import { catchupTexts } from './namespaces/catchup.ts'
import { chargingTexts } from './namespaces/charging.ts'
import { chartsTexts } from './namespaces/charts.ts'
import { commonTexts } from './namespaces/common.ts'
import { cooperationTexts } from './namespaces/cooperation.ts'
import { correspondenceTexts } from './namespaces/correspondence.ts'
import { councilTexts } from './namespaces/council.ts'
import { counsellingTexts } from './namespaces/counselling.ts'
import { countersTexts } from './namespaces/counters.ts'
import { courselistTexts } from './namespaces/courselist.ts'
import { coursesTexts } from './namespaces/courses.ts'
import { demoTexts } from './namespaces/demo.ts'
import { deskTexts } from './namespaces/desk.ts'
import { displayTexts } from './namespaces/display.ts'
import { displaysTexts } from './namespaces/displays.ts'
import { earlywarningTexts } from './namespaces/earlywarning.ts'
import { exchangeTexts } from './namespaces/exchange.ts'
import { fairnessTexts } from './namespaces/fairness.ts'
import { feesTexts } from './namespaces/fees.ts'
import { figuresTexts } from './namespaces/figures.ts'
import { filesTexts } from './namespaces/files.ts'
import { finderTexts } from './namespaces/finder.ts'
import { forecastTexts } from './namespaces/forecast.ts'
import { guidanceTexts } from './namespaces/guidance.ts'
import { guidingTexts } from './namespaces/guiding.ts'
import { handedTexts } from './namespaces/handed.ts'
import { handinTexts } from './namespaces/handin.ts'
import { inspectionTexts } from './namespaces/inspection.ts'
import { intakeTexts } from './namespaces/intake.ts'
import { lettersTexts } from './namespaces/letters.ts'
import { mailboxTexts } from './namespaces/mailbox.ts'
import { mywayTexts } from './namespaces/myway.ts'
import { noticesTexts } from './namespaces/notices.ts'
import { outageTexts } from './namespaces/outage.ts'
import { partnerTexts } from './namespaces/partner.ts'
import { paymentTexts } from './namespaces/payment.ts'
import { planTexts } from './namespaces/plan.ts'
import { planningTexts } from './namespaces/planning.ts'
import { pointTexts } from './namespaces/point.ts'
import { printingTexts } from './namespaces/printing.ts'
import { publicTexts } from './namespaces/public.ts'
import { receiptsTexts } from './namespaces/receipts.ts'
import { receptionTexts } from './namespaces/reception.ts'
import { referralsTexts } from './namespaces/referrals.ts'
import { releaseTexts } from './namespaces/release.ts'
import { remindersTexts } from './namespaces/reminders.ts'
import { retentionTexts } from './namespaces/retention.ts'
import { risksTexts } from './namespaces/risks.ts'
import { rulesTexts } from './namespaces/rules.ts'
import { searchTexts } from './namespaces/search.ts'
import { simulatorTexts } from './namespaces/simulator.ts'
import { staffTexts } from './namespaces/staff.ts'
import { staffingTexts } from './namespaces/staffing.ts'
import { terminalTexts } from './namespaces/terminal.ts'
import { ticketTexts } from './namespaces/ticket.ts'
import { waitingTexts } from './namespaces/waiting.ts'
import { waitlistTexts } from './namespaces/waitlist.ts'

export const allTexts = [
  accessibilityTexts,
  adminTexts,
  apiTexts,
  bankTexts,
  barriersTexts,
  bestinTexts,
  bulkTexts,
  calibrationTexts,
  callerTexts,
  cardsTexts,
  cashierTexts,
  catalogueTexts,
  catchupTexts,
  chargingTexts,
  chartsTexts,
  commonTexts,
  cooperationTexts,
  correspondenceTexts,
  councilTexts,
  counsellingTexts,
  countersTexts,
  courselistTexts,
  coursesTexts,
  demoTexts,
  deskTexts,
  displayTexts,
  displaysTexts,
  earlywarningTexts,
  exchangeTexts,
  fairnessTexts,
  feesTexts,
  figuresTexts,
  filesTexts,
  finderTexts,
  forecastTexts,
  guidanceTexts,
  guidingTexts,
  handedTexts,
  handinTexts,
  inspectionTexts,
  intakeTexts,
  lettersTexts,
  mailboxTexts,
  mywayTexts,
  noticesTexts,
  outageTexts,
  partnerTexts,
  paymentTexts,
  planTexts,
  planningTexts,
  pointTexts,
  printingTexts,
  publicTexts,
  receiptsTexts,
  receptionTexts,
  referralsTexts,
  releaseTexts,
  remindersTexts,
  retentionTexts,
  risksTexts,
  rulesTexts,
  searchTexts,
  simulatorTexts,
  staffTexts,
  staffingTexts,
  terminalTexts,
  ticketTexts,
  waitingTexts,
  waitlistTexts,
]
