import type { Hypothesis } from '#office/review/index.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { act, told } from '../parts/acting.ts'
import { entriesPage, entryOf, remove } from '../parts/entries.ts'
import { dayWords, differenceWords, spanWords } from '../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

/** What was expected and what the figures say of it; what was rejected stands there as well. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { entries, edited, view, ...page } = await entriesPage(
    { locals, url },
    ({ hypotheses }) => hypotheses,
  )
  const { review } = locals.office
  const judged = new Map(view.judged.map((it) => [it.kpi.key, it]))
  return {
    ...page,
    hypotheses: entries.map(({ id, body, begun }) => {
      const it = judged.get(body.kpi)
      const { difference = null, interval = null } = it?.comparison ?? {}
      return {
        ...{ ...body, id, begun: dayWords(begun), name: review.kpiOf(body.kpi)?.name ?? body.kpi },
        difference: it && difference !== null ? differenceWords(it.kpi, difference) : null,
        span: it && interval ? spanWords(it.kpi, interval, true) : null,
      }
    }),
    edited: edited && {
      ...{ id: edited.id, version: edited.version },
      values: { ...edited.body } as Readonly<Record<string, string>>,
    },
    options: review.kpis.map(({ key, name }) => ({ value: key, label: name })),
  }
}

function hypothesisOf(form: FormData): Hypothesis {
  const verdict = typedShort(form, 'verdict')
  return {
    ...{ claim: typed(form, 'claim'), kpi: typedShort(form, 'kpi'), why: typed(form, 'why') },
    expected: typedShort(form, 'expected') === 'up' ? 'up' : 'down',
    verdict: verdict === 'supported' || verdict === 'rejected' ? verdict : 'open',
  }
}

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      'hypothesis',
      (form, command) =>
        event.locals.office.review.saveHypothesis(event.locals.actor, {
          ...{ ...command, ...entryOf(form), body: hypothesisOf(form) },
        }),
      (_, site) => told('/hypotheses', site, 'saved'),
    ),
  remove: (event) => remove(event, '/hypotheses'),
}
