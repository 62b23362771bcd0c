import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import { typed, typedShort } from '#ui/forms.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const found = await locals.office.counters.scenariosOf(locals.actor)
  const names = new Map(found.map(({ id, name }) => [id, name]))
  const shown = found.map(({ id, site, name, areaName, changedAt, deletedAt, basedOn, setting, isOff }) => ({
    ...{ id, site, name, areaName, isAway: deletedAt !== null, changedAt: String(changedAt) },
    basedOn: basedOn === null ? null : (names.get(basedOn) ?? null),
    measured: !isOff && setting.origins.service?.from === 'measured' ? (setting.origins.service.n ?? null) : null,
  }))
  return {
    scenarios: shown.filter(({ isAway }) => !isAway),
    away: shown.filter(({ isAway }) => isAway),
    asked: shown.find(({ id, isAway }) => !isAway && id === url.searchParams.get('delete')) ?? null,
    told: url.searchParams.get('told'),
    requestKey: locals.office.ground.ids.uuid(),
  }
}

const act = actsWith((form, refusal) => {
  const { tr, maybe } = textsIn('de')
  return refusedWith(form, refusal, {
    '': maybe(`counters.refusals.${refusal.refusal}`) ?? tr('counters.refusals.unknown-scenario'),
  })
})

const at = (form: FormData, key: string | undefined) => ({
  ...{ scenario: typedShort(form, 'scenario'), site: Number(typedShort(form, 'site')) || 0 },
  ...(key !== undefined && { key: `${key}:${typedShort(form, 'scenario')}` }),
})

export const actions: Actions = {
  copy: (event) =>
    act(
      event,
      'copy',
      (form, key) =>
        event.locals.office.counters.copyScenario(event.locals.actor, {
          ...at(form, key),
          name: typed(form, 'name'),
        }),
      ({ scenario }) => `/planning/counters/${scenario}/edit?told=copied`,
    ),
  delete: (event) =>
    act(
      event,
      'delete',
      (form, key) => event.locals.office.counters.deleteScenario(event.locals.actor, at(form, key)),
      () => '/planning/counters?told=deleted',
    ),
  restore: (event) =>
    act(
      event,
      'restore',
      (form, key) => event.locals.office.counters.restoreScenario(event.locals.actor, at(form, key)),
      () => '/planning/counters?told=restored',
    ),
}
