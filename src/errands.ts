import { anchorTrail } from '#ground/trail/anchor.ts'
import {
  every,
  GiveUp,
  keepHouse,
  mergeRoutes,
  startBoss,
  startRelay,
  stopBoss,
  work,
  type EventJob,
  type PgBoss,
} from '#ground/jobs/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { systemClock } from '#ground/clock/clock.ts'
import {
  forgetOldNotices,
  noticeRoutes,
  openNotices,
  remind,
  sendDue,
  type NoticesRoom,
  type SmsGateway,
} from '#office/notices/index.ts'
import {
  forgetOldMails,
  MAILBOX_QUEUE,
  mailboxRoutes,
  openMailbox,
  readMailbox,
  takeInSms,
} from '#office/mailbox/index.ts'
import { EXCHANGE_QUEUE, exchangeRoutes } from '#office/exchange/index.ts'
import { intakeRoutes } from '#office/intake/index.ts'
import type { Office } from '#office/office.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { WAITLIST_QUEUE, waitlistRoutes } from '#office/waitlist/index.ts'
import { tendBulk } from './bulk-work.ts'
import { toFilePort } from './counselling-ports.ts'
import { tendCounselling } from './counselling-work.ts'
import { tendInbox, toolsOf } from './intake-work.ts'
import { letterRoutes, tendLetters } from './letter-work.ts'
import type { Settings } from './settings.ts'
import { tendSimulator } from './simulator-work.ts'

export interface ErrandOptions {
  readonly settings: Pick<
    Settings,
    | 'mailFrom'
    | 'publicUrl'
    | 'site'
    | 'demo'
    | 'anchors'
    | 'imap'
    | 'mailboxKeepDays'
    | 'dayList'
    | 'store'
    | 'intake'
  >
  readonly office: Office
  readonly counselling: Counselling
  readonly appUrl: string
  readonly url: string
  readonly smtpUrl: string | null
  readonly sms: SmsGateway | null
  readonly report: (error: unknown) => void
}

const DEMO_REMINDS_HOURS = 72

/** Which events set something going beside the pages. */
const ROUTES = mergeRoutes(
  noticeRoutes,
  waitlistRoutes,
  mailboxRoutes,
  exchangeRoutes,
  intakeRoutes,
  letterRoutes,
)

/** What runs beside the pages: mails, holds that ran out, whoever was forgotten, sweeping. Several processes share it. */
export async function startErrands({
  settings,
  office,
  counselling,
  appUrl,
  url,
  smtpUrl,
  sms,
  report,
}: ErrandOptions): Promise<{ stop(): Promise<void> }> {
  const { ground, feed } = office
  const { mailFrom, publicUrl, site } = settings
  // A demonstration is full of people who were never reminded: only whoever booked in the last days is.
  const since = settings.demo ? ground.clock.now().subtract({ hours: DEMO_REMINDS_HOURS }) : undefined
  const boss = await startBoss(appUrl, { onError: report })
  const notices = await openNotices({
    ...{ ground, boss, smtpUrl, sms, mailFrom, publicUrl: publicUrl ?? url, officeName: site.officeName },
    officePhone: site.phone,
    // The demonstration has full boxes on purpose; the reception sees them under messages.
    onFailure: (error) => void (settings.demo && error instanceof GiveUp ? null : report(error)),
  })
  const relay = await startRelay({ ground, boss, feed, onError: report, routes: ROUTES })
  await tendWaitlist(boss, office, report)
  const courier = await tellPrograms(boss, office, report)
  const bulk = tendBulk(
    { appUrl, files: settings.store, intake: toolsOf(settings) },
    () => office.bulk.isUnderWay(),
    report,
  )
  const runs = await tendPlanning(boss, office, report)
  await tendNotices(boss, notices, since, report)
  await everyMail(boss, office, settings, report)
  await every(boss, 'appointments.expire', 'minute', () => office.appointments.expire(), report)
  await every(boss, 'release.draw', 'minute', () => office.release.drawDue(), report)
  await every(boss, 'release.tidy', 'day', () => office.release.tidy(), report)
  // In the demonstration nobody comes by themselves: only a played day marks who stayed away.
  if (!settings.demo)
    await every(boss, 'reception.miss-overdue', 'minute', () => missEverywhere(office), report)
  await tendHalls(boss, office, report)
  await every(
    boss,
    'trail.anchor',
    'minute',
    () => anchorTrail(ground.db, settings.anchors, systemClock.now()),
    report,
  )
  await every(boss, 'displays.watch', 'minute', () => office.displays.watchDisplays(), report)
  await every(boss, 'printing.look-after', 'minute', () => office.printing.lookAfterPrinters(), report)
  await every(boss, 'pickup.remind', 'hour', () => office.pickup.remindLate(), report)
  await everyDayList(boss, office, settings, report)
  await lookAfterFiles(boss, office, report)
  await tendInbox(boss, office, settings.intake, report)
  await every(boss, 'stages.switch-due', 'minute', () => office.stages.switchDue(), report)
  const post = await tendLetters(boss, office, { smtpUrl, mailFrom }, report)
  await forgetInTime(boss, office, report)
  const rooms = await tendClosed(boss, { settings, office, counselling, url, smtpUrl, sms, report })
  await keepHouse(ground, boss)
  return {
    async stop() {
      await relay.stop()
      await courier.stop()
      await bulk.stop()
      await runs.stop()
      post.close()
      rooms.close()
      notices.close()
      await stopBoss(boss)
    },
  }
}

/** What planning stands on: past days are counted, and runs of the simulator are played beside the pages. */
async function tendPlanning(boss: PgBoss, office: Office, report: (error: unknown) => void) {
  // Each hour, so that a day that was missed does not wait for the next night.
  await every(boss, 'observation.roll-up', 'hour', () => rollUpEverywhere(office), report)
  await tendLoad(boss, office, report)
  await every(boss, 'review.reckon', 'day', () => reckonEverywhere(office), report)
  return tendSimulator(office.simulator, office.ground.ids.uuid(), report)
}

/** Half hours that are over become load; what waits too long for the head is said again. */
async function tendLoad(boss: PgBoss, { workload, staff }: Office, report: (error: unknown) => void) {
  const everywhere = (work: (site: number) => Promise<unknown>) => async (): Promise<void> => {
    for (const { id } of await staff.sites()) await work(id)
  }
  await every(boss, 'workload.reckon', 'quarter', everywhere(workload.reckonDue), report)
  await every(boss, 'workload.remind', 'day', everywhere(workload.remindLate), report)
  await every(boss, 'workload.forget', 'day', everywhere(workload.forgetLoad), report)
}

/** The closed rooms send their own mails, by the same server. */
function tendClosed(boss: PgBoss, it: Omit<ErrandOptions, 'appUrl'>): Promise<{ close(): void }> {
  const { anchors, mailFrom, publicUrl, site } = it.settings
  const post = { smtpUrl: it.smtpUrl, mailFrom, publicUrl: publicUrl ?? it.url, officeName: site.officeName }
  const errands = {
    anchors,
    toFile: toFilePort(it.office),
    hasFiles: () => it.office.stages.isOn('files'),
    toPartners: post,
    toPersons: { ...post, sms: it.sms },
  }
  return tendCounselling(boss, it.counselling, errands, it.report)
}

/** Reminders begin, what waits for its hour leaves, what is old goes. */
async function tendNotices(
  boss: PgBoss,
  notices: NoticesRoom,
  since: Temporal.Instant | undefined,
  report: (error: unknown) => void,
): Promise<void> {
  const minute = async (): Promise<void> => {
    await remind(notices, since)
    await sendDue(notices)
  }
  await every(boss, 'notices.minute', 'minute', minute, report)
  await every(boss, 'notices.forget', 'day', () => forgetOldNotices(notices), report)
}

/** What was said about waiting is renewed by its rule; at night nobody is left who was forgotten. */
async function tendHalls(boss: PgBoss, office: Office, report: (error: unknown) => void): Promise<void> {
  await every(boss, 'calling.announce', 'minute', () => announceEverywhere(office), report)
  await every(boss, 'calling.forget-announced', 'day', () => office.calling.forgetAnnounced(), report)
  // At night, so that a forgotten visit does not block a desk in the morning.
  await every(boss, 'calling.close-day', 'day', () => closeEverywhere(office), report)
}

/** Minutes a night in which stored files are read again, bit by bit; the next night goes on where this one ended. */
const SCRUB_MINUTES = 120

/** Files: bytes nobody needs go, and all are read again in rounds, so that a worn disk is noticed while there are copies. */
async function lookAfterFiles(
  boss: PgBoss,
  { store, casefiles, retention, inspection }: Office,
  report: (error: unknown) => void,
) {
  await every(boss, 'casefiles.note-words', 'minute', () => casefiles.noteSearchWords(), report)
  await every(boss, 'casefiles.refresh-search', 'day', () => casefiles.refreshSearch(), report)
  await every(boss, 'retention.reckon', 'day', () => retention.reckonAll(SYSTEM), report)
  await every(boss, 'inspection.drop-leftovers', 'minute', () => inspection.dropLeftovers(), report)
  await every(boss, 'store.sweep-dropped', 'hour', () => store.sweepDropped(), report)
  await every(boss, 'store.sweep-orphans', 'day', () => store.sweepOrphans(), report)
  const scrub = async (): Promise<void> => {
    const until = systemClock.now().add({ minutes: SCRUB_MINUTES })
    const found = await store.scrub(() => Temporal.Instant.compare(systemClock.now(), until) < 0)
    if (found.damaged + found.missing > 0)
      report(new Error(`stored files: ${found.damaged} damaged, ${found.missing} missing; see /health`))
  }
  await every(boss, 'store.scrub', 'day', scrub, report)
}

/** What its time is over for, once a day, each room its own. */
async function forgetInTime(boss: PgBoss, office: Office, report: (error: unknown) => void) {
  await every(boss, 'checklists.expire', 'day', () => office.checklists.expireChecklists(), report)
  // without a file to lie in, papers are kept until there is one
  const keepUnfiled = () => !office.stages.isOn('files')
  await every(
    boss,
    'handin.forget',
    'day',
    () => office.handin.forgetHandIns({ keepUnfiled: keepUnfiled() }),
    report,
  )
  await every(boss, 'receipts.forget', 'day', () => office.receipts.forgetReceipts(), report)
  await every(boss, 'printing.forget', 'day', () => office.printing.forgetSlips(), report)
  await every(boss, 'reception.forget-help', 'day', () => office.reception.forgetHelpCalls(), report)
  await every(boss, 'reception.forget-reasons', 'day', () => office.reception.forgetReasons(), report)
  await every(boss, 'pickup.erase', 'day', () => office.pickup.eraseCards(), report)
  await every(boss, 'bulk.forget', 'day', () => office.bulk.forgetRuns(), report)
  await every(boss, 'complaints.remind', 'hour', () => office.complaints.remindComplaints(), report)
  await every(boss, 'complaints.erase', 'day', () => office.complaints.eraseComplaints(), report)
  await every(boss, 'rota.forget', 'day', () => office.rota.forgetRota(), report)
  await every(boss, 'survey.tell-words', 'day', () => office.survey.tellWords(), report)
  await every(boss, 'survey.forget', 'day', () => office.survey.forgetSurvey(), report)
  await every(boss, 'feedback.erase', 'day', () => office.feedback.eraseReports(), report)
}

/** Whoever waits is asked when a place comes back, and the next one when nobody answers. */
async function tendWaitlist(boss: PgBoss, { waitlist }: Office, report: (error: unknown) => void) {
  await work<EventJob>(boss, WAITLIST_QUEUE, ({ data }) => waitlist.hear(data.event), { onFailure: report })
  await every(boss, 'waitlist.offers', 'minute', () => waitlist.expireOffers(), report)
  await every(
    boss,
    'waitlist.night',
    'day',
    async () => {
      await waitlist.lapse()
      await waitlist.eraseEnded()
    },
    report,
  )
}

/** Other programs are told what happens, each for itself. */
async function tellPrograms(boss: PgBoss, { exchange }: Office, report: (error: unknown) => void) {
  const courier = exchange.startCourier(report)
  const hear = async ({ data }: { data: EventJob }) => {
    if ((await exchange.takeUp(data.event)) > 0) courier.wake()
  }
  await work<EventJob>(boss, EXCHANGE_QUEUE, hear, { onFailure: report })
  await every(boss, 'exchange.forget', 'day', () => exchange.forgetExchange(), report)
  return courier
}

/** Mails that reach the office; without a mailbox only what was kept is forgotten in time. */
async function everyMail(
  boss: PgBoss,
  { ground }: Office,
  { imap, mailFrom, site, mailboxKeepDays }: ErrandOptions['settings'],
  report: (error: unknown) => void,
): Promise<void> {
  await every(boss, 'mailbox.forget', 'day', () => forgetOldMails({ ground }, mailboxKeepDays), report)
  const takeSms = async ({ data }: { data: EventJob }) => void (await takeInSms({ ground }, data.event))
  await work<EventJob>(boss, MAILBOX_QUEUE, takeSms, { onFailure: report })
  if (!imap) return
  const own = [site.mail, /([^\s<>]+@[^\s<>]+)>?$/.exec(mailFrom)?.[1] ?? '']
  const room = openMailbox({ ground, imap, own })
  await every(boss, 'mailbox.read', 'minute', () => readMailbox(room), report)
}

/** The list of the day on a machine in the house, for the hours in which nothing can be asked. */
async function everyDayList(
  boss: PgBoss,
  office: Office,
  { dayList, site }: ErrandOptions['settings'],
  report: (error: unknown) => void,
): Promise<void> {
  if (!dayList) return
  const write = async (): Promise<void> => {
    await office.outage.clearDayLists(dayList)
    for (const id of office.appointments.sites())
      await office.outage.writeDayList({ site: id, officeName: site.officeName }, dayList)
  }
  await every(boss, 'outage.day-list', 'quarter', write, report)
}

async function closeEverywhere(office: Office): Promise<void> {
  for (const site of office.appointments.sites()) await office.calling.closeDay(site)
}

/** Days that are over become figures. */
async function rollUpEverywhere({ observation, staff }: Office): Promise<void> {
  for (const { id } of await staff.sites()) await observation.rollUp(id)
}

/** Months that are over become values of the review. */
async function reckonEverywhere({ review, staff }: Office): Promise<void> {
  for (const { id } of await staff.sites()) await review.reckonValues(SYSTEM, { site: id })
}

async function announceEverywhere(office: Office): Promise<void> {
  for (const site of office.appointments.sites()) await office.calling.renewAnnounced(site)
}

async function missEverywhere(office: Office): Promise<void> {
  for (const site of office.appointments.sites()) await office.reception.missOverdue(site)
}
