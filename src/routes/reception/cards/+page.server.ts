import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { HandOutCommand } from '#office/pickup/index.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { siteOf } from '../parts/site.ts'
import { act, readAt, refusedCards, siteIn, toldOf } from './parts/acts.ts'
import { cardView, shownView } from './parts/view.ts'
import type { Actions, PageServerLoad } from './$types'

const TICKET = /^[A-Za-z]\s?\d{3}$/

/** One field finds the card; one card opens by itself. Names: each look leaves a row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals, url).siteId
  const asked = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  const shelf = await office.pickup.readShelf(actor, { site })
  if (!shelf.ok) error(403, shelf.refusal)
  const found = asked === '' ? null : await office.pickup.findCards(actor, { site, asked })
  const cards = found?.ok ? found.cards : []
  const inStock = cards.filter(({ state }) => state === 'in_stock')
  const only = inStock.length === 1 || cards.length === 1 ? (inStock[0] ?? cards[0])?.id : undefined
  const picked = url.searchParams.get('card') ?? only
  const ticket = TICKET.test(asked) ? asked.toUpperCase().replace(/\s/, '') : undefined
  const shown = picked
    ? await office.pickup.showCard(actor, { site, card: picked, ...(ticket && { ticket }) })
    : null
  return {
    asked,
    counts: shelf.counts,
    tooShort: found?.ok === false && found.refusal === 'asked-too-short',
    isTicket: ticket !== undefined,
    cards: cards.map((card) => cardView(office, card)),
    shown: shown?.ok ? shownView(office, shown) : null,
    isGone: shown?.ok === false,
    mayUnpaid: actor.roles.includes('head'),
    requestKey: office.ground.ids.uuid(),
    since: String(office.ground.clock.now()),
    told: toldOf(url),
  }
}

const acts = ({ locals }: RequestEvent) => locals.office.pickup

export const actions: Actions = {
  give: async (event) => {
    const form = await event.request.formData()
    const visit = await visitOf(event, form)
    if (visit === null) return refusedCards(form, { ok: false, refusal: 'unknown-visit', field: 'visit' })
    const outcome = await acts(event).handOut(event.locals.actor, { ...commandOf(form), visit })
    if (!outcome.ok) return refusedCards(form, outcome, missing(form, outcome.refusal))
    const { cards, number } = outcome
    const told = { told: 'handedOut', count: String(cards.length), number, card: cards[0]!.card }
    redirect(303, `/reception/cards?${new URLSearchParams({ ...siteIn(event, form), ...told })}`)
  },
  undo: (event) =>
    act(
      event,
      'undo',
      (at) => acts(event).undoHandOut(event.locals.actor, at),
      ({ card, place }) => ({ card, told: place ? 'undone' : 'undoneNoPlace', ...(place && { place }) }),
    ),
  person: (event) =>
    act(
      event,
      'person',
      (at, form) => {
        const person = typed(form, 'person').slice(0, 40)
        return acts(event).choosePerson(event.locals.actor, {
          ...at,
          person: person === 'none' ? null : person,
        })
      },
      ({ card, told }) => ({ card, told: told > 0 ? 'person' : 'noPerson' }),
    ),
  move: (event) =>
    act(
      event,
      'move',
      (at, form) =>
        acts(event).moveCard(event.locals.actor, { ...at, place: typed(form, 'place').slice(0, 20) }),
      ({ card, place }) => ({ card, told: 'moved', place }),
    ),
  fee: (event) =>
    act(
      event,
      'fee',
      (at, form) =>
        acts(event).bindFee(event.locals.actor, {
          ...at,
          kassenzeichen: typed(form, 'kassenzeichen').slice(0, 100),
        }),
      ({ card, owedCents }) => ({ card, told: owedCents > 0 ? 'feeBound' : 'feeNone' }),
    ),
  extend: (event) =>
    act(
      event,
      'extend',
      (at, form) => acts(event).extendDeadline(event.locals.actor, { ...at, until: typed(form, 'until') }),
      ({ card }) => ({ card, told: 'extended' }),
    ),
  lose: (event) => act(event, 'lose', (at) => acts(event).loseCard(event.locals.actor, at), ended('lost')),
  return: (event) =>
    act(event, 'return', (at) => acts(event).returnCard(event.locals.actor, at), ended('returned')),
  destroy: (event) =>
    act(event, 'destroy', (at) => acts(event).destroyCard(event.locals.actor, at), ended('destroyed')),
  again: (event) =>
    act(event, 'again', (at) => acts(event).findAgain(event.locals.actor, at), ended('foundAgain')),
}

const ended =
  (told: string) =>
  ({ card }: { readonly card: string }) => ({ card, told })

/** The visit behind a ticket number; undefined when none was typed, null when there is none. */
async function visitOf(event: RequestEvent, form: FormData): Promise<string | undefined | null> {
  const ticket = typed(form, 'visit').toUpperCase().replace(/\s/g, '').slice(0, 10)
  if (ticket === '') return undefined
  const { office, actor } = event.locals
  const hall = await office.reception.hall(actor, { site: readAt(form, 'give').site, names: false })
  if (!hall.ok) return null
  return [...hall.waiting, ...hall.parked].find(({ visit }) => visit.number === ticket)?.visit.id ?? null
}

function commandOf(form: FormData): HandOutCommand {
  const { site, card, key } = readAt(form, 'give')
  const others = chosen(form, 'cards').map((id) => id.slice(0, 40))
  return {
    ...{ site, cards: [card, ...others], key, since: sinceOf(form) },
    identityChecked: typed(form, 'identity') === 'yes',
    receiver: typed(form, 'receiver') as HandOutCommand['receiver'],
    oldDocument: typed(form, 'oldDocument') as HandOutCommand['oldDocument'],
    pinLetter: typed(form, 'pinLetter') as HandOutCommand['pinLetter'],
    unpaidWhy: typed(form, 'unpaidWhy'),
  }
}

function sinceOf(form: FormData): Temporal.Instant | undefined {
  const since = typed(form, 'since')
  try {
    return /^\d{4}-\d{2}-\d{2}T[\d:.]{5,20}Z$/.test(since) ? Temporal.Instant.from(since) : undefined
  } catch {
    return undefined
  }
}

/** All that is still to be chosen, at once. */
function missing(form: FormData, refusal: string) {
  if (refusal !== 'check-missing' && refusal !== 'identity-missing') return {}
  const { tr } = textsIn('de')
  const open = ['receiver', 'oldDocument', 'pinLetter'].filter((name) => typed(form, name) === '')
  return Object.fromEntries(open.map((name) => [name, tr('cards.refusals.check-missing')]))
}
