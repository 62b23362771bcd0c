import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { claimByKassenzeichen, paymentById, tillsOfSite, type Till } from '#office/claims/index.ts'
import { accountsOf, openingsOf, statementsOf, type StatementSeen } from './account-store.ts'
import type { Proposal } from './decide.ts'
import { doneEntries, entryById, importsOf, openEntries, type Entry, type Import } from './entry-store.ts'
import { takesCards } from './note-entry.ts'
import type { BankbookRoom } from './room.ts'
import { isUuid } from './save-account.ts'

const OPEN_SHOWN = 200
const DONE_SHOWN = 50

/** An account and how far it is read. */
export interface BankAccount {
  readonly till: Till
  /** Not yet told which account of the bank it is. */
  readonly account: string | null
  readonly last: StatementSeen | null
  /** What the bank says more than the books, less what stood there before the first statement; null before it. */
  readonly differenceCents: number | null
  /** Statements that do not begin where the one before them ended: something is missing between. */
  readonly gaps: readonly StatementSeen[]
}

/** A proposal with what the claim it names still owes. */
export interface ShownProposal extends Proposal {
  readonly owedCents: number
}

export interface ShownEntry extends Omit<Entry, 'proposals'> {
  readonly proposals: readonly ShownProposal[]
  /** What of it nobody has said yet; of money that went the whole. */
  readonly leftCents: number
  /** Card terminals whose takings it may be. */
  readonly cards: readonly Till[]
}

export interface BankView {
  readonly accounts: readonly BankAccount[]
  readonly imports: readonly Import[]
  readonly open: readonly Entry[]
  readonly done: readonly Entry[]
}

/** The bank as the cashier sees it: accounts, files, and what waits for a person. Names of payers stand there, so it leaves a row. */
export async function readBank(
  room: BankbookRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<BankView, CommonRefusal>> {
  const deed = { act: 'bankbook.read', site, subject: `site:${site}` }
  const seen = await consult(room.ground, actor, deed, async (tx) => {
    const tills = await tillsOfSite(tx, site)
    const [accounts, statements] = [await accountsOf(tx, site), await statementsOf(tx, site)]
    const openings = await openingsOf(tx, site)
    return {
      accounts: tills
        .filter(({ kind }) => kind === 'bank')
        .map((till) => accountView(till, accounts, statements, openings)),
      imports: await importsOf(tx, site),
      open: await openEntries(tx, site, OPEN_SHOWN),
      done: await doneEntries(tx, site, DONE_SHOWN),
    }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

function accountView(
  till: Till,
  accounts: readonly { till: string; account: string }[],
  statements: readonly StatementSeen[],
  openings: ReadonlyMap<string, number>,
): BankAccount {
  const own = statements.filter((it) => it.till === till.id)
  const before = openings.get(till.id) ?? 0
  const account = accounts.find((it) => it.till === till.id)?.account ?? null
  const last = own[0] ?? null
  return {
    ...{ till, account, last },
    differenceCents: last && last.closingCents - before - till.bankCents,
    gaps: own.filter((it) => it.beforeCents !== null && it.beforeCents !== it.openingCents),
  }
}

/** One entry with all that may help to say what it was for. */
export async function readEntry(
  room: BankbookRoom,
  actor: Actor,
  { site, entry }: { readonly site: number; readonly entry: string },
): Promise<Outcome<{ entry: ShownEntry }, CommonRefusal | 'unknown-entry'>> {
  const deed = { act: 'bankbook.read', site, subject: `entry:${entry.slice(0, 40)}` }
  const seen = await consult(room.ground, actor, deed, async (tx) => {
    const found = isUuid(entry) ? await entryById(tx, entry) : null
    if (found === null || found.site !== site) return null
    const payment = found.payment === null ? null : await paymentById(tx, found.payment)
    const proposals: ShownProposal[] = []
    for (const it of found.proposals)
      proposals.push({ ...it, owedCents: (await claimByKassenzeichen(tx, it.kassenzeichen))?.owedCents ?? 0 })
    const tills = await tillsOfSite(tx, site)
    return {
      ...{
        ...found,
        proposals,
        leftCents: found.how === 'unclear' ? (payment?.unclearCents ?? 0) : Math.abs(found.cents),
      },
      cards: tills.filter((till) => takesCards(till) && till.active),
    }
  })
  if (!seen.ok) return seen
  return seen.found ? { ok: true, entry: seen.found } : refuse('unknown-entry')
}
