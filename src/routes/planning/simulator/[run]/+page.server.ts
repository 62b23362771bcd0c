import { error, type RequestEvent } from '@sveltejs/kit'
import { formatDay, formatDayOf, formatTime } from '#ground/languages/index.ts'
import type { SeenRun } from '#office/simulator/index.ts'
import { textsIn } from '#texts/index.ts'
import { offIn, offPage } from '#ui/evaluation-off.ts'
import { actsWith } from '#ui/acts.ts'
import { typed } from '#ui/forms.ts'
import { changesOf } from '../parts/dials.ts'
import { sayMeasure, sayRange } from '../parts/figures.ts'
import { refusedHere } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

/** One run: how far it is, what it was played with, and what came of it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const seen = await locals.office.simulator.readRun(locals.actor, { run: params.run })
  const off = seen.ok ? null : offIn(seen)
  if (off) offPage(off)
  if (!seen.ok) error(403, seen.refusal)
  if (!seen.found) error(404, 'no such run')
  const { run, base, dials, sources, result, means, paired, openDays } = seen.found
  const { maybe } = textsIn('de')
  return {
    run: {
      ...{
        id: run.id,
        name: run.name,
        state: run.state,
        seed: run.seed,
        repeats: run.repeats,
        site: run.site,
      },
      ...{ played: run.played, all: run.days * run.repeats, openDays, days: run.days },
      why: run.why && (maybe(`simulator.why.${run.why}`)?.text ?? maybe('simulator.why.other')!.text),
      period: periodOf(seen.found),
      begun: moment(run.begunAt),
      ended: run.endedAt && moment(run.endedAt),
    },
    changes: changesOf(base, dials, run.changed),
    sources,
    result: result && { course: result.course, teams: result.teams, days: result.days.length },
    means: means.map(({ measure, mean }) => ({
      ...{ measure, days: mean.days, mean: sayMeasure(measure, mean.mean), range: sayRange(measure, mean) },
    })),
    // the run as it is stands before the one in which something was turned
    paired: paired.map(({ id, name, changed }) => ({
      name,
      href:
        changed.length > run.changed.length
          ? `/planning/simulator/compare?before=${run.id}&after=${id}`
          : `/planning/simulator/compare?before=${id}&after=${run.id}`,
    })),
    told: url.searchParams.get('told'),
    requestKey: locals.office.ground.ids.uuid(),
  }
}

const moment = (at: Temporal.Instant): string => `${formatDayOf('de', at, 'short')} ${formatTime(at)}`

function periodOf({ run }: SeenRun): string {
  const first = formatDay('de', run.firstDay, 'short')
  if (run.days === 1) return formatDay('de', run.firstDay)
  return `${first} – ${formatDay('de', run.firstDay.add({ days: run.days - 1 }), 'short')}`
}

const acts = actsWith(refusedHere)
const here = ({ params }: RequestEvent) => `/planning/simulator/${params['run']}`

export const actions: Actions = {
  cancel: (event) =>
    acts(
      event,
      'simulator-cancel',
      (_, key) => event.locals.office.simulator.cancelRun(event.locals.actor, { run: event.params.run, key }),
      () => `${here(event)}?told=cancelled`,
    ),
  rename: (event) =>
    acts(
      event,
      'simulator-rename',
      (form, key) =>
        event.locals.office.simulator.renameRun(event.locals.actor, {
          ...{ run: event.params.run, name: typed(form, 'name'), key },
        }),
      () => `${here(event)}?told=renamed`,
    ),
  delete: (event) =>
    acts(
      event,
      'simulator-delete',
      (_, key) => event.locals.office.simulator.deleteRun(event.locals.actor, { run: event.params.run, key }),
      () => '/planning/simulator?told=deleted',
    ),
}
