import { consult } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { claimByKassenzeichen, tillsOfSite, type Till } from '#office/claims/index.ts'
import { accountsOf, statementsOf, type StatementSeen } from './account-store.ts'
import type { Proposal } from './decide.ts'
import { doneEntries, importsOf, openEntries, type Entry, type Import } from './entry-store.ts'
import type { BankbookRoom } from './room.ts'

const OPEN_SHOWN = 200
const DONE_SHOWN = 50

/** An account and how far it is read. */
export interface BankAccount {
  readonly till: Till
  /** Not yet told which account of the bank it is. */
  readonly account: string | null
  readonly last: StatementSeen | null
  /** Statements that do not begin where the one before them ended: something is missing between. */
  readonly gaps: readonly StatementSeen[]
}

/** A proposal with what the claim it names still owes. */
export interface ShownProposal extends Proposal {
  readonly owedCents: number
}

export interface ShownEntry extends Omit<Entry, 'proposals'> {
  readonly proposals: readonly ShownProposal[]
}

export interface BankView {
  readonly accounts: readonly BankAccount[]
  readonly cards: readonly Till[]
  readonly imports: readonly Import[]
  readonly open: readonly ShownEntry[]
  readonly done: readonly ShownEntry[]
}

/** The bank as the cashier sees it: accounts, files, and what waits for a person. Names of payers stand there, so it leaves a row. */
export async function readBank(
  room: BankbookRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<BankView, CommonRefusal>> {
  const deed = { act: 'bankbook.read', site, subject: `site:${site}` }
  const seen = await consult(room.ground, actor, deed, async (tx) => {
    const [tills, accounts, statements] = [
      await tillsOfSite(tx, site),
      await accountsOf(tx, site),
      await statementsOf(tx, site),
    ]
    const owed = new Map<string, number>()
    const shown = async (entries: readonly Entry[]): Promise<ShownEntry[]> => {
      for (const { kassenzeichen } of entries.flatMap(({ proposals }) => proposals))
        if (!owed.has(kassenzeichen))
          owed.set(kassenzeichen, (await claimByKassenzeichen(tx, kassenzeichen))?.owedCents ?? 0)
      return entries.map((it) => ({
        ...it,
        proposals: it.proposals.map((one) => ({ ...one, owedCents: owed.get(one.kassenzeichen)! })),
      }))
    }
    return {
      accounts: tills
        .filter(({ kind }) => kind === 'bank')
        .map((till) => accountView(till, accounts, statements)),
      cards: tills.filter(({ kind, active }) => kind === 'card' && active),
      imports: await importsOf(tx, site),
      open: await shown(await openEntries(tx, site, OPEN_SHOWN)),
      done: await shown(await doneEntries(tx, site, DONE_SHOWN)),
    }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

function accountView(
  till: Till,
  accounts: readonly { till: string; account: string }[],
  statements: readonly StatementSeen[],
): BankAccount {
  const own = statements.filter((it) => it.till === till.id)
  return {
    ...{ till, account: accounts.find((it) => it.till === till.id)?.account ?? null, last: own[0] ?? null },
    gaps: own.filter((it) => it.beforeCents !== null && it.beforeCents !== it.openingCents),
  }
}
