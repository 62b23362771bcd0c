import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { formatTime } from '#ground/languages/index.ts'
import type { OverloadKind } from '#office/reception/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { siteOf } from '../parts/site.ts'
import { readAt, refusedCards, siteIn, toldOf } from '../cards/parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

const MINUTES = [15, 20, 30, 60]

/** Numbers and times only: no names. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals, url).siteId
  const seen = await office.reception.overloadPicture(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  const { overload, windows, suggested } = seen
  const names = new Map(suggested.map(({ team, name }) => [team, name]))
  return {
    overload: overload && {
      ...{ kind: overload.kind, why: overload.why, minutes: overload.windowMinutes ?? 0 },
      since: formatTime(overload.startedAt),
      teams: overload.teams.map((team) => names.get(team) ?? team),
    },
    windows: windows.map(({ number, from, to, team, places, taken, visits }) => ({
      ...{ number, places, taken, visits, from: formatTime(from), to: formatTime(to) },
      key: `${team}-${number}`,
      team: names.get(team) ?? team,
    })),
    suggested,
    minutes: MINUTES,
    requestKey: office.ground.ids.uuid(),
    told: toldOf(url),
  }
}

const acts = ({ locals }: RequestEvent) => locals.office.reception

export const actions: Actions = {
  start: async (event) => {
    const form = await event.request.formData()
    const { site, why, key } = readAt(form, 'start')
    const perWindow = typed(form, 'perWindow').slice(0, 6)
    const outcome = await acts(event).startOverload(event.locals.actor, {
      ...{ site, why, key },
      kind: typed(form, 'kind') as OverloadKind,
      teams: chosen(form, 'teams').map((team) => team.slice(0, 60)),
      windowMinutes: Number(typed(form, 'windowMinutes').slice(0, 4)),
      ...(perWindow !== '' && { perWindow: Number(perWindow) }),
    })
    return outcome.ok ? back(event, form, { told: 'toldOn' }) : refusedCards(form, outcome)
  },
  stop: async (event) => {
    const form = await event.request.formData()
    const { site, key } = readAt(form, 'stop')
    const outcome = await acts(event).stopOverload(event.locals.actor, { site, key })
    return outcome.ok ? back(event, form, { told: 'toldOff' }) : refusedCards(form, outcome)
  },
  admitted: async (event) => {
    const form = await event.request.formData()
    const { site, why, key } = readAt(form, 'admitted')
    const visit = typed(form, 'visit')
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(visit)
    if (!isId) return refusedCards(form, { ok: false, refusal: 'unknown-visit' })
    const at = { site, visit, why, ...(key && { key: `${key}${visit}` }) }
    const outcome = await acts(event).admitLate(event.locals.actor, at)
    if (outcome.ok) return back(event, form, { told: 'toldAdmitted', number: outcome.number })
    return refusedCards(form, { ...outcome, field: '' })
  },
}

function back(event: RequestEvent, form: FormData, told: Record<string, string>): never {
  redirect(303, `/reception/overload?${new URLSearchParams({ ...siteIn(event, form), ...told })}`)
}
