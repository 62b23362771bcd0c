import { error, redirect } from '@sveltejs/kit'
import { formatDayAndClock, formatEuro } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import type { Actions, PageServerLoad } from './$types'

type Seen = Extract<Awaited<ReturnType<App.Locals['office']['kiosk']['readMachines']>>, { ok: true }>

/** The machines of the first site of the colleague; open incidents first. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.kiosk.readMachines(actor, { site: siteOf(locals) })
  if (!seen.ok) error(403, seen.refusal)
  const names = new Map(seen.machines.map(({ till }) => [till.id, till.name]))
  const incidents = seen.incidents.map((it) => shownIncident(it, names, office.kiosk.isAlarm(it.kind)))
  return {
    done: url.searchParams.has('done'),
    machines: seen.machines.map(shownMachine),
    open: incidents.filter(({ note }) => note === null),
    settled: incidents.filter(({ note }) => note !== null).slice(0, 50),
  }
}

export const actions: Actions = {
  settle: async ({ request, locals }) => {
    const form = await request.formData()
    const incident = typedShort(form, 'incident')
    const note = typed(form, `note-${incident}`)
    const isId = /^[0-9a-f-]{36}$/i.test(incident)
    const done = isId
      ? await locals.office.kiosk.settleIncident(locals.actor, { site: siteOf(locals), incident, note })
      : ({ ok: false, refusal: 'unknown-incident' } as const)
    if (done.ok) redirect(303, '/cashier/machines?done')
    const { tr, maybe } = textsIn('de')
    const why = maybe(`machines.refusals.${done.refusal}`) ?? tr('machines.refusals.other')
    const status = done.refusal === 'not-permitted' ? 403 : 409
    return refuseForm(form, { [done.refusal === 'note-missing' ? `note-${incident}` : '']: why }, { status })
  },
}

function siteOf({ account }: App.Locals): number {
  const site = account?.sites[0]
  if (site === undefined) error(403, 'no site')
  return site
}

const when = (at: Temporal.Instant) => formatDayAndClock('de', at)
const money = (cents: number) => formatEuro('de', cents)

function shownMachine({ till, machine, isSilent, stockCents, gaps }: Seen['machines'][number]) {
  const differs = stockCents === null ? 0 : stockCents - till.cashCents
  return {
    ...{ id: till.id, name: till.name, active: till.active, isSilent },
    seen: machine && when(machine.seenAt),
    clockMinutes: machine ? Math.round(machine.clockOffSeconds / 60) : 0,
    unsent: machine?.unsent ?? 0,
    offline: machine && machine.offlineCents > 0 ? money(machine.offlineCents) : null,
    ...{ books: money(till.cashCents), told: stockCents === null ? null : money(stockCents) },
    differs: differs === 0 ? null : money(differs),
    gaps: gaps.map(({ from, until, since }) => ({ from, until, since: when(since) })),
  }
}

/** What an incident is about, as far as it says: numbers of the office, never a name. */
function shownIncident(it: Seen['incidents'][number], names: ReadonlyMap<string, string>, isAlarm: boolean) {
  const { detail } = it
  const cents = detail['cents'] ?? detail['insertedCents']
  return {
    ...{ id: it.id, kind: it.kind, isAlarm, where: names.get(it.till) ?? '', at: when(it.at) },
    ...{ toldAt: it.toldAt && when(it.toldAt), payment: it.payment },
    number: typeof detail['number'] === 'number' ? detail['number'] : null,
    cents: typeof cents === 'number' ? money(cents) : null,
    kassenzeichen: typeof detail['kassenzeichen'] === 'string' ? detail['kassenzeichen'] : null,
    note: it.settledNote,
  }
}
