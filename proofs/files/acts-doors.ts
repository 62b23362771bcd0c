import { alone, anAkte, aPaper, atAkte, often, pick, say, somebody, type Kind } from './choose.ts'
import { seesFiles, type Grant } from './model.ts'
import { TEAMS } from './stage.ts'

/** Somebody else is let into an Akte, or one paper of it. */
export const grant: Kind = (world) => {
  const { model } = world
  const paper = often(world, 40) ? aPaper(world, ({ akte }) => akte !== null) : null
  const it = paper ? model.akten.get(paper.akte!)! : anAkte(world)
  if (!it) return null
  const may = (p: (typeof model.persons)[number]): boolean =>
    atAkte(world, p, it, 'reopen') === null && (!paper || model.readsPaper(p, paper))
  const by = somebody(world, may)
  const hidden = paper && !model.readsPaper(by, paper)
  const part = model.onlyTakesPart(by, it, paper?.id ?? null) ? 'only-takes-part' : null
  const expected = atAkte(world, by, it, 'reopen') ?? part ?? (hidden ? 'unknown-document' : 'ok')
  const named = often(world, 75)
    ? `account:${pick(world, model.persons).id}`
    : `team:${it.site}:${pick(world, TEAMS)}`
  const [document, writes] = [paper?.id ?? null, often(world, 40)]
  const until = often(world, 50) ? model.now.add({ minutes: pick(world, [1, 45, 400, 3000]) }) : null
  return {
    ...{ act: 'casefiles.grantAccess', by, expected, locks: alone(it.id, document) },
    input: {
      ...{ akte: it.id, document, grantee: named, entitles: writes ? 'write' : 'read', until },
      reason: say(world, it.id, document),
    },
    apply({ answer }) {
      const id = answer['grant'] as string
      const rest = { from: model.now, until, glass: false, ended: false }
      model.grants.set(id, { id, akte: it.id, document, grantee: named, writes, ...rest })
    },
  }
}

export const endGrant: Kind = (world) => {
  const { model } = world
  const live = [...model.grants.values()].filter((one) => !one.ended && !one.id.startsWith('own-'))
  if (live.length === 0) return null
  const it = pick(world, live)
  const akte = model.akten.get(it.akte)!
  const by = somebody(world, (p) => atAkte(world, p, akte, 'reopen') === null)
  const paper = it.document === null ? null : model.papers.get(it.document)!
  const hidden = paper && !model.readsPaper(by, paper)
  return {
    ...{ act: 'casefiles.endAccess', by, locks: alone(akte.id, it.document) },
    expected:
      atAkte(world, by, akte, 'reopen') ??
      (model.onlyTakesPart(by, akte) ? 'only-takes-part' : hidden ? 'unknown-grant' : 'ok'),
    input: { akte: akte.id, grant: it.id },
    apply: () => void (it.ended = true),
  }
}

export const glass: Kind = (world) => {
  const { model } = world
  const it = anAkte(world, ({ level }) => level !== 'office')
  if (!it) return null
  const by = somebody(world, (p) => seesFiles(p) && p.sites.includes(it.site) && !model.readsAkte(p, it))
  const inside = seesFiles(by) && by.sites.includes(it.site)
  const until = model.now.add({ minutes: 60 })
  return {
    ...{ act: 'casefiles.breakGlass', by, locks: alone(it.id) },
    expected: !inside ? 'not-permitted' : model.readsAkte(by, it) ? 'open-already' : 'ok',
    input: { site: it.site, reference: it.reference, reason: 'Gefahr im Verzug am Schalter' },
    apply() {
      const id = `glass-${model.grants.size}-${world.chance.below(2 ** 31)}`
      const row: Grant = {
        ...{ id, akte: it.id, document: null, grantee: `account:${by.id}`, writes: false },
        ...{ from: model.now, until, glass: true, ended: false },
      }
      model.grants.set(`own-${id}`, { ...row, id: `own-${id}` })
    },
  }
}

export const deputy: Kind = (world) => {
  const { model } = world
  const by = somebody(world, seesFiles)
  const account =
    by.role === 'head' ? pick(world, model.persons) : often(world, 85) ? by : pick(world, model.persons)
  const other = pick(world, model.persons)
  if (other === account) return null
  const site = by.sites[0]!
  const expected = (): string => {
    if (!seesFiles(by)) return 'not-permitted'
    if (other === by && account !== by) return 'own-deputy'
    if (by.role !== 'head' && account !== by) return 'unknown-account'
    return account.sites.includes(site) && other.sites.includes(site) ? 'ok' : 'unknown-account'
  }
  const from = model.today.add({ days: pick(world, [0, 0, 1]) })
  const to = from.add({ days: pick(world, [0, 2]) })
  return {
    ...{ act: 'casefiles.appointDeputy', by, expected: expected(), locks: [{ what: 'people' }] },
    input: { site, account: account.id, deputy: other.id, from, to },
    apply({ answer }) {
      const row = { account: account.id, deputy: other.id, from, to, ended: false }
      model.deputies.push({ id: answer['id'] as string, ...row })
    },
  }
}

export const endDeputy: Kind = (world) => {
  const { model } = world
  const live = model.deputies.filter(({ ended }) => !ended)
  if (live.length === 0) return null
  const it = pick(world, live)
  const by = somebody(world, (p) => p.id === it.account)
  const allowed = seesFiles(by) && (by.role === 'head' || by.id === it.account)
  return {
    ...{ act: 'casefiles.endDeputy', by, locks: [{ what: 'people' }] },
    expected: !seesFiles(by) ? 'not-permitted' : allowed ? 'ok' : 'unknown-deputy',
    input: { site: by.sites[0]!, account: it.account, id: it.id },
    apply: () => void (it.ended = true),
  }
}
