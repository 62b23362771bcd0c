import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { chosen, dayIn, typed, typedShort } from '#ui/forms.ts'
import { dayToType } from '#ui/typed-day.ts'
import { numberTyped } from '#ui/typed-number.ts'
import { act, type At } from '../parts/acting.ts'
import type { Actions, PageServerLoad } from './$types'

const NUMBERS = ['deskInARow', 'apart', 'shortPerHour', 'sameDeskDays'] as const

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { office, actor } = locals
  const { siteId, monday } = await parent()
  const found = await office.rota.weekOf(actor, { site: siteId, monday })
  if (!found.ok) error(403, found.refusal)
  const { agreed, facts } = found
  const teams = await office.staff.teams(siteId)
  return {
    agreedIn: agreed.agreedIn,
    since: agreed.validFrom && formatDay('de', agreed.validFrom, 'short'),
    values: {
      ...Object.fromEntries(NUMBERS.map((name) => [name, String(agreed[name])])),
      ...{ from: dayToType(monday), agreedIn: agreed.agreedIn },
    } as Readonly<Record<string, string>>,
    tasks: facts.tasks.map(({ key, name }) => ({ value: key, label: name })),
    desks: facts.desks
      .filter(({ active }) => active)
      .map(({ desk, room, team, tasks }) => ({
        ...{ desk, room, tasks },
        team: teams.find(({ key }) => key === team)?.name ?? team,
      })),
    version: 0,
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

const told = (word: string) => (at: At) =>
  `/planning/rota/rules?${new URLSearchParams({ week: at.monday, site: String(at.site), told: word })}`

export const actions: Actions = {
  agree: (event) =>
    act(
      event,
      'agree',
      (form, { site, key }) => {
        const number = (name: (typeof NUMBERS)[number]) => numberTyped(typed(form, name)) ?? Number.NaN
        return event.locals.office.rota.agreeRules(event.locals.actor, {
          ...{ site, key, from: dayIn(form, 'from')?.toString() ?? '' },
          agreed: {
            ...{ deskInARow: number('deskInARow'), apart: number('apart') },
            ...{ shortPerHour: number('shortPerHour'), sameDeskDays: number('sameDeskDays') },
            agreedIn: typed(form, 'agreedIn'),
          },
        })
      },
      told('agreed'),
    ),
  tasks: (event) =>
    act(
      event,
      'tasks',
      (form, { site, key }) => {
        const desk = Number(typedShort(form, 'desk'))
        const own = chosen(form, 'tasks')
        return event.locals.office.rota.setDeskTasks(event.locals.actor, {
          ...{ site, desk, key: key && `${key}${desk}` },
          tasks: chosen(form, 'all').length > 0 ? null : own,
        })
      },
      told('tasks'),
    ),
}
