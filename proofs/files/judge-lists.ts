import { isSeen, look, nameOf, readWords, same, sees, type Eyes } from './judge.ts'
import type { Cursor } from '#office/filesearch/index.ts'
import { seesFiles, type Akte, type Paper, type Person } from './model.ts'
import { COMMON } from './stage.ts'

const ALL = { state: null, team: null, before: null, most: 10_000 } as const

/** Lists that run over many files: what is on them, and how much of it. */
export async function lookAtLists(eyes: Eyes, p: Person, subjects: readonly string[]): Promise<void> {
  const { office, model } = eyes
  const { actor } = p
  for (const site of [1, 2]) {
    const may = seesFiles(p) && p.sites.includes(site)
    const akten = [...model.akten.values()].filter((it) => it.site === site && model.readsAkte(p, it))
    const listed = await look(
      eyes,
      p,
      `list of site ${site}`,
      may,
      office.casefiles.listAkten(actor, { site, ...ALL }),
    )
    if (listed)
      same(
        eyes,
        `list of ${site} for ${nameOf(p)}`,
        listed.found.map(({ id }) => id),
        akten.map(({ id }) => id),
      )
    for (const person of subjects) {
      const asked = office.casefiles.aktenOfPerson(actor, { site, person })
      const own = await look(eyes, p, `files of ${person}`, may, asked)
      const expected = akten.filter((it) => it.person === person)
      if (own)
        same(
          eyes,
          `files of a person for ${nameOf(p)}`,
          own.found.map(({ id }) => id),
          expected.map(({ id }) => id),
        )
    }
    await lookAtTasks(eyes, p, site, may)
    const drafts = await look(eyes, p, 'own drafts', may, office.casefiles.ownDrafts(actor, { site }))
    const own = [...model.papers.values()].filter((it) => it.akte === null && it.createdBy === p.id)
    if (drafts)
      same(
        eyes,
        `drafts of ${nameOf(p)}`,
        drafts.found.map(({ id }) => id),
        own.map(({ id }) => id),
      )
    const report = await look(
      eyes,
      p,
      'report of what is due',
      may,
      office.retention.readReport(actor, { site }),
    )
    for (const { akte, document } of report?.found.due ?? [])
      if (!isSeen(model, p, { akte, document }))
        eyes.found.leaks.push(`${nameOf(p)} reads ${akte} in the report`)
    await look(eyes, p, 'deletion lists', may, office.retention.readLists(actor, { site }))
    await look(eyes, p, 'disposals', may, office.retention.readDisposals(actor, { site }))
    const isHead = may && p.role === 'head'
    const glass = await look(
      eyes,
      p,
      'broken glass',
      isHead,
      office.casefiles.glassToConfirm(actor, { site }),
    )
    // Which Akte it was is told; nothing else of one that is closed to the head of office.
    for (const { akte, reference } of glass?.found ?? [])
      if (reference !== model.akten.get(akte)?.reference) eyes.found.lost.push(`${reference} in the glass`)
  }
}

async function lookAtTasks(eyes: Eyes, p: Person, site: number, may: boolean): Promise<void> {
  const { office, model } = eyes
  const tasks = await look(eyes, p, `tasks at ${site}`, may, office.circulation.readTasks(p.actor, { site }))
  if (!tasks) return
  const { own, team, resubmissions, running, told } = tasks.found
  const current = [...model.courses.values()].flatMap((it) => {
    const steps = it.points.filter(({ state }) => state !== 'done').map(({ step }) => step)
    const seen = it.state === 'running' && model.readsAkte(p, model.akten.get(it.akte)!)
    return it.points.filter(
      (one) =>
        seen && one.state === 'open' && one.step === Math.min(...steps) && model.answersTo(p, one.assignee),
    )
  })
  same(
    eyes,
    `tasks of ${nameOf(p)}`,
    [...own, ...team].map(({ point }) => point.id),
    current.map(({ id }) => id),
  )
  const again = [...model.resubmissions.values()].filter(
    (it) => isSeen(model, p, it) && model.answersTo(p, it.assignee),
  )
  same(
    eyes,
    `Wiedervorlagen of ${nameOf(p)}`,
    resubmissions.map(({ id }) => id),
    again.map(({ id }) => id),
  )
  for (const { akte } of [...running, ...told])
    if (!model.readsAkte(p, model.akten.get(akte)!)) eyes.found.leaks.push(`${nameOf(p)} is told of ${akte}`)
}

/** The search: hits, how many, what it proposes and marks. */
export async function lookBySearch(eyes: Eyes, p: Person, samples: readonly (Akte | Paper)[]): Promise<void> {
  const { office, model } = eyes
  const site = p.sites[0]!
  const may = seesFiles(p)
  const ask = (text: string, limit = 100) => office.casefiles.searchFiles(p.actor, { site, text, limit })
  const akten = [...model.akten.values()].filter((it) => model.readsAkte(p, it))
  const papers = [...model.papers.values()].filter((it) => it.mark !== '' && model.readsPaper(p, it))
  // The subject of a paper, or the page of it, holds the common word; a protocol does not.
  const all = [...akten, ...papers].map(({ id }) => id)
  const every = await everyHit(eyes, p, may)
  if (every) same(eyes, `the common word for ${nameOf(p)}`, every.ids, all)
  if (every && every.count !== null && every.count !== Math.min(all.length, 1001))
    eyes.found.leaks.push(`${nameOf(p)} is told of ${every.count} entries, not ${all.length}`)
  for (const it of samples) {
    const seen = 'reference' in it ? model.readsAkte(p, it) : sees(model, p, it.id)
    const words =
      'reference' in it ? [it.mark, `"${it.reference}"`] : [it.mark, it.read ? it.versions.at(-1)!.mark : '']
    for (const word of words.filter((one) => one !== '')) {
      const found = await look(eyes, p, `search for ${word}`, may, ask(word))
      const hits = found?.found.hits.map(({ id }) => id) ?? []
      if (may && !found?.found.alike && hits.includes(it.id) !== seen)
        (seen ? eyes.found.lost : eyes.found.leaks).push(
          `${nameOf(p)} and ${word}: found ${hits.includes(it.id)}`,
        )
      for (const id of hits)
        if (!isKnown(eyes, p, id)) eyes.found.leaks.push(`${nameOf(p)} finds ${id} by ${word}`)
    }
    // A slip of the finger: whatever is proposed is read like everything else.
    const slip = `${it.mark.slice(0, 4)}${it.mark.slice(5)}`
    readWords(eyes, p, `search for ${slip}`, await ask(slip))
  }
}

type Searched = Awaited<ReturnType<Eyes['office']['casefiles']['searchFiles']>>

const isKnown = ({ model }: Eyes, p: Person, id: string): boolean => {
  const akte = model.akten.get(id)
  return akte ? model.readsAkte(p, akte) : sees(model, p, id)
}

async function everyHit(
  eyes: Eyes,
  p: Person,
  may: boolean,
): Promise<{ ids: string[]; count: number | null } | null> {
  const ids: string[] = []
  let before: Cursor | null = null
  let count: number | null = null
  for (;;) {
    const query = { site: p.sites[0]!, text: COMMON, limit: 40, before }
    const asked: Promise<Searched> = eyes.office.casefiles.searchFiles(p.actor, query)
    const page: Extract<Searched, { ok: true }> | null = await look(eyes, p, 'the common word', may, asked)
    if (!page) return null
    if (before === null) count = page.found.count
    ids.push(...page.found.hits.map(({ id }) => id))
    if (!page.found.more) return { ids, count }
    before = page.found.more
  }
}
