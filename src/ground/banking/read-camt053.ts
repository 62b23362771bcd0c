import { entryOf } from './entry.ts'
import { all, at, needed, said, treeOf, Unreadable, type Part } from './message-tree.ts'
import type { Balance, CamtFault, Statement, StatementEntry } from './statement.ts'
import { dayOf, signedAmount } from './values.ts'

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(\d{2})$/u
/** What these versions have in common is all that is read. */
const VERSIONS = Array.from({ length: 12 }, (_, at0) => String(at0 + 2).padStart(2, '0'))
const MOST_STATEMENTS = 400

/**
 * The statements of a file a bank sent (camt.053.001.02 to .13), or why it is none. All or nothing: a file with one fault
 * gives that fault and no statement. The balances must add up, so no entry can be missing or there twice.
 */
export function readCamt053(
  bytes: Uint8Array,
): { ok: true; version: string; statements: Statement[] } | CamtFault {
  try {
    const { namespace, root } = treeOf(bytes)
    const version = versionOf(namespace, root)
    const parts = all(needed(root, 'BkToCstmrStmt'), 'Stmt')
    if (parts.length === 0) throw new Unreadable('missing', root, 'Stmt')
    if (parts.length > MOST_STATEMENTS) throw new Unreadable('too-many', parts[0]!, `${parts.length}`)
    const statements = parts.map(statementOf)
    noneTwice(parts, statements)
    return { ok: true, version, statements }
  } catch (error) {
    if (error instanceof Unreadable) return error.fault
    throw error
  }
}

function versionOf(namespace: string, root: Part): string {
  const version = NAMESPACE.exec(namespace)?.[1]
  if (version === undefined || root.name !== 'Document') throw new Unreadable('not-camt053', root, namespace)
  if (!VERSIONS.includes(version)) throw new Unreadable('unknown-version', root, version)
  return version
}

function statementOf(part: Part): Statement {
  const account = needed(part, 'Acct')
  const opening = balanceOf(part, ['OPBD', 'PRCD', 'ITBD'], 'first')
  const closing = balanceOf(part, ['CLBD', 'ITBD'], 'last')
  const currency = said(account, 'Ccy') ?? needed(opening.part, 'Amt').currency
  if (currency !== 'EUR') throw new Unreadable('account-not-in-euro', account, currency ?? '')
  const read = all(part, 'Ntry').map((it, at0) => entryOf(it, at0 + 1, currency))
  const entries = read.filter((it): it is StatementEntry => it !== null)
  const statement = {
    id: needed(part, 'Id').text,
    account: (said(account, 'Id', 'IBAN') ?? needed(account, 'Id', 'Othr', 'Id').text).replace(/\s/gu, ''),
    number: said(part, 'ElctrncSeqNb') ?? said(part, 'LglSeqNb'),
    opening: asBalance(opening.part, currency),
    closing: asBalance(closing.part, currency),
    ...{ entries, pending: read.length - entries.length },
  }
  const sum = entries.reduce((so, { cents }) => so + cents, statement.opening.cents)
  if (sum !== statement.closing.cents)
    throw new Unreadable('does-not-add-up', closing.part, `${sum} ≠ ${statement.closing.cents}`)
  return statement
}

/** Pages of one statement open and close with interim balances. */
function balanceOf(part: Part, kinds: readonly string[], which: 'first' | 'last'): { part: Part } {
  const balances = all(part, 'Bal')
  for (const kind of kinds) {
    const found = balances.filter((it) => said(it, 'Tp', 'CdOrPrtry', 'Cd') === kind)
    const it = which === 'first' ? found[0] : found.at(-1)
    if (it) return { part: it }
  }
  throw new Unreadable('no-balance', part, kinds.join(', '))
}

const asBalance = (part: Part, currency: string): Balance => ({
  cents: signedAmount(part, currency),
  on: dayOf(needed(part, 'Dt')),
})

function noneTwice(parts: readonly Part[], statements: readonly Statement[]): void {
  const seen = new Set<string>()
  for (const [at0, { account, id }] of statements.entries()) {
    const name = `${account} ${id}`
    if (seen.has(name)) throw new Unreadable('statement-twice', at(parts[at0], 'Id') ?? parts[at0]!, id)
    seen.add(name)
  }
}
