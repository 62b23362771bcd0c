import { textsIn } from '#texts/index.ts'
import { typedShort } from '#ui/forms.ts'
import { act } from '../../parts/acting.ts'
import { changeText, effectViews } from '../../parts/effects.ts'
import { moment } from '../../parts/plan.ts'
import type { Actions, PageServerLoad } from './$types'

/** What a plan is laid beside: `revision:3` of itself, or `plan:<id>`. */
interface Choice {
  readonly value: string
  readonly label: string
}

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { office, actor } = locals
  const { plan, site } = await parent()
  const found = await office.staffing.readRevisions(actor, { site, plan: plan.id })
  const revisions = found.ok ? found.revisions : []
  const options = await choices(locals, { plan, site, revisions })
  const asked = url.searchParams.get('against')
  const against = options.find(({ value }) => value === asked) ?? options[0] ?? null
  const { maybe } = textsIn('de')
  return {
    ...{ options, against: against?.value ?? null },
    compared: against && (await comparedWith(locals, { site, plan: params.plan }, against)),
    revisions: revisions.map(({ version, at, act: name, result }) => ({
      ...{ version, when: moment(at), posts: result.posts },
      act: maybe(`staffing.changes.acts.${name.replace('staffing.', '')}`)?.text ?? name,
    })),
  }
}

interface About {
  readonly plan: { readonly id: string; readonly version: number; readonly basedOn: string | null }
  readonly site: number
  readonly revisions: readonly { readonly version: number; readonly at: Temporal.Instant }[]
}

/** The previous version first, then the plan it follows, then the others. */
async function choices({ office, actor }: App.Locals, { plan, site, revisions }: About): Promise<Choice[]> {
  const { t } = textsIn('de')
  const others = await office.staffing.readPlans(actor, { site })
  const plans = others.ok ? others.plans.filter(({ id }) => id !== plan.id) : []
  const older = revisions
    .filter(({ version }) => version < plan.version)
    .map(({ version, at }) => ({
      ...{
        value: `revision:${version}`,
        label: t('staffing.changes.againstRevision', { version, when: moment(at) }),
      },
    }))
  const basis = plans.find(({ id }) => id === plan.basedOn)
  const named = plans
    .filter(({ id }) => id !== plan.basedOn)
    .map(({ id, name, year }) => ({
      ...{ value: `plan:${id}`, label: t('staffing.changes.againstPlan', { name, year: String(year) }) },
    }))
  return [
    ...older.slice(0, 1),
    ...(basis
      ? [{ value: `plan:${basis.id}`, label: t('staffing.changes.againstBasis', { name: basis.name }) }]
      : []),
    ...older.slice(1),
    ...named,
  ]
}

async function comparedWith(
  { office, actor }: App.Locals,
  { site, plan }: { readonly site: number; readonly plan: string },
  { value, label }: Choice,
) {
  const [kind, which = ''] = value.split(':')
  const before = kind === 'plan' ? { plan: which } : { plan, version: Number(which) }
  const found = await office.staffing.readDifference(actor, { site, before, after: { plan } })
  if (!found.ok) return null
  const { conventions } = office.staffing
  const texts = textsIn('de')
  const { explained } = found
  return {
    name: label,
    notComparable: found.before.convention !== found.after.convention,
    ...{ before: explained?.before ?? 0, after: explained?.after ?? 0 },
    difference: explained?.shownDifference ?? 0,
    effects: explained && effectViews(explained.effects, conventions, texts),
    changes: found.changes.map((change) => changeText(change, conventions, texts)),
  }
}

export const actions: Actions = {
  restore: (event) =>
    act(
      event,
      'restore',
      (form, command) =>
        event.locals.office.staffing.restoreRevision(event.locals.actor, {
          ...{ ...command, restore: Number(typedShort(form, 'revision')) || 0 },
        }),
      () => `/planning/staffing/${event.params.plan}?told=restored`,
      () => '',
    ),
}
