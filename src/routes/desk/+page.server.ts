import { error, type RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { formatEuro, formatTime } from '#ground/languages/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { act } from './parts/acts.ts'
import { plannedAt } from './parts/planned.ts'
import { toldOf } from './parts/told.ts'
import { concernName, guestView, parkedView, waitingView } from './parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('desk:state')
  const { office, actor } = locals
  const { sites, site } = siteOf(locals, url)
  const seats = await office.calling.whoSits(actor, { site })
  if (!seats.ok) error(403, seats.refusal)
  const mine = seats.desks.find(({ colleague }) => colleague?.me)
  const teams = await office.staff.teams(site)
  const common = {
    ...{ siteId: site, sites, requestKey: office.ground.ids.uuid(), told: toldOf(url), ask: askOf(url) },
    desks: seats.desks.map(({ desk, room, colleague, ...it }) => ({
      ...{ desk, room, colleague: colleague && { name: colleague.name } },
      team: teams.find(({ key }) => key === it.team)?.name ?? it.team,
    })),
    planned: await plannedAt(locals, site, new Map(seats.desks.map(({ desk, room }) => [desk, room]))),
    taken: seats.desks.filter(({ colleague }) => colleague && !colleague.me).map(({ desk }) => desk),
    otherTeams: teams.filter(({ key }) => key !== mine?.team).map(({ key, name }) => ({ key, name })),
    mine: mine && {
      ...{ desk: mine.desk, room: mine.room, onBreak: mine.colleague?.onBreak ?? false },
      breakUntil: mine.colleague?.breakUntil ? formatTime(mine.colleague.breakUntil) : null,
    },
  }
  if (!mine) return { ...common, state: null }
  return { ...common, state: await stateOf(locals, site, mine.desk) }
}

async function stateOf(locals: App.Locals, site: number, desk: number) {
  const { office, actor } = locals
  const state = await office.calling.deskState(actor, { site, desk })
  if (!state.ok) error(403, state.refusal)
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const code =
    state.guest?.visit.origin === 'booked' ? await office.appointments.codeOf(state.guest.visit.id) : null
  return {
    guest: state.guest && guestView(office, state.guest, code),
    newPapers: state.guest
      ? await office.handin.newDocuments(actor, { site, visit: state.guest.visit.id })
      : 0,
    files: await filesOf(locals, site, state.guest),
    takesMoney: actor.roles.some((role) => role === 'cashier' || role === 'head'),
    checklists: state.guest ? await checklistsOf(locals, site, state.guest) : [],
    fees: state.guest ? await feesOf(locals, site, state.guest.visit.id) : null,
    cases: state.guest ? await office.exchange.linksOf(actor, { site, visit: state.guest.visit.id }) : [],
    prepared: state.prepared && {
      ...{ number: state.prepared.number, at: formatTime(state.prepared.at) },
    },
    queue: state.queue.map((placed) => waitingView(office, placed)),
    parked: state.parked.map((visit) => parkedView(office, visit)),
    catalogue: state.guest
      ? office.catalogue.concerns(today).map(({ key }) => ({ key, name: concernName(office, key) }))
      : [],
  }
}

type DeskGuest = Extract<
  Awaited<ReturnType<App.Locals['office']['calling']['deskState']>>,
  { ok: true }
>['guest']

/** Files of whoever sits here, one press away; who sees no files is told nothing of them. */
async function filesOf({ office, actor }: App.Locals, site: number, guest: DeskGuest) {
  const person = guest?.visit.state === 'serving' ? guest.visit.person : null
  if (!person) return null
  const seen = await office.casefiles.aktenOfPerson(actor, { site, person })
  if (!seen.ok) return null
  const akten = seen.found.map(({ id, reference, subject, state }) => ({ id, reference, subject, state }))
  return { person, akten }
}

/** The working checklists of what the visit is about. */
async function checklistsOf({ office, actor }: App.Locals, site: number, guest: NonNullable<DeskGuest>) {
  const read = await office.procedures.readProcedures(actor, { site, concerns: guest.visit.concerns })
  if (!read.ok) return []
  return read.procedures.map(({ concern, name, steps }) => ({ concern, name, steps }))
}

/** What the visit owes, the moment it changes. */
async function feesOf({ office, actor }: App.Locals, site: number, visit: string) {
  const seen = await office.charging.claimsAtDesk(actor, { site, visit })
  if (!seen.ok) return null
  return seen.claims.map(({ claim, payments }) => ({
    ...{
      id: claim.id,
      kassenzeichen: office.claims.formatKassenzeichen(claim.kassenzeichen),
      state: claim.state,
    },
    amount: formatEuro('de', claim.state === 'partly' ? claim.owedCents : claim.totalCents),
    receipts: payments.flatMap(({ receipt, reversedAt }) =>
      receipt === null || reversedAt ? [] : [receipt],
    ),
  }))
}

/** The site asked for when one works there, else the first one. */
function siteOf({ account }: App.Locals, url: URL) {
  const sites = account?.sites ?? []
  const asked = Number(url.searchParams.get('site'))
  const site = sites.includes(asked) ? asked : sites[0]
  if (site === undefined) error(403, 'no site')
  return { site, sites: sites.length > 1 ? sites : [] }
}

function askOf(url: URL): 'finish' | 'noShow' | 'forward' | undefined {
  const ask = url.searchParams.get('ask')
  return ask === 'finish' || ask === 'noShow' || ask === 'forward' ? ask : undefined
}

/** A whole number that was typed; NaN, which every act refuses, for anything else; undefined when nothing was. */
function wholeOf(form: FormData, name: string): number | undefined {
  const text = typed(form, name)
  return text === '' ? undefined : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

/** What else is said at the end of a visit: how many persons, who comes back, whether it ends here. */
function closingOf(form: FormData) {
  const persons = wholeOf(form, 'persons')
  const to = typed(form, 'comesBack')
  const comesBack =
    to === 'me' || to === 'desk' ? { comesBack: { to, until: typed(form, 'until') } as const } : {}
  return {
    ...(persons !== undefined && { persons }),
    ...comesBack,
    ...(chosen(form, 'ends').includes('yes') && { ends: true }),
  }
}

const calling = (event: RequestEvent) => event.locals.office.calling
const numbered = ({ number }: { number: string }) => ({ number })

export const actions: Actions = {
  sitDown: (event) =>
    act(
      event,
      'sitDown',
      ({ site, desk, key }) => calling(event).sitDown(event.locals.actor, { site, desk, key }),
      ({ room }) => ({ number: room }),
    ),
  standUp: (event) =>
    act(event, 'standUp', ({ site, desk, key }) =>
      calling(event).standUp(event.locals.actor, { site, desk, key }),
    ),
  takeBreak: (event) =>
    act(event, 'takeBreak', ({ site, desk, key }, form) => {
      const minutes = wholeOf(form, 'minutes')
      const until = minutes === undefined ? {} : { minutes }
      return calling(event).takeBreak(event.locals.actor, { site, desk, key, ...until })
    }),
  prepare: (event) =>
    act(
      event,
      'prepare',
      ({ site, desk, key }) => calling(event).prepare(event.locals.actor, { site, desk, key }),
      numbered,
    ),
  unprepare: (event) =>
    act(
      event,
      'unprepare',
      ({ site, desk, key }) => calling(event).unprepare(event.locals.actor, { site, desk, key }),
      numbered,
    ),
  endBreak: (event) =>
    act(event, 'endBreak', ({ site, desk, key }) =>
      calling(event).endBreak(event.locals.actor, { site, desk, key }),
    ),
  next: (event) =>
    act(
      event,
      'next',
      ({ site, desk, key }) => calling(event).callNext(event.locals.actor, { site, desk, key }),
      ({ number }, form) => ({
        number,
        ...(typed(form, 'expected') && { expected: typed(form, 'expected') }),
      }),
    ),
  pick: (event) =>
    act(
      event,
      'next',
      (at, form) => {
        const why = typed(form, 'why')
        return calling(event).callThis(event.locals.actor, { ...at, ...(why && { why }) })
      },
      numbered,
    ),
  recall: (event) => act(event, 'recall', (at) => calling(event).recall(event.locals.actor, at), numbered),
  serve: (event) => act(event, 'serve', (at) => calling(event).serve(event.locals.actor, at), numbered),
  noShow: (event) => act(event, 'noShow', (at) => calling(event).noShow(event.locals.actor, at), numbered),
  withdraw: (event) =>
    act(event, 'withdraw', (at) => calling(event).withdrawCall(event.locals.actor, at), numbered),
  park: (event) =>
    act(
      event,
      'park',
      (at, form) => {
        const comesBack = typed(form, 'comesBack') === 'me' ? { comesBack: 'me' as const } : {}
        return calling(event).park(event.locals.actor, { ...at, ...comesBack })
      },
      ({ number, visit }) => ({ number, visit }),
    ),
  unpark: (event) =>
    act(
      event,
      'unpark',
      ({ site, visit, key }) => calling(event).unpark(event.locals.actor, { site, visit, key }),
      numbered,
    ),
  forward: (event) =>
    act(
      event,
      'forward',
      (at, form) =>
        calling(event).forward(event.locals.actor, {
          ...{ ...at, team: typed(form, 'team'), comesBack: chosen(form, 'comesBack').includes('yes') },
        }),
      ({ number, comesBack }) => ({ number, ...(comesBack && { told: 'forwardBack' }) }),
    ),
  finish: (event) =>
    act(
      event,
      'finish',
      async (at, form) => {
        const concerns = [...chosen(form, 'concerns'), typed(form, 'another')].filter((key) => key !== '')
        if (concerns.length === 0) return refuse('no-concern')
        return calling(event).finish(event.locals.actor, { ...at, concerns, ...closingOf(form) })
      },
      ({ number, total, backTo }, form) =>
        backTo === null
          ? { number, minutes: Math.round(total) }
          : { number, told: 'sentBack', expected: typed(form, 'backTo').slice(0, 36) },
    ),
}
