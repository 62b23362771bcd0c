import { error } from '@sveltejs/kit'
import { formatDay, formatDayAndClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, typedShort } from '#ui/forms.ts'
import { act, blockOf, type At } from './parts/acting.ts'
import { daysOf, weekPath } from './parts/reading.ts'
import { choicesOf, nameOf, refusalsSaid, roomOf, rowsOf, warningsSaid } from './parts/shown.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { office, actor } = locals
  const { siteId, monday } = await parent()
  const found = await office.rota.weekOf(actor, { site: siteId, monday })
  if (!found.ok) error(403, found.refusal)
  const { week, facts, fallenOpen } = found
  const view = url.searchParams.get('view') === 'desks' ? ('desks' as const) : ('people' as const)
  const days = daysOf(monday)
  const capacity =
    week.published === null ? null : await office.rota.proposeCapacity(actor, { site: siteId, monday })
  return {
    ...{ view, days, version: week.version, isEmpty: week.blocks.length === 0 },
    title: textsIn('de').t('rota.titleOf', {
      from: formatDay('de', days[0]!, 'short'),
      to: formatDay('de', days[6]!, 'short'),
    }),
    rows: rowsOf(found, view, monday),
    refused: refusalsSaid(found),
    warned: warningsSaid(found),
    choices: choicesOf(found, await office.staff.teams(siteId)),
    publishedAt: week.publishedAt && formatDayAndClock('de', week.publishedAt),
    isChanged: week.published !== null && week.published !== week.version,
    canUndo: week.before !== null,
    fallen: fallenOpen.map(({ day, desk, account }) => ({
      ...{ day: formatDay('de', day, 'middle'), room: roomOf(facts, desk), name: nameOf(facts, account) },
    })),
    capacityOpen: capacity?.ok === true && !capacity.isInForce,
    others: found.weeks
      .filter((it) => it.monday !== monday)
      .map((it) => ({ value: it.monday, label: formatDay('de', it.monday, 'short') })),
    ask: url.searchParams.get('ask') === 'unpublish' && week.published !== null,
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const told = (word: string) => (at: At) => weekPath(at.site, at.monday, { told: word })

export const actions: Actions = {
  add: (event) =>
    act(
      event,
      'add',
      (form, at) => {
        const days = chosen(form, 'days').map((day) => day.slice(0, 10))
        // a form that comes back keeps the last of several ticks only
        form.set('ticked', days.join(' '))
        const change = { kind: 'add' as const, days, block: blockOf(form) }
        return event.locals.office.rota.planWeek(event.locals.actor, { ...at, change })
      },
      told('planned'),
    ),
  instead: (event) =>
    act(
      event,
      'instead',
      (form, at) => {
        const [block, account] = [typedShort(form, 'block'), typedShort(form, 'account')]
        const change = { kind: 'instead' as const, block, account }
        return event.locals.office.rota.planWeek(event.locals.actor, { ...at, change })
      },
      told('put'),
    ),
  undo: (event) =>
    act(event, 'undo', (_, at) => event.locals.office.rota.undoWeek(event.locals.actor, at), told('undone')),
  copy: (event) =>
    act(
      event,
      'copy',
      (form, at) => {
        const command = { ...at, from: typedShort(form, 'from') }
        return event.locals.office.rota.copyWeek(event.locals.actor, command)
      },
      told('copied'),
    ),
  publish: (event) =>
    act(
      event,
      'publish',
      (_, at) => event.locals.office.rota.publishWeek(event.locals.actor, at),
      told('published'),
    ),
  unpublish: (event) =>
    act(
      event,
      'unpublish',
      (_, at) => event.locals.office.rota.unpublishWeek(event.locals.actor, at),
      told('unpublished'),
    ),
}
