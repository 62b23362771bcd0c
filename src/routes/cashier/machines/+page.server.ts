import { error } from '@sveltejs/kit'
import type { Watched } from '#office/kiosk/index.ts'
import type { Office } from '#office/office.ts'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../../reception/parts/site.ts'
import { idIn, pressed, toldIn } from '../parts/said.ts'
import { euro, moment } from '../parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

/** How many settled ones are still worth a look. */
const SETTLED_MOST = 50

/** How the machines are. What should lie in one is not told, only whether it and the books differ. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.kiosk.readMachines(actor, { site: siteOf(locals, url).siteId })
  if (!seen.ok) error(403, seen.refusal)
  const names = new Map(seen.machines.map(({ till }) => [till.id, till.name]))
  const incidents = seen.incidents.map((it) => incidentView(office, it, names))
  return {
    told: toldIn(url),
    machines: seen.machines.filter(({ till }) => till.active).map(machineView),
    open: incidents.filter(({ note }) => note === null),
    settled: incidents.filter(({ note }) => note !== null).slice(0, SETTLED_MOST),
  }
}

function machineView({ till, machine, isSilent, stockCents, gaps }: Watched['machines'][number]) {
  const differs = stockCents === null ? 0 : stockCents - till.cashCents
  return {
    ...{ id: till.id, name: till.name, isSilent, unsent: machine?.unsent ?? 0 },
    seen: machine && moment(machine.seenAt),
    clockOff:
      machine && Math.abs(machine.clockOffSeconds) > 60
        ? Math.round(Math.abs(machine.clockOffSeconds) / 60)
        : null,
    differs: differs === 0 ? null : euro(differs),
    gaps: gaps.map(({ from, until, since }) => ({ from, until, since: moment(since) })),
  }
}

/** What an incident is about, as far as it says: numbers of the office, never a name. */
function incidentView(
  { kiosk, claims }: Office,
  it: Watched['incidents'][number],
  names: ReadonlyMap<string, string>,
) {
  const { detail } = it
  const cents = detail['cents'] ?? detail['insertedCents']
  const code = detail['kassenzeichen']
  const why = detail['why']
  return {
    ...{ id: it.id, kind: it.kind, isAlarm: kiosk.isAlarm(it.kind), where: names.get(it.till) ?? '' },
    ...{ at: moment(it.at), payment: it.payment, note: it.settledNote },
    cents: typeof cents === 'number' ? euro(cents) : null,
    kassenzeichen: typeof code === 'string' ? claims.formatKassenzeichen(code) : null,
    why: typeof why === 'string' ? why : '',
  }
}

/** Each incident has fields of its own. */
const of = (form: FormData, name: string): string => `${name}-${idIn(form, 'incident')}`

export const actions: Actions = {
  settle: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.kiosk.settleIncident(event.locals.actor, {
          ...{ site: siteOf(event.locals, event.url).siteId, incident: idIn(form, 'incident') },
          note: typed(form, of(form, 'note')),
        }),
      () => '/cashier/machines?told=settled',
      (form) => ({ note: of(form, 'note') }),
    ),
  // money without a claim finds its claim, and with that the incident is settled
  assign: (event) =>
    pressed(
      event,
      async (form) => {
        const { office, actor } = event.locals
        const { siteId: site } = siteOf(event.locals, event.url)
        const kassenzeichen = typed(form, of(form, 'code')).slice(0, 200)
        const payment = idIn(form, 'payment')
        const assigned = await office.cashdesk.assignUnclear(actor, { site, payment, kassenzeichen })
        if (!assigned.ok) return assigned
        const note = `Zugeordnet: ${office.claims.formatKassenzeichen(assigned.claim.kassenzeichen)}`
        await office.kiosk.settleIncident(actor, { site, incident: idIn(form, 'incident'), note })
        return assigned
      },
      ({ claim }) => `/cashier/claims/${claim.id}?told=assigned`,
      (form) => ({ kassenzeichen: of(form, 'code'), payment: '' }),
    ),
}
