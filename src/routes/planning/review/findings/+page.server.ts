import { formatDay } from '#ground/languages/index.ts'
import type { Finding } from '#office/review/index.ts'
import { chosen, dayIn, typed, typedShort } from '#ui/forms.ts'
import { act, told } from '../parts/acting.ts'
import { dayText, entriesPage, entryOf, remove } from '../parts/entries.ts'
import { differenceWords } from '../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

/** What was found: evidence, cause, change, owner, date, effect. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { entries, edited, view, ...page } = await entriesPage({ locals, url }, ({ findings }) => findings)
  const { office } = locals
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString()
  const judged = new Map(view.judged.map((it) => [it.kpi.key, it]))
  return {
    ...page,
    findings: entries.map(({ id, body }) => ({
      ...{
        ...body,
        id,
        due: formatDay('de', body.due, 'short'),
        checkDay: formatDay('de', body.checkDay, 'short'),
      },
      isLate: !body.isDone && body.due < today,
      isToCheck: body.effect === null && body.checkDay <= today,
      effect: body.effect && { ...body.effect, day: formatDay('de', body.effect.day, 'short') },
      kpis: body.kpis.map((key) => {
        const it = judged.get(key)
        const difference = it?.comparison?.difference ?? null
        return {
          ...{ key, name: office.review.kpiOf(key)?.name ?? key, verdict: it?.verdict ?? null },
          difference: it && difference !== null ? differenceWords(it.kpi, difference) : null,
        }
      }),
    })),
    edited: edited && {
      ...{ id: edited.id, version: edited.version },
      values: {
        ...{
          title: edited.body.title,
          evidence: edited.body.evidence,
          cause: edited.body.cause,
          change: edited.body.change,
        },
        ...{
          owner: edited.body.owner,
          due: dayText(edited.body.due),
          checkDay: dayText(edited.body.checkDay),
        },
        ...{ result: edited.body.effect?.result ?? '', effect: edited.body.effect?.words ?? '' },
        ...{ effectDay: dayText(edited.body.effect?.day ?? null), done: edited.body.isDone ? 'yes' : '' },
      } as Readonly<Record<string, string>>,
      kpis: edited.body.kpis,
    },
    options: office.review.kpis.map(({ key, name }) => ({ value: key, label: name })),
  }
}

const dayOf = (form: FormData, name: string): string =>
  dayIn(form, name)?.toString() ?? typedShort(form, name)

function findingOf(form: FormData): Finding {
  const result = typedShort(form, 'result')
  const isResult = result === 'helped' || result === 'no-effect' || result === 'unclear'
  return {
    ...{ title: typed(form, 'title'), kpis: chosen(form, 'kpis'), evidence: typed(form, 'evidence') },
    ...{ cause: typed(form, 'cause'), change: typed(form, 'change'), owner: typed(form, 'owner') },
    ...{ due: dayOf(form, 'due'), checkDay: dayOf(form, 'checkDay'), isDone: typed(form, 'done') !== '' },
    effect: isResult ? { day: dayOf(form, 'effectDay'), result, words: typed(form, 'effect') } : null,
  }
}

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      'finding',
      (form, command) =>
        event.locals.office.review.saveFinding(event.locals.actor, {
          ...command,
          ...entryOf(form),
          body: findingOf(form),
        }),
      (_, site) => told('/findings', site, 'saved'),
    ),
  remove: (event) => remove(event, '/findings'),
}
