import type { Language } from '#ground/languages/index.ts'
import * as bankbook from './bankbook/index.ts'
import { bind } from './bind.ts'
import * as cashdesk from './cashdesk/index.ts'
import * as charging from './charging/index.ts'
import * as claims from './claims/index.ts'
import * as kiosk from './kiosk/index.ts'

/** What is owed and paid, for the faces. */
export function bindClaims(room: claims.ClaimsRoom) {
  const { createClaim, claimsShownTo, claimsOfPerson, findClaim } = claims
  const { cancelClaim, orderRelief, releaseRelief, refuseRelief, readRelief, payRefund } = claims
  const { saveTill, readTills, listClaims } = claims
  const { readOwed, readIncome, readTillViews, readReasons } = claims
  return {
    creditor: room.creditor,
    formatKassenzeichen: claims.formatKassenzeichen,
    slip: (claim: claims.Claim) => claims.slipOf(room.creditor, claim),
    slipBlocks: (claim: claims.Claim, language: Language, nameOf?: claims.NameOfFee) =>
      claims.slipBlocks(room.creditor, claim, language, nameOf),
    payCode: claims.PAY_CODE,
    reasonCodes: claims.REASON_CODES,
    limitationOfClaim: claims.limitationOfClaim,
    viewRules: {
      smallestGroup: claims.SMALLEST_GROUP,
      spanMostDays: claims.SPAN_MOST_DAYS,
      cardDays: claims.CARD_CREDIT_DAYS,
    },
    ...bind(room, {
      ...{ createClaim, claimsShownTo, claimsOfPerson, findClaim },
      ...{ cancelClaim, orderRelief, releaseRelief, refuseRelief, readRelief, payRefund },
      ...{ saveTill, readTills, listClaims },
      ...{ readOwed, readIncome, readTillViews, readReasons },
    }),
  }
}

/** Tills, counts and sealed reports, for the faces. */
export function bindCashdesk(room: cashdesk.CashdeskRoom & { readonly cases: cashdesk.MachineCases }) {
  const { countTill, confirmClosing, refuseClosing, moveMoney, takeCash, assignUnclear } = cashdesk
  const { startCard, settleCard, chargeCard, askTerminal, sayCard, readAttempt, readCards } = cashdesk
  const { settleWeek, closeYear, readCashdesk, readClosing, readClosings, readReport, readReports } = cashdesk
  const { readCounts } = cashdesk
  return {
    denominations: cashdesk.DENOMINATIONS,
    weekName: cashdesk.weekName,
    weekOf: cashdesk.weekOf,
    reportContent: cashdesk.contentOf,
    ...bind(room, {
      ...{ countTill, confirmClosing, refuseClosing, moveMoney, takeCash, assignUnclear },
      ...{ startCard, settleCard, chargeCard, askTerminal, sayCard, readAttempt, readCards },
      ...{ settleWeek, closeYear, readCashdesk, readClosing, readClosings, readReport, readReports },
      readCounts,
    }),
  }
}

/** What a visit is asked to pay, for the desk. */
export function bindCharging(room: charging.ChargingRoom) {
  const { readFeeSheet, readFileSheet, claimsAtDesk, chargeVisit, chargeFile } = charging
  const { feeChoices, reckonFees, unproven } = charging
  return {
    ...{ feeChoices, reckonFees, unproven },
    languageOfVisit: (visit: string | null) => charging.languageOfVisit(room, visit),
    ...bind(room, { readFeeSheet, readFileSheet, claimsAtDesk, chargeVisit, chargeFile }),
  }
}

/** Payment machines: for the interface they speak, and for whoever watches them. */
export function bindKiosk(room: kiosk.KioskRoom) {
  const { lookUp, takeClaimLock, releaseClaimLock, offlineList, confirmPayment, knownPayment } = kiosk
  const { notePaper, reversePayment, takeEvent, takeStatus, readMachines, settleIncident } = kiosk
  return {
    isAlarm: kiosk.isAlarm,
    ...bind(room, {
      ...{ lookUp, takeClaimLock, releaseClaimLock, offlineList, confirmPayment, knownPayment },
      ...{ notePaper, reversePayment, takeEvent, takeStatus, readMachines, settleIncident },
    }),
  }
}

/** The bank's statements and what is handed to the city's accounting, for the faces. */
export function bindBankbook(room: bankbook.BankbookRoom) {
  const { saveAccount, importStatement, assignEntry, unassignEntry, noteEntry, readBank, runExport } =
    bankbook
  const { readExports, readExport, readEntry, readWaiting } = bankbook
  return bind(room, {
    ...{ saveAccount, importStatement, assignEntry, unassignEntry, noteEntry, readBank, runExport },
    ...{ readExports, readExport, readEntry, readWaiting },
  })
}
