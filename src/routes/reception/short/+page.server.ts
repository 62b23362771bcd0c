import { error } from '@sveltejs/kit'
import { formatTime } from '#ground/languages/index.ts'
import { typed } from '#ui/forms.ts'
import { concernName } from '../../desk/parts/view.ts'
import { addressOf, pressed, toldIn } from '../hand-in/parts/said.ts'
import { siteOf } from '../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

/** What the reception finishes itself, and what it finished today: counts and kinds, no names. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const seen = await office.handin.shortsToday(actor, { site: siteId })
  if (!seen.ok) error(403, seen.refusal)
  const now = office.ground.clock.now()
  return {
    told: toldIn(url),
    number: /^[A-Z]\d{3}$/.exec(url.searchParams.get('number') ?? '')?.[0] ?? '',
    short: /^[0-9a-f-]{36}$/.exec(url.searchParams.get('short') ?? '')?.[0] ?? '',
    cases: seen.cases.map((it) => ({
      ...{ id: it.id, kind: it.kind, isUndone: it.undoneAt !== null },
      concern: concernName(office, it.concern),
      time: formatTime(it.doneAt),
      hasSlip: it.kind === 'certificate' || it.kind === 'information',
      mayUndo: it.undoneAt === null && Temporal.Instant.compare(now, it.doneAt.add({ minutes: 10 })) <= 0,
    })),
  }
}

export const actions: Actions = {
  undo: (event) =>
    pressed(
      event,
      (form) => event.locals.office.handin.undoShort(event.locals.actor, { short: typed(form, 'short') }),
      () => addressOf('/reception/short', { told: 'undone' }),
    ),
}
