import type pg from 'pg'
import type { Ground, Tx } from '#ground/act/act.ts'
import { trailReader } from './trail.ts'
import { officeDay, systemClock, type Clock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { createBell } from '#ground/events/bell.ts'
import { startFeed, type Feed } from '#ground/events/feed.ts'
import { listenerOn } from '#ground/events/listener.ts'
import { systemChance, type Chance } from '#ground/identity/chance.ts'
import { guardedCodes } from '#ground/identity/guarded-codes.ts'
import { createIds } from '#ground/identity/ids.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import * as appointments from './appointments/index.ts'
import { bindDisplays, isOpenAt } from './bind-displays.ts'
import { bind } from './bind.ts'
import * as calling from './calling/index.ts'
import * as catalogue from './catalogue/index.ts'
import * as checklists from './checklists/index.ts'
import { bindHandIn } from './bind-hand-in.ts'
import * as mailbox from './mailbox/index.ts'
import * as notices from './notices/index.ts'
import * as exchange from './exchange/index.ts'
import { fullName, readPersonForm } from './people/index.ts'
import { permissions } from './permissions.ts'
import * as displays from './displays/index.ts'
import * as printing from './printing/index.ts'
import * as pickup from './pickup/index.ts'
import * as release from './release/index.ts'
import * as feedback from './feedback/index.ts'
import * as outage from './outage/index.ts'
import * as receipts from './receipts/index.ts'
import * as reception from './reception/index.ts'
import * as staff from './staff/index.ts'
import * as waitlist from './waitlist/index.ts'

export interface OfficeOptions {
  readonly pool: pg.Pool
  /** The same database, for the one connection that listens. */
  readonly listenUrl: string
  readonly clock?: Clock
  readonly chance?: Chance
  /** Shared by several processes of one office, so that they agree who may set up the first account. */
  readonly setupToken?: string
  /** Places visitors of one network may take, keep or change in 20 minutes; any number unless told. */
  readonly placesPerNetwork?: number
  /** Who signs receipts, and the secret that opens the keys. */
  readonly receipts?: receipts.ReceiptsOptions
  readonly printing?: printing.PrintingOptions
  /** What other programs are told with; by default signed with the secret of the receipts. */
  readonly exchange?: exchange.ExchangeOptions
}

/** The composed office: every act the faces may call, bound to its room. One per process. */
export type Office = Awaited<ReturnType<typeof openOffice>>

export async function openOffice(options: OfficeOptions) {
  const { pool, listenUrl, clock = systemClock, chance = systemChance } = options
  const ground: Ground = {
    db: kysely<DB>(pool),
    clock,
    chance,
    ids: createIds(clock, chance),
    permissions,
    wake: createBell(pool),
  }
  const feed: Feed = await startFeed(ground.db, listenerOn(listenUrl))
  const known = await catalogue.openCatalogue(ground, feed, bookedAhead)
  const places = await appointments.openRoom(ground, feed, options.placesPerNetwork ?? null, known.book)
  const people = staff.openStaff(ground, {
    feed,
    ...(options.setupToken && { setupToken: options.setupToken }),
  })
  const desks = calling.openCalling({ ground, catalogue: known.book, feed })
  await desks.rules.reload()
  const fair = await release.openRelease({ ground, appointments: places, feed })
  const hall = reception.openReception({ ground, appointments: places, calling: desks })
  const programs = exchange.openExchange(
    { ground, calling: desks },
    { secret: options.receipts?.secret, ...options.exchange },
  )
  const list = waitlist.openWaitlist({ ground, places })
  const proofs = receipts.openReceipts({ ground, catalogue: known.book }, options.receipts)
  const { hold, book, extend, move, cancel, expire, find, editCapacity, capacityOverview } = appointments
  const { calendar, placesOn, nearest, whyNot, wishFor, isInWindow, readCapacityForm } = appointments
  const { checkOfficeCode, issueOfficeCodes, revokeOfficeCodes, officeCodeBatches } = appointments
  const { closeLane, reopenLane, replanDay, overrideCount } = appointments
  return {
    ground,
    feed,
    catalogue: known.book,
    catalogueEditor: bindEditor(known),
    people: { readPersonForm, fullName },
    calendarFile: notices.calendarFile,
    letterPdf,
    appointments: {
      readCapacityForm: readCapacityForm.bind(null, places),
      poolsFor: appointments.poolsFor,
      openingHours: appointments.openingHours,
      ...bind(places, {
        ...{ hold, book, extend, move, cancel, expire, find, editCapacity, capacityOverview },
        ...{ calendar, placesOn, nearest, whyNot, wishFor, isInWindow },
        ...{ closeLane, reopenLane, replanDay, overrideCount },
        ...{ checkOfficeCode, issueOfficeCodes, revokeOfficeCodes, officeCodeBatches },
        reloadPlan: (room: appointments.Room, site: number) => room.reloadPlan(site),
        plan: (room: appointments.Room, site: number) => room.projection.plan(site),
        sites: (room: appointments.Room) => room.projection.sites(),
        codeOf: async (room: appointments.Room, visit: string) =>
          (await appointments.byVisit(room.ground.db, visit))?.code ?? null,
      }),
    },
    staff: { ...bindStaff(people), setupToken: people.setupToken },
    calling: bindCalling(hall.calling),
    announceRules: calling.announceRules,
    reception: bindReception(hall),
    pickup: bindPickup(pickup.openPickup({ reception: hall })),
    displays: bindDisplays(displays.openDisplays({ ground, isOpen: isOpenAt(places) })),
    printing: bindPrinting(printing.openPrinting({ ground, reception: hall }, options.printing)),
    release: bindRelease(fair),
    waitlist: { ...bindWaitlist(list), readWishes: waitlist.readWishes },
    checklists: bindChecklists(checklists.openChecklists({ ground, catalogue: known.book })),
    feedback: bindFeedback({ ground }),
    outage: bindOutage({ ground, catalogue: known.book, reception: hall }),
    receipts: bindReceipts(proofs),
    handin: bindHandIn({ ground, catalogue: known.book, receipts: proofs, reception: hall }),
    exchange: bindExchange(programs),
    codes: guardedCodes(ground),
    notices: bindNotices({ ground }),
    mailbox: bindMailbox({ ground }),
    trail: trailReader(ground),
    async close(): Promise<void> {
      desks.rules.close()
      fair.close()
      places.close()
      known.close()
      await feed.stop()
    },
  }
}

function bindEditor(room: catalogue.CatalogueRoom) {
  const { editEntry, discardDraft, publish, revert } = catalogue
  const { listEntries, listChoices, showEntry, showTexts, showChangeSet, showHistory, previewBook } =
    catalogue
  const { countEdits } = catalogue
  return {
    ...{ readEntryForm: catalogue.readEntryForm, dayOf: catalogue.dayOf },
    fieldsOf: (kind: catalogue.EntryKind) => catalogue.ENTRY_FIELDS[kind],
    ...bind(room, {
      ...{ editEntry, discardDraft, publish, revert },
      ...{
        countEdits,
        listEntries,
        listChoices,
        showEntry,
        showTexts,
        showChangeSet,
        showHistory,
        previewBook,
      },
    }),
  }
}

/** The bookings ahead of all sites, for what an edit of the catalogue would touch. */
async function bookedAhead(tx: Tx, now: Temporal.Instant): Promise<catalogue.BookedAhead[]> {
  const found: catalogue.BookedAhead[] = []
  for (const { id } of await staff.readSites(tx)) {
    const ahead = await appointments.bookedBetween(tx, id, now, now.add({ hours: 24 * 800 }))
    const ownMinutes = new Set((await appointments.readPlan(tx, id))?.durations.keys())
    for (const { visit, start, team, concerns } of ahead)
      found.push({ ...{ visit, start, team, concerns, ownMinutes }, day: officeDay(start) })
  }
  return found
}

function bindWaitlist(room: waitlist.WaitlistRoom) {
  const { join, joinWithBooking, changeWishes, leave, remove, lapse, eraseEnded } = waitlist
  const { accept, decline, expireOffers, hear, find, findOffer } = waitlist
  const { readList, readHistory, checkDecisions, figures, markHardship, confirmTitleEnd, callsDue } = waitlist
  return bind(room, {
    ...{ join, joinWithBooking, changeWishes, leave, remove, lapse, eraseEnded },
    ...{ accept, decline, expireOffers, hear, find, findOffer },
    ...{ readList, readHistory, checkDecisions, figures, markHardship, confirmTitleEnd, callsDue },
  })
}

function bindReceipts(room: receipts.ReceiptsRoom) {
  const { issueReceipt, receiptOfBooking, declareRequest, readReceipt, receiptPdf, receiptProof } = receipts
  const { checkReceipt, checkPdf, rotateSigningKey, revokeSigningKey, listSigningKeys, forgetReceipts } =
    receipts
  return bind(room, {
    ...{ issueReceipt, receiptOfBooking, declareRequest, readReceipt, receiptPdf, receiptProof },
    ...{ checkReceipt, checkPdf, rotateSigningKey, revokeSigningKey, listSigningKeys, forgetReceipts },
  })
}

function bindStaff(room: staff.StaffRoom) {
  const { signIn, signOut, identifySession, identifyKey, needsSetUp, setUpFirstAdmin, readAccounts } = staff
  const {
    createAccount,
    changeAccount,
    deactivateAccount,
    changePassword,
    resetPassword,
    issueKey,
    revokeKey,
    rotateKey,
    changeClient,
  } = staff
  const { saveSite, saveTeam, saveDesk } = staff
  return bind(room, {
    ...{ signIn, signOut, identifySession, identifyKey, needsSetUp, setUpFirstAdmin, readAccounts },
    ...{
      createAccount,
      changeAccount,
      deactivateAccount,
      changePassword,
      resetPassword,
      issueKey,
      revokeKey,
      rotateKey,
      changeClient,
    },
    ...{ saveSite, saveTeam, saveDesk },
    sites: (it: staff.StaffRoom) => staff.readSites(it.ground.db),
    site: (it: staff.StaffRoom, site: number) => staff.readSite(it.ground.db, site),
    teams: (it: staff.StaffRoom, site: number) => staff.readTeams(it.ground.db, site),
    desks: (it: staff.StaffRoom, site: number) => staff.readDesks(it.ground.db, site),
  })
}

function bindCalling(room: calling.CallingRoom) {
  const { sitDown, standUp, takeBreak, endBreak, callNext, callThis, recall, withdrawCall } = calling
  const { noShow, serve, park, unpark, forward, finish, closeDay } = calling
  const { prepare, unprepare, releaseDesk, raiseAlarm, answerAlarm, endAlarm, alarmsFor } = calling
  const { deskState, displayState, whoSits, figuresToday, saveRules, rulesHistory, previewRules } = calling
  const pure = { ruleBounds: calling.RULE_BOUNDS, mostOvertaking: calling.mostOvertaking }
  const bound = bind(room, {
    ...{ saveRules, rulesHistory, previewRules, rulesOf: calling.rulesOf },
    ...{ sitDown, standUp, takeBreak, endBreak, callNext, callThis, recall, withdrawCall },
    ...{ noShow, serve, park, unpark, forward, finish, closeDay },
    ...{ prepare, unprepare, releaseDesk, raiseAlarm, answerAlarm, endAlarm, alarmsFor },
    ...{ deskState, displayState, whoSits, figuresToday },
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

function bindNotices(desk: notices.NoticesDesk) {
  const { noticesOf, overview, sendAgain, correctContact, settleByHand, noteSmsReport, takeSms } = notices
  return bind(desk, {
    ...{ noticesOf, overview, sendAgain, correctContact, settleByHand, noteSmsReport, takeSms },
  })
}

function bindMailbox(desk: mailbox.MailboxDesk) {
  const { listMailbox, figures, finishMail, reopenMail, reclassifyMail, answerMail } = mailbox
  return bind(desk, { listMailbox, figures, finishMail, reopenMail, reclassifyMail, answerMail })
}

function bindReception(room: reception.ReceptionRoom) {
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

function bindPrinting(room: printing.PrintingRoom) {
  const { savePrinter, saveWay, printSlip, printTest, printTicket, readPrinters, printerTroubles } = printing
  const { printerOf, terminalsOf, waysOf, lookAfterPrinters, forgetSlips } = printing
  return bind(room, {
    ...{ savePrinter, saveWay, printSlip, printTest, printTicket, readPrinters, printerTroubles },
    ...{ printerOf, terminalsOf, waysOf, lookAfterPrinters, forgetSlips },
  })
}

function bindPickup(room: pickup.PickupRoom) {
  const { previewList, importList, readLists, correctRow, strikeRow, findCards, showCard } = pickup
  const { handOut, undoHandOut, choosePerson, tellUntold, remindLate, moveCard } = pickup
  const { addPlaces, removePlace, returnCard, destroyCard, loseCard, findAgain, extendDeadline } = pickup
  const { readStock, readShelf, startInventory, noteInventory, finishInventory, readInventory } = pickup
  const { decodeList, ageOf, LIST_BYTES_MAX, eraseCards } = pickup
  return {
    ...{ decodeList, ageOf, bytesMax: LIST_BYTES_MAX, rules: room.rules },
    ...bind(room, {
      ...{ previewList, importList, readLists, correctRow, strikeRow, findCards, showCard },
      ...{ handOut, undoHandOut, choosePerson, tellUntold, remindLate, moveCard },
      ...{ addPlaces, removePlace, returnCard, destroyCard, loseCard, findAgain, extendDeadline },
      ...{ readStock, readShelf, startInventory, noteInventory, finishInventory, readInventory, eraseCards },
    }),
  }
}

function bindRelease(room: release.ReleaseRoom) {
  const { announce, withdrawRelease, enter, leaveDraw, entryStatus, findEntrant, drawDue } = release
  const { drawsFor, findRelease, listReleases, publicDraw, askProof, takeProof, setGuard, bookFairly } =
    release
  return {
    faultsOf: release.faultsOf,
    orderOf: release.orderOf,
    nextFree: release.nextFreeFor(room),
    proofOf: release.proofOf,
    suggestedGuard: release.suggestedGuard,
    ...bind(room, {
      ...{ announce, withdrawRelease, enter, leaveDraw, entryStatus, findEntrant, drawDue },
      ...{ drawsFor, findRelease, listReleases, publicDraw, askProof, takeProof, setGuard, bookFairly },
      tidy: release.tidyRelease,
      guard: (it: release.ReleaseRoom, site: number) => it.guards.of(site),
      isGuarded: (it: release.ReleaseRoom, site: number) => it.guards.has(site),
    }),
  }
}

function bindChecklists(room: checklists.ChecklistsRoom) {
  const { saveChecklist, updateChecklist, readChecklist, deleteChecklist, expireChecklists } = checklists
  const { finder, nextStep, UNSURE, comingFor, expiryOf, readExpiry, reductionsOf } = checklists
  return {
    ...{ finder, nextStep, UNSURE, comingFor, expiryOf, readExpiry, reductionsOf },
    ...bind(room, { saveChecklist, updateChecklist, readChecklist, deleteChecklist, expireChecklists }),
  }
}

function bindOutage(room: outage.OutageRoom) {
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

function bindExchange(room: exchange.ExchangeRoom) {
  const { attachReference, detachReference, lookAtVisit, searchVisits, deskForProgram } = exchange
  const { subscribe, unsubscribe, rotateSecret, resumeDelivery, sendAgain, ownSubscriptions } = exchange
  const { exchangeOverview, linksOf, previewLink, saveLink, saveSetting } = exchange
  const { startCourier, takeUp, forgetExchange } = exchange
  return {
    toldOf: exchange.toldOf,
    linkTo: exchange.linkTo,
    ...bind(room, {
      ...{ attachReference, detachReference, lookAtVisit, searchVisits, deskForProgram },
      ...{ subscribe, unsubscribe, rotateSecret, resumeDelivery, sendAgain, ownSubscriptions },
      ...{ exchangeOverview, linksOf, previewLink, saveLink, saveSetting },
      ...{ startCourier, takeUp, forgetExchange },
      referencesByClient: (it: exchange.ExchangeRoom, visit: string) =>
        exchange.referencesByClient(it.ground.db, visit),
    }),
  }
}

function bindFeedback(room: feedback.FeedbackRoom) {
  const { sendReport, readReports, settleReport, reopenReport, eraseReports } = feedback
  return {
    statementOn: feedback.statementOn,
    statements: feedback.statements,
    ...bind(room, { sendReport, readReports, settleReport, reopenReport, eraseReports }),
  }
}
