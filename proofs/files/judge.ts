import type { Office } from '#office/office.ts'
import { seesFiles, type Akte, type Model, type Paper, type Person } from './model.ts'
import type { EndModel } from './model-end.ts'
import { WORD } from './stage.ts'
import { allWords } from './wire.ts'

/** What the looks at the office gave, against the model. */
export class Findings {
  looks = 0
  /** Seen by whom the model hides it from. */
  readonly leaks: string[] = []
  /** Not there, not to be had, or other than it was acknowledged. */
  readonly lost: string[] = []

  get isClean(): boolean {
    return this.leaks.length + this.lost.length === 0
  }

  first(): string | null {
    return this.leaks[0] ?? this.lost[0] ?? null
  }
}

export interface Eyes {
  readonly office: Office
  readonly model: Model
  readonly end: EndModel
  readonly found: Findings
  /** Words that may be read here all the same. */
  readonly except?: ReadonlySet<string> | undefined
}

/** Sets that must be equal: what is too much is a leak, what is missing is lost. */
export function same(eyes: Eyes, what: string, seen: Iterable<string>, expected: Iterable<string>): void {
  const [is, should] = [new Set(seen), new Set(expected)]
  for (const it of is) if (!should.has(it)) eyes.found.leaks.push(`${what}: ${it} is too much`)
  for (const it of should) if (!is.has(it)) eyes.found.lost.push(`${what}: ${it} is missing`)
}

/** No word of an answer may belong to what this person does not see. */
export function readWords(eyes: Eyes, p: Person, what: string, answer: unknown): void {
  const text = allWords(answer)
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const owner = eyes.model.words.get(word)
    if (owner && !eyes.except?.has(word) && !eyes.model.mayRead(p, owner))
      eyes.found.leaks.push(
        `${nameOf(p)} reads ${word} in ${what}: ${text.slice(Math.max(index - 180, 0), index + 60)}`,
      )
  }
}

export const nameOf = (p: Person): string =>
  `${p.role} ${p.teams.join('+')}@${p.sites.join('+')} ${p.id.slice(-4)}`

type Asked = { readonly ok: boolean; readonly refusal?: string; readonly found?: unknown }

/** One look; its answer when the person may have it. */
export async function look<T extends Asked>(
  eyes: Eyes,
  p: Person,
  what: string,
  may: boolean,
  asked: Promise<T>,
): Promise<Extract<T, { ok: true }> | null> {
  eyes.found.looks += 1
  const told = await asked
  readWords(eyes, p, what, told)
  if (told.ok && !may) eyes.found.leaks.push(`${nameOf(p)} gets ${what}`)
  if (!told.ok && may)
    eyes.found.lost.push(`${nameOf(p)} does not get ${what}: ${JSON.stringify(told).slice(0, 200)}`)
  return told.ok && may ? (told as Extract<T, { ok: true }>) : null
}

const inSite = (p: Person, site: number): boolean => seesFiles(p) && p.sites.includes(site)

/** Everything about one Akte that has a door. */
export async function lookAtAkte(eyes: Eyes, p: Person, it: Akte): Promise<void> {
  const { office, model, end } = eyes
  const { actor } = p
  const may = inSite(p, it.site) && model.readsAkte(p, it)
  const at = { akte: it.id }
  const papers = model.papersIn(it.id).filter((one) => model.readsPaper(p, one))
  const seen = await look(eyes, p, `Akte ${it.reference}`, may, office.casefiles.readAkte(actor, at))
  if (seen) {
    const { documents, writes, akte, vorgaenge } = seen.found
    const where = `papers of ${it.reference} for ${nameOf(p)}`
    same(eyes, where, documents.map(outline), papers.map(outlineOfModel))
    if (writes !== model.writesAkte(p, it))
      eyes.found.leaks.push(`${nameOf(p)} may write in ${it.reference}: ${writes}`)
    if (akte.level !== it.level || akte.team !== it.team || (akte.state === 'closed') !== it.closed)
      eyes.found.lost.push(`${it.reference} is ${akte.level} ${akte.team} ${akte.state}`)
    if (vorgaenge.length < it.vorgaenge) eyes.found.lost.push(`a Vorgang of ${it.reference}`)
  }
  const history = await look(
    eyes,
    p,
    `history of ${it.reference}`,
    may,
    office.casefiles.readHistory(actor, at),
  )
  if (history) {
    const about = new Set(history.found.entries.flatMap(({ document }) => document ?? []))
    for (const id of about)
      if (!sees(model, p, id)) eyes.found.leaks.push(`${nameOf(p)} reads the history of paper ${id}`)
  }
  const access = await look(eyes, p, `access to ${it.reference}`, may, office.casefiles.readAccess(actor, at))
  if (access) {
    const rows = access.found.map((one) =>
      outlineOfGrant(one.document, one.grantee, one.entitles, one.endedAt !== null),
    )
    const expected = [...model.grants.values()]
      .filter((one) => one.akte === it.id && (!one.document || sees(model, p, one.document)))
      .map((one) => outlineOfGrant(one.document, one.grantee, one.writes ? 'write' : 'read', one.ended))
    same(eyes, `access to ${it.reference} for ${nameOf(p)}`, rows, expected)
  }
  const links = await look(eyes, p, `links of ${it.reference}`, may, office.casefiles.readLinks(actor, at))
  if (links) {
    const expected = [...model.links.values()].filter((one) => {
      const other = one.akte === it.id ? one.toAkte : one.toAkte === it.id ? one.akte : null
      return other !== null && model.readsAkte(p, model.akten.get(other)!)
    })
    same(
      eyes,
      `links of ${it.reference} for ${nameOf(p)}`,
      links.found.map(({ id }) => id),
      expected.map(({ id }) => id),
    )
  }
  await lookAtCourse(eyes, p, it, may)
  await lookAtEnd({ ...eyes, end }, p, it, may)
}

async function lookAtCourse(eyes: Eyes, p: Person, it: Akte, may: boolean): Promise<void> {
  const { office, model } = eyes
  const { actor } = p
  const course = await look(
    eyes,
    p,
    `course of ${it.reference}`,
    may,
    office.circulation.courseOf(actor, { akte: it.id }),
  )
  if (course) {
    const { verfuegungen, resubmissions } = course.found
    const what = (kind: string): string => `${kind} of ${it.reference} for ${nameOf(p)}`
    same(
      eyes,
      what('courses'),
      verfuegungen.map(
        (one) => `${one.id} ${one.state} ${one.points.map(({ doneBy }) => doneBy ?? '-').join()}`,
      ),
      model
        .coursesIn(it.id)
        .map((one) => `${one.id} ${one.state} ${one.points.map(({ doneBy }) => doneBy ?? '-').join()}`),
    )
    for (const one of verfuegungen)
      same(
        eyes,
        what('papers of a course'),
        one.documents.map(({ id }) => id),
        model.courses.get(one.id)?.documents.filter((id) => sees(model, p, id)) ?? [],
      )
    const mine = [...model.resubmissions.values()].filter(
      (one) => one.akte === it.id && isSeen(model, p, one),
    )
    same(
      eyes,
      what('Wiedervorlagen'),
      resubmissions.filter(({ doneAt }) => !doneAt).map(({ id }) => id),
      mine.map(({ id }) => id),
    )
  }
  const all = await look(
    eyes,
    p,
    `inspections of ${it.reference}`,
    may,
    office.inspection.readInspections(actor, { akte: it.id }),
  )
  if (!all) return
  const expected = [...model.inspections.values()].filter(({ akte }) => akte === it.id)
  same(
    eyes,
    `inspections of ${it.reference}`,
    all.found.inspections.map(({ id }) => id),
    expected.map(({ id }) => id),
  )
  for (const { id, documents } of expected) {
    const asked = office.inspection.readInspection(actor, { akte: it.id, inspection: id })
    const one = await look(eyes, p, `inspection ${id}`, may, asked)
    await lookAtBundle(eyes, p, it, id)
    const items = one?.found?.items.map(({ document }) => document) ?? []
    same(
      eyes,
      `papers of inspection ${id} for ${nameOf(p)}`,
      items,
      documents.filter((paper) => sees(model, p, paper)),
    )
  }
}

/** What lies ready holds the pages of all that are given. It may not be ready yet; it is never for whoever does not see one. */
async function lookAtBundle(
  { office, model, found }: Eyes,
  p: Person,
  it: Akte,
  inspection: string,
): Promise<void> {
  const { asked, given } = model.inspections.get(inspection)!
  if (!asked) return
  found.looks += 1
  const told = await office.inspection.fetchBundle(p.actor, { akte: it.id, inspection })
  const known = given.filter((id) => model.papers.has(id))
  if (told.ok && known.some((id) => !sees(model, p, id)))
    found.leaks.push(`${nameOf(p)} gets bundle ${inspection}`)
  if (!told.ok && told.refusal === 'no-bytes') found.lost.push(`bundle ${inspection} cannot be read`)
}

async function lookAtEnd(eyes: Eyes, p: Person, it: Akte, may: boolean): Promise<void> {
  const { office, model, end } = eyes
  const asked = office.retention.lookAtRetention(p.actor, { akte: it.id })
  const seen = await look(eyes, p, `end of ${it.reference}`, may, asked)
  if (!seen) return
  const isShown = (document: string | null): boolean => document === null || sees(model, p, document)
  const terms = [...end.ends].filter(
    ([item, one]) => one.akte === it.id && isShown(item === it.id ? null : item),
  )
  same(
    eyes,
    `ends of ${it.reference} for ${nameOf(p)}`,
    seen.found.terms.map(({ item, keepUntil }) => `${item} ${String(keepUntil)}`),
    terms.map(([item, { inForce }]) => `${item} ${String(inForce)}`),
  )
  const holds = (end.holds.get(it.id) ?? []).filter(({ document }) => isShown(document))
  same(
    eyes,
    `holds of ${it.reference} for ${nameOf(p)}`,
    seen.found.holds.map(({ id, endedAt }) => `${id} ${String(endedAt !== null)}`),
    holds.map(({ id, ended }) => `${id} ${ended}`),
  )
}

export const sees = (model: Model, p: Person, paper: string): boolean => {
  const it = model.papers.get(paper)
  return it !== undefined && model.readsPaper(p, it)
}

export const isSeen = (model: Model, p: Person, it: { akte: string; document: string | null }): boolean =>
  model.readsAkte(p, model.akten.get(it.akte)!) && (it.document === null || sees(model, p, it.document))

type Shown = {
  id: string
  number: number | null
  state: string
  versions: readonly { id: string; files: readonly { id: string }[] }[]
}

/** A paper with its number, versions and files in one line. */
export const outline = ({ id, number, state, versions }: Shown): string =>
  `${id} ${number} ${state} ${versions.map((it) => `${it.id}:${it.files.map((file) => file.id).join('+')}`).join()}`
export const outlineOfModel = (it: Paper): string => outline(it)

const outlineOfGrant = (document: string | null, grantee: string, entitles: string, ended: boolean): string =>
  `${document ?? 'all'} ${grantee} ${entitles} ${ended ? 'ended' : 'live'}`
