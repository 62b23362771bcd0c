import { error } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { pressed, toldIn, wordsOf } from './parts/said.ts'
import { rowView } from './parts/view.ts'
import { siteOf } from '../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

const LISTS = ['open', 'filed', 'over'] as const

/** The inbox. Names and subjects: a row in the trail. */
export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('intake:list')
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const asked = url.searchParams.get('list')
  const list = LISTS.find((it) => it === asked) ?? 'open'
  const words = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  const seen = await office.intake.listIntake(actor, { site: siteId, list, words })
  if (!seen.ok) error(403, seen.refusal)
  const upload = toldIn(url, 'upload')
  return {
    ...{ list, words, told: toldIn(url), items: seen.items.map(rowView) },
    requestKey: office.ground.ids.uuid(),
    uploadRefused: upload ? wordsOf(upload) : null,
    isMoving: seen.items.some(({ item }) => item.state === 'working'),
  }
}

export const actions: Actions = {
  merge: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.intake.mergeItems(event.locals.actor, {
          items: form
            .getAll('item')
            .filter((it): it is string => typeof it === 'string')
            .slice(0, 50),
          halves: typed(form, 'how') === 'halves',
        }),
      ({ item }) => `/intake/${item}?told=merged`,
    ),
}
