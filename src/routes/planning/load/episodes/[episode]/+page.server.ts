import { error } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import { act, namesOf } from '../../parts/acting.ts'
import { decideAct } from '../../parts/decision.ts'
import { dayWords, instantDay, spanWords } from '../../parts/shown.ts'
import type { Actions, PageServerLoad } from './$types'

/** One red episode: what made it red, what was decided, and whether it helped. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground } = locals.office
  const [seen, owners] = await Promise.all([
    workload.readEpisodeAt(locals.actor, { site, episode: params.episode }),
    workload.ownersAt(locals.actor, site),
  ])
  const more = { owners, requestKey: ground.ids.uuid(), told: url.searchParams.get('told') }
  if (!seen.ok) {
    if (seen.refusal === 'not-permitted') error(403, 'not permitted')
    return { off: seen.name, episode: null, ...more }
  }
  if (!seen.found) error(404, 'no such episode')
  const { episode, halfHours, names, zone, effect } = seen.found
  const decision = workload.decisionOf(episode)
  return {
    off: null,
    ...more,
    episode: {
      ...{ id: episode.id, unit: namesOf(episode.areas, names), standing: episode.standing, effect },
      when: spanWords(episode.from, episode.until, zone),
      halfHours: halfHours.map((it) => ({
        time: spanWords(it.from, it.from, zone).from,
        level: it.level,
        points: it.points,
        steps: workload.PARTS.map((part) => ({ part, step: it[part] })),
      })),
      decisions: episode.decisions.map((it) => ({
        ...{
          nth: it.nth,
          kind: it.kind,
          words: it.words,
          doneWords: it.doneWords,
          effectWords: it.effectWords,
        },
        ...{ owner: it.owner && (seen.found?.owners[it.owner] ?? '–'), due: dayWords(it.due) },
        ...{ checkOn: dayWords(it.checkOn), decidedAt: instantDay(it.decidedAt, zone) },
        ...{ doneAt: instantDay(it.doneAt, zone), effect: it.effect },
      })),
      mayDecide: episode.standing !== 'over',
      mayFinish: decision?.kind === 'measure' && decision.doneAt === null,
      mayCheck: decision?.kind === 'measure' && decision.doneAt !== null && decision.effect === null,
    },
  }
}

const here = (params: Partial<Record<string, string>>, told: string): string =>
  `/planning/load/episodes/${encodeURIComponent(params['episode'] ?? '')}?told=${told}`

export const actions: Actions = {
  decide: (event) =>
    decideAct(
      event,
      () => [event.params.episode],
      () => here(event.params, 'decided'),
    ),
  finish: (event) =>
    act(
      event,
      'finish',
      (form, at) =>
        event.locals.office.workload.finishDecision(event.locals.actor, {
          ...{ ...at, episode: event.params.episode, words: typed(form, 'words') },
        }),
      () => here(event.params, 'done'),
    ),
  check: (event) =>
    act(
      event,
      'check',
      (form, at) =>
        event.locals.office.workload.checkDecision(event.locals.actor, {
          ...{ ...at, episode: event.params.episode, words: typed(form, 'words') },
          effect: typedShort(form, 'effect'),
        }),
      () => here(event.params, 'checked'),
    ),
}
