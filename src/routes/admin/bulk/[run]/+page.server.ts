import { error, redirect } from '@sveltejs/kit'
import { formatDayOf, formatTime } from '#ground/languages/index.ts'
import { typed } from '#ui/forms.ts'
import { refusedHere } from '../parts/refused.ts'
import { sizeText, waitText, whyText } from '../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

/** One run: how far it is, how it adds up, and what a person has to look at. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const after = Number(url.searchParams.get('after') ?? 0)
  const from = Number.isSafeInteger(after) && after > 0 && after < 2 ** 31 ? after : 0
  const seen = await locals.office.bulk.readRun(locals.actor, { run: params.run, after: from })
  if (!seen.ok) error(403, seen.refusal)
  if (!seen.found) error(404, 'no such run')
  const { run, tally, reasons, entries, strays } = seen.found
  const moment = (at: Temporal.Instant) => `${formatDayOf('de', at, 'short')} ${formatTime(at)}`
  return {
    run: {
      ...{ id: run.id, kind: run.kind, folder: run.folder, indexFile: run.indexFile, state: run.state },
      ...{ unread: run.unread, encoding: run.encoding, begun: moment(run.begunAt) },
      ended: run.endedAt && moment(run.endedAt),
      waits: run.why && run.state !== 'paused' ? waitText(run.why) : null,
      mayRelease:
        run.state === 'asked' && run.begunBy !== locals.actor.id && locals.actor.roles.includes('head'),
    },
    tally: { ...tally, size: sizeText(tally.bytes) },
    reasons: reasons.map(({ state, why, count }) => ({ state, count, text: whyText(why) })),
    entries: entries.map(({ line, path, state, why }) => ({ line, path, state, text: why && whyText(why) })),
    next: entries.length === 100 ? entries.at(-1)!.line : null,
    strays: strays.map(({ path, bytes }) => ({ path, size: sizeText(bytes) })),
    done: url.searchParams.has('done'),
  }
}

export const actions: Actions = {
  steer: async ({ request, locals, params }) => {
    const form = await request.formData()
    const wish = (['pause', 'resume', 'cancel'] as const).find((it) => it === typed(form, 'wish'))
    if (!wish) error(400, 'no such wish')
    const steered = await locals.office.bulk.steerRun(locals.actor, { run: params.run, wish })
    if (!steered.ok) return refusedHere(locals, form, steered)
    redirect(303, `/admin/bulk/${params.run}?done`)
  },
  release: async ({ request, locals, params }) => {
    const form = await request.formData()
    const released = await locals.office.bulk.releaseExport(locals.actor, { run: params.run })
    if (!released.ok) return refusedHere(locals, form, released)
    redirect(303, `/admin/bulk/${params.run}?done`)
  },
}
