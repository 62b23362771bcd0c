import { error, type RequestEvent } from '@sveltejs/kit'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { ask, cancel, create, order, reckon, toldIn } from '../../../desk/fees/parts/acts.ts'
import { claimView } from '../../../desk/fees/parts/claims.ts'
import { draftFor } from '../../../desk/fees/parts/draft.ts'
import { sheetView, stateOf } from '../../../desk/fees/parts/reckoning.ts'
import type { Actions, PageServerLoad } from './$types'

/** What this Akte and its person were asked to pay. Who does not see the Akte sees none of it. */
export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
  depends('files:fees')
  const { office, actor } = locals
  const seen = await office.casefiles.readAkte(actor, { akte: params.akte })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { akte, person, writes } = seen.found
  const at = { site: akte.site, akte: akte.id, person: person?.id ?? null }
  const read = await office.charging.readFileSheet(actor, at)
  if (!read.ok) error(403, read.refusal)
  const { sheet } = read
  return {
    siteId: akte.site,
    sheet: sheetView(office, sheet),
    start: stateOf(office, sheet.on, draftFor(sheet)),
    claims: sheet.claims.map((it) => claimView(office, it)),
    reasons: office.claims.reasonCodes,
    mayAsk: writes && akte.state === 'open',
    language: person?.language ?? 'de',
    ...{ told: toldIn(url), requestKey: office.ground.ids.uuid() },
  }
}

const backOf =
  ({ params }: RequestEvent) =>
  (_: FormData, told: string): string =>
    `/files/${params['akte']}/fees?${new URLSearchParams({ told })}`

/** Asks with the rights of the Akte: whoever may not write in it asks for nothing out of it. */
async function ofAkte({
  locals,
  params,
}: RequestEvent): Promise<Outcome<{ akte: string; person: string | null; site: number }>> {
  const seen = await locals.office.casefiles.readAkte(locals.actor, { akte: params['akte']! })
  if (!seen.ok) return refuse(seen.refusal)
  const { akte, person, writes } = seen.found
  if (!writes || akte.state !== 'open') return refuse('not-permitted')
  return { ok: true, akte: akte.id, person: person?.id ?? null, site: akte.site }
}

async function mustWrite(event: RequestEvent): Promise<void> {
  const of = await ofAkte(event)
  if (!of.ok) error(of.refusal === 'not-permitted' ? 403 : 404, of.refusal)
}

export const actions: Actions = {
  reckon,
  ask,
  create: (event) =>
    create(
      event,
      async (charge) => {
        const of = await ofAkte(event)
        if (!of.ok) return of
        const { akte, person, site } = of
        return event.locals.office.charging.chargeFile(event.locals.actor, { ...charge, akte, person, site })
      },
      backOf(event),
    ),
  cancel: async (event) => {
    await mustWrite(event)
    return cancel(event, backOf(event))
  },
  order: async (event) => {
    await mustWrite(event)
    return order(event, backOf(event))
  },
}
