import { alone, anAkte, aPaper, atAkte, atPaper, isUnderWay, letIn, often, pick } from './choose.ts'
import { rivalFor, say, somebody, together, type Kind } from './choose.ts'
import { seesFiles, type Akte, type Paper, type Person } from './model.ts'
import { wordFor, type Done, type Tally, type World } from './play.ts'
import { COMMON } from './stage.ts'

/** Numbers that were given, of which none may come again. */
export function takeNumber(tally: Tally, akte: Akte, number: number): void {
  if (akte.numbers.has(number)) tally.twice.push(`number ${number} of ${akte.reference}`)
  akte.numbers.add(number)
}

/** The words of a paper, as the inbox reads them. */
async function readWords(world: World, document: string, by: Person, word: string): Promise<void> {
  const input = { document, pages: [`${COMMON} ${word}`] }
  const told = await world.hands.do({ act: 'read', actor: by.actor, input, now: world.model.now })
  if (!told.ok) throw new Error(`the words of a paper were refused: ${JSON.stringify(told)}`)
}

const newVersion = (world: World) => ({ word: wordFor(world), pdf: often(world, 70) })

async function addVersionTo(
  world: World,
  it: Paper,
  { by, file }: Done,
  id: string,
  word: string,
): Promise<void> {
  it.versions.push({ id, mark: word, files: [file!] })
  world.model.words.set(word, { akte: null, document: it.id })
  if (often(world, 80)) {
    await readWords(world, it.id, by, word)
    it.read = true
  } else if (it.versions.length > 1) it.read = false
}

async function versionIdOf({ admin }: World, document: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    'select v.id from casefiles.version v where v.document = $1 order by v.number desc limit 1',
    [document],
  )
  return rows[0]!.id
}

/** Whoever closes a door, or carries a paper behind one, is let in where it went out of their sight. */
function staysInside(world: World, it: Paper, by: Person): void {
  if (!world.model.readsPaper(by, it)) letIn(world, it.akte!, it.id, `account:${by.id}`)
}

export const register =
  (tally: Tally): Kind =>
  (world) => {
    const akte = often(world, 92) ? anAkte(world) : null
    const by = somebody(world, (p) => (akte ? atAkte(world, p, akte, 'write') === null : seesFiles(p)))
    const draft = akte === null || often(world, 30)
    const level = akte === null || often(world, 70) ? null : pick(world, ['team', 'need-to-know'] as const)
    const site = akte?.site ?? by.sites[0]!
    const [mark, version] = [wordFor(world), newVersion(world)]
    const expected = akte ? atAkte(world, by, akte, 'write') : seesFiles(by) ? null : 'not-permitted'
    return {
      ...{ act: 'casefiles.registerDocument', by, expected: expected ?? 'ok', version },
      locks: akte ? together(akte.id) : alone(),
      input: {
        ...{
          site,
          akte: akte?.id ?? null,
          subject: `Papier ${COMMON} ${mark}`,
          direction: 'incoming',
          draft,
        },
        ...(level && { level }),
      },
      async apply(done) {
        const [id, number] = [done.answer['document'] as string, done.answer['number'] as number | null]
        const it: Paper = {
          ...{ id, site, createdBy: by.id, akte: akte?.id ?? null, number, mark, level },
          ...{ state: number === null ? 'draft' : 'registered', versions: [], read: false },
        }
        if ((number === null) !== draft) tally.wrong.push('a draft with a number, or a paper without')
        if (akte && number !== null) takeNumber(tally, akte, number)
        world.model.papers.set(id, it)
        world.model.words.set(mark, { akte: null, document: id })
        if (akte) staysInside(world, it, by)
        await addVersionTo(world, it, done, await versionIdOf(world, id), version.word)
      },
    }
  }

export const registerDraft =
  (tally: Tally): Kind =>
  (world) => {
    const it = aPaper(world, (one) => one.state === 'draft' && !isUnderWay(world, one))
    if (!it) return null
    const { model } = world
    const into = it.akte ? model.akten.get(it.akte)! : often(world, 80) ? anAkte(world) : null
    const expected = (p: Person): string => {
      const wrong = atPaper(world, p, it, 'write')
      if (wrong) return wrong
      if (!into) return 'akte-missing'
      if (!model.readsAkte(p, into) || !model.writesAkte(p, into)) return 'unknown-akte'
      return into.closed ? 'akte-closed' : 'ok'
    }
    const by = somebody(world, (p) => expected(p) === 'ok')
    const isRight = (p: Person): boolean => expected(p) === 'ok'
    return {
      ...{ act: 'casefiles.registerDraft', by, expected: expected(by) },
      ...(isRight(by) && rivalFor(world, by, isRight)),
      locks: alone(it.akte, into?.id ?? null, it.id),
      input: { document: it.id, ...(!it.akte && into && { akte: into.id }) },
      apply({ answer }) {
        Object.assign(it, { state: 'registered', akte: into!.id, number: answer['number'] as number })
        takeNumber(tally, into!, it.number!)
      },
    }
  }

export const addVersion: Kind = (world) => {
  const it = aPaper(world, (one) => one.mark !== '')
  if (!it) return null
  const by = somebody(world, (p) => atPaper(world, p, it, 'write') === null)
  const version = newVersion(world)
  return {
    ...{ act: 'casefiles.addVersion', by, expected: atPaper(world, by, it, 'write') ?? 'ok', version },
    ...{ locks: alone(it.akte, it.id), input: { document: it.id } },
    apply: (done) => addVersionTo(world, it, done, done.answer['version'] as string, version.word),
  }
}

export const change: Kind = (world) => {
  const it = aPaper(world, (one) => one.mark !== '' && one.akte !== null)
  if (!it) return null
  const by = somebody(world, (p) => atPaper(world, p, it, 'write') === null)
  const level =
    often(world, 60) && !isUnderWay(world, it)
      ? pick(world, [null, 'team', 'need-to-know'] as const)
      : it.level
  const mark = level === it.level ? say(world, null, it.id) : it.mark
  const part = level !== it.level && world.model.onlyTakesPart(by, world.model.akten.get(it.akte!)!, it.id)
  const wrong =
    atPaper(world, by, it, 'write') ??
    (it.state === 'cancelled' ? 'cancelled' : part ? 'only-takes-part' : 'ok')
  return {
    ...{ act: 'casefiles.changeDocument', by, expected: wrong, locks: alone(it.akte, it.id) },
    input: {
      document: it.id,
      change: level === it.level ? { subject: `Papier ${COMMON} ${mark}` } : { level },
    },
    apply() {
      Object.assign(it, { level, mark })
      staysInside(world, it, by)
    },
  }
}

export const cancel: Kind = (world) => {
  const it = aPaper(world, (one) => one.state !== 'draft' && !isUnderWay(world, one))
  if (!it) return null
  const back = it.state === 'cancelled'
  const by = somebody(world, (p) => atPaper(world, p, it, 'write') === null)
  return {
    ...{
      act: back ? 'casefiles.restoreDocument' : 'casefiles.cancelDocument',
      by,
      locks: alone(it.akte, it.id),
    },
    expected: atPaper(world, by, it, 'write') ?? 'ok',
    input: { document: it.id, ...(!back && { why: say(world, null, it.id) }) },
    apply: () => void (it.state = back ? 'registered' : 'cancelled'),
  }
}

export const move =
  (tally: Tally): Kind =>
  (world) => {
    const it = aPaper(world, (one) => one.mark !== '' && !isUnderWay(world, one))
    const to = it && anAkte(world, ({ id, site }) => id !== it.akte && site === it.site)
    if (!it || !to) return null
    const { model } = world
    const expected = (p: Person): string => {
      const wrong = atPaper(world, p, it, 'write')
      if (wrong) return wrong
      if (!model.readsAkte(p, to) || !model.writesAkte(p, to)) return 'unknown-akte'
      return to.closed ? 'akte-closed' : 'ok'
    }
    const by = somebody(world, (p) => expected(p) === 'ok')
    return {
      ...{ act: 'casefiles.moveDocument', by, expected: expected(by), locks: alone(it.akte, to.id, it.id) },
      input: { document: it.id, akte: to.id, why: say(world, null, it.id, it.akte) },
      apply({ answer }) {
        const number = answer['number'] as number | null
        if ((number === null) !== (it.state === 'draft')) tally.wrong.push('a paper moved without a number')
        if (number !== null) takeNumber(tally, to, number)
        Object.assign(it, { akte: to.id, number })
        staysInside(world, it, by)
        world.end.move(it.id, to.id)
      },
    }
  }

export const dropDraft: Kind = (world) => {
  const it = aPaper(world, (one) => !isUnderWay(world, one) && one.state === 'draft')
  if (!it) return null
  const by = somebody(world, (p) => atPaper(world, p, it, 'write') === null)
  return {
    ...{ act: 'casefiles.dropDraft', by, locks: alone(it.akte, it.id), input: { document: it.id } },
    expected: atPaper(world, by, it, 'write') ?? 'ok',
    apply() {
      // What its Akte's readers saw of it stays in the history; of one behind a closer door nothing does.
      if (it.akte && it.level === null) world.model.words.set(it.mark, { akte: it.akte, document: null })
      world.end.forget(it.id)
      world.model.forgetPaper(it.id)
    },
  }
}

export const note: Kind = (world) => {
  const it = aPaper(world, ({ versions }) => versions.length > 0)
  if (!it) return null
  const by = somebody(world, (p) => atPaper(world, p, it, 'read') === null)
  const place = { page: 1, kind: 'note', x: 0.1, y: 0.1, w: 0.2, h: 0.1 }
  return {
    ...{ act: 'casefiles.addMark', by, expected: atPaper(world, by, it, 'read') ?? 'ok' },
    locks: alone(it.akte, it.id),
    input: { document: it.id, version: it.versions.at(-1)!.id, ...place, words: say(world, null, it.id) },
    apply: ({ answer }) => void world.model.notes.set(answer['mark'] as string, it.id),
  }
}
