import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import { changeViews } from '../../../../work/checklists/parts/changes.ts'
import type { PageServerLoad } from './$types'

/** How two versions differ; 0 is the catalogue of today, `basis` what the catalogue gave the other one. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.procedures.readProcedure(actor, { site, concern: params.concern })
  if (!found.ok) error(found.refusal === 'not-permitted' ? 403 : 404, found.refusal)
  const { procedure, versions } = found
  const { t } = textsIn('de')
  const of = (name: string): string => url.searchParams.get(name) ?? '0'
  const stepsOf = (asked: string) => {
    const version = versions.find((one) => String(one.version) === asked)
    if (asked === 'basis') return versions.find((one) => String(one.version) === of('to'))?.basis
    return asked === '0' ? procedure.today : version?.steps
  }
  const [from, to] = [stepsOf(of('from')), stepsOf(of('to'))]
  if (!from || !to) error(404, 'no such version')
  const nameOf = (asked: string): string =>
    asked === '0' || asked === 'basis'
      ? t(asked === '0' ? 'procedures.versions.catalogue' : 'procedures.versions.basis')
      : t('procedures.versions.version', { version: asked })
  return {
    ...{
      site,
      concern: procedure.concern,
      name: procedure.name,
      from: nameOf(of('from')),
      to: nameOf(of('to')),
    },
    changes: changeViews(office.procedures.diffSteps(from, to)),
  }
}
