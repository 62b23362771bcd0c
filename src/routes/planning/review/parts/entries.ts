import { error } from '@sveltejs/kit'
import type { Entry, EntryKind, ReviewView } from '#office/review/index.ts'
import type { RequestEvent } from '@sveltejs/kit'
import { typedShort } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { act, told } from './acting.ts'

/** What every list of entries needs: the review, which one is edited, and what was done. */
export async function entriesPage<Kind extends EntryKind>(
  { locals, url }: Pick<RequestEvent, 'locals' | 'url'>,
  of: (view: ReviewView) => readonly Entry<Kind>[],
) {
  const { office, actor } = locals
  const { siteId: site } = siteOf(locals, url)
  const found = await office.review.readReview(actor, { site })
  if (!found.ok) error(403, found.refusal)
  const entries = of(found.view)
  const asked = url.searchParams.get('edit')
  return {
    ...{ site, told: url.searchParams.get('told'), requestKey: office.ground.ids.uuid() },
    entries,
    edited: entries.find(({ id }) => id === asked) ?? null,
    view: found.view,
  }
}

/** Which entry a form speaks of, in which version it was looked at; a new one has neither. */
export function entryOf(form: FormData): { id?: string; version?: number } {
  const id = typedShort(form, 'entry')
  return id === '' ? {} : { id, version: Number(typedShort(form, 'version')) || 0 }
}

/** Takes one off the list. */
export const remove = (event: RequestEvent, path: string) =>
  act(
    event,
    'remove',
    (form, command) =>
      event.locals.office.review.removeEntry(event.locals.actor, {
        ...command,
        id: typedShort(form, 'entry'),
      }),
    (_, site) => told(path, site, 'removed'),
  )

/** A day as it is typed: 24.11.2026. */
export const dayText = (day: string | null): string =>
  day === null ? '' : `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
