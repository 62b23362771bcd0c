import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { dayIn, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { act, told } from '../parts/acting.ts'
import { lastMonth, monthWords } from '../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

const { tr } = textsIn('de')

/** Which time was before and which is after. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.review.readReview(actor, { site })
  if (!found.ok) error(403, found.refusal)
  const { frame } = found.view
  const german = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
  return {
    ...{ site, told: url.searchParams.get('told'), requestKey: office.ground.ids.uuid() },
    values: {
      changeDay: frame ? german(frame.changeDay) : '',
      baselineFrom: frame ? monthWords(frame.baselineFrom) : '',
      baselineTo: frame ? lastMonth(frame.baselineTo) : '',
      afterFrom: frame ? monthWords(frame.afterFrom) : '',
      afterTo: frame ? lastMonth(frame.afterTo) : '',
    },
  }
}

const MONTHS = ['baselineFrom', 'baselineTo', 'afterFrom', 'afterTo'] as const

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'frame',
      (form, command) => {
        const { review } = event.locals.office
        const change = dayIn(form, 'changeDay')
        const months = MONTHS.map(
          (name) => [name, review.periodTyped(typedShort(form, name), 'month')] as const,
        )
        const errors = {
          ...(change ? {} : { changeDay: tr('review.refusal.not-a-day') }),
          ...Object.fromEntries(
            months.flatMap(([name, month]) =>
              month === null ? [[name, tr('review.refusal.no-month')]] : [],
            ),
          ),
        }
        if (!change || Object.keys(errors).length > 0) return Promise.resolve({ errors })
        const [baselineFrom, baselineTo, afterFrom, afterTo] = months.map(([, month]) => month!) as [
          string,
          string,
          string,
          string,
        ]
        // the last month is typed; the frame ends before the one that follows
        const after = (month: string): string =>
          Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()
        return review.setFrame(event.locals.actor, {
          ...{ ...command, changeDay: change.toString(), baselineFrom, afterFrom },
          ...{ baselineTo: after(baselineTo), afterTo: after(afterTo) },
        })
      },
      (_, site) => told('/frame', site, 'frame'),
    ),
}
