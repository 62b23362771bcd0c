import { error } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { formatTime } from '#ground/languages/index.ts'
import { typed } from '#ui/forms.ts'
import { siteOf } from '../parts/site.ts'
import { birthText } from '../parts/views.ts'
import { fromForm, languageChoices, PERSON_FIELDS, readPerson } from './parts/person.ts'
import { addressOf, keyIn, languageIn, pressed, siteIn, toldIn, wordsOf } from './parts/said.ts'
import type { Actions, PageServerLoad } from './$types'

/** Who brings papers, and what came today. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const seen = await office.handin.listHandIns(actor, { site: siteId })
  if (!seen.ok) error(403, seen.refusal)
  return {
    ...(await searched(locals, siteId, url)),
    ...{ requestKey: office.ground.ids.uuid(), told: toldIn(url), languages: languageChoices() },
    number: (url.searchParams.get('number') ?? '').slice(0, 4),
    today: seen.list.map(({ handIn, person, visit, documents }) => ({
      id: handIn.id,
      time: formatTime(handIn.openedAt),
      who: person ? office.people.fullName(person) : handIn.sender,
      number: visit?.number ?? null,
      isReceived: handIn.state === 'received',
      count: documents.length,
    })),
  }
}

async function searched({ office, actor }: App.Locals, site: number, url: URL) {
  const of = (name: string): string => (url.searchParams.get(name) ?? '').trim().slice(0, 200)
  const asked = Object.fromEntries(PERSON_FIELDS.map((name) => [name, of(name)]))
  if (!url.searchParams.has('familyName')) return { asked, found: null, wrong: null }
  const read = readPerson(office, of)
  if (!read.ok || read.person.birth.year === null)
    return { asked, found: null, wrong: wordsOf({ refusal: 'names' }) }
  const { familyName, birth } = read.person
  const seen = await office.handin.findPerson(actor, { site, familyName, birth })
  if (!seen.ok) error(403, seen.refusal)
  const found = seen.found.map((person) => ({
    id: person.id,
    name: office.people.fullName(person),
    birth: birthText(person.birth),
    language: person.language,
  }))
  return { asked, found, wrong: null }
}

const draftOf = ({ handIn }: { handIn: string }) => `/reception/hand-in/${handIn}`

export const actions: Actions = {
  number: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.handin.openHandIn(event.locals.actor, {
          ...{ site: siteIn(form), language: 'de', whose: { by: 'number', number: typed(form, 'number') } },
          ...keyIn(form, 'number'),
        }),
      draftOf,
    ),
  person: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.handin.openHandIn(event.locals.actor, {
          ...{ site: siteIn(form), language: languageIn(form) },
          whose: { by: 'person', person: typed(form, 'person') },
          ...keyIn(form, `person:${typed(form, 'person').slice(0, 36)}`),
        }),
      draftOf,
    ),
  fresh: (event) =>
    pressed(
      event,
      async (form) => {
        const read = readPerson(event.locals.office, fromForm(form))
        if (!read.ok) return refuse('names', { field: 'familyName' })
        return event.locals.office.handin.openHandIn(event.locals.actor, {
          ...{ site: siteIn(form), language: languageIn(form) },
          whose: { by: 'typed', person: read.person },
          ...keyIn(form, 'fresh'),
        })
      },
      draftOf,
    ),
  letter: (event) =>
    pressed(
      event,
      (form) =>
        event.locals.office.handin.openHandIn(event.locals.actor, {
          ...{ site: siteIn(form), language: 'de', whose: { by: 'unknown', sender: typed(form, 'sender') } },
          ...keyIn(form, 'letter'),
        }),
      draftOf,
    ),
  drop: (event) =>
    pressed(
      event,
      (form) => event.locals.office.handin.dropHandIn(event.locals.actor, { handIn: typed(form, 'handIn') }),
      () => addressOf('/reception/hand-in', { told: 'dropped' }),
    ),
}
