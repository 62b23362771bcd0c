import type { Actor } from '#ground/permission/permission.ts'

/**
 * What the office promises of its files, told a second time: plain objects, words instead of tokens, no SQL. It follows
 * from acknowledgements alone.
 */
export type Level = 'office' | 'team' | 'need-to-know'

export interface Person {
  readonly actor: Actor
  readonly id: string
  readonly role: string
  readonly sites: readonly number[]
  readonly teams: readonly string[]
}

export interface Akte {
  readonly id: string
  readonly site: number
  readonly reference: string
  readonly unit: string
  readonly person: string
  /** The word of its subject that stands nowhere else. */
  mark: string
  team: string
  level: Level
  closed: boolean
  readonly numbers: Set<number>
  vorgaenge: number
}

export interface FileOf {
  readonly id: string
  readonly sha256: string
  readonly pdf: boolean
}

export interface Version {
  readonly id: string
  readonly mark: string
  readonly files: readonly FileOf[]
}

export interface Paper {
  readonly id: string
  readonly site: number
  readonly createdBy: string
  akte: string | null
  number: number | null
  mark: string
  level: 'team' | 'need-to-know' | null
  state: 'draft' | 'registered' | 'cancelled'
  readonly versions: Version[]
  /** The search knows the words of its newest version. */
  read: boolean
}

export interface Grant {
  readonly id: string
  akte: string
  readonly document: string | null
  readonly grantee: string
  readonly writes: boolean
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | null
  readonly glass: boolean
  /** Only as long as they take part in a Verfügung. */
  readonly passing?: boolean
  ended: boolean
}

export interface Deputy {
  readonly id: string
  readonly account: string
  readonly deputy: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  ended: boolean
}

export interface Point {
  readonly id: string
  readonly step: number
  readonly kind: 'co-sign' | 'final-sign' | 'inform'
  readonly assignee: string
  state: 'open' | 'done' | 'returned'
  doneBy: string | null
  signed: ReadonlyMap<string, string>
}

export interface Course {
  readonly id: string
  readonly akte: string
  readonly initiator: string
  readonly documents: readonly string[]
  readonly points: Point[]
  /** Let in for their part in it, by which grant. */
  readonly letIn: { readonly assignee: string; readonly grant: string; over: boolean }[]
  state: 'running' | 'returned' | 'done' | 'withdrawn'
}

export interface Link {
  readonly id: string
  readonly akte: string
  readonly toAkte: string
}

export interface Resubmission {
  readonly id: string
  readonly akte: string
  readonly document: string | null
  assignee: string
}

export interface Inspection {
  readonly id: string
  readonly akte: string
  /** Documents on its list, as whoever opened it saw them. */
  readonly documents: readonly string[]
  /** Those of them that go along. */
  readonly given: readonly string[]
  /** Somebody had it put together. */
  asked: boolean
}

/** A word that stands nowhere else, and what somebody must be able to see to read it. */
export interface Word {
  readonly akte: string | null
  readonly document: string | null
  /** Readers of this Akte read it as well: why a paper went from there. */
  readonly from?: string | null
}

export class Model {
  now: Temporal.Instant
  readonly persons: readonly Person[]
  readonly akten = new Map<string, Akte>()
  readonly papers = new Map<string, Paper>()
  readonly grants = new Map<string, Grant>()
  readonly deputies: Deputy[] = []
  readonly courses = new Map<string, Course>()
  readonly links = new Map<string, Link>()
  readonly resubmissions = new Map<string, Resubmission>()
  readonly inspections = new Map<string, Inspection>()
  readonly notes = new Map<string, string>()
  readonly words = new Map<string, Word>()
  /** Protocol by its paper: what every reader of the Akte could read when it was written. */
  readonly protocols = new Map<string, ReadonlySet<string>>()
  /** Files and papers that were destroyed or thrown away by right. */
  readonly gone = new Set<string>()

  constructor(persons: readonly Person[], now: Temporal.Instant) {
    this.persons = persons
    this.now = now
  }

  get today(): Temporal.PlainDate {
    return this.now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  }

  papersIn(akte: string): Paper[] {
    return [...this.papers.values()].filter((it) => it.akte === akte)
  }

  coursesIn(akte: string): Course[] {
    return [...this.courses.values()].filter((it) => it.akte === akte)
  }

  person(id: string): Person {
    return this.persons.find((it) => it.id === id)!
  }

  /** With whose eyes somebody looks today: their own, and those of absent colleagues; without a role that sees files, none. */
  eyes(p: Person): Person[] {
    if (!seesFiles(p)) return []
    const absent = this.deputies.filter(
      (it) => it.deputy === p.id && !it.ended && within(this.today, it.from, it.to),
    )
    return [p, ...absent.map(({ account }) => this.person(account))].filter(seesFiles)
  }

  readsAkte(p: Person, it: Akte): boolean {
    return this.#opens(p, it, it.level) || this.#let(p, it.id, null, false)
  }

  writesAkte(p: Person, it: Akte): boolean {
    return this.#opens(p, it, it.level) || this.#let(p, it.id, null, true)
  }

  readsPaper(p: Person, it: Paper): boolean {
    return this.#reaches(p, it, false)
  }

  writesPaper(p: Person, it: Paper): boolean {
    return this.#reaches(p, it, true)
  }

  /** A paper may be closer than its Akte, never wider; one that lies nowhere is its author's. */
  #reaches(p: Person, it: Paper, writing: boolean): boolean {
    if (it.akte === null) return this.eyes(p).some(({ id }) => id === it.createdBy)
    const akte = this.akten.get(it.akte)!
    if (this.#let(p, akte.id, it.id, writing)) return true
    const closer = it.level === 'need-to-know' || (it.level === 'team' && akte.level === 'office')
    if (closer) return this.#opens(p, akte, it.level!)
    return writing ? this.writesAkte(p, akte) : this.readsAkte(p, akte)
  }

  #opens(p: Person, { site, team }: Akte, level: Level): boolean {
    return this.eyes(p).some((eye) => {
      if (!eye.sites.includes(site)) return false
      if (level === 'office') return true
      return level === 'team' && (eye.teams.includes(team) || eye.role === 'head')
    })
  }

  /** Somebody let them in, and it has not ended. */
  #let(
    p: Person,
    akte: string,
    document: string | null,
    writing: boolean,
    which: (it: Grant) => boolean = () => true,
  ): boolean {
    const eyes = this.eyes(p)
    for (const it of this.grants.values()) {
      if (it.akte !== akte || it.document !== document || it.ended || (writing && !it.writes)) continue
      if (!which(it)) continue
      if (it.until && Temporal.Instant.compare(this.now, it.until) >= 0) continue
      if (eyes.some((eye) => isNamed(eye, it.grantee))) return true
    }
    return false
  }

  /** Let in for a Verfügung and by nothing else: they change nobody's right. */
  onlyTakesPart(p: Person, it: Akte, document: string | null = null): boolean {
    const passing = (one: Grant): boolean => one.passing === true
    if (!this.#let(p, it.id, null, true, passing)) return false
    const lasting = (one: Grant): boolean => one.passing !== true
    if (this.#opens(p, it, it.level) || this.#let(p, it.id, null, true, lasting)) return false
    return document === null || !this.#let(p, it.id, document, true, lasting)
  }

  /** Whose point or paper it is: named, of the named team, or standing in. */
  answersTo(p: Person, assignee: string): boolean {
    return this.eyes(p).some((eye) => isNamed(eye, assignee))
  }

  /** Whether somebody may read this word; of what is gone nobody may. */
  mayRead(p: Person, { akte, document, from }: Word): boolean {
    const left = from ? this.akten.get(from) : undefined
    if (left && this.readsAkte(p, left)) return true
    if (document !== null) {
      const paper = this.papers.get(document)
      return paper !== undefined && this.readsPaper(p, paper)
    }
    const it = akte === null ? undefined : this.akten.get(akte)
    return it !== undefined && this.readsAkte(p, it)
  }

  forgetAkte(id: string): void {
    for (const { id: paper } of this.papersIn(id)) this.forgetPaper(paper)
    this.akten.delete(id)
    this.gone.add(id)
    for (const [key, it] of this.courses) if (it.akte === id) this.courses.delete(key)
    for (const [key, it] of this.links) if (it.akte === id || it.toAkte === id) this.links.delete(key)
    for (const [key, it] of this.grants) if (it.akte === id) this.grants.delete(key)
    for (const [key, it] of this.resubmissions) if (it.akte === id) this.resubmissions.delete(key)
    for (const [key, it] of this.inspections) if (it.akte === id) this.inspections.delete(key)
  }

  forgetPaper(id: string): void {
    this.papers.delete(id)
    this.gone.add(id)
    for (const [key, it] of this.grants) if (it.document === id) this.grants.delete(key)
    for (const [key, it] of this.resubmissions) if (it.document === id) this.resubmissions.delete(key)
    for (const [key, document] of this.notes) if (document === id) this.notes.delete(key)
  }
}

export const seesFiles = ({ role }: Person): boolean => role === 'caseworker' || role === 'head'

function isNamed(eye: Person, name: string): boolean {
  const [kind, first, team] = name.split(':')
  if (kind === 'account') return first === eye.id
  return eye.sites.includes(Number(first)) && eye.teams.includes(team!)
}

const within = (day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0
