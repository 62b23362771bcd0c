import { textsIn } from '#texts/index.ts'
import { euro, moment } from '../../../parts/view.ts'

/** A report as people read it: made of the signed text alone, so that nothing stands here that was not sealed. */
export interface ReportPart {
  readonly title: string
  readonly facts: readonly { readonly name: string; readonly value: string; readonly ltr?: boolean }[]
  readonly lines: readonly string[]
}

type Content = Readonly<Record<string, unknown>>
interface Balance {
  readonly account: string
  readonly kind?: string
  readonly debitCents: number
  readonly creditCents: number
}

export function partsOf(kind: string, content: Content): ReportPart[] {
  if (kind === 'settlement') return list<Content>(content['machines']).map(ofMachine)
  return kind === 'year' ? ofYear(content) : [ofClosing(content)]
}

const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])
const cents = (it: Content, name: string): number => Number(it[name] ?? 0)
const when = (value: unknown): string =>
  typeof value === 'string'
    ? moment(Temporal.Instant.from(value))
    : textsIn('de').t('cashier.closing.beginning')
const nameOf = (value: unknown): string => String((value as { name?: string } | undefined)?.name ?? '')

/** Name of the fact from our words, value from the report. */
const fact = (key: string, value: string) => {
  const { maybe } = textsIn('de')
  return { name: maybe(`cashier.${key}`)?.text ?? key, value, ltr: true }
}

function difference(value: number): string {
  const { t } = textsIn('de')
  if (value === 0) return t('cashier.closing.none')
  return t(value > 0 ? 'cashier.closing.surplus' : 'cashier.closing.shortage', {
    amount: euro(Math.abs(value)),
  })
}

function ofClosing(it: Content): ReportPart {
  const counted = Object.entries((it['counted'] ?? {}) as Record<string, number>)
    .map(([value, pieces]) => [Number(value), pieces] as const)
    .toSorted(([a], [b]) => b - a)
  const payments = list<Content>(it['payments'])
  const isDrawer = (it['till'] as { kind?: string } | undefined)?.kind === 'drawer'
  return {
    title: nameOf(it['till']),
    facts: [
      fact('count.kind', textsIn('de').maybe(`cashier.count.kinds.${String(it['kind'])}`)?.text ?? ''),
      ...[fact('closing.from', when(it['from'])), fact('closing.until', when(it['until']))],
      fact('closing.expected', euro(cents(it, 'expectedCents'))),
      fact('closing.counted', euro(cents(it, 'countedCents'))),
      fact('closing.difference', difference(cents(it, 'differenceCents'))),
      fact('closing.removed', euro(cents(it, 'removedCents'))),
      ...(isDrawer ? [] : [fact('closing.cardExpected', euro(cents(it, 'cardExpectedCents')))]),
      ...(it['cardToldCents'] === null ? [] : [fact('closing.cardTold', euro(cents(it, 'cardToldCents')))]),
      ...(it['remark'] ? [fact('closing.remark', String(it['remark']))] : []),
      ...counted.map(([value, pieces]) => fact(`${pieces} × ${euro(value)}`, euro(value * pieces))),
      ...cashMoves(it),
      fact('claim.payments', String(payments.length)),
    ],
    lines: payments.map(paymentLine),
  }
}

/** What went into the cash and out of it, by what it was for: with the count before it gives what should lie there. */
function cashMoves(it: Content) {
  const { maybe } = textsIn('de')
  return list<Balance>(it['balances'])
    .filter(({ account }) => account === 'cash')
    .map(({ kind = '', debitCents, creditCents }) => ({
      name: `${maybe('cashier.accounts.cash')?.text ?? ''}: ${maybe(`cashier.bookings.${kind}`)?.text ?? kind}`,
      ...{ value: euro(Number(debitCents) - Number(creditCents)), ltr: true },
    }))
}

function paymentLine(it: Content): string {
  const { t, maybe } = textsIn('de')
  const method =
    it['method'] === undefined
      ? ''
      : `, ${maybe(`cashier.claim.methods.${String(it['method'])}`)?.text ?? String(it['method'])}`
  const receipt =
    it['receipt'] === null ? '' : `${t('cashier.claim.receiptNo', { no: Number(it['receipt']) })}, `
  const back = it['reversedAt'] ? `, ${t('cashier.claim.reversed')}` : ''
  return `${receipt}${when(it['at'])}${method}, ${euro(cents(it, 'cents'))}${back}`
}

function ofMachine(it: Content): ReportPart {
  const { t, maybe } = textsIn('de')
  const receipts = it['receipts'] as { first: number; last: number } | null
  const counts = list<Content>(it['counts']).map(
    (count) =>
      `${t('cashier.closing.title', { no: Number(count['no']), till: when(count['untilAt']) })}: ${euro(cents(count, 'countedCents'))}, ${difference(cents(count, 'differenceCents'))}${count['remark'] ? ` (${String(count['remark'])})` : ''}`,
  )
  const cases = list<Content>(it['cases']).map(
    (one) =>
      `${when(one['at'])}: ${maybe(`cashier.machines.kinds.${String(one['kind'])}`)?.text ?? String(one['kind'])}`,
  )
  const odd = list<Content>(it['odd']).map((one) => `${t('cashier.reports.odd')}: ${paymentLine(one)}`)
  return {
    title: nameOf(it['till']),
    facts: [
      ...[fact('closing.from', when(it['from'])), fact('closing.until', when(it['until']))],
      fact('claim.payments', String(it['payments'])),
      ...(receipts ? [fact('tills.receipts', `${receipts.first}–${receipts.last}`)] : []),
      fact('claim.methods.cash', euro(cents(it, 'cashCents'))),
      fact('claim.methods.card', euro(cents(it, 'cardCents'))),
      fact('reports.onClaims', euro(cents(it, 'claimCents'))),
      fact('claim.overpaid', euro(cents(it, 'overpaidCents'))),
      fact('reports.unclear', euro(cents(it, 'unclearCents'))),
    ],
    lines: [...counts, ...odd, ...cases],
  }
}

function ofYear(it: Content): ReportPart[] {
  const { t, maybe } = textsIn('de')
  const accountOf = (name: string): string => maybe(`cashier.accounts.${name}`)?.text ?? name
  const claims = (it['claims'] ?? {}) as { byState?: unknown; relief?: unknown }
  const states = list<{ state: string; claims: number; cents: number }>(claims.byState)
  const relief = list<{ kind: string; reasonCode: string; orders: number; cents: number }>(claims.relief)
  return [
    {
      title: t('cashier.reports.before'),
      facts: sums(it['before']).map(([name, sum]) => ({
        name: accountOf(name),
        value: euro(sum),
        ltr: true,
      })),
      lines: [],
    },
    {
      title: t('cashier.reports.during'),
      facts: sums(it['during']).map(([name, sum]) => ({
        name: accountOf(name),
        value: euro(sum),
        ltr: true,
      })),
      lines: [],
    },
    {
      title: t('cashier.claims.title'),
      facts: states.map((one) => fact(`states.${one.state}`, `${one.claims}: ${euro(Number(one.cents))}`)),
      lines: relief.map(
        (one) =>
          `${maybe(`cashier.orders.kinds.${one.kind}`)?.text ?? one.kind}, ${maybe(`cashier.orders.reasons.${one.reasonCode}`)?.text ?? one.reasonCode}: ${one.orders}, ${euro(Number(one.cents))}`,
      ),
    },
  ]
}

/** By account, debit less credit. */
function sums(value: unknown): [string, number][] {
  const all = new Map<string, number>()
  for (const { account, debitCents, creditCents } of list<Balance>(value))
    all.set(account, (all.get(account) ?? 0) + Number(debitCents) - Number(creditCents))
  return [...all]
}
