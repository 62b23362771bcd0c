import { formatDay } from '#ground/languages/index.ts'
import { dayIn, typed, typedShort } from '#ui/forms.ts'
import { act, told } from '../parts/acting.ts'
import { dayText, entriesPage, entryOf, remove } from '../parts/entries.ts'
import type { Actions, PageServerLoad } from './$types'

/** What came from outside and moves figures, whatever the office does. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { entries, edited, view: _, ...page } = await entriesPage({ locals, url }, ({ shocks }) => shocks)
  return {
    ...page,
    shocks: entries
      .toSorted((a, b) => (a.body.from < b.body.from ? -1 : 1))
      .map(({ id, body }) => ({
        ...{ ...body, id, from: formatDay('de', body.from, 'short') },
        until: body.until === null ? null : formatDay('de', body.until, 'short'),
      })),
    edited: edited && {
      ...{ id: edited.id, version: edited.version },
      values: {
        ...edited.body,
        from: dayText(edited.body.from),
        until: dayText(edited.body.until),
      } as Readonly<Record<string, string>>,
    },
  }
}

const dayOf = (form: FormData, name: string): string =>
  dayIn(form, name)?.toString() ?? typedShort(form, name)

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      'shock',
      (form, command) => {
        const until = dayOf(form, 'until')
        const body = {
          ...{ name: typed(form, 'name'), from: dayOf(form, 'from'), until: until === '' ? null : until },
          ...{ what: typed(form, 'what'), source: typed(form, 'source') },
        }
        return event.locals.office.review.saveShock(event.locals.actor, {
          ...command,
          ...entryOf(form),
          body,
        })
      },
      (_, site) => told('/shocks', site, 'saved'),
    ),
  remove: (event) => remove(event, '/shocks'),
}
