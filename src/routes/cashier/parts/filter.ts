import type { ClaimFilter, ClaimState } from '#office/claims/index.ts'
import { officeDay, officeStart } from './days.ts'
import { dayTyped } from '#ui/typed-day.ts'

const STATES: readonly ClaimState[] = ['open', 'partly', 'paid', 'cancelled', 'waived', 'lapsed']

export interface AskedFilter {
  readonly filter: Omit<ClaimFilter, 'site'>
  /** As it stands in the form and in the address. */
  readonly values: {
    readonly state: string
    readonly due: string
    readonly from: string
    readonly until: string
    /** Days as the figures link to them; not typed by anybody. Empty: not asked. */
    readonly dueFrom: string
    readonly dueBefore: string
  }
  readonly wrong: readonly ('from' | 'until')[]
}

/** What the address asks for; a day that is none is named and left out. */
export function filterOf(url: URL, now: Temporal.Instant): AskedFilter {
  const asked = (name: string): string => (url.searchParams.get(name) ?? '').trim().slice(0, 40)
  const [dueFrom, dueBefore] = [dayIn(asked('dueFrom')), dayIn(asked('dueBefore'))]
  const values = {
    ...{ state: asked('state'), due: asked('due'), from: asked('from'), until: asked('until') },
    ...{ dueFrom: dueFrom?.toString() ?? '', dueBefore: dueBefore?.toString() ?? '' },
  }
  const from = values.from === '' ? undefined : dayIn(values.from)
  const until = values.until === '' ? undefined : dayIn(values.until)
  return {
    values,
    wrong: [...(from === null ? (['from'] as const) : []), ...(until === null ? (['until'] as const) : [])],
    filter: {
      state: STATES.find((it) => it === values.state),
      ...(dueFrom && { dueFrom }),
      ...(dueBefore && { dueBefore }),
      ...(values.due === 'overdue' && { dueBefore: officeDay(now) }),
      ...(values.due === 'overpaid' && { overpaid: true }),
      ...(from && { from: officeStart(from) }),
      ...(until && { until: officeStart(until.add({ days: 1 })) }),
    },
  }
}

function dayIn(text: string): Temporal.PlainDate | null {
  const day = dayTyped(text)
  return day && day.year >= 1900 && day.year <= 2200 ? day : null
}
