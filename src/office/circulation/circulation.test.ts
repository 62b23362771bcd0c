import { expect, test } from 'vitest'
import {
  addVersion,
  appointDeputy,
  changeAkte,
  changeDocument,
  dropDraft,
  endAccess,
  endDeputy,
  grantAccess,
  readAccess,
  readAkte,
  readDocument,
  registerDocument,
  reopenAkte,
} from '#office/casefiles/index.ts'
import { aDocument, aFile, anAkte, fileOffice } from '#office/casefiles/testing/an-akte.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  changeResubmission,
  changeRoute,
  closeAkteWithProtocol,
  completePoint,
  courseOf,
  openCirculation,
  readTasks,
  resubmit,
  resumeVerfuegung,
  returnPoint,
  startVerfuegung,
  undoPoint,
  withdrawVerfuegung,
  type CirculationRoom,
  type NewPoint,
} from './index.ts'

const office = fileOffice()
const room = (): CirculationRoom =>
  openCirculation({ files: office.it.room, officeName: 'Ausländerbehörde Musterstadt' })
const of = (actor: Actor): string => `account:${actor.id}`

async function aRoute(
  points: (it: typeof office.it) => NewPoint[],
  more: { level?: string; open?: boolean } = {},
) {
  const { anna } = office.it
  const { akte } = await anAkte(office.it, anna, { ...(more.level && { level: more.level }) })
  const draft = await aDocument(office.it, anna, akte, {
    subject: 'Bescheid',
    direction: 'outgoing',
    draft: true,
  })
  const made = await startVerfuegung(room(), anna, {
    ...{ akte, subject: 'Erteilung', documents: [draft], points: points(office.it) },
    ...(more.open && { openToParticipants: true }),
  })
  if (!made.ok) throw new Error(`${made.refusal} ${JSON.stringify(made.detail)}`)
  return { akte, draft, verfuegung: made.verfuegung }
}

async function press(
  actor: Actor,
  at: { akte: string; verfuegung: string },
  kind: string,
  more: object = {},
) {
  const course = await courseOf(room(), office.it.anna, { akte: at.akte })
  const points = course.ok ? course.found.verfuegungen.find(({ id }) => id === at.verfuegung)!.points : []
  const point =
    points.find((it) => it.kind === kind && it.state === 'current' && it.assignee === of(actor)) ??
    points.find((it) => it.kind === kind)!
  return completePoint(room(), actor, { ...at, point: point.id, ...more })
}

const statesOf = async (at: { akte: string; verfuegung: string }) => {
  const course = await courseOf(room(), office.it.anna, { akte: at.akte })
  const it = course.ok ? course.found.verfuegungen.find(({ id }) => id === at.verfuegung)! : null
  return { state: it?.state, points: it?.points.map(({ kind, state }) => `${kind} ${state}`) }
}

test('points go in order, equal steps side by side; with the Schlusszeichnung the draft has its number', async () => {
  const { room: files, anna, ben, clara, head } = office.it
  const at = await aRoute((it) => [
    { step: 1, kind: 'co-sign', assignee: of(it.ben) },
    { step: 1, kind: 'co-sign', assignee: of(it.clara) },
    { step: 2, kind: 'final-sign', assignee: of(it.head) },
    { step: 3, kind: 'dispatch', assignee: of(it.anna) },
  ])
  expect(await press(head, at, 'final-sign')).toMatchObject({ refusal: 'not-current' })
  expect(await press(anna, at, 'co-sign')).toMatchObject({ refusal: 'not-yours' })
  expect(await press(ben, at, 'co-sign')).toMatchObject({ ok: true })
  expect((await statesOf(at)).points).toEqual(
    expect.arrayContaining(['co-sign done', 'co-sign current', 'final-sign future']),
  )
  expect(await press(clara, at, 'co-sign')).toMatchObject({ ok: true })
  expect(await press(anna, at, 'dispatch')).toMatchObject({ refusal: 'not-current' })
  expect(await press(head, at, 'final-sign')).toMatchObject({ ok: true })
  expect(await press(anna, at, 'dispatch')).toMatchObject({ ok: true, state: 'done' })
  const seen = await readDocument(files, anna, { document: at.draft })
  expect(seen.ok && seen.found.document).toMatchObject({ state: 'registered', number: 1 })
  expect(seen.ok && String(seen.found.document.sentOn)).toBe('2026-11-23')
})

test('who signed another version than the last is asked again; nobody signs what changed under their eyes', async () => {
  const { room: files, anna, ben, head } = office.it
  const at = await aRoute((it) => [
    { step: 1, kind: 'co-sign', assignee: of(it.ben) },
    { step: 2, kind: 'final-sign', assignee: of(it.head) },
  ])
  const before = await readDocument(files, ben, { document: at.draft })
  const seenVersion = before.ok ? before.found.document.versions[0]!.id : ''
  await press(ben, at, 'co-sign')
  await addVersion(files, anna, { document: at.draft, files: [await aFile(office.it, 'anders')] })
  expect(await press(head, at, 'final-sign', { versions: { [at.draft]: seenVersion } })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  expect(await press(head, at, 'final-sign')).toMatchObject({ refusal: 'signed-other-version' })
  expect((await statesOf(at)).state).toBe('running')
})

test('returned with a reason it waits for whoever began it, who is told; then it goes on where it was', async () => {
  const { anna, ben, head } = office.it
  const at = await aRoute((it) => [
    { step: 1, kind: 'co-sign', assignee: of(it.ben) },
    { step: 2, kind: 'final-sign', assignee: of(it.head) },
  ])
  const course = await courseOf(room(), ben, { akte: at.akte })
  const point = course.ok ? course.found.verfuegungen[0]!.points[0]!.id : ''
  expect(await returnPoint(room(), ben, { ...at, point, remark: '' })).toMatchObject({ field: 'remark' })
  expect(await returnPoint(room(), ben, { ...at, point, remark: 'Frist fehlt' })).toMatchObject({ ok: true })
  expect(await press(head, at, 'final-sign')).toMatchObject({ refusal: 'not-current' })
  const tasks = await readTasks(room(), anna, { site: 1 })
  // what one has begun is called by its Geschäftszeichen: one subject stands in many files
  expect(tasks.ok && tasks.found.running.find(({ id }) => id === at.verfuegung)).toMatchObject({
    state: 'returned',
    reference: expect.stringMatching(/-2026\/\d{4}$/u),
    akteSubject: expect.stringMatching(/./u),
  })
  expect(tasks.ok && tasks.found.told.find(({ verfuegung }) => verfuegung === at.verfuegung)).toMatchObject({
    what: 'returned',
    remark: 'Frist fehlt',
    byName: 'Kollege ben',
    // by what it is about: Geschäftszeichen look alike
    subject: tasks.ok && tasks.found.running.find(({ id }) => id === at.verfuegung)?.subject,
  })
  expect(await resumeVerfuegung(room(), anna, at)).toMatchObject({ ok: true })
  expect((await statesOf(at)).points).toEqual(['co-sign current', 'final-sign future'])
})

test('undone by whoever signed, until somebody went on after it', async () => {
  const { ben, head } = office.it
  const at = await aRoute((it) => [
    { step: 1, kind: 'co-sign', assignee: of(it.ben) },
    { step: 2, kind: 'final-sign', assignee: of(it.head) },
  ])
  await press(ben, at, 'co-sign')
  const course = await courseOf(room(), ben, { akte: at.akte })
  const point = course.ok ? course.found.verfuegungen[0]!.points[0]!.id : ''
  expect(await undoPoint(room(), head, { ...at, point })).toMatchObject({ refusal: 'unknown-point' })
  expect(await undoPoint(room(), ben, { ...at, point })).toMatchObject({ ok: true })
  expect((await statesOf(at)).points).toEqual(['co-sign current', 'final-sign future'])
  await press(ben, at, 'co-sign')
  await press(head, at, 'final-sign')
  expect(await undoPoint(room(), ben, { ...at, point })).toMatchObject({ refusal: 'too-late' })
})

test('the route ahead is changed, what was done stays, and whoever began it is told; withdrawn is over', async () => {
  const { anna, ben, head } = office.it
  const at = await aRoute((it) => [
    { step: 1, kind: 'co-sign', assignee: of(it.ben) },
    { step: 2, kind: 'final-sign', assignee: of(it.head) },
  ])
  await press(ben, at, 'co-sign')
  const course = await courseOf(room(), anna, { akte: at.akte })
  const revision = course.ok ? course.found.verfuegungen[0]!.revision : 0
  const points = [
    { step: 2, kind: 'co-sign', assignee: 'team:1:permanent' },
    { step: 3, kind: 'final-sign', assignee: of(head) },
  ]
  expect(
    await changeRoute(room(), head, { ...at, points, revision, remark: 'auch Daueraufenthalt' }),
  ).toMatchObject({ ok: true })
  expect((await statesOf(at)).points).toEqual(['co-sign done', 'co-sign current', 'final-sign future'])
  expect(await changeRoute(room(), head, { ...at, points, revision })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  expect(await withdrawVerfuegung(room(), ben, { ...at, why: 'nein' })).toMatchObject({
    refusal: 'not-yours',
  })
  expect(await withdrawVerfuegung(room(), anna, { ...at, why: 'erledigt' })).toMatchObject({ ok: true })
  expect(await press(head, at, 'final-sign')).toMatchObject({ refusal: 'over' })
})

test('a deputy signs for whoever is away, and it says so', async () => {
  const { room: files, ben, clara, clock } = office.it
  const at = await aRoute((it) => [{ step: 1, kind: 'final-sign', assignee: of(it.ben) }])
  expect(await press(clara, at, 'final-sign')).toMatchObject({ refusal: 'not-yours' })
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const days = { site: 1, from: today, to: today }
  const deputy = await appointDeputy(files, ben, { ...days, account: ben.id, deputy: clara.id })
  expect(await press(clara, at, 'final-sign')).toMatchObject({ ok: true })
  await endDeputy(files, ben, { site: 1, account: ben.id, id: deputy.ok ? deputy.id : '' })
  const course = await courseOf(room(), ben, { akte: at.akte })
  expect(course.ok && course.found.verfuegungen[0]!.points[0]).toMatchObject({
    doneBy: clara.id,
    forAccount: ben.id,
  })
})

test('who cannot see the Akte is not asked, unless let in', async () => {
  const points = (it: typeof office.it): NewPoint[] => [
    { step: 1, kind: 'final-sign', assignee: of(it.clara) },
  ]
  await expect(aRoute(points, { level: 'need-to-know' })).rejects.toThrow(/assignee-blind/)
  const at = await aRoute(points, { level: 'need-to-know', open: true })
  expect(await press(office.it.clara, at, 'final-sign')).toMatchObject({ ok: true })
})

const sees = async (who: Actor, { akte }: { akte: string }): Promise<boolean> =>
  (await readAkte(office.it.room, who, { akte })).ok

test('who was let in for a point is out again when the route went on behind it, or ended; not who sees the Akte anyway', async () => {
  const { room: files, anna, ben, clara, clock } = office.it
  const points = (it: typeof office.it): NewPoint[] => [
    { step: 1, kind: 'co-sign', assignee: of(it.clara) },
    { step: 2, kind: 'inform', assignee: of(it.ben) },
    { step: 3, kind: 'final-sign', assignee: of(it.anna) },
  ]
  const at = await aRoute(points, { level: 'need-to-know', open: true })
  expect([await sees(clara, at), await sees(ben, at)]).toEqual([true, true])
  const pressed = await press(clara, at, 'co-sign')
  expect(pressed).toMatchObject({ ok: true })
  expect(pressed).not.toHaveProperty('isOut')
  // still there to take the press back
  const course = await courseOf(room(), clara, { akte: at.akte })
  const point = course.ok ? course.found.verfuegungen[0]!.points[0]!.id : ''
  expect(await undoPoint(room(), clara, { ...at, point })).toMatchObject({ ok: true })
  await press(clara, at, 'co-sign')
  const due = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 2 })
  await resubmit(room(), clara, { akte: at.akte, due, about: 'Rückfrage' })
  // a deputy of whoever was let in sees with their eyes, and no longer than they do
  const today = due.subtract({ days: 2 })
  const days = { site: 1, from: today, to: today }
  const deputy = await appointDeputy(files, clara, { ...days, account: clara.id, deputy: ben.id })
  await press(ben, at, 'inform')
  expect([await sees(clara, at), await sees(ben, at)]).toEqual([false, true])
  const tasks = await readTasks(room(), anna, { site: 1, days: 5 })
  expect(tasks.ok && tasks.found.resubmissions.find(({ akte }) => akte === at.akte)?.about).toBe('Rückfrage')
  await press(anna, at, 'final-sign')
  expect([await sees(anna, at), await sees(ben, at)]).toEqual([true, false])
  await endDeputy(files, clara, { site: 1, account: clara.id, id: deputy.ok ? deputy.id : '' })
})

test('who takes part only lets nobody in, nor themselves for longer', async () => {
  const { room: files, anna, ben, clara } = office.it
  const one = (it: typeof office.it): NewPoint[] => [{ step: 1, kind: 'co-sign', assignee: of(it.clara) }]
  const at = await aRoute(one, { level: 'need-to-know', open: true })
  const only = { ok: false, refusal: 'only-takes-part' }
  const { akte } = at
  const grant = { akte, grantee: of(clara), entitles: 'write' as const, reason: 'auch später' }
  expect(await grantAccess(files, clara, grant)).toMatchObject(only)
  expect(await grantAccess(files, clara, { ...grant, document: at.draft, grantee: of(ben) })).toMatchObject(
    only,
  )
  expect(await changeAkte(files, clara, { akte, change: { level: 'office' } })).toMatchObject(only)
  expect(await changeAkte(files, clara, { akte, change: { team: 'permanent' } })).toMatchObject(only)
  const closer = { document: at.draft, change: { level: 'need-to-know' } } as const
  expect(await changeDocument(files, clara, closer)).toMatchObject(only)
  const access = await readAccess(files, clara, { akte })
  const own = access.ok ? access.found.find(({ grantee }) => grantee === of(anna))!.id : ''
  expect(await endAccess(files, clara, { akte, grant: own })).toMatchObject(only)
  // the work itself is open to them
  expect(await changeAkte(files, clara, { akte, change: { location: 'Regal 3' } })).toMatchObject({
    ok: true,
  })
  expect(
    await addVersion(files, clara, { document: at.draft, files: [await aFile(office.it, 'x')] }),
  ).toMatchObject({ ok: true })
  // and whoever was given the right besides may do all of it
  expect(await grantAccess(files, anna, grant)).toMatchObject({ ok: true })
  expect(await grantAccess(files, clara, { ...grant, grantee: of(ben) })).toMatchObject({ ok: true })
})

test('the last one let in is told that they are out; withdrawn and taken off the route ends a right as well', async () => {
  const { room: files, anna, ben, clara } = office.it
  const one = (it: typeof office.it): NewPoint[] => [{ step: 1, kind: 'co-sign', assignee: of(it.clara) }]
  const closed = { level: 'need-to-know', open: true }
  const last = await aRoute(one, closed)
  expect(await press(clara, last, 'co-sign')).toMatchObject({ ok: true, state: 'done', isOut: true })
  expect(await sees(clara, last)).toBe(false)

  const withdrawn = await aRoute(one, closed)
  await withdrawVerfuegung(room(), anna, { ...withdrawn, why: 'erledigt' })
  expect(await sees(clara, withdrawn)).toBe(false)

  const changed = await aRoute(one, closed)
  const own = [{ step: 1, kind: 'co-sign', assignee: of(anna) }]
  expect(await changeRoute(room(), anna, { ...changed, points: own, revision: 1 })).toMatchObject({
    ok: true,
  })
  expect(await sees(clara, changed)).toBe(false)

  // somebody gave the right besides: it stays; a second route that still asks keeps them in
  const given = await aRoute(one, closed)
  const grant = {
    akte: given.akte,
    grantee: of(ben),
    entitles: 'read' as const,
    reason: 'Vertretung im Urlaub',
  }
  await grantAccess(files, anna, grant)
  const again = await startVerfuegung(room(), anna, {
    ...{ akte: given.akte, subject: 'Zweite', documents: [given.draft] },
    points: [...one(office.it), { step: 1, kind: 'inform', assignee: of(ben) }],
  })
  await press(clara, given, 'co-sign')
  expect([await sees(clara, given), await sees(ben, given)]).toEqual([true, true])
  await withdrawVerfuegung(room(), anna, {
    ...{ akte: given.akte, verfuegung: again.ok ? again.verfuegung : '', why: 'erledigt' },
  })
  expect([await sees(clara, given), await sees(ben, given)]).toEqual([false, true])
})

test('zdA files the complete protocol, ends what would come up again, and closes; it is undone with a reason', async () => {
  const { room: files, anna, ben } = office.it
  const at = await aRoute((it) => [
    { step: 1, kind: 'final-sign', assignee: of(it.ben) },
    { step: 2, kind: 'close', assignee: of(it.anna) },
  ])
  const due = Temporal.PlainDate.from('2027-01-04')
  await resubmit(room(), anna, { akte: at.akte, due, about: 'Antwort da?' })
  expect(await closeAkteWithProtocol(room(), anna, { akte: at.akte })).toMatchObject({
    refusal: 'verfuegung-running',
  })
  await press(ben, at, 'final-sign')
  const late = await aDocument(office.it, anna, at.akte, {
    subject: 'Vermerk',
    direction: 'internal',
    draft: true,
  })
  expect(await press(anna, at, 'close')).toMatchObject({ refusal: 'drafts-left' })
  await registerDocument(files, anna, { site: 1, akte: at.akte, subject: 'x', direction: 'internal' })
  await dropDraft(files, anna, { document: late })
  expect(await press(anna, at, 'close')).toMatchObject({ ok: true, state: 'done' })
  const seen = await readAkte(files, anna, { akte: at.akte })
  expect(seen.ok && seen.found.akte.state).toBe('closed')
  const protocol = seen.ok ? seen.found.documents.at(-1)! : null
  expect(protocol?.subject).toContain('Gesamtprotokoll')
  expect(protocol?.versions[0]?.files[0]).toMatchObject({ mime: 'application/pdf' })
  const course = await courseOf(room(), anna, { akte: at.akte })
  expect(course.ok && course.found.resubmissions.every(({ doneAt }) => doneAt !== null)).toBe(true)
  expect(await reopenAkte(files, anna, { akte: at.akte, why: 'neuer Antrag' })).toMatchObject({ ok: true })
})

test('Wiedervorlagen come up when they are due, own and team, and can be moved, done and undone', async () => {
  const { anna, ben, head, clock } = office.it
  const { akte } = await anAkte(office.it, anna)
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const due = (days: number) => today.add({ days })
  expect(await resubmit(room(), anna, { akte, due: due(-1), about: 'x' })).toMatchObject({ field: 'due' })
  const own = await resubmit(room(), anna, { akte, due: due(3), about: 'Passkopie' })
  await resubmit(room(), anna, { akte, due: due(5), about: 'Team prüft', assignee: 'team:1:temporary' })
  const about = async (who: Actor, days: number) => {
    const tasks = await readTasks(room(), who, { site: 1, days })
    return tasks.ok ? tasks.found.resubmissions.filter((it) => it.akte === akte).map((it) => it.about) : []
  }
  expect(await about(anna, 4)).toEqual(['Passkopie'])
  expect(await about(anna, 5)).toEqual(['Passkopie', 'Team prüft'])
  expect(await about(ben, 5)).toEqual(['Team prüft'])
  expect(await about(head, 5)).toEqual([])
  const resubmission = own.ok ? own.resubmission : ''
  await changeResubmission(room(), anna, { akte, resubmission, due: due(10) })
  expect(await about(anna, 5)).toEqual(['Team prüft'])
  await changeResubmission(room(), anna, { akte, resubmission, done: true })
  expect(await about(anna, 30)).toEqual(['Team prüft'])
  await changeResubmission(room(), anna, { akte, resubmission, done: false })
  expect(await about(anna, 30)).toEqual(['Team prüft', 'Passkopie'])
})
