import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { sitesOf } from '../parts/reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const sites = await sitesOf(locals)
  if (sites.length === 0) error(403, 'no site')
  return { sites, requestKey: locals.office.ground.ids.uuid() }
}

const act = actsWith((form, refusal) => {
  const { tr, maybe } = textsIn('de')
  const words = maybe(`counters.refusals.${refusal.refusal}`) ?? tr('counters.refusals.figures-wrong')
  return refusedWith(form, refusal, { [refusal.field ?? '']: words })
})

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'new',
      (form, key) => {
        const { office, actor, account } = event.locals
        const [site = '', area = ''] = typedShort(form, 'area', 60).split('/')
        const year = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').year
        const command = {
          ...{ site: Number(site) || (account?.sites[0] ?? 0), area, name: typed(form, 'name'), note: '' },
          ...(key !== undefined && { key }),
        }
        return typedShort(form, 'start') === 'measured'
          ? office.counters.learnScenario(actor, command)
          : office.counters.createScenario(actor, {
              ...command,
              setting: office.counters.usualScenario(year),
            })
      },
      ({ scenario }) => `/planning/counters/${scenario}/edit?told=created`,
    ),
}
