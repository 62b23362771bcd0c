/** Instructions the employer owes everybody who works here, and when the next one is due. Law is data with its paragraph. Pure. */
export interface InstructionKind {
  readonly key: string
  /** For staff, German. */
  readonly name: string
  readonly basis: string
  /** Months after which it is given again. */
  readonly months: number
  /** Whether the law or a rule of the office sets these months. */
  readonly isLaw: boolean
}

export const INSTRUCTIONS: readonly InstructionKind[] = [
  {
    ...{ key: 'workplace', name: 'Arbeitsstätte, Fluchtwege, Bildschirmarbeit', months: 12, isLaw: true },
    basis: 'ArbStättV § 6 Abs. 4: vor Beginn der Tätigkeit, danach mindestens jährlich',
  },
  {
    ...{ key: 'safety', name: 'Sicherheit und Gesundheit bei der Arbeit', months: 12, isLaw: true },
    basis: 'ArbSchG § 12 Abs. 1; DGUV Vorschrift 1 § 4 Abs. 1: mindestens jährlich',
  },
  {
    ...{ key: 'conflict', name: 'Umgang mit Bedrohung und Notruf', months: 12, isLaw: false },
    basis: 'Regel des Amtes zu ArbSchG § 12 Abs. 1',
  },
  {
    ...{ key: 'privacy', name: 'Datenschutz und Verschwiegenheit', months: 24, isLaw: false },
    basis: 'Regel des Amtes zu DSGVO Art. 39 Abs. 1 Buchst. b',
  },
]

export const isInstruction = (key: string): boolean => INSTRUCTIONS.some((kind) => kind.key === key)

export interface Instructed {
  readonly id: string
  readonly account: string
  readonly kind: string
  readonly day: Temporal.PlainDate
}

export interface Due {
  readonly account: string
  readonly kind: string
  /** The latest; null: never since this program keeps it. */
  readonly last: Temporal.PlainDate | null
  /** By when the next one is owed; null: at once, as there was none. */
  readonly dueOn: Temporal.PlainDate | null
  readonly state: 'missing' | 'overdue' | 'soon' | 'fine'
}

/** Days before it is due from which an instruction is named. */
const SOON = 42

/** What everybody is owed on a day, the most urgent first. */
export function dueList(
  accounts: readonly string[],
  given: readonly Instructed[],
  today: Temporal.PlainDate,
): Due[] {
  const by = Map.groupBy(given, ({ account, kind }) => `${account} ${kind}`)
  const all = accounts.flatMap((account) =>
    INSTRUCTIONS.map(({ key, months }) => {
      const days = (by.get(`${account} ${key}`) ?? []).map(({ day }) => day)
      const last = days.toSorted(Temporal.PlainDate.compare).at(-1) ?? null
      const dueOn = last?.add({ months }) ?? null
      return { account, kind: key, last, dueOn, state: stateOf(dueOn, today) }
    }),
  )
  return all.toSorted((a, b) => urgency(a) - urgency(b) || compareDue(a, b))
}

function stateOf(dueOn: Temporal.PlainDate | null, today: Temporal.PlainDate): Due['state'] {
  if (!dueOn) return 'missing'
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return 'overdue'
  return Temporal.PlainDate.compare(dueOn, today.add({ days: SOON })) <= 0 ? 'soon' : 'fine'
}

const ORDER: readonly Due['state'][] = ['missing', 'overdue', 'soon', 'fine']
const urgency = ({ state }: Due): number => ORDER.indexOf(state)
const compareDue = (a: Due, b: Due): number =>
  a.dueOn && b.dueOn ? Temporal.PlainDate.compare(a.dueOn, b.dueOn) : 0
