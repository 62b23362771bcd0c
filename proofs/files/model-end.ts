type Day = Temporal.PlainDate

/** Something that was entered about the end of an Akte or a paper. */
export interface Fact {
  readonly id: string
  readonly kind: string
  readonly on: Day
  revoked: boolean
}

export interface Hold {
  readonly id: string
  readonly document: string | null
  readonly until: Day | null
  ended: boolean
}

export interface Ends {
  akte: string
  readonly facts: Fact[]
  /** What the rules say now, what is in force, and the latest end that ever was and that no person has shortened. */
  rules: Day | null
  inForce: Day | null
  last: Day | null
}

export interface List {
  readonly id: string
  readonly by: string
  readonly items: readonly { readonly akte: string; readonly document: string | null }[]
  settled: boolean
}

/** The end of files as the wording of the law has it, for the kinds of events the proof enters. */
export class EndModel {
  /** By Akte or paper. */
  readonly ends = new Map<string, Ends>()
  /** By Akte. */
  readonly holds = new Map<string, Hold[]>()
  readonly lists = new Map<string, List>()

  endsOf(item: string, akte: string): Ends {
    const found = this.ends.get(item) ?? { akte, facts: [], rules: null, inForce: null, last: null }
    this.ends.set(item, found)
    return found
  }

  /** After each entry: later at once, earlier never by itself. */
  reckon(item: string, akte: string): void {
    const it = this.endsOf(item, akte)
    const facts = it.facts.filter(({ revoked }) => !revoked)
    it.rules = item === akte ? endOfAkte(facts) : endOfPaper(facts)
    if (it.rules === null) it.inForce = null
    else {
      it.inForce = it.last && isBefore(it.rules, it.last) ? it.last : it.rules
      it.last = it.inForce
    }
  }

  mayShorten(item: string): boolean {
    const it = this.ends.get(item)
    return !!it?.inForce && !!it.rules && isBefore(it.rules, it.inForce)
  }

  shorten(item: string): void {
    const it = this.ends.get(item)!
    it.inForce = it.rules
    it.last = it.rules
  }

  isHeld(akte: string, document: string | null, today: Day): boolean {
    return (this.holds.get(akte) ?? []).some(
      (it) =>
        !it.ended &&
        (it.until === null || !isBefore(it.until, today)) &&
        (document === null || it.document === null || it.document === document),
    )
  }

  isOver(item: string, today: Day): boolean {
    const end = this.ends.get(item)?.inForce
    return !!end && isBefore(end, today)
  }

  isListed(item: string): boolean {
    return [...this.lists.values()].some(
      ({ settled, items }) => !settled && items.some((it) => (it.document ?? it.akte) === item),
    )
  }

  /** A paper takes its end and its holds along into another Akte. */
  move(paper: string, to: string): void {
    const ends = this.ends.get(paper)
    if (ends) ends.akte = to
    for (const [akte, holds] of [...this.holds]) {
      const along = holds.filter(({ document }) => document === paper)
      if (akte === to || along.length === 0) continue
      this.holds.set(
        akte,
        holds.filter(({ document }) => document !== paper),
      )
      this.holds.set(to, [...(this.holds.get(to) ?? []), ...along])
    }
  }

  forget(item: string): void {
    this.ends.delete(item)
    for (const [key, it] of this.ends) if (it.akte === item) this.ends.delete(key)
    this.holds.delete(item)
    for (const [akte, holds] of this.holds)
      this.holds.set(
        akte,
        holds.filter(({ document }) => document !== item),
      )
  }
}

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0
const latest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((a, b) => (a && isBefore(b, a) ? a : b), null)

const YEARS_AFTER: Readonly<Record<string, number>> = { 'moved-away': 10, naturalised: 10, died: 5 }

/** § 68 AufenthV, § 91 AufenthG: the latest of all ends; a measure whose ban has no end yet leaves it open. */
function endOfAkte(facts: readonly Fact[]): Day | null {
  const of = (kind: string): Day | null => latest(facts.filter((it) => it.kind === kind).map(({ on }) => on))
  const [measure, ban, back] = [of('measure'), of('ban-ended'), of('returned')]
  if (measure && (!ban || isBefore(ban, measure))) return null
  const leaving = facts
    .filter(({ kind, on }) => kind in YEARS_AFTER && (!back || isBefore(back, on)))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))[0]
  return latest([
    ...(leaving ? [leaving.on.add({ years: YEARS_AFTER[leaving.kind]! })] : []),
    ...(ban ? [ban.add({ years: 10 })] : []),
  ])
}

/** Single papers: at the latest then, so the earliest counts. */
function endOfPaper(facts: readonly Fact[]): Day | null {
  const years: Readonly<Record<string, number>> = { 'found-irrelevant': 0, 'return-aid': 10 }
  const ends = Object.entries(years).flatMap(([kind, add]) => {
    const day = latest(facts.filter((it) => it.kind === kind).map(({ on }) => on))
    return day ? [day.add({ years: add })] : []
  })
  return ends.toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0] ?? null
}
