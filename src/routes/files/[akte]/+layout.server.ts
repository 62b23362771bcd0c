import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { akteView, documentRow, vorgangView } from './parts/views.ts'
import type { LayoutServerLoad } from './$types'

/** One Akte with its tree. Leafing through its documents does not ask for it again; events and own acts do. */
export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
  depends('files:akte')
  const { office, actor } = locals
  const seen = await office.casefiles.readAkte(actor, { akte: params.akte })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { documents, vorgaenge, akte } = seen.found
  const names = await namesOf(locals, akte.site)
  return {
    akte: akteView(seen.found, office, names),
    vorgaenge: vorgaenge.map(vorgangView),
    documents: documents.map((it) => documentRow(it, names.types)),
  }
}

async function namesOf({ office }: App.Locals, site: number) {
  const today = officeDay(office.ground.clock.now())
  const types = [...office.catalogue.on(today).documentTypes.values()]
  return {
    plan: new Map((await office.casefiles.plan()).map(({ code, title }) => [code, title])),
    teams: new Map((await office.staff.teams(site)).map(({ key, name }) => [key, name])),
    types: new Map(types.map(({ key, name }) => [key, name.de])),
  }
}
