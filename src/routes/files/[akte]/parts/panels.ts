import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDayAndClock } from '#ground/languages/index.ts'
import type { Colleague } from '#office/casefiles/index.ts'
import { siteOf } from '../../parts/site.ts'

import { courseView, resubmissionView } from './course-views.ts'
import { historyView } from './history-views.ts'
import type { Tab } from './tabs.ts'

interface Asked {
  readonly akte: string
  readonly tab: Tab | null
  readonly url: URL
  readonly colleagues: readonly Colleague[]
}

/** What the panel at the right needs; each tab reads its own, nothing more. */
export async function panelOf(locals: App.Locals, asked: Asked) {
  const { tab } = asked
  const today = String(officeDay(locals.office.ground.clock.now()))
  if (tab === 'course' || tab === 'dates') return { today, ...(await courseOf(locals, asked, today)) }
  if (tab === 'history') return { today, history: await historyOf(locals, asked.akte) }
  if (tab === 'access') return { today, ...(await accessOf(locals, asked)) }
  if (tab === 'links') return { today, links: await linksOf(locals, asked.akte) }
  return { today, ...(await choicesOf(locals)), ...typesOf(locals) }
}

export type Panel = Awaited<ReturnType<typeof panelOf>>

function read<T>(seen: { ok: true; found: T } | { ok: false; refusal: string }): T {
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  return seen.found
}

async function courseOf(locals: App.Locals, { akte, colleagues, url }: Asked, today: string) {
  const { office, actor } = locals
  const course = read(await office.circulation.courseOf(actor, { akte }))
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  return {
    running: course.verfuegungen.map((it) => courseView(it, names)),
    dates: course.resubmissions.map((it) => resubmissionView(it, names)),
    assignees: await assigneesOf(locals, colleagues),
    hands: await handsOf(locals, today),
    template: url.searchParams.get('template') ?? '',
  }
}

/** For whom the colleague may press: themselves, their teams, whom they stand in for today. */
async function handsOf(locals: App.Locals, today: string): Promise<readonly string[]> {
  const { office, actor, account } = locals
  const site = siteOf(locals)
  const seen = await office.casefiles.readDeputies(actor, { site, account: actor.id })
  const absent = (seen.ok ? seen.found : []).filter(
    ({ deputy, from, to }) => deputy === actor.id && String(from) <= today && String(to) >= today,
  )
  return [
    `account:${actor.id}`,
    ...absent.map(({ account: id }) => `account:${id}`),
    ...(account?.teams ?? []).map((team) => `team:${site}:${team}`),
  ]
}

/** Whom a point or a Wiedervorlage may be given to: colleagues by name, then teams. */
async function assigneesOf(locals: App.Locals, colleagues: readonly Colleague[]) {
  const site = siteOf(locals)
  const teams = await locals.office.staff.teams(site)
  return [
    ...colleagues.map(({ id, name, isHead }) => ({ value: `account:${id}`, label: name, isHead })),
    ...teams.map(({ key, name }) => ({ value: `team:${site}:${key}`, label: `Team ${name}`, isHead: false })),
  ]
}

async function historyOf({ office, actor }: App.Locals, akte: string) {
  const { entries, names } = read(await office.casefiles.readHistory(actor, { akte }))
  return entries
    .toReversed()
    .slice(0, 500)
    .map((it) => historyView(it, names))
}

async function accessOf(locals: App.Locals, { akte, colleagues }: Asked) {
  const { office, actor } = locals
  const now = office.ground.clock.now()
  const grants = read(await office.casefiles.readAccess(actor, { akte }))
  const assignees = await assigneesOf(locals, colleagues)
  const nameOf = new Map(assignees.map(({ value, label }) => [value, label]))
  return {
    assignees,
    grants: grants.map((it) => ({
      ...{ id: it.id, document: it.document, entitles: it.entitles, glass: it.glass, reason: it.reason },
      who: nameOf.get(it.grantee) ?? it.grantee,
      by: nameOf.get(`account:${it.grantedBy}`) ?? '',
      from: formatDayAndClock('de', it.from),
      until: it.until ? formatDayAndClock('de', it.until) : null,
      over: it.endedAt !== null || (it.until !== null && Temporal.Instant.compare(it.until, now) <= 0),
    })),
  }
}

async function linksOf({ office, actor }: App.Locals, akte: string) {
  return read(await office.casefiles.readLinks(actor, { akte })).map((it) => ({
    ...{ id: it.id, about: it.about, reference: it.other ?? '', subject: it.otherSubject ?? '' },
    other: it.akte === akte ? it.toAkte : it.akte,
    own: it.akte === akte,
    document: it.document,
  }))
}

async function choicesOf(locals: App.Locals) {
  const { office } = locals
  const plan = await office.casefiles.plan()
  const parents = new Set(plan.map(({ parent }) => parent))
  return {
    plan: plan
      .filter(({ code }) => !parents.has(code))
      .map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
    teams: (await office.staff.teams(siteOf(locals))).map(({ key, name }) => ({ value: key, label: name })),
  }
}

function typesOf({ office }: App.Locals) {
  const types = [...office.catalogue.on(officeDay(office.ground.clock.now())).documentTypes.values()]
  return {
    types: types
      .map(({ key, name }) => ({ value: key, label: name.de }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'de')),
  }
}
