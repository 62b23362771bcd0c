import { error } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import { numberText, numberTyped } from '#ui/typed-number.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { act, dayOf } from '../parts/acting.ts'
import { dayWords } from '../parts/shown.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is done for the health of those who work at a place. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground } = locals.office
  const [seen, owners] = await Promise.all([
    workload.readMeasuresAt(locals.actor, site),
    workload.ownersAt(locals.actor, site),
  ])
  if (!seen.ok) error(403, 'not permitted')
  return {
    ...{ owners, kinds: workload.MEASURE_KINDS, requestKey: ground.ids.uuid() },
    told: url.searchParams.get('told'),
    asked: url.searchParams.get('measure'),
    measures: seen.measures.map((it) => ({
      ...{ id: it.id, kind: it.kind, place: it.place, what: it.what, why: it.why, owner: it.ownerName },
      ...{ due: dayWords(it.due), checkOn: dayWords(it.checkOn), effect: it.effect, state: it.state },
      ...{ endedWords: it.endedWords, effectWords: it.effectWords },
      ...{
        before: it.before === null ? null : numberText(it.before),
        after: it.after === null ? null : numberText(it.after),
      },
      standing: workload.measureStanding(it, seen.today),
    })),
  }
}

const LIST = '/planning/load/measures'

export const actions: Actions = {
  plan: (event) =>
    act(
      event,
      'plan',
      (form, at) =>
        event.locals.office.workload.planMeasure(event.locals.actor, {
          ...{
            ...at,
            kind: typedShort(form, 'kind'),
            place: typed(form, 'place'),
            what: typed(form, 'what'),
          },
          ...{ why: typed(form, 'why'), owner: typedShort(form, 'owner') || null, due: dayOf(form, 'due') },
          ...{ checkOn: dayOf(form, 'checkOn'), before: numberTyped(typedShort(form, 'before')) },
        }),
      () => `${LIST}?told=planned`,
    ),
  end: (event) =>
    act(
      event,
      'end',
      (form, at) =>
        event.locals.office.workload.endMeasure(event.locals.actor, {
          ...{
            ...at,
            measure: typedShort(form, 'measure'),
            words: typed(form, 'words'),
            end: typedShort(form, 'end'),
          },
        }),
      () => `${LIST}?told=ended`,
    ),
  check: (event) =>
    act(
      event,
      'check',
      (form, at) =>
        event.locals.office.workload.checkMeasure(event.locals.actor, {
          ...{ ...at, measure: typedShort(form, 'measure'), words: typed(form, 'words') },
          ...{ effect: typedShort(form, 'effect'), after: numberTyped(typedShort(form, 'after')) },
        }),
      () => `${LIST}?told=checked`,
    ),
}
