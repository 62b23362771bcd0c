import { error } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { euroText, euroTyped } from '#ui/typed-euro.ts'
import { act, dayText, euro, siteOf, toldIn } from '../parts/bank-acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** One entry with what it may have been for. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const seen = await office.bankbook.readEntry(actor, { site: siteOf(locals), entry: params.entry })
  if (!seen.ok) error(seen.refusal === 'unknown-entry' ? 404 : 403, seen.refusal)
  const { entry } = seen
  return {
    ...{ told: toldIn(url), requestKey: office.ground.ids.uuid() },
    entry: {
      ...{ day: dayText(entry.bookedOn), amount: euro(entry.cents), isOut: entry.cents < 0, how: entry.how },
      ...{
        left: euro(entry.leftCents),
        leftTyped: euroText(entry.leftCents),
        isPart: entry.leftCents !== Math.abs(entry.cents),
      },
      ...{
        party: entry.party,
        partyAccount: entry.partyAccount,
        text: entry.text,
        reference: entry.creditorReference,
      },
      ...{
        returned: entry.returned,
        returnReason: entry.returnReason,
        instructed: entry.instructed,
        unsplit: entry.unsplit,
      },
      ...{
        notedAs: entry.notedAs,
        isOpen: entry.how === 'unclear' || entry.how === 'none',
        canUndo: entry.how === 'matched' || entry.how === 'assigned',
      },
    },
    proposals: entry.proposals.map(({ kassenzeichen, why, owedCents }) => ({
      ...{
        kassenzeichen,
        why,
        shown: office.claims.formatKassenzeichen(kassenzeichen),
        owed: euro(owedCents),
      },
      amount: euroText(
        Math.min(entry.leftCents, owedCents > 0 && why === 'one-of-several' ? owedCents : entry.leftCents),
      ),
    })),
    cards: entry.cards.map(({ id, name }) => ({ value: id, label: name })),
  }
}

export const actions: Actions = {
  assign: (event) =>
    act(
      event,
      'assign',
      async (form, key) => {
        const { office, actor } = event.locals
        const cents = euroTyped(typedShort(form, 'amount'))
        if (typeof cents !== 'number') return refuse('amount-typed', { field: 'amount' })
        const parts = [{ kassenzeichen: typed(form, 'kassenzeichen'), cents }]
        const asked = { site: siteOf(event.locals), entry: event.params['entry'] ?? '', parts, key }
        const done = await office.bankbook.assignEntry(actor, asked)
        return done.ok
          ? done
          : refuse(done.refusal, { ...done, field: (done.field ?? '').replace(/-1$/u, '') })
      },
      ({ leftCents }, form) =>
        leftCents > 0
          ? `/cashier/bank/${event.params['entry']}?told=partly`
          : `/cashier/bank?told=${typed(form, 'isOut') ? 'takenBack' : 'assigned'}`,
    ),
  unassign: (event) =>
    act(
      event,
      'unassign',
      (form, key) =>
        event.locals.office.bankbook.unassignEntry(event.locals.actor, {
          ...{ site: siteOf(event.locals), entry: event.params['entry'] ?? '' },
          ...{ why: typed(form, 'why').slice(0, 500), key },
        }),
      () => `/cashier/bank/${event.params['entry']}?told=unassigned`,
    ),
  note: (event) =>
    act(
      event,
      'note',
      (form) => {
        const { office, actor } = event.locals
        const as = NOTES.find((it) => it === typedShort(form, 'as'))
        if (!as) return Promise.resolve(refuse('wrong-direction', { field: 'as' }))
        return office.bankbook.noteEntry(actor, {
          ...{ site: siteOf(event.locals), entry: event.params['entry'] ?? '', as },
          ...{ till: typedShort(form, 'till') || undefined, key: keyOfForm(form, 'note', as) },
        })
      },
      () => '/cashier/bank?told=noted',
    ),
}

const NOTES = ['card-credit', 'cash-deposit', 'refund', 'handed-over', 'charges'] as const
