import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { dayToType } from '#ui/typed-day.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { shownOne, shownView } from './shown.ts'

const TOLD = ['proposed', 'agreed', 'refused', 'withdrawn'] as const

async function viewAt(locals: App.Locals, url: URL) {
  const { siteId, sites } = siteOf(locals, url)
  const seen = await locals.office.evaluations.readEvaluations(locals.actor, { site: siteId })
  if (!seen.ok) error(403, seen.refusal)
  const { tr } = textsIn('de')
  const told = TOLD.find((it) => it === url.searchParams.get('told')) ?? null
  const page = {
    ...{
      siteId,
      sites,
      requestKey: locals.office.ground.ids.uuid(),
      today: dayToType(seen.today.toString()),
    },
    told: { told, words: told ? tr(`evaluations.told.${told}`) : undefined },
  }
  return { seen, page }
}

/** The catalogue as it stands at a site. */
export async function catalogueAt(locals: App.Locals, url: URL) {
  const { seen, page } = await viewAt(locals, url)
  const off = url.searchParams.get('off')
  return {
    ...page,
    ...shownView(seen),
    off: seen.evaluations.find(({ key, isOn }) => key === off && !isOn)?.name ?? null,
  }
}

/** One of it; 404 where there is none such. */
export async function evaluationAt(locals: App.Locals, url: URL, key: string) {
  const { seen, page } = await viewAt(locals, url)
  const found = seen.evaluations.find((it) => it.key === key)
  if (!found) error(404, 'no such evaluation')
  return { ...page, it: shownOne(found) }
}

/** The template of an agreement, with the catalogue as it stands. */
export async function templateAt({ office, actor, account, site }: App.Locals, url: URL): Promise<Response> {
  const { siteId } = siteOf({ account }, url)
  const paper = await office.evaluations.agreementPaper(actor, { site: siteId, office: site })
  if (!paper.ok) error(403, paper.refusal)
  return new Response(new Uint8Array(paper.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="dienstvereinbarung-muster.pdf"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
