import { error } from '@sveltejs/kit'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { typed } from '#ui/forms.ts'
import { faceAt, isFor } from '../../../web/faces.ts'
import { pressed, toldIn } from '../../intake/parts/said.ts'
import type { Actions, PageServerLoad } from './$types'

/** How the machine is: programs, queues, the place for files. Names nobody; what is in quarantine is shown without content. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor, account } = locals
  const face = faceAt(url.pathname)
  if (!account || !face || !isFor(face, account.roles)) error(403, 'not-permitted')
  const health = await office.intake.intakeHealth()
  const [site = 1] = account.sites
  const quarantine = account.roles.includes('admin')
    ? await office.intake.listIntake(actor, { site, list: 'quarantine' })
    : null
  return {
    ...{ told: toldIn(url), virus: health.virus, store: await storeOf(office) },
    parts: health.parts.map((it) => ({
      ...it,
      mend: [...it.mend],
      hasNoSignatures: it.state === 'there' && it.mend.length > 0,
    })),
    counts: ['working', 'waiting', 'held', 'ready', 'quarantined'].map((state) => ({
      state,
      count: health.counts.get(state) ?? 0,
    })),
    queues: await office.intake.queueStates(),
    quarantine: quarantine?.ok
      ? quarantine.items.map(({ item }) => ({
          ...{ id: item.id, source: item.source, finding: item.detail },
          received: formatDayAndClock('de', item.receivedAt),
        }))
      : null,
  }
}

async function storeOf(office: App.Locals['office']) {
  try {
    const { place, damaged, missing, checkedAt } = await office.store.state()
    return {
      ok: true as const,
      place,
      damaged,
      missing,
      checked: checkedAt ? formatDayAndClock('de', checkedAt) : '',
    }
  } catch (caught) {
    return { ok: false as const, problem: caught instanceof Error ? caught.message : String(caught) }
  }
}

export const actions: Actions = {
  release: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.intake.releaseItem(event.locals.actor, {
          item: typed(form, 'item'),
          reason: typed(form, 'reason'),
        }),
      () => '/admin/health?told=released',
    ),
  destroy: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.intake.destroyItem(event.locals.actor, {
          item: typed(form, 'item'),
          reason: typed(form, 'reason'),
        }),
      () => '/admin/health?told=destroyed',
    ),
}
