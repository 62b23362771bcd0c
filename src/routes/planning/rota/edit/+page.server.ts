import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { typedShort } from '#ui/forms.ts'
import { act, blockOf, type At } from '../parts/acting.ts'
import { clockOf, daysOf, weekPath } from '../parts/reading.ts'
import { choicesOf } from '../parts/shown.ts'
import type { Actions, PageServerLoad } from './$types'

/** One block: as it is planned, or a new one on the day and in the row from which one came. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { office, actor } = locals
  const { siteId, monday } = await parent()
  const found = await office.rota.weekOf(actor, { site: siteId, monday })
  if (!found.ok) error(403, found.refusal)
  const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 40)
  const block = found.week.blocks.find(({ id }) => id === asked('block'))
  if (asked('block') !== '' && !block) error(404, 'no such block')
  const values: Record<string, string> = block
    ? {
        ...{ day: block.day, from: clockOf(block.from), until: clockOf(block.until) },
        place: block.kind === 'desk' ? `desk:${block.desk}` : block.kind,
        account: block.account ?? '',
      }
    : { day: asked('day'), place: asked('place'), account: asked('account') }
  return {
    ...{ version: found.week.version, block: block?.id ?? null, values },
    days: daysOf(monday).map((day) => ({ value: day, label: formatDay('de', day, 'long') })),
    choices: choicesOf(found, await office.staff.teams(siteId)),
    requestKey: office.ground.ids.uuid(),
  }
}

const told = (word: string) => (at: At) => weekPath(at.site, at.monday, { told: word })

export const actions: Actions = {
  save: (event) => {
    const isNew = !event.url.searchParams.get('block')
    return act(
      event,
      'save',
      (form, at) => {
        const day = typedShort(form, 'day')
        const change = isNew
          ? { kind: 'add' as const, days: [day], block: blockOf(form) }
          : { kind: 'change' as const, block: { ...blockOf(form), day, id: typedShort(form, 'block') } }
        return event.locals.office.rota.planWeek(event.locals.actor, { ...at, change })
      },
      told(isNew ? 'planned' : 'changed'),
    )
  },
  remove: (event) =>
    act(
      event,
      'remove',
      (form, at) => {
        const change = { kind: 'remove' as const, block: typedShort(form, 'block') }
        return event.locals.office.rota.planWeek(event.locals.actor, { ...at, change })
      },
      told('removed'),
    ),
}
