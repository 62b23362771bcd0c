import { refuse } from '#ground/act/refusal.ts'
import type { ManualClock } from '#ground/clock/clock.ts'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { SITE, type PastActs } from '#office/demo/index.ts'
import { openMailbox, takeIn } from '#office/mailbox/index.ts'
import type { Office } from '#office/office.ts'

/** The acts by which the weeks before the demonstration are told, at the demo's only site. */
export function pastActsOf(office: Office, clock: ManualClock): PastActs {
  const { appointments, feedback, checklists } = office
  const reports = new Map<string, string>()
  return {
    clock,
    plan: () => appointments.plan(SITE),
    ...waitingActs(office),
    ...drawActs(office),
    ...mailActs(office),
    ...cardActs(office),
    ...figureActs(office),
    hasCodes: async () => (await appointments.officeCodeBatches(SITE)).length > 0,
    issueCodes: (actor, batch) => appointments.issueOfficeCodes(actor, { ...batch, site: SITE }),
    report: (actor, barrier) => feedback.sendReport(actor, { ...barrier, site: SITE }),
    settle: async (actor, number, outcome) => {
      const seen = await feedback.readReports(actor, SITE)
      for (const it of seen.ok ? seen.reports : []) reports.set(it.number, it.id)
      const report = reports.get(number)
      return report ? feedback.settleReport(actor, { site: SITE, report, outcome }) : refuse('unknown-report')
    },
    saveList: (actor, list) => checklists.saveChecklist(actor, list),
  }
}

function figureActs({ observation }: Office) {
  const never = Temporal.PlainDate.from('2000-01-01')
  return {
    hasHistory: async (actor: Actor) => {
      const seen = await observation.readFigures(actor, { site: SITE, from: never, to: never })
      return !seen.ok || seen.imports.length > 0
    },
    takeHistory: (actor, list) => observation.importHistory(actor, { ...list, site: SITE, isInvented: true }),
    countDays: () => observation.rollUp(SITE),
  } satisfies Partial<PastActs>
}

function cardActs({ pickup }: Office) {
  return {
    hasShelf: async (actor: Actor) => {
      const seen = await pickup.readShelf(actor, { site: SITE })
      return !seen.ok || seen.places.length > 0
    },
    addPlaces: (actor, shelf) => pickup.addPlaces(actor, { ...shelf, site: SITE }),
    takeCards: (actor, list) => pickup.importList(actor, { ...list, site: SITE }),
  } satisfies Partial<PastActs>
}

function waitingActs({ waitlist, appointments, feed }: Office) {
  return {
    hasWaiting: async (actor: Actor) => {
      const seen = await waitlist.figures(actor, { site: SITE })
      return !seen.ok || seen.waiting > 0
    },
    waiting: async (actor) => {
      const seen = await waitlist.readList(actor, { site: SITE })
      return (seen.ok ? seen.list : []).map(({ entry }) => entry.code)
    },
    join: (actor, who) => waitlist.join(actor, { ...who, site: SITE }),
    joinWithBooking: (actor, who) => waitlist.joinWithBooking(actor, who),
    markHardship: (actor, { code, ...mark }) => waitlist.markHardship(actor, { ...mark, shown: { code } }),
    confirmTitleEnd: (actor, { code, ...seen }) =>
      waitlist.confirmTitleEnd(actor, { ...seen, shown: { code } }),
    giveBack: async (actor, code) => {
      const heard: OfficeEvent[] = []
      const stop = feed.subscribe((event) => heard.push(event))
      const outcome = await appointments.cancel(actor, { code })
      await feed.catchUp()
      stop()
      for (const event of heard.filter(({ topic }) => topic === 'appointments.returned'))
        await waitlist.hear(event)
      return outcome
    },
    offers: async (actor) => {
      const seen = await waitlist.readList(actor, { site: SITE })
      return (seen.ok ? seen.list : []).flatMap(({ offer, entry }) =>
        offer ? [{ offer: offer.id, code: entry.code }] : [],
      )
    },
    answer: (actor, code, yes) =>
      (yes ? waitlist.accept : waitlist.decline)(actor, { shown: { code }, by: 'page' }),
  } satisfies Partial<PastActs>
}

function drawActs({ release }: Office) {
  return {
    draws: async () =>
      (await release.listReleases()).map(({ release: it, stage }) => ({
        id: it.id,
        isOver: stage !== 'announced' && stage !== 'open',
      })),
    announce: (actor, draw) => release.announce(actor, draw),
    enter: (actor, entry) => release.enter(actor, entry),
    drawDue: () => release.drawDue(),
  } satisfies Partial<PastActs>
}

function mailActs({ mailbox, ground }: Office) {
  const imap = { host: 'vorfuehrung', port: 993, secure: true, user: 'termine', password: '', moveTo: null }
  const room = openMailbox({ ground, imap: { ...imap, folder: 'INBOX' }, own: ['termine@example.org'] })
  return {
    hasMails: async (actor: Actor) => {
      // the demonstration looks for its own mails before anybody could have agreed to a figure of an office
      const seen = await mailbox.figures({ ...actor, sites: 'all' })
      return (
        !seen.ok || seen.accounts.length > 0 || seen.weeks.some(({ wishes, others }) => wishes + others > 0)
      )
    },
    takeMail: async ({ number, ...mail }) => {
      await takeIn(room, { ...mail, uid: number, uidValidity: 1n })
    },
  } satisfies Partial<PastActs>
}
