import { typed, typedShort } from '#ui/forms.ts'
import type { Evidence } from '#office/review/index.ts'
import { act, told } from '../parts/acting.ts'
import { entriesPage } from '../parts/entries.ts'
import { dayWords } from '../parts/words.ts'
import type { Actions, PageServerLoad } from './$types'

/** What makes a Willkommensbehörde, and what shows it here. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const {
    entries,
    edited: _,
    view: __,
    ...page
  } = await entriesPage({ locals, url }, ({ evidence }) => evidence)
  const { criteria, corners } = locals.office.review
  const known = new Map(entries.map((it) => [it.body.criterion, it]))
  const lines = criteria.map((it) => {
    const found = known.get(it.key)
    return {
      ...{ ...it, state: found?.body.state ?? ('none' as const), words: found?.body.words ?? '' },
      ...{
        link: found?.body.link ?? '',
        at: found ? dayWords(found.at) : null,
        version: found?.version ?? 0,
      },
    }
  })
  const asked = lines.find(({ key }) => key === url.searchParams.get('edit')) ?? null
  return {
    ...page,
    asked,
    counts: (['met', 'partly', 'open', 'elsewhere', 'none'] as const).map((state) => ({
      ...{ state, count: lines.filter((it) => it.state === state).length },
    })),
    corners: Object.entries(corners).map(([key, name]) => ({
      ...{ key, name, lines: lines.filter(({ corner }) => corner === key) },
    })),
  }
}

const STATES: readonly Evidence['state'][] = ['met', 'partly', 'open', 'elsewhere']

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      'evidence',
      (form, command) => {
        const body = {
          ...{
            criterion: typedShort(form, 'criterion'),
            words: typed(form, 'words'),
            link: typed(form, 'link'),
          },
          state: STATES.find((it) => it === typedShort(form, 'state')) ?? 'open',
        }
        const version = Number(typedShort(form, 'version')) || undefined
        return event.locals.office.review.saveEvidence(event.locals.actor, { ...command, version, body })
      },
      (_, site) => told('/criteria', site, 'saved'),
    ),
}
