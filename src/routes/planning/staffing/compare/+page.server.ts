import { error } from '@sveltejs/kit'
import type { Plan, Reckoned } from '#office/staffing/index.ts'
import { textsIn } from '#texts/index.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { effectViews } from '../parts/effects.ts'
import { change, halves, posts, wholes } from '../parts/figures.ts'
import { areaNamesOf } from '../parts/plan.ts'
import type { PageServerLoad } from './$types'

const MOST = 4

/** Two to four plans side by side, and why each differs from the first. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const asked = [...new Set(url.searchParams.getAll('plan'))].slice(0, MOST)
  const found = await office.staffing.readScenarios(actor, { site, plans: asked })
  if (!found.ok) error(found.refusal === 'not-permitted' ? 403 : 404, found.refusal)
  // the earlier year first, and what others follow before them
  const scenarios = found.scenarios.toSorted(
    (a, b) =>
      a.plan.year - b.plan.year ||
      Number(b.plan.id === a.plan.basedOn) - Number(a.plan.id === b.plan.basedOn),
  )
  const [first, ...others] = scenarios
  return {
    plans: scenarios.map(({ plan: { id, name } }) => ({ id, name })),
    notComparable: !found.isComparable,
    rows: first ? rowsOf(locals, scenarios, await areaNamesOf(locals, site)) : [],
    differences: others.map(({ plan }) => {
      const told = office.staffing.explain(first!.plan, plan)
      const explained = told.ok ? told.explained : null
      return {
        ...{ id: plan.id, name: plan.name },
        ...{ before: explained?.before ?? 0, after: explained?.after ?? 0 },
        difference: explained?.shownDifference ?? 0,
        effects: explained && effectViews(explained.effects, office.staffing.conventions, textsIn('de')),
      }
    }),
  }
}

interface Scenario {
  readonly plan: Plan
  readonly reckoned: Reckoned
}

function rowsOf(
  { office }: App.Locals,
  scenarios: readonly Scenario[],
  areas: Readonly<Record<string, string>>,
) {
  const { t } = textsIn('de')
  const row = (name: string, cell: (it: Scenario) => string, isResult = false) => ({
    ...{ name, cells: scenarios.map(cell), isResult },
  })
  const orDash = <T>(value: T | null | undefined, say: (it: T) => string): string =>
    value === null || value === undefined ? '–' : say(value)
  const keys = new Set(scenarios.flatMap(({ reckoned }) => reckoned.areas.map(({ area }) => area)))
  return [
    row(t('staffing.list.state'), ({ plan }) => t(`staffing.state.${plan.state}`)),
    row(t('staffing.list.year'), ({ plan }) => String(plan.year)),
    row(
      t('staffing.list.convention'),
      ({ plan }) =>
        office.staffing.conventions.find(({ key }) => key === plan.convention)?.nameDe ?? plan.convention,
    ),
    row(t('staffing.compare.work'), ({ reckoned }) => wholes(reckoned.total.workMinutes)),
    row(t('staffing.compare.net'), ({ reckoned }) => orDash(reckoned.denominator, ({ net }) => wholes(net))),
    row(t('staffing.list.needed'), ({ reckoned }) => orDash(reckoned.total.posts, posts), true),
    row(t('staffing.compare.interval'), ({ reckoned }) =>
      orDash(reckoned.total.interval, ({ low, high }) => `${posts(low)} – ${posts(high)}`),
    ),
    row(t('staffing.compare.policy'), ({ reckoned }) =>
      orDash(reckoned.total.byPolicy, (it) => halves(it.posts)),
    ),
    row(t('staffing.list.there'), ({ reckoned }) => orDash(reckoned.capacity, (it) => posts(it.posts))),
    row(t('staffing.list.gap'), ({ reckoned }) => orDash(reckoned.gap, change), true),
    ...[...keys].map((key) =>
      row(t('staffing.compare.area', { area: areas[key] ?? key }), ({ reckoned }) =>
        orDash(reckoned.areas.find(({ area }) => area === key)?.posts, posts),
      ),
    ),
  ]
}
