import { takeNumber } from './acts-paper.ts'
import { alone, anAkte, atAkte, letIn, often, pick, rivalFor, say, somebody, type Kind } from './choose.ts'
import { seesFiles, type Akte, type Course, type Paper, type Person, type Point } from './model.ts'
import type { Plan, Tally, World } from './play.ts'
import { TEAMS } from './stage.ts'

const ROUTES: readonly (readonly Point['kind'][])[] = [
  ['co-sign', 'final-sign'],
  ['final-sign'],
  ['inform', 'co-sign', 'co-sign', 'final-sign'],
  ['inform'],
]

/** Whether a team or colleague sees the Akte without being let in. */
function sees({ model }: World, it: Akte, assignee: string): boolean {
  const [kind, id] = assignee.split(':')
  if (kind === 'account') return model.readsAkte(model.person(id!), it)
  if (it.level === 'office' || (it.level === 'team' && assignee.endsWith(`:${it.team}`))) return true
  return [...model.grants.values()].some(
    (one) => one.akte === it.id && !one.document && !one.ended && !one.until && one.grantee === assignee,
  )
}

export const start: Kind = (world) => {
  const { model } = world
  const it = anAkte(world, ({ closed, site }) => !closed && site === 1)
  if (!it) return null
  const open = model
    .papersIn(it.id)
    .filter((one) => one.mark !== '' && one.level === null && one.versions.length > 0)
  const going = open.filter((one) => one.state === 'draft' || often(world, 20)).slice(0, 3)
  const by = somebody(world, (p) => atAkte(world, p, it, 'write') === null)
  const colleagues = model.persons.filter((p) => seesFiles(p) && p.sites.includes(1))
  const kinds = pick(world, ROUTES)
  const points = kinds.map((kind, n) => ({
    ...{ step: n + 1, kind },
    assignee: often(world, 75) ? `account:${pick(world, colleagues).id}` : `team:1:${pick(world, TEAMS)}`,
  }))
  const blind = [...new Set(points.map(({ assignee }) => assignee))].filter((one) => !sees(world, it, one))
  const openToParticipants = often(world, 60)
  const isRefused = blind.length > 0 && !openToParticipants
  return {
    ...{ act: 'circulation.startVerfuegung', by, locks: alone(it.id) },
    expected: atAkte(world, by, it, 'write') ?? (isRefused ? 'assignee-blind' : 'ok'),
    input: {
      ...{ akte: it.id, subject: `Verfügung ${say(world, it.id)}`, documents: going.map(({ id }) => id) },
      ...{ points, openToParticipants },
    },
    async apply({ answer }) {
      const id = answer['verfuegung'] as string
      // One after the other: who stands in for somebody let in just now sees already.
      const inside: Course['letIn'] = []
      for (const assignee of blind)
        if (!sees(world, it, assignee))
          inside.push({ assignee, grant: letIn(world, it.id, null, assignee, true), over: false })
      const { rows } = await world.admin.query<{ id: string; step: number }>(
        'select p.id, p.step from circulation.point p where p.verfuegung = $1 order by p.step',
        [id],
      )
      const fresh = { state: 'open', doneBy: null, signed: new Map() } as const
      model.courses.set(id, {
        ...{ id, akte: it.id, initiator: by.id, state: 'running', documents: going.map((one) => one.id) },
        points: rows.map((row, n) => ({ id: row.id, ...points[n]!, ...fresh })),
        letIn: inside,
      })
      endRights(world, it)
    },
  }
}

/** Whoever was let in is out again when nobody can take back their press any more, or the route is over. */
function endRights(world: World, akte: Akte): void {
  const { model } = world
  const all = model.coursesIn(akte.id)
  const goes = all.filter(({ state }) => state === 'running' || state === 'returned')
  const asked = goes.flatMap((course) =>
    course.points
      .filter((it) => !isOver(it) && it.assignee !== `account:${course.initiator}`)
      .map(({ assignee }) => ({ course, assignee })),
  )
  const seeing = new Set(asked.map((it) => it.assignee).filter((it) => sees(world, akte, it)))
  const was = asked.filter(
    ({ course, assignee }) =>
      seeing.has(assignee) || course.letIn.some((it) => it.assignee === assignee && it.over),
  )
  const ending = all.flatMap((course) =>
    course.letIn
      .filter((it) => !it.over && !(goes.includes(course) && isPart(course, it.assignee)))
      .map((it) => ({ course, it })),
  )
  for (const { it } of ending) {
    it.over = true
    model.grants.get(it.grant)!.ended = true
  }
  for (const { course, assignee } of was)
    if (!sees(world, akte, assignee))
      course.letIn.push({ assignee, grant: letIn(world, akte.id, null, assignee, true), over: false })
  for (const { course, it } of ending)
    if (!sees(world, akte, it.assignee))
      for (const one of model.resubmissions.values())
        if (one.akte === akte.id && one.assignee === it.assignee) one.assignee = `account:${course.initiator}`
}

function isPart({ points }: Course, assignee: string): boolean {
  const last = Math.max(0, ...points.filter(({ state }) => state !== 'open').map(({ step }) => step))
  return points.some((it) => it.assignee === assignee && (!isOver(it) || it.step >= last))
}

const isOver = ({ state }: Point): boolean => state === 'done'
const dueStep = ({ points }: Course): number =>
  Math.min(...points.filter((it) => !isOver(it)).map(({ step }) => step))

const papersOf = ({ model }: World, it: Course): Paper[] =>
  it.documents.flatMap((id) => model.papers.get(id) ?? []).filter(({ akte }) => akte === it.akte)

/** What stands in the way of pressing a point; null: nothing. */
function atPoint(world: World, p: Person, course: Course, point: Point): string | null {
  const { model } = world
  const akte = model.akten.get(course.akte)!
  const wrong = atAkte(world, p, akte, 'read')
  if (wrong) return wrong
  if (akte.closed) return 'akte-closed'
  if (course.state !== 'running') return course.state === 'returned' ? 'not-current' : 'over'
  if (point.state !== 'open' || point.step !== dueStep(course)) return 'not-current'
  return model.answersTo(p, point.assignee) ? null : 'not-yours'
}

function signingProblem(world: World, course: Course, point: Point): string | null {
  if (point.kind === 'inform') return null
  const papers = papersOf(world, course)
  if (papers.length === 0) return 'nothing-to-sign'
  const others = course.points.flatMap(({ signed }) => [...signed])
  const differs = papers.some((it) =>
    others.some(([document, version]) => document === it.id && version !== it.versions.at(-1)!.id),
  )
  return point.kind === 'final-sign' && differs ? 'signed-other-version' : null
}

function someCourse(world: World, which: (it: Course) => boolean): Course | null {
  const all = [...world.model.courses.values()].filter(which)
  return all.length === 0 ? null : pick(world, all)
}

export const press =
  (tally: Tally): Kind =>
  (world) => {
    const course = someCourse(world, ({ state }) => state === 'running' || often(world, 5))
    if (!course) return null
    const due = course.points.filter((it) => !isOver(it) && it.step === dueStep(course))
    const point = due.length > 0 && often(world, 90) ? due[0]! : pick(world, course.points)
    const expected = (p: Person): string =>
      atPoint(world, p, course, point) ?? signingProblem(world, course, point) ?? 'ok'
    const by = somebody(world, (p) => atPoint(world, p, course, point) === null)
    const isRight = (p: Person): boolean => expected(p) === 'ok'
    return {
      ...{ act: 'circulation.completePoint', by, expected: expected(by), locks: alone(course.akte) },
      ...(isRight(by) && rivalFor(world, by, isRight)),
      input: { akte: course.akte, verfuegung: course.id, point: point.id, remark: say(world, course.akte) },
      async apply({ by: who }) {
        Object.assign(point, { state: 'done', doneBy: who.id })
        if (point.kind !== 'inform')
          point.signed = new Map(papersOf(world, course).map((it) => [it.id, it.versions.at(-1)!.id]))
        if (point.kind === 'final-sign') await registered(world, tally, course)
        if (course.points.every(isOver)) course.state = 'done'
        endRights(world, world.model.akten.get(course.akte)!)
      },
    }
  }

/** With the last signature drafts get their numbers, which nobody is told. */
async function registered(world: World, tally: Tally, course: Course): Promise<void> {
  const akte = world.model.akten.get(course.akte)!
  for (const it of papersOf(world, course).filter(({ state }) => state === 'draft')) {
    const { rows } = await world.admin.query<{ number: number | null }>(
      'select d.number from casefiles.document d where d.id = $1',
      [it.id],
    )
    const number = rows[0]?.number ?? null
    if (number === null) tally.wrong.push('a draft that was signed for good got no number')
    else takeNumber(tally, akte, number)
    Object.assign(it, { state: 'registered', number })
  }
}

export const giveBack: Kind = (world) => {
  const course = someCourse(world, ({ state }) => state === 'running')
  if (!course) return null
  const point = course.points.find((it) => !isOver(it) && it.step === dueStep(course))
  if (!point) return null
  const by = somebody(world, (p) => atPoint(world, p, course, point) === null)
  return {
    ...{ act: 'circulation.returnPoint', by, expected: atPoint(world, by, course, point) ?? 'ok' },
    locks: alone(course.akte),
    input: { akte: course.akte, verfuegung: course.id, point: point.id, remark: say(world, course.akte) },
    apply() {
      Object.assign(point, { state: 'returned', doneBy: by.id })
      course.state = 'returned'
      endRights(world, world.model.akten.get(course.akte)!)
    },
  }
}

const isOwn = (p: Person, { initiator }: Course): boolean => p.id === initiator || p.role === 'head'

/** Sent on, taken back, or a press undone. */
export const steer: Kind = (world) => {
  const course = someCourse(world, () => true)
  if (!course) return null
  const how = pick(
    world,
    course.state === 'returned'
      ? (['resume', 'resume', 'withdraw'] as const)
      : (['withdraw', 'undo', 'undo'] as const),
  )
  return how === 'resume'
    ? resume(world, course)
    : how === 'withdraw'
      ? withdraw(world, course)
      : undo(world, course)
}

const base = (world: World, course: Course, by: Person, problem: string | null) => {
  const akte = world.model.akten.get(course.akte)!
  const input = { akte: course.akte, verfuegung: course.id }
  return {
    by,
    input,
    expected: atAkte(world, by, akte, 'write') ?? problem ?? 'ok',
    locks: alone(course.akte),
  }
}

function resume(world: World, course: Course): Plan {
  const by = somebody(world, (p) => isOwn(p, course))
  const problem = course.state !== 'returned' ? 'not-returned' : isOwn(by, course) ? null : 'not-yours'
  return {
    ...base(world, course, by, problem),
    act: 'circulation.resumeVerfuegung',
    apply() {
      askAgain(course)
      endRights(world, world.model.akten.get(course.akte)!)
    },
  }
}

/** What was returned is asked again. */
function askAgain(course: Course): void {
  for (const it of course.points)
    if (it.state === 'returned') Object.assign(it, { state: 'open', doneBy: null })
  course.state = 'running'
}

function withdraw(world: World, course: Course): Plan {
  const by = somebody(world, (p) => isOwn(p, course))
  const isDone = course.state === 'done' || course.state === 'withdrawn'
  const it = base(world, course, by, isDone ? 'over' : isOwn(by, course) ? null : 'not-yours')
  return {
    ...{ ...it, act: 'circulation.withdrawVerfuegung' },
    input: { ...it.input, why: say(world, course.akte) },
    apply() {
      course.state = 'withdrawn'
      endRights(world, world.model.akten.get(course.akte)!)
    },
  }
}

function undo(world: World, course: Course): Plan {
  const point = pick(world, course.points)
  const by = somebody(world, (p) => p.id === point.doneBy)
  const problem = (): string | null => {
    if (point.state !== 'done' || point.doneBy !== by.id) return 'unknown-point'
    const later = course.points.some((it) => it.step > point.step && it.state !== 'open')
    return later || course.state === 'withdrawn' ? 'too-late' : null
  }
  const it = base(world, course, by, problem())
  return {
    ...{ ...it, act: 'circulation.undoPoint' },
    input: { ...it.input, point: point.id },
    apply() {
      Object.assign(point, { state: 'open', doneBy: null, signed: new Map() })
      askAgain(course)
      endRights(world, world.model.akten.get(course.akte)!)
    },
  }
}

/** Wiedervorlage. */
export const resubmit: Kind = (world) => {
  const { model } = world
  const it = anAkte(world)
  if (!it) return null
  const may = (p: Person): boolean => atAkte(world, p, it, 'read') === null
  const by = somebody(world, may)
  const seen = model.papersIn(it.id).filter((one) => model.readsPaper(by, one))
  const document = seen.length > 0 && often(world, 50) ? pick(world, seen).id : null
  const assignee = often(world, 70)
    ? `account:${pick(world, model.persons).id}`
    : `team:${it.site}:${pick(world, TEAMS)}`
  return {
    ...{ act: 'circulation.resubmit', by, locks: alone(it.id, document) },
    expected: atAkte(world, by, it, 'read') ?? (it.closed ? 'akte-closed' : 'ok'),
    input: {
      akte: it.id,
      document,
      assignee,
      due: model.today.add({ days: 3 }),
      about: say(world, it.id, document),
    },
    apply({ answer }) {
      const id = answer['resubmission'] as string
      model.resubmissions.set(id, { id, akte: it.id, document, assignee })
    },
  }
}
