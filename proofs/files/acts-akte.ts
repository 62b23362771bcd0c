import type { Akte, Level, Person, Word } from './model.ts'
import { alone, anAkte, atAkte, letIn, often, pick, rivalFor, say, somebody, type Kind } from './choose.ts'
import { COMMON, TEAMS, UNITS } from './stage.ts'
import { seesFiles } from './model.ts'
import { wordFor, type Plan, type World } from './play.ts'

const LEVELS: readonly Level[] = ['office', 'office', 'team', 'team', 'need-to-know']

export const open: Kind = (world) => {
  const { model } = world
  const by = somebody(world, seesFiles)
  const [site, mark] = [by.sites[0]!, wordFor(world)]
  const [planUnit, team, level] = [pick(world, UNITS), pick(world, TEAMS), pick(world, LEVELS)]
  const person = pick(world, world.stage.subjects)
  return {
    ...{ act: 'casefiles.openAkte', by, expected: seesFiles(by) ? 'ok' : 'not-permitted' },
    input: { site, planUnit, subject: `Akte ${COMMON} ${mark}`, person, team, level },
    locks: alone(),
    apply({ answer }) {
      const [id, reference] = [answer['akte'] as string, answer['reference'] as string]
      if (model.akten.has(id)) throw new Error('an Akte was opened twice')
      const rest = { numbers: new Set<number>(), vorgaenge: 0, closed: false }
      model.akten.set(id, { id, site, reference, unit: planUnit, person, mark, team, level, ...rest })
      model.words.set(mark, { akte: id, document: null })
      if (level === 'need-to-know') letIn(world, id, null, `account:${by.id}`)
    },
  }
}

export const vorgang: Kind = (world) => {
  const it = anAkte(world)
  if (!it) return null
  const by = somebody(world, (p) => atAkte(world, p, it, 'write') === null)
  return {
    ...{ act: 'casefiles.openVorgang', by, locks: alone(it.id) },
    expected: atAkte(world, by, it, 'write') ?? 'ok',
    input: { akte: it.id, subject: `Vorgang ${say(world, it.id)}` },
    apply: () => void (it.vorgaenge += 1),
  }
}

export const change: Kind = (world) => {
  const it = anAkte(world)
  if (!it) return null
  const by = somebody(world, (p) => atAkte(world, p, it, 'write') === null)
  const mark = often(world, 30) ? say(world, it.id) : null
  const level = often(world, 60) ? pick(world, LEVELS) : it.level
  const team = often(world, 30) ? pick(world, TEAMS) : it.team
  return {
    ...{ act: 'casefiles.changeAkte', by, locks: alone(it.id) },
    expected:
      atAkte(world, by, it, 'write') ??
      ((level !== it.level || team !== it.team) && world.model.onlyTakesPart(by, it)
        ? 'only-takes-part'
        : 'ok'),
    input: { akte: it.id, change: { level, team, ...(mark && { subject: `Akte ${COMMON} ${mark}` }) } },
    apply() {
      if (level === 'need-to-know' && it.level !== level) letIn(world, it.id, null, `account:${by.id}`)
      Object.assign(it, { level, team, mark: mark ?? it.mark })
    },
  }
}

/** zdA: the protocol becomes the last document; nobody is told its id. */
export const close: Kind = (world) => {
  const it = anAkte(world, (one) => !one.closed) ?? anAkte(world)
  if (!it) return null
  const { model } = world
  const expected = (p: Person): string => {
    const wrong = atAkte(world, p, it, 'write')
    if (wrong) return wrong
    if (model.coursesIn(it.id).some(({ state }) => state === 'running' || state === 'returned'))
      return 'verfuegung-running'
    return model.papersIn(it.id).some(({ state }) => state === 'draft') ? 'drafts-left' : 'ok'
  }
  const by = somebody(world, (p) => expected(p) === 'ok')
  const rival = expected(by) === 'ok' ? rivalFor(world, by, (p) => expected(p) === 'ok') : {}
  return {
    ...{
      act: 'circulation.closeAkteWithProtocol',
      by,
      expected: expected(by),
      locks: alone(it.id),
      ...rival,
    },
    input: { akte: it.id, remark: 'erledigt' },
    async apply({ by: closer }) {
      it.closed = true
      for (const [key, one] of model.resubmissions) if (one.akte === it.id) model.resubmissions.delete(key)
      await adoptProtocol(world, it, closer)
    },
  }
}

async function adoptProtocol({ admin, model }: World, { id: akte, site, numbers, level }: Akte, by: Person) {
  const { rows } = await admin.query<
    Record<'id' | 'version' | 'file' | 'sha256', string> & { number: number }
  >(
    `select d.id, d.number, v.id as version, p.id as file, encode(p.sha256, 'hex') as sha256
     from casefiles.document d join casefiles.version v on v.document = d.id join casefiles.primary_file p on p.version = v.id
     where d.akte = $1 and d.subject like 'Gesamtprotokoll%' and d.id <> all($2::uuid[])`,
    [akte, [...model.papers.keys()]],
  )
  if (rows.length !== 1) throw new Error(`${rows.length} protocols of one zdA`)
  const { id, number, version, file, sha256 } = rows[0]!
  numbers.add(number)
  const wasOpen = ({ akte: of, document }: Word): boolean => {
    if (document === null) return of === akte
    const paper = model.papers.get(document)
    return paper?.akte === akte && (paper.level === null || (paper.level === 'team' && level !== 'office'))
  }
  model.protocols.set(id, new Set([...model.words].filter(([, it]) => wasOpen(it)).map(([word]) => word)))
  model.papers.set(id, {
    ...{ id, site, createdBy: by.id, akte, number, mark: '', level: null, state: 'registered', read: false },
    versions: [{ id: version, mark: '', files: [{ id: file, sha256, pdf: true }] }],
  })
}

export const reopen: Kind = (world) => {
  const it = anAkte(world, ({ closed }) => closed)
  if (!it) return null
  const by = somebody(world, (p) => atAkte(world, p, it, 'reopen') === null)
  return {
    ...{ act: 'casefiles.reopenAkte', by, locks: alone(it.id) },
    expected: atAkte(world, by, it, 'reopen') ?? 'ok',
    input: { akte: it.id, why: 'neuer Antrag' },
    apply: () => void (it.closed = false),
  }
}

export const link: Kind = (world) => {
  const [it, to] = [anAkte(world), anAkte(world)]
  if (!it || !to || it === to) return null
  const { model } = world
  const expected = (p: Person): string =>
    atAkte(world, p, it, 'write') ?? (model.readsAkte(p, to) ? 'ok' : 'unknown-target')
  const by = somebody(world, (p) => expected(p) === 'ok')
  return {
    ...{ act: 'casefiles.linkFiles', by, expected: expected(by), locks: alone(it.id, to.id) },
    input: { akte: it.id, toAkte: to.id, about: say(world, it.id) },
    apply({ answer }) {
      const id = answer['link'] as string
      model.links.set(id, { id, akte: it.id, toAkte: to.id })
    },
  }
}

export const unlink: Kind = (world) => {
  const { model } = world
  const links = [...model.links.values()]
  if (links.length === 0) return null
  const it = pick(world, links)
  const [akte, to] = [model.akten.get(it.akte)!, model.akten.get(it.toAkte)!]
  const expected = (p: Person): string =>
    atAkte(world, p, akte, 'write') ?? (model.readsAkte(p, to) ? 'ok' : 'unknown-target')
  const by = somebody(world, (p) => expected(p) === 'ok')
  return {
    ...{ act: 'casefiles.unlinkFiles', by, expected: expected(by), locks: alone(it.akte, it.toAkte) },
    input: { akte: it.akte, link: it.id },
    apply: () => void model.links.delete(it.id),
  } satisfies Plan
}
