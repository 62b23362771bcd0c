import { error } from '@sveltejs/kit'
import { formatDayAndClock, formatDayOf } from '#ground/languages/index.ts'
import { typed, typedShort } from '#ui/forms.ts'
import { act, refusedIn, siteOf, toldIn } from '../parts/acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** The ways of files to the archive, step by step. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals)
  const seen = await office.retention.readDisposals(actor, { site })
  if (!seen.ok) error(403, seen.refusal)
  return {
    ...{ site, told: toldIn(url), refused: refusedIn(url), requestKey: office.ground.ids.uuid() },
    isHead: actor.roles.includes('head'),
    disposals: seen.found.map((it) => ({
      ...{
        process: it.process,
        archive: it.archive,
        version: it.version.slice(0, 3),
        done: it.endedAt !== null,
      },
      made: formatDayOf('de', it.madeAt, 'short'),
      wanted: it.items.some(({ fate, imported }) => fate === 'A' && imported !== true),
      items: it.items.map(({ akte, reference, position, fate, sentAt, imported, archiveId, fault }) => ({
        ...{ akte, reference, position, fate, imported, archiveId, fault, sent: sentAt !== null },
      })),
      messages: it.messages.map(({ id, kind, incoming, name, at }) => ({
        ...{ id, kind, incoming, name, when: formatDayAndClock('de', at) },
      })),
    })),
  }
}

export const actions: Actions = {
  appraise: (event) =>
    act(
      event,
      'appraise',
      (form, key) =>
        event.locals.office.retention.enterAppraisal(event.locals.actor, {
          ...{
            site: siteOf(event.locals),
            process: typedShort(form, 'process'),
            akte: typedShort(form, 'akte'),
          },
          ...{ fate: typedShort(form, 'fate'), why: typed(form, 'why'), key },
        }),
      () => '/retention/disposals?told=appraised',
    ),
}
