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
import type { PasswordCost } from '#ground/identity/password.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import * as appointments from './appointments/index.ts'
import { bindAppointments, bindChecklists, bindEditor, bindRelease, bindWaitlist } from './bind-booking.ts'
import { bindDisplays, isOpenAt } from './bind-displays.ts'
import { bindCalling, bindOutage, bindPickup, bindPrinting, bindReception } from './bind-hall.ts'
import { begunIn } from './begun.ts'
import { bind } from './bind.ts'
import { bindStages } from './bind-stages.ts'
import { openFiles, type FileOptions } from './open-files.ts'
import { openMoney, type MoneyOptions } from './open-money.ts'
import { openPlanning } from './open-planning.ts'
import { openSteering } from './open-steering.ts'
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
import * as receipts from './receipts/index.ts'
import * as reception from './reception/index.ts'
import { openStages, stagesGate } from './stages/index.ts'
import * as staff from './staff/index.ts'
import * as waitlist from './waitlist/index.ts'

export interface OfficeOptions extends FileOptions, MoneyOptions {
  readonly pool: pg.Pool
  /** The same database, for the one connection that listens. */
  readonly listenUrl: string
  readonly clock?: Clock
  readonly chance?: Chance
  /** Shared by several processes of one office, so that they agree who may set up the first account. */
  readonly setupToken?: string
  /** For an office nobody works in; no setting leads here. */
  readonly passwordCost?: PasswordCost
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
  const { ground, feed, known, stages } = await openFloor(options)
  const places = await appointments.openRoom(ground, feed, options.placesPerNetwork ?? null, known.book)
  const people = staff.openStaff(ground, {
    feed,
    ...(options.setupToken && { setupToken: options.setupToken }),
    ...(options.passwordCost && { passwordCost: options.passwordCost }),
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
  const counter = { ground, catalogue: known.book, receipts: proofs, reception: hall }
  const money = openMoney({ ground, receipts: proofs, catalogue: known.book }, options)
  const files = await openFiles({ ground, catalogue: known.book, handin: counter }, options)
  return {
    ground,
    feed,
    ...files.acts,
    ...money.acts,
    ...openPlanning({ ground, catalogue: known.book, rulesOf: (site) => calling.rulesOf(desks, site) }),
    ...openSteering({ ground, catalogue: known.book, places }),
    stages: bindStages(stages, begunIn(counter)),
    catalogue: known.book,
    catalogueEditor: bindEditor(known),
    people: { readPersonForm, fullName },
    calendarFile: notices.calendarFile,
    letterPdf,
    appointments: bindAppointments(places),
    staff: { ...bindStaff(people), setupToken: people.setupToken },
    calling: bindCalling(hall.calling),
    announceRules: calling.announceRules,
    reception: bindReception(hall),
    pickup: bindPickup(pickup.openPickup({ reception: hall, claims: money.owed })),
    displays: bindDisplays(displays.openDisplays({ ground, isOpen: isOpenAt(places) })),
    printing: bindPrinting(printing.openPrinting({ ground, reception: hall }, options.printing)),
    release: bindRelease(fair),
    waitlist: { ...bindWaitlist(list), readWishes: waitlist.readWishes },
    checklists: bindChecklists(checklists.openChecklists({ ground, catalogue: known.book })),
    feedback: bindFeedback({ ground }),
    outage: bindOutage({ ground, catalogue: known.book, reception: hall }),
    receipts: bindReceipts(proofs),
    handin: bindHandIn(counter),
    exchange: bindExchange(programs),
    codes: guardedCodes(ground),
    notices: bindNotices({ ground }),
    mailbox: bindMailbox({ ground }),
    trail: trailReader(ground),
    async close(): Promise<void> {
      await files.close()
      desks.rules.close()
      fair.close()
      places.close()
      stages.close()
      known.close()
      await feed.stop()
    },
  }
}

/** What every room stands on: the ground with its gate, the feed, the catalogue, and what is on. */
async function openFloor(options: OfficeOptions) {
  // the gate stands before the catalogue is open
  const later: { book?: catalogue.CatalogueBook } = {}
  const ground: Ground = {
    ...groundOf(options),
    gate: stagesGate((concern) => later.book?.catalogue.concerns.get(concern)?.group),
  }
  const feed: Feed = await startFeed(ground.db, listenerOn(options.listenUrl))
  const known = await catalogue.openCatalogue(ground, feed, bookedAhead)
  later.book = known.book
  const stages = await openStages({ ground, catalogue: known.book, feed, secret: options.receipts?.secret })
  return { ground, feed, known, stages }
}

function groundOf({ pool, clock = systemClock, chance = systemChance }: OfficeOptions): Ground {
  const ids = createIds(clock, chance)
  return { db: kysely<DB>(pool), clock, chance, ids, permissions, wake: createBell(pool) }
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
