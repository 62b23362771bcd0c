import { bind } from './bind.ts'
import * as calling from './calling/index.ts'
import * as outage from './outage/index.ts'
import * as pickup from './pickup/index.ts'
import * as printing from './printing/index.ts'
import * as reception from './reception/index.ts'

/** The acts of the desks and the calling for the faces. */
export function bindCalling(room: calling.CallingRoom) {
  const { sitDown, standUp, takeBreak, endBreak, callNext, callThis, recall, withdrawCall } = calling
  const { noShow, serve, park, unpark, forward, finish, closeDay } = calling
  const { prepare, unprepare, releaseDesk, raiseAlarm, answerAlarm, endAlarm, alarmsFor } = calling
  const { deskState, displayState, whoSits, saveRules, rulesHistory, previewRules } = calling
  const pure = { ruleBounds: calling.RULE_BOUNDS, mostOvertaking: calling.mostOvertaking }
  const bound = bind(room, {
    ...{ saveRules, rulesHistory, previewRules, rulesOf: calling.rulesOf },
    ...{ sitDown, standUp, takeBreak, endBreak, callNext, callThis, recall, withdrawCall },
    ...{ noShow, serve, park, unpark, forward, finish, closeDay },
    ...{ prepare, unprepare, releaseDesk, raiseAlarm, answerAlarm, endAlarm, alarmsFor },
    ...{ deskState, displayState, whoSits },
    ...{
      renewAnnounced: calling.renewAnnounced,
      forecastReview: calling.forecastReview,
      forgetAnnounced: calling.forgetAnnounced,
    },
    outlookOfTeam: (it: calling.CallingRoom, { site, team }: { site: number; team: string }) =>
      calling.outlookOfTeam(it, it.ground.db, site, team),
  })
  return { ...pure, ...bound }
}

/** The acts of the reception and the queue. */
export function bindReception(room: reception.ReceptionRoom) {
  const { checkIn, checkInByName, findArrivals, drawTicket, leave, giveUp, defer, ticketState } = reception
  const { setPriority, transfer, admitLate, markMissed, missOverdue, hall, dayList, forgetReasons } =
    reception
  const { startOverload, stopOverload, overloadOf, overloadPicture } = reception
  const { callHelp, answerHelp, helpCalls, forgetHelpCalls, sortWalkIn } = reception
  return bind(room, {
    ...{ checkIn, checkInByName, findArrivals, drawTicket, leave, giveUp, defer, ticketState },
    ...{ setPriority, transfer, admitLate, markMissed, missOverdue, hall, dayList, forgetReasons },
    ...{ startOverload, stopOverload, overloadOf, overloadPicture },
    ...{ callHelp, answerHelp, helpCalls, forgetHelpCalls, sortWalkIn },
  })
}

/** The acts of the printers. */
export function bindPrinting(room: printing.PrintingRoom) {
  const { savePrinter, saveWay, printTest, printTicket, readPrinters, printerTroubles } = printing
  const { terminalsOf, waysOf, lookAfterPrinters, forgetSlips } = printing
  return bind(room, {
    ...{ savePrinter, saveWay, printTest, printTicket, readPrinters, printerTroubles },
    ...{ terminalsOf, waysOf, lookAfterPrinters, forgetSlips },
  })
}

/** The acts of what lies ready to be picked up. */
export function bindPickup(room: pickup.PickupRoom) {
  const { previewList, importList, readLists, correctRow, strikeRow, findCards, showCard } = pickup
  const { handOut, bindFee, undoHandOut, choosePerson, tellUntold, remindLate, moveCard } = pickup
  const { addPlaces, removePlace, returnCard, destroyCard, loseCard, findAgain, extendDeadline } = pickup
  const { readStock, readShelf, startInventory, noteInventory, finishInventory, readInventory } = pickup
  const { decodeList, ageOf, LIST_BYTES_MAX, eraseCards } = pickup
  return {
    ...{ decodeList, ageOf, bytesMax: LIST_BYTES_MAX, rules: room.rules },
    ...bind(room, {
      ...{ previewList, importList, readLists, correctRow, strikeRow, findCards, showCard },
      ...{ handOut, bindFee, undoHandOut, choosePerson, tellUntold, remindLate, moveCard },
      ...{ addPlaces, removePlace, returnCard, destroyCard, loseCard, findAgain, extendDeadline },
      ...{ readStock, readShelf, startInventory, noteInventory, finishInventory, readInventory, eraseCards },
    }),
  }
}

/** The acts for a time without a server, and after it. */
export function bindOutage(room: outage.OutageRoom) {
  const { reserveNumbers, dayPlan, snapshot, catchUp, conflicts, settle } = outage
  const { dayListPdf, writeDayList, clearDayLists, dayListWrittenAt, recordDrill, drills } = outage
  return {
    DRILL_STEPS: outage.DRILL_STEPS,
    ...bind(room, {
      ...{ reserveNumbers, dayPlan, snapshot, catchUp, conflicts, settle },
      ...{ dayListPdf, writeDayList, clearDayLists, dayListWrittenAt, recordDrill, drills },
    }),
  }
}
