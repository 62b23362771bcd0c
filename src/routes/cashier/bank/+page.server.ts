import { error } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import { act, dayText, euro, momentText, refusedIn, siteOf, toldIn } from './parts/bank-acts.ts'
import type { Actions, PageServerLoad } from './$types'

/** Accounts, files and open entries. Names of payers stand here: the look leaves its row. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.bankbook.readBank(actor, { site: siteOf(locals) })
  if (!seen.ok) error(403, seen.refusal)
  const shown = (it: (typeof seen.open)[number]) => ({
    ...{
      id: it.id,
      day: dayText(it.bookedOn),
      amount: euro(it.cents),
      isOut: it.cents < 0,
      party: it.party ?? '',
    },
    ...{
      text: it.text,
      how: it.how,
      returned: it.returned,
      proposals: it.proposals.length,
      notedAs: it.notedAs,
    },
  })
  return {
    ...{ told: toldIn(url), refused: refusedIn(url), requestKey: office.ground.ids.uuid() },
    result: resultIn(url, seen.imports),
    accounts: seen.accounts
      .filter(({ till }) => till.active)
      .map(({ till, account, last, differenceCents }) => ({
        ...{ till: till.id, name: till.name, iban: account, books: euro(till.bankCents) },
        last: last && `${last.number ?? ''} ${dayText(last.closingOn)}`.trim(),
        closing: last && euro(last.closingCents),
        difference: differenceCents ? euro(differenceCents) : null,
      })),
    gaps: seen.accounts.flatMap(({ till, gaps }) =>
      gaps.slice(0, 5).map((it) => ({
        ...{ account: till.name, number: it.number ?? '–', day: dayText(it.openingOn) },
        ...{ opening: euro(it.openingCents), before: euro(it.beforeCents ?? 0) },
      })),
    ),
    imports: seen.imports.map(({ id, fileName, at, items, added }) => ({
      id,
      fileName,
      at: momentText(at),
      items,
      added,
    })),
    ...{ open: seen.open.map(shown), done: seen.done.map(shown) },
  }
}

const COUNTS = ['matched', 'unclear', 'proposed', 'returned', 'open'] as const

/** What the last file brought, from the address it came back with. */
function resultIn(
  url: URL,
  imports: readonly { id: string; fileName: string; items: number; added: number }[],
) {
  const it = imports.find(({ id }) => id === url.searchParams.get('import'))
  if (!it) return null
  const count = (name: string) => Math.max(0, Math.trunc(Number(url.searchParams.get(name)) || 0))
  const counts = Object.fromEntries(COUNTS.map((name) => [name, count(name)])) as Record<
    (typeof COUNTS)[number],
    number
  >
  const { fileName, items, added } = it
  return { fileName, items, added, repeated: url.searchParams.has('repeated'), ...counts }
}

export const actions: Actions = {
  account: (event) =>
    act(
      event,
      'account',
      async (form, key) => {
        const { office, actor } = event.locals
        const site = siteOf(event.locals)
        const [chosen, iban] = [typedShort(form, 'till'), typed(form, 'iban').slice(0, 60)]
        if (chosen !== 'new') return office.bankbook.saveAccount(actor, { site, till: chosen, iban, key })
        const asked = { site, kind: 'bank' as const, name: typed(form, 'name'), key: key && `${key}:till` }
        const made = await office.claims.saveTill(actor, asked)
        return made.ok ? office.bankbook.saveAccount(actor, { site, till: made.till, iban, key }) : made
      },
      () => '/cashier/bank?told=account',
    ),
}
