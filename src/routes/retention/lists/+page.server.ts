import { error } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { formatDayOf } from '#ground/languages/index.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { act, dayText, siteOf, toldIn } from '../parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** Deletion lists, the newest first: those that wait for the second person, and the proof of those that were executed. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.retention.readLists(actor, { site: siteOf(locals) })
  if (!seen.ok) error(403, seen.refusal)
  const { lists, names } = seen.found
  return {
    ...{ told: toldIn(url), requestKey: office.ground.ids.uuid() },
    lists: lists.map((it) => ({
      ...{ id: it.id, remark: it.remark, by: names.get(it.madeBy) ?? '', own: it.madeBy === actor.id },
      made: formatDayOf('de', it.madeAt, 'short'),
      state: it.executedAt ? ('executed' as const) : it.droppedAt ? ('dropped' as const) : ('open' as const),
      ended:
        (it.executedAt ?? it.droppedAt) ? formatDayOf('de', (it.executedAt ?? it.droppedAt)!, 'short') : '',
      endedBy: names.get(it.executedBy ?? it.droppedBy ?? '') ?? '',
      objects: it.items.reduce((sum, { objects }) => sum + (objects ?? 0), 0),
      items: it.items.map((one) => ({
        ...{ position: one.position, whole: one.whole, reference: one.reference, subject: one.subject },
        ...{
          rule: one.section,
          until: dayText(one.keepUntil),
          fate: one.fate,
          objects: one.objects,
          akte: one.akte,
        },
        digest: one.digest ? Buffer.from(one.digest).toString('hex').slice(0, 16) : null,
      })),
    })),
  }
}

export const actions: Actions = {
  execute: (event) =>
    act(
      event,
      'execute',
      async (form, key) => {
        if (typed(form, 'sure') !== 'yes') return refuse('sure-missing')
        return event.locals.office.retention.executeList(event.locals.actor, {
          ...{ site: siteOf(event.locals), list: typedShort(form, 'list'), key },
        })
      },
      () => '/retention/lists?told=executed',
    ),
  drop: (event) =>
    act(
      event,
      'drop',
      (form, key) =>
        event.locals.office.retention.dropList(event.locals.actor, {
          ...{ site: siteOf(event.locals), list: typedShort(form, 'list'), key },
        }),
      () => '/retention/lists?told=dropped',
    ),
}
