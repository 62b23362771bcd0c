import { error } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { chosen, typed, typedShort } from '#ui/forms.ts'
import { act } from '../../parts/acting.ts'
import { offerChoices, offerIn, offerValues } from '../../parts/offer-form.ts'
import type { Actions, PageServerLoad } from './$types'

const NEW = 'new'

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { siteId } = await parent()
  const { office, actor } = locals
  const requestKey = office.ground.ids.uuid()
  const told = url.searchParams.get('told')
  if (params.offer === NEW) {
    const { ok, ...read } = await office.training.listOffers(actor, { site: siteId })
    if (!ok || !('tasks' in read)) error(403, 'no right for the offers')
    const choices = offerChoices(office, read.tasks)
    return {
      known: null,
      values: offerValues(null),
      chosen: { tasks: [], isDuty: false },
      choices,
      requestKey,
      told,
    }
  }
  const read = await office.training.showOffer(actor, { site: siteId, offer: params.offer })
  if (!read.ok) error(read.refusal === 'not-permitted' ? 403 : 404, 'no such offer')
  const { offer, tasks } = read
  return {
    known: knownOf(read),
    values: offerValues(offer),
    chosen: { tasks: offer.tasks, isDuty: offer.isDuty },
    choices: offerChoices(office, tasks),
    ...{ requestKey, told },
  }
}

type Shown = Extract<Awaited<ReturnType<App.Locals['office']['training']['showOffer']>>, { ok: true }>

function knownOf({ offer, tasks, seats, people, today }: Shown) {
  const nameOf = (id: string) => people.find((it) => it.id === id)?.name ?? null
  const seated = new Set(seats.filter(({ state }) => state !== 'given_back').map(({ account }) => account))
  return {
    ...{ id: offer.id, title: offer.title, version: offer.version, state: offer.state },
    ...{
      day: offer.day.toString(),
      from: offer.starts.toString().slice(0, 5),
      to: offer.ends.toString().slice(0, 5),
    },
    ...{ place: offer.place, level: offer.level },
    tasks: tasks
      .filter(({ key }) => offer.tasks.includes(key))
      .map(({ name }) => name)
      .join(', '),
    isPast: Temporal.PlainDate.compare(offer.day, today) <= 0,
    isOver: Temporal.PlainDate.compare(offer.day, today) < 0,
    seats: seats.map(({ account, state }) => ({ account, state, name: nameOf(account) })),
    free: people.filter(({ id }) => !seated.has(id)).map(({ id, name }) => ({ value: id, label: name })),
    left: Math.max(0, offer.seats - seats.filter(({ state }) => state === 'taken').length),
  }
}

const pathOf = (offer: string, told: string) => `/planning/training/offers/${offer}?told=${told}`

export const actions: Actions = {
  save: (event) =>
    act(
      event,
      'offer',
      async (form, at) => {
        const read = offerIn(form)
        if (!read.ok) return read
        const { office, actor } = event.locals
        const { offer: id } = event.params
        const known = id === NEW ? undefined : { id, version: Number(typedShort(form, 'version')) || 0 }
        return office.training.saveOffer(actor, { ...at, offer: read.offer, known })
      },
      ({ offer }) => pathOf(offer, 'offer'),
    ),
  cancel: (event) =>
    act(
      event,
      'cancel-offer',
      (_, at) =>
        event.locals.office.training.cancelOffer(event.locals.actor, { ...at, offer: event.params.offer }),
      () => '/planning/training/offers?told=cancelled',
    ),
  seat: (event) => seat(event, true),
  unseat: (event) => seat(event, false),
  hold: (event) =>
    act(
      event,
      'hold',
      (form, at) =>
        event.locals.office.training.holdOffer(event.locals.actor, {
          ...{ ...at, offer: event.params.offer, present: chosen(form, 'present') },
        }),
      () => pathOf(event.params.offer, 'held'),
    ),
}

const seat = (event: Parameters<Actions['seat']>[0], isTaken: boolean) =>
  act(
    event,
    isTaken ? 'seat' : 'unseat',
    async (form, at) => {
      const { office, actor } = event.locals
      const account = typed(form, 'account')
      if (account === '') return refuse('nobody-chosen', { field: 'account' })
      return office.training.assignSeat(actor, { ...at, offer: event.params.offer, account, isTaken })
    },
    () => pathOf(event.params.offer, isTaken ? 'seat' : 'seatBack'),
  )
