import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDay } from '#ground/languages/index.ts'
import { typedShort } from '#ui/forms.ts'
import { act } from '../parts/acts.ts'
import { siteOf } from '../parts/site.ts'
import { dayText } from '../parts/views.ts'
import { dateActs } from '../[akte]/parts/course-acts.ts'
import { spanAt, type Span } from './span.ts'
import type { Actions, PageServerLoad } from './$types'

/** Wiedervorlagen day by day, of oneself and one's teams; what is overdue stands first, whatever the span. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const today = officeDay(office.ground.clock.now())
  const span: Span = url.searchParams.get('span') === 'month' ? 'month' : 'week'
  const { from, to, before, next } = spanAt(span, url.searchParams.get('month') ?? '', today)
  const days = Math.min(Math.max(today.until(to, { largestUnit: 'days' }).days, 0), 400)
  const seen = await office.circulation.readTasks(actor, { site: siteOf(locals), days })
  if (!seen.ok) error(403, seen.refusal)
  const all = seen.found.resubmissions.map((it) => ({
    ...{ id: it.id, akte: it.akte, reference: it.reference, subject: it.akteSubject, about: it.about },
    ...{ late: it.late, day: String(it.due), dueText: dayText(it.due) },
  }))
  const within = all.filter(({ day, late }) => !late && day >= String(from) && day <= String(to))
  return {
    ...{ span, today: String(today), requestKey: office.ground.ids.uuid() },
    ...{ from: dayText(from), to: dayText(to), before: String(before), next: String(next) },
    late: all.filter(({ late }) => late),
    days: [...Map.groupBy(within, ({ day }) => day)].map(([day, dates]) => ({
      ...{ day, title: formatDay('de', day, 'long'), dates },
    })),
  }
}

export type DateRow = {
  readonly id: string
  readonly akte: string
  readonly reference: string
  readonly subject: string
  readonly about: string
  readonly day: string
  readonly dueText: string
}

export const actions: Actions = {
  moveDate: (event) => act(event, 'moveDate', (form, key) => dateActs(event, form, key, 'move')),
  dateDone: (event) =>
    act(
      event,
      'dateDone',
      (form, key) => dateActs(event, form, key, 'done'),
      (_, form) => ({ undo: typedShort(form, 'resubmission'), akte: typedShort(form, 'akte') }),
    ),
  dateOpen: (event) => act(event, 'dateOpen', (form, key) => dateActs(event, form, key, 'open')),
}
