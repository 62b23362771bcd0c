import { formatDay } from '#ground/languages/index.ts'
import { euro, moment } from '../parts/view.ts'
import { differenceRows, viewsOf, waitingBeside, type Views } from './parts/views.ts'
import type { PageServerLoad } from './$types'

/** Sums of a site, ready to be read. Aggregates only: no row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const views = await viewsOf(locals, url)
  return {
    ...{ stand: moment(views.now), values: views.values, wrong: views.wrong },
    ...{ from: dayText(views.from), to: dayText(views.to), query: queryOf(url) },
    ...{ least: views.rules.smallestGroup, cardDays: views.rules.cardDays },
    ...{ income: incomeView(views), owed: owedView(views), reasons: reasonsView(views) },
    differences: differencesView(views),
  }
}

const dayText = (day: Temporal.PlainDate): string => formatDay('de', day, 'short')
const monthText = (day: Temporal.PlainDate): string =>
  day.toLocaleString('de-DE', { month: 'long', year: 'numeric' })

/** What the downloads take along. */
function queryOf(url: URL): string {
  const kept = ['period', 'unit', 'from', 'to', 'quarter', 'site'].flatMap((name) => {
    const value = url.searchParams.get(name)
    return value ? [[name, value.slice(0, 40)]] : []
  })
  return new URLSearchParams(kept).toString()
}

function incomeView({ income, from }: Views) {
  const { unit, steps } = income
  const name = unit === 'month' ? monthText : dayText
  return {
    ...{ unit, cents: income.cents, total: euro(income.cents) },
    isNone: income.groups.length === 0,
    steps: steps.map((it) => ({
      // The first week or month may begin before the span.
      ...{ name: name(it.from), isCut: Temporal.PlainDate.compare(it.from, from) < 0 },
      ...{ cashCents: it.cashCents, cardCents: it.cardCents, transferCents: it.transferCents },
      ...{ cents: it.cents, tick: tickOf(it.from, unit) },
    })),
    groups: income.groups.map((it) => ({ ...it, amount: euro(it.cents) })),
    sections: income.sections.map(({ section, cents }) => ({ section, cents, amount: euro(cents) })),
  }
}

function tickOf(day: Temporal.PlainDate, unit: Views['income']['unit']): string {
  if (unit === 'month')
    return `${String(day.month).padStart(2, '0')}/${String(day.year % 100).padStart(2, '0')}`
  return `${day.day}.${day.month}.`
}

function owedView({ owed, now }: Views) {
  const { limitation, bands, all } = owed
  const sum = ({ claims, cents }: { readonly claims: number; readonly cents: number }) => ({
    ...{ claims, cents },
    amount: euro(cents),
  })
  const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const before = (days: number) => today.subtract({ days }).toString()
  const path = (query: Record<string, string>) => `/cashier/claims?${new URLSearchParams(query).toString()}`
  const old = bands.filter(({ name }) => name === 'to-365' || name === 'over-365')
  return {
    all: sum(all),
    old: {
      claims: old.reduce((all, { claims }) => all + claims, 0),
      amount: euro(old.reduce((all, { cents }) => all + cents, 0)),
    },
    bands: bands.map(({ name, from, to, ...rest }) => ({
      ...{ name, ...sum(rest) },
      path: path({
        ...(to !== null && { dueFrom: before(to) }),
        ...(from !== null && { dueBefore: before(from - 1) }),
      }),
    })),
    limitation: {
      rows: (['over', 'endsThisYear', 'noRule'] as const)
        .map((name) => ({ name, ...sum(limitation[name]) }))
        .filter(({ claims }) => claims > 0),
      path: path({ dueBefore: (limitation.oldUntil ?? today.subtract({ days: 365 })).toString() }),
      ...{ section: limitation.section, checks: limitation.checks, unreviewed: limitation.unreviewed },
    },
  }
}

function differencesView(views: Views) {
  const { tills, waiting, months } = views
  const names = new Map(tills.tills.map((it) => [it.id, it]))
  const nameOf = (id: string) => names.get(id)?.name ?? '–'
  const rows = differenceRows(views)
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
  const amount = (cents: number) => (cents === 0 ? '' : euro(cents))
  return {
    ...{ from: dayText(months.from), to: dayText(months.to) },
    ...{ surplus: euro(sum((it) => it.surplusCents)), shortage: euro(sum((it) => it.shortageCents)) },
    months: rows.map((it) => ({
      ...{ till: it.till, name: nameOf(it.till), month: monthText(it.month) },
      ...{ surplus: amount(it.surplusCents), shortage: amount(it.shortageCents), card: amount(it.cardCents) },
      ...{ counts: it.counts, differing: it.differing },
    })),
    unclear: tills.unclear.map((it) => ({
      ...{ till: it.till, name: nameOf(it.till), count: it.payments, amount: euro(it.cents) },
      ...{ since: moment(it.oldest), path: pathOfUnclear(it.till, names.get(it.till)?.kind) },
      isBank: names.get(it.till)?.kind === 'bank',
    })),
    cards: tills.cards.map((it) => ({
      ...{ till: it.till, name: nameOf(it.till), amount: euro(it.cents) },
      late: it.lateCents > 0 ? euro(it.lateCents) : null,
    })),
    waiting: waitingBeside(waiting).map((it) => ({
      ...{ name: it.isOut ? ('out' as const) : ('none' as const), count: it.entries, amount: euro(it.cents) },
      since: dayText(it.oldest),
    })),
  }
}

/** Where somebody says whose it is. */
function pathOfUnclear(till: string, kind: string | undefined): string {
  if (kind === 'bank') return '/cashier/bank'
  return kind === 'kiosk' ? '/cashier/machines' : `/cashier/tills/${till}`
}

function reasonsView({ reasons: { quarter, quarters, kinds } }: Views) {
  const parts = ({ name }: { readonly name: string }) => {
    const [year = '', number = ''] = name.split('-Q')
    return { name, year, quarter: number }
  }
  return {
    quarter: parts(quarter),
    quarters: quarters.map(parts),
    kinds: kinds.map(({ kind, reasons, sum, hasHidden }) => ({
      ...{ kind, hasHidden, sum: sum && { cases: sum.cases, amount: euro(sum.cents) } },
      reasons: reasons.map(({ reasonCode, shown }) => ({
        reasonCode,
        shown: shown && { cases: shown.cases, cents: shown.cents, amount: euro(shown.cents) },
      })),
    })),
  }
}
