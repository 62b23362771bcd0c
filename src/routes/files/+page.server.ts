import { error, redirect } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { typedShort } from '#ui/forms.ts'
import { act, refused } from './parts/acts.ts'
import { siteOf } from './parts/site.ts'
import { akteRow, draftRow } from './parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

const PAGE = 25
const VIEWS = ['newest', 'team', 'mine'] as const
type View = (typeof VIEWS)[number]

/** Lists of files: the newest, those of one's teams, those one has worked in; one's drafts; broken glass for the head. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor, account } = locals
  const site = siteOf(locals)
  const teams = await office.staff.teams(site)
  const nameOf = new Map(teams.map(({ key, name }) => [key, name]))
  const view = VIEWS.find((it) => it === url.searchParams.get('view')) ?? 'newest'
  const state = (['open', 'closed'] as const).find((it) => it === url.searchParams.get('state')) ?? null
  const team = teamOf(view, url, [...nameOf.keys()], account?.teams ?? [])
  const [before, after] = cursorOf(url)
  const seen = await office.casefiles.listAkten(actor, {
    ...{ site, state, team, before, after, most: PAGE + 1 },
    ...(view === 'mine' && { workedIn: actor.id }),
  })
  if (!seen.ok) error(403, seen.refusal)
  const last = seen.found.length > PAGE ? seen.found[PAGE - 1] : undefined
  const drafts = await office.casefiles.ownDrafts(actor, { site })
  return {
    ...{ view, state: state ?? '', team: team ?? '', isFirst: before === null },
    requestKey: office.ground.ids.uuid(),
    teams: teams.map(({ key, name }) => ({ value: key, label: name })),
    mayTeam: (account?.teams ?? []).length > 0,
    akten: seen.found.slice(0, PAGE).map((it) => akteRow(it, nameOf)),
    more: last ? addressOf(url, `${String(last.openedAt)}_${last.id}`) : null,
    first: before === null ? null : addressOf(url, ''),
    drafts: drafts.ok ? drafts.found.map(draftRow) : [],
    glass: actor.roles.includes('head') ? await glassOf(locals, site) : [],
  }
}

async function glassOf({ office, actor }: App.Locals, site: number) {
  const seen = await office.casefiles.glassToConfirm(actor, { site })
  if (!seen.ok) return []
  return seen.found.map(({ id, akte, reference, name, reason, from, grantedBy }) => ({
    ...{ id, akte, reference, name, reason, own: grantedBy === actor.id },
    when: formatDayAndClock('de', from),
  }))
}

/** The team asked for; at "my team's" the first of one's own unless another was asked for. */
function teamOf(view: View, url: URL, known: readonly string[], own: readonly string[]): string | null {
  const asked = url.searchParams.get('team') ?? ''
  if (known.includes(asked)) return asked
  return view === 'team' ? (own[0] ?? null) : null
}

function cursorOf(url: URL): [string | null, string | null] {
  const [at = '', id = ''] = (url.searchParams.get('more') ?? '').split('_')
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)
  return isId && isInstant(at) ? [at, id] : [null, null]
}

function isInstant(text: string): boolean {
  try {
    return text.startsWith('20') && text.endsWith('Z') && Temporal.Instant.from(text) !== null
  } catch {
    return false
  }
}

function addressOf(url: URL, more: string): string {
  const all = new URLSearchParams()
  for (const name of ['view', 'state', 'team']) {
    const value = url.searchParams.get(name)
    if (value) all.set(name, value)
  }
  if (more !== '') all.set('more', more)
  const query = String(all)
  return query === '' ? '/files' : `/files?${query}`
}

export const actions: Actions = {
  /** By Geschäftszeichen: to the Akte, or to the page that says that it is protected. */
  find: async ({ request, locals }) => {
    const form = await request.formData()
    form.set('form', 'find')
    const reference = typedShort(form, 'reference', 60)
    const found = await locals.office.casefiles.findByReference(locals.actor, {
      ...{ site: siteOf(locals), reference },
    })
    if (!found.ok) return refused(form, { ...found, field: 'reference' })
    redirect(
      303,
      found.closed ? `/files/protected?${new URLSearchParams({ reference })}` : `/files/${found.akte}`,
    )
  },
  confirm: (event) =>
    act(event, 'confirm', (form, key) =>
      event.locals.office.casefiles.confirmGlass(event.locals.actor, {
        ...{ site: siteOf(event.locals), grant: typedShort(form, 'grant'), key },
      }),
    ),
  dropDraft: (event) =>
    act(event, 'dropDraft', (form, key) =>
      event.locals.office.casefiles.dropDraft(event.locals.actor, {
        ...{ document: typedShort(form, 'document'), key },
      }),
    ),
}
