import type { RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { dayIn, typed, typedShort } from '#ui/forms.ts'
import { act } from '../../parts/acts.ts'

const files = ({ locals }: RequestEvent) => locals.office.casefiles
const akteOf = ({ params }: RequestEvent): string => params['akte'] ?? ''

const changeAkte = (event: RequestEvent) =>
  act(event, 'changeAkte', (form, key) =>
    files(event).changeAkte(event.locals.actor, {
      ...{ akte: akteOf(event), revision: Number(typedShort(form, 'revision', 9)) || 0, key },
      change: {
        ...{ subject: typed(form, 'akte-subject'), planUnit: typedShort(form, 'akte-planUnit') },
        ...{ team: typedShort(form, 'akte-team', 60), level: typedShort(form, 'akte-level') },
        ...{ medium: typedShort(form, 'akte-medium'), location: typed(form, 'akte-location') },
      },
    }),
  )

const grant = (event: RequestEvent) =>
  act(event, 'grant', (form, key) => {
    const day = dayIn(form, 'grant-until')
    if (day === undefined) return Promise.resolve(refuse('day-wrong', { field: 'until' }))
    // the last day counts to its end, as the office's clock tells it
    const until = day && day.add({ days: 1 }).toZonedDateTime('Europe/Berlin').toInstant()
    const entitles = typedShort(form, 'entitles') === 'write' ? 'write' : 'read'
    return files(event).grantAccess(event.locals.actor, {
      ...{ akte: akteOf(event), document: typedShort(form, 'grant-document') || null, entitles, until, key },
      ...{ grantee: typedShort(form, 'grantee', 80), reason: typed(form, 'grant-reason') },
    })
  })

/** To the Akte of this Geschäftszeichen, as far as the colleague may see it. */
const link = (event: RequestEvent) =>
  act(event, 'link', async (form, key) => {
    const site = event.locals.account?.sites[0] ?? 0
    const reference = typedShort(form, 'link-toAkte', 60)
    const found = await files(event).findByReference(event.locals.actor, { site, reference })
    if (!found.ok || found.closed) return refuse('unknown-target', { field: 'toAkte' })
    return files(event).linkFiles(event.locals.actor, {
      ...{ akte: akteOf(event), toAkte: found.akte, about: typed(form, 'link-about'), key },
    })
  })

export const akteActs = {
  changeAkte,
  grant,
  link,
  endGrant: (event: RequestEvent) =>
    act(event, 'endGrant', (form, key) =>
      files(event).endAccess(event.locals.actor, {
        akte: akteOf(event),
        grant: typedShort(form, 'grant'),
        key,
      }),
    ),
  unlink: (event: RequestEvent) =>
    act(event, 'unlink', (form, key) =>
      files(event).unlinkFiles(event.locals.actor, {
        akte: akteOf(event),
        link: typedShort(form, 'link'),
        key,
      }),
    ),
  openVorgang: (event: RequestEvent) =>
    act(event, 'openVorgang', (form, key) =>
      files(event).openVorgang(event.locals.actor, {
        akte: akteOf(event),
        subject: typed(form, 'vorgang-subject'),
        key,
      }),
    ),
  /** Renamed, closed, or opened again. */
  changeVorgang: (event: RequestEvent) =>
    act(event, 'changeVorgang', (form, key) => {
      const state = typedShort(form, 'vorgang-state')
      return files(event).changeVorgang(event.locals.actor, {
        ...{ akte: akteOf(event), vorgang: typedShort(form, 'vorgang'), key },
        ...(form.has('vorgang-new-subject') && { subject: typed(form, 'vorgang-new-subject') }),
        ...((state === 'open' || state === 'closed') && { state }),
      })
    }),
  reopen: (event: RequestEvent) =>
    act(event, 'reopen', (form, key) =>
      files(event).reopenAkte(event.locals.actor, {
        akte: akteOf(event),
        why: typed(form, 'reopen-why'),
        key,
      }),
    ),
}
