import { alone, anAkte, aPaper, atAkte, often, pick, rivalFor, say, somebody, type Kind } from './choose.ts'
import type { List } from './model-end.ts'
import { seesFiles, type Akte, type Paper, type Person } from './model.ts'
import type { World } from './play.ts'

const OF_AKTE = [
  'moved-away',
  'moved-away',
  'died',
  'naturalised',
  'returned',
  'measure',
  'ban-ended',
] as const
const OF_PAPER = ['found-irrelevant', 'return-aid'] as const

/** An Akte, or a paper of one that nobody moves about. */
function something(world: World): { akte: Akte; paper: Paper | null } | null {
  const paper = often(world, 35) ? aPaper(world, (it) => it.akte !== null && it.mark !== '') : null
  const akte = paper ? world.model.akten.get(paper.akte!)! : anAkte(world)
  return akte && { akte, paper }
}

const refusalAt = (world: World, p: Person, akte: Akte, paper: Paper | null): string | null =>
  atAkte(world, p, akte, 'reopen') ?? (paper && !world.model.readsPaper(p, paper) ? 'unknown-document' : null)

/** Something happened; often so long ago that the time is over, or will be within days. */
export const event: Kind = (world) => {
  const it = something(world)
  if (!it) return null
  const { akte, paper } = it
  const { model, end, chance } = world
  const item = paper?.id ?? akte.id
  const kind = pick(world, paper ? OF_PAPER : OF_AKTE)
  const years = kind === 'died' ? 5 : kind === 'found-irrelevant' ? 0 : 10
  const on = model.today.subtract({ years, days: often(world, 50) ? chance.below(4) : chance.below(2000) })
  // Two of one day have no order.
  if (end.ends.get(item)?.facts.some((one) => one.on.equals(on))) return null
  const by = somebody(world, (p) => refusalAt(world, p, akte, paper) === null)
  const leaves = kind === 'moved-away' || kind === 'died' || kind === 'naturalised'
  return {
    ...{ act: 'retention.noteEvent', by, expected: refusalAt(world, by, akte, paper) ?? 'ok' },
    locks: alone(akte.id, paper?.id ?? null),
    input: {
      ...{
        akte: akte.id,
        document: paper?.id ?? null,
        kind,
        onDay: on,
        source: say(world, akte.id, paper?.id ?? null),
      },
      ...(leaves && { takenOver: on }),
    },
    apply({ answer }) {
      end.endsOf(item, akte.id).facts.push({ id: answer['event'] as string, kind, on, revoked: false })
      end.reckon(item, akte.id)
    },
  }
}

export const revoke: Kind = (world) => {
  const { model, end } = world
  const live = [...end.ends].flatMap(([item, { akte, facts }]) =>
    facts.filter(({ revoked }) => !revoked).map((fact) => ({ item, akte, fact })),
  )
  if (live.length === 0) return null
  const { item, akte, fact } = pick(world, live)
  const [it, paper] = [model.akten.get(akte)!, model.papers.get(item) ?? null]
  const expected = (p: Person): string =>
    atAkte(world, p, it, 'reopen') ?? (paper && !model.readsPaper(p, paper) ? 'unknown-event' : 'ok')
  const by = somebody(world, (p) => expected(p) === 'ok')
  return {
    ...{ act: 'retention.revokeEvent', by, expected: expected(by), locks: alone(akte, item) },
    input: { akte, event: fact.id, why: say(world, akte, paper?.id ?? null) },
    apply() {
      fact.revoked = true
      end.reckon(item, akte)
    },
  }
}

export const shorten: Kind = (world) => {
  const { model, end } = world
  const able = [...end.ends].filter(([item]) => end.mayShorten(item) || often(world, 5))
  if (able.length === 0) return null
  const [item, { akte }] = pick(world, able)
  const [it, paper] = [model.akten.get(akte)!, model.papers.get(item) ?? null]
  const expected = (p: Person): string => {
    const hidden = paper && !model.readsPaper(p, paper)
    return atAkte(world, p, it, 'reopen') ?? (hidden || !end.mayShorten(item) ? 'nothing-to-shorten' : 'ok')
  }
  const by = somebody(world, (p) => expected(p) === 'ok')
  return {
    ...{
      act: 'retention.shortenTerm',
      ends: true as const,
      by,
      expected: expected(by),
      locks: alone(akte, item),
    },
    input: { akte, document: paper?.id ?? null, why: say(world, akte, paper?.id ?? null) },
    apply: () => end.shorten(item),
  }
}

export const hold: Kind = (world) => {
  const it = something(world)
  if (!it) return null
  const { akte, paper } = it
  const by = somebody(world, (p) => refusalAt(world, p, akte, paper) === null)
  const until = often(world, 50) ? world.model.today.add({ days: world.chance.below(3) }) : null
  const document = paper?.id ?? null
  return {
    ...{ act: 'retention.placeHold', by, expected: refusalAt(world, by, akte, paper) ?? 'ok' },
    locks: alone(akte.id, document),
    input: { akte: akte.id, document, kind: 'litigation', reason: say(world, akte.id, document), until },
    apply({ answer }) {
      const { holds } = world.end
      holds.set(akte.id, [
        ...(holds.get(akte.id) ?? []),
        { id: answer['hold'] as string, document, until, ended: false },
      ])
    },
  }
}

export const endHold: Kind = (world) => {
  const { model, end } = world
  const live = [...end.holds].flatMap(([akte, holds]) =>
    holds.filter((it) => !it.ended).map((it) => ({ akte, it })),
  )
  if (live.length === 0) return null
  const { akte, it } = pick(world, live)
  const [file, paper] = [model.akten.get(akte)!, it.document ? model.papers.get(it.document)! : null]
  const expected = (p: Person): string =>
    atAkte(world, p, file, 'reopen') ?? (paper && !model.readsPaper(p, paper) ? 'unknown-hold' : 'ok')
  const by = somebody(world, (p) => expected(p) === 'ok')
  return {
    ...{ act: 'retention.endHold', by, expected: expected(by), locks: alone(akte, it.document) },
    input: { akte, hold: it.id, why: say(world, akte, it.document) },
    apply: () => void (it.ended = true),
  }
}

type Item = List['items'][number]

/** What stands in the way of destroying something; the model's word of "never early". */
export function obstacle(world: World, { akte, document }: Item): string | null {
  const { model, end } = world
  const it = model.akten.get(akte)
  if (!it) return 'gone'
  if (!end.isOver(document ?? akte, model.today)) return 'not-due'
  if (end.isHeld(akte, document, model.today)) return 'on-hold'
  if (document !== null) return null
  if (!it.closed) return 'not-closed'
  return it.unit === '33.6' ? null : 'not-offered'
}

/** Whoever decides about the whole sees the whole. */
function isHidden({ model, end }: World, p: Person, { akte, document }: Item): boolean {
  if (document !== null) return false
  const holds = (end.holds.get(akte) ?? []).flatMap((it) =>
    it.document ? model.papers.get(it.document)! : [],
  )
  return [...model.papersIn(akte), ...holds].some((it) => !model.readsPaper(p, it))
}

function atItem(world: World, p: Person, it: Item): string | null {
  const { model, end } = world
  const akte = model.akten.get(it.akte)
  const paper = it.document === null ? null : (model.papers.get(it.document) ?? null)
  const known =
    akte && model.readsAkte(p, akte) && (it.document === null || (paper && model.readsPaper(p, paper)))
  // What was moved away since is drawn anew.
  if (!known || end.ends.get(it.document ?? it.akte)?.akte !== it.akte) return 'unknown-item'
  return obstacle(world, it) || isHidden(world, p, it) ? 'obstacle' : null
}

export const draw: Kind = (world) => {
  const { model, end } = world
  const ends = [...end.ends]
  const ripe = ends.filter(([item, { akte }]) => obstacle(world, itemOf(item, akte)) === null)
  const from = ripe.length > 0 && often(world, 85) ? ripe : ends
  if (from.length === 0) return null
  const [item, { akte }] = pick(world, from)
  const one = itemOf(item, akte)
  const site = model.akten.get(akte)!.site
  const expected = (p: Person): string => {
    if (!seesFiles(p) || !p.sites.includes(site)) return 'not-permitted'
    if (end.isListed(item) || (one.document !== null && end.isListed(akte))) return 'already-listed'
    return atItem(world, p, one) ?? 'ok'
  }
  const by = somebody(world, (p) => expected(p) === 'ok')
  const isRight = (p: Person): boolean => expected(p) === 'ok'
  return {
    ...{
      act: 'retention.drawList',
      ends: true as const,
      by,
      expected: expected(by),
      locks: alone('lists', akte, one.document),
    },
    ...(isRight(by) && rivalFor(world, by, isRight)),
    input: { site, items: [one], remark: 'fällig' },
    apply({ answer, by: maker }) {
      const id = answer['list'] as string
      end.lists.set(id, { id, by: maker.id, items: [one], settled: false })
    },
  }
}

const itemOf = (item: string, akte: string): Item => ({ akte, document: item === akte ? null : item })

export const execute: Kind = (world) => {
  const { model, end } = world
  const open = [...end.lists.values()].filter(({ settled }) => !settled || often(world, 3))
  if (open.length === 0) return null
  const list = pick(world, open)
  const site = model.akten.get(list.items[0]!.akte)?.site ?? 1
  const expected = (p: Person): string => {
    if (!seesFiles(p) || !p.sites.includes(site)) return 'not-permitted'
    if (list.settled) return 'settled'
    if (list.by === p.id) return 'same-person'
    return list.items.map((it) => atItem(world, p, it)).find((it) => it !== null) ?? 'ok'
  }
  const by = somebody(world, (p) => expected(p) === 'ok')
  const isRight = (p: Person): boolean => expected(p) === 'ok'
  return {
    ...{ act: 'retention.executeList', ends: true as const, by, expected: expected(by) },
    ...(isRight(by) && rivalFor(world, by, isRight)),
    locks: alone('lists', ...list.items.flatMap(({ akte, document }) => [akte, document])),
    input: { site, list: list.id },
    apply() {
      ;(list as { settled: boolean }).settled = true
      for (const { akte, document } of list.items) {
        if (document === null) model.forgetAkte(akte)
        else model.forgetPaper(document)
        end.forget(document ?? akte)
      }
    },
  }
}

export const drop: Kind = (world) => {
  const open = [...world.end.lists.values()].filter(({ settled }) => !settled)
  if (open.length === 0) return null
  const list = pick(world, open)
  const site = world.model.akten.get(list.items[0]!.akte)?.site ?? 1
  const by = somebody(world, (p) => seesFiles(p) && p.sites.includes(site))
  return {
    ...{ act: 'retention.dropList', by, locks: alone('lists'), input: { site, list: list.id } },
    expected: seesFiles(by) && by.sites.includes(site) ? 'ok' : 'not-permitted',
    apply: () => void (list.settled = true),
  }
}

/** Somebody asks to see the file: all of it is on the list, so whoever opens it sees all of it. */
export const inspect: Kind = (world) => {
  const { model } = world
  const it = anAkte(world)
  if (!it) return null
  const all = model.papersIn(it.id).filter(({ state }) => state !== 'cancelled')
  const seen = (p: Person): Paper[] => all.filter((one) => model.readsPaper(p, one))
  const expected = (p: Person): string => {
    const hidden = seen(p).length < all.length ? 'hidden-document' : null
    return atAkte(world, p, it, 'reopen') ?? hidden ?? (all.length === 0 ? 'nothing-to-inspect' : 'ok')
  }
  const by = somebody(world, (p) => expected(p) === 'ok')
  const documents = seen(by).map(({ id }) => id)
  // Drafts are kept back from a party at first.
  const given = seen(by).flatMap(({ id, state }) => (state === 'draft' ? [] : [id]))
  return {
    ...{ act: 'inspection.openInspection', by, expected: expected(by), locks: alone(it.id) },
    input: { akte: it.id, audience: 'party', party: `Partei ${say(world, it.id)}`, reason: 'Antrag' },
    apply({ answer }) {
      const id = answer['inspection'] as string
      model.inspections.set(id, { id, akte: it.id, documents, given, asked: false })
    },
  }
}

/** It is put together by somebody who sees all that is on its list. */
export const submit: Kind = (world) => {
  const { model } = world
  const open = [...model.inspections.values()].filter(({ asked, given }) => {
    const papers = given.flatMap((id) => model.papers.get(id) ?? [])
    const isWhole = papers.length === given.length && given.length > 0
    return (
      !asked && isWhole && papers.every(({ versions }) => versions.length === 1 && versions[0]!.files[0]!.pdf)
    )
  })
  if (open.length === 0) return null
  const it = pick(world, open)
  const akte = model.akten.get(it.akte)!
  const listed = it.documents.flatMap((id) => model.papers.get(id) ?? [])
  const able = model.persons.filter((p) => atAkte(world, p, akte, 'reopen') === null)
  if (able.length === 0) return null
  const by = pick(world, able)
  const expected = listed.every((one) => model.readsPaper(by, one)) ? 'ok' : 'hidden-document'
  return {
    ...{ act: 'inspection.submitInspection', by, expected },
    locks: alone(akte.id, ...it.documents),
    input: { akte: akte.id, inspection: it.id },
    apply: () => void (it.asked = true),
  }
}
