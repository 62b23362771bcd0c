import { error, type RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { showCode } from '#ground/identity/ids.ts'
import { formatDayAndClock, isLanguage, nameForStaff } from '#ground/languages/index.ts'
import { typed } from '#ui/forms.ts'
import { birthText } from '../../parts/views.ts'
import { fromForm, languageChoices, readPerson } from '../parts/person.ts'
import { addressOf, keyIn, languageIn, pressed, toldIn, wordsOf } from '../parts/said.ts'
import { documentView } from '../parts/views.ts'
import type { Actions, PageServerLoad } from './$types'

/** One hand-in: what lies on the table, or what was taken in. A look at somebody's papers leaves a trail row. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const seen = await office.handin.lookAtHandIn(actor, params.handIn)
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { handIn, person, visit, documents } = seen
  const upload = toldIn(url, 'upload')
  return {
    ...{ requestKey: office.ground.ids.uuid(), told: toldIn(url), languages: languageChoices() },
    uploadWrong: upload && wordsOf({ refusal: upload }),
    types: typesOf(office, officeDay(office.ground.clock.now())),
    documents: documents.map(documentView),
    receipt: handIn.receivedAt && person ? await receiptOf(locals, handIn.id, handIn.language) : null,
    it: {
      id: handIn.id,
      isOpen: handIn.state === 'open',
      isLetter: handIn.way === 'letterbox',
      name: person ? office.people.fullName(person) : null,
      birth: person ? birthText(person.birth) : null,
      mail: person?.mail ?? '',
      number: visit?.number ?? null,
      sender: handIn.sender,
      language: nameForStaff(handIn.language),
      receivedAt: handIn.receivedAt && formatDayAndClock('de', handIn.receivedAt),
    },
  }
}

async function receiptOf({ office, actor }: App.Locals, handIn: string, spoken: string) {
  const made = await office.handin.receiptOfHandIn(actor, { handIn })
  if (!made.ok) return null
  const page = `/${isLanguage(spoken) ? spoken : 'de'}/quittung/${made.code}`
  return { page, pdf: `${page}/eingangsbestaetigung.pdf`, shown: showCode(made.code) }
}

/** By name: a colleague types the first letters. */
function typesOf(office: App.Locals['office'], today: Temporal.PlainDate) {
  const types = [...office.catalogue.on(today).documentTypes.values()]
  return types
    .map(({ key, name }) => ({ value: key, label: name.de }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'de'))
}

const here = (event: RequestEvent, told: string): string =>
  addressOf(`/reception/hand-in/${event.params['handIn']}`, { told })
const own = (event: RequestEvent) => ({ handIn: event.params['handIn'] ?? '' })
const acts = (event: RequestEvent) => event.locals.office.handin

export const actions: Actions = {
  add: (event) =>
    pressed(
      event,
      (form) =>
        acts(event).addDocument(event.locals.actor, {
          ...own(event),
          ...{ type: typed(form, 'type'), title: typed(form, 'title'), form: typed(form, 'form') },
          pages: /^\d{1,4}$/.test(typed(form, 'pages')) ? Number(typed(form, 'pages')) : 0,
          ...keyIn(form, 'add'),
        }),
      ({ document }) => `${here(event, 'document')}#document-${document}`,
    ),
  remove: (event) =>
    pressed(
      event,
      (form) => acts(event).removeDocument(event.locals.actor, { document: typed(form, 'document') }),
      () => here(event, 'removed'),
    ),
  removeFile: (event) =>
    pressed(
      event,
      (form) => acts(event).removeFile(event.locals.actor, { file: typed(form, 'file') }),
      () => here(event, 'removed'),
    ),
  name: (event) =>
    pressed(
      event,
      async (form) => {
        const read = readPerson(event.locals.office, fromForm(form))
        if (!read.ok) return refuse('names', { field: 'familyName' })
        const command = { ...own(event), whose: { typed: read.person }, language: languageIn(form) }
        return acts(event).namePerson(event.locals.actor, { ...command, ...keyIn(form, 'name') })
      },
      () => here(event, 'named'),
    ),
  receive: (event) =>
    pressed(
      event,
      async (form) => {
        const done = await acts(event).receive(event.locals.actor, own(event))
        if (!done.ok) return done
        const mail = typed(form, 'mail')
        const made = await acts(event).receiptOfHandIn(event.locals.actor, own(event))
        if (!made.ok) return { ok: true as const, told: 'receivedLetter' }
        if (mail === '') return { ok: true as const, told: 'received' }
        const sent = await acts(event).mailReceipt(event.locals.actor, {
          ...own(event),
          mail,
          ...keyIn(form, 'mail'),
        })
        return sent.ok ? { ok: true as const, told: 'mailed' } : sent
      },
      ({ told }) => here(event, told),
    ),
  mail: (event) =>
    pressed(
      event,
      (form) =>
        acts(event).mailReceipt(event.locals.actor, {
          ...{ ...own(event), mail: typed(form, 'mail') },
          ...keyIn(form, 'mail'),
        }),
      () => here(event, 'mailed'),
    ),
}
