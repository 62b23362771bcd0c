import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseOwnCase, PERSON, readOwnData } from '#office/counselling/index.ts'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { agreeStep, endGoal, endStep, setGoal } from './agree.ts'
import { calendarOf } from './calendar.ts'
import { addNote, finishFollowUp, readFollowUps, setFollowUp } from './notes.ts'
import { tellOwnData } from './own-data.ts'
import { printPlan } from './plan-pdf.ts'
import { readPlan } from './read-plan.ts'
import { bookInterpreter, bookTalk, cancelTalk, changeInterpreter, endTalk } from './talks.ts'
import { aCase, aRecord, ok, type ARecord } from './testing/a-record.ts'

let it: ARecord
beforeAll(async () => {
  it = await aRecord()
  tellOwnData(it.guidance)
})
afterAll(() => it.database.drop())

const uuid = () => it.room.ground.ids.uuid()
const day = (text: string) => Temporal.PlainDate.from(text)
const tomorrow = Temporal.Instant.from('2026-11-24T09:00:00+01:00')
const head = { name: 'Beratung BestIn', lines: ['Musterstraße 1'] }

const step = (caseId: string, more: object = {}) =>
  agreeStep(it.guidance, it.member, {
    ...{ case: caseId, id: uuid(), text: 'Termin beim Amt buchen', own: 'حجز موعد', who: 'person' },
    ...{ due: day('2026-12-01'), remind: false, ...more },
  })
const talk = (caseId: string, more: object = {}) =>
  bookTalk(it.guidance, it.member, {
    ...{ case: caseId, id: uuid(), startsAt: tomorrow, minutes: 60, place: 'office', where: 'Zimmer 7' },
    ...{ joint: false, ...more },
  })

test('goals and steps are agreed, ended by who may, and the same form twice is one step', async () => {
  const { caseId } = await aCase(it)
  const id = uuid()
  const goal = await ok(setGoal(it.guidance, PERSON, { case: caseId, id: uuid(), text: 'Arbeit' }))
  await ok(step(caseId, { id }))
  await ok(step(caseId, { id }))
  const mine = await ok(step(caseId, { who: 'counsellor', due: null }))
  await ok(endGoal(it.guidance, PERSON, { case: caseId, goal: goal.goal, state: 'reached' }))
  expect(await endStep(it.guidance, PERSON, { case: caseId, step: mine.step, state: 'done' })).toMatchObject({
    refusal: 'unknown-entry',
  })
  await ok(endStep(it.guidance, PERSON, { case: caseId, step: id, state: 'done' }))
  const { plan } = await ok(readPlan(it.guidance, PERSON, { case: caseId }))
  expect(plan.goals).toMatchObject([{ text: 'Arbeit', state: 'reached' }])
  expect(plan.steps.map(({ id: one, state }) => [one, state])).toEqual([
    [id, 'done'],
    [mine.step, 'open'],
  ])
})

test('what is missing or too much is refused by name', async () => {
  const { caseId } = await aCase(it)
  const other = await aCase(it)
  const refusal = async (told: Promise<object>) => (await told) as { refusal?: string; field?: string }
  expect(await refusal(step(caseId, { text: ' ' }))).toMatchObject({ refusal: 'text-missing', field: 'text' })
  expect(await refusal(step(caseId, { text: 'x'.repeat(2001) }))).toMatchObject({ refusal: 'text-too-long' })
  expect(await refusal(step(caseId, { who: 'the king' }))).toMatchObject({ refusal: 'who-missing' })
  expect(await refusal(step(caseId, { due: null, remind: true }))).toMatchObject({
    refusal: 'remind-without-day',
  })
  expect(await refusal(talk(caseId, { startsAt: null }))).toMatchObject({ refusal: 'time-missing' })
  expect(await refusal(talk(caseId, { startsAt: tomorrow.subtract({ hours: 48 }) }))).toMatchObject({
    refusal: 'in-the-past',
  })
  expect(await refusal(talk(caseId, { minutes: 0.5 }))).toMatchObject({ refusal: 'minutes-wrong' })
  expect(await refusal(step(`${caseId}x`))).toMatchObject({ refusal: 'unknown-case' })
  const foreign = await ok(step(other.caseId))
  expect(
    await refusal(endStep(it.guidance, it.member, { case: caseId, step: foreign.step, state: 'done' })),
  ).toMatchObject({ refusal: 'unknown-entry' })
  const byPerson = { case: caseId, id: uuid(), text: 'x', who: 'person', due: null, remind: false }
  expect(await refusal(agreeStep(it.guidance, PERSON, byPerson))).toMatchObject({ refusal: 'not-permitted' })
})

test('the person reads the notes but not own working notes, which need a reason; in the data are all of them', async () => {
  const { caseId } = await aCase(it)
  const note = { case: caseId, text: 'Will umziehen.', own: false, why: '' }
  await ok(addNote(it.guidance, it.member, { ...note, id: uuid() }))
  const own = { ...note, id: uuid(), text: 'Noch einmal nach der Miete fragen.', own: true }
  expect(await addNote(it.guidance, it.member, own)).toMatchObject({ refusal: 'why-missing' })
  await ok(addNote(it.guidance, it.member, { ...own, why: 'Gedanke, noch nicht besprochen' }))
  expect((await ok(readPlan(it.guidance, it.member, { case: caseId }))).plan.notes).toHaveLength(2)
  const seen = await ok(readPlan(it.guidance, PERSON, { case: caseId }))
  expect(seen.plan.notes.map(({ text }) => text)).toEqual(['Will umziehen.'])
  const { sections } = await ok(readOwnData(it.room, PERSON, { case: caseId }))
  expect(JSON.stringify(sections)).toContain('nach der Miete fragen')
  expect(JSON.stringify(sections)).toContain('Gedanke, noch nicht besprochen')
})

test('Wiedervorlagen stand in the list of the counsellors by day, with the number and no word of the case', async () => {
  const { caseId, number } = await aCase(it)
  const due = { case: caseId, id: uuid(), due: day('2026-11-23'), why: 'Antwort der Schule?' }
  expect(await setFollowUp(it.guidance, it.member, { ...due, due: null })).toMatchObject({
    refusal: 'day-missing',
  })
  await ok(setFollowUp(it.guidance, it.member, due))
  await ok(setFollowUp(it.guidance, it.member, { ...due, id: uuid(), due: day('2027-03-01') }))
  const list = await ok(readFollowUps(it.guidance, it.lead))
  expect(list.due.filter((one) => one.case === caseId)).toEqual([
    { id: due.id, case: caseId, number, due: day('2026-11-23') },
  ])
  expect(await readFollowUps(it.guidance, PERSON)).toMatchObject({ ok: false })
  await ok(finishFollowUp(it.guidance, it.member, { case: caseId, followUp: due.id }))
  const rest = await ok(readFollowUps(it.guidance, it.member))
  expect(rest.due.filter((one) => one.case === caseId)).toEqual([])
})

test('in a protected case nobody else is invited along, whoever writes; what was planned ends when protection begins', async () => {
  const hidden = await aCase(it, ['violence'])
  expect(await talk(hidden.caseId, { joint: true })).toMatchObject({ refusal: 'protected', field: 'joint' })
  const insert = `insert into guidance.talk_date (id, case_id, starts_at, minutes, place, joint, state, sealed)
    values ($1, $2, '2026-11-24', 60, 'office', true, 'planned', '\\x00')`
  await expect(it.database.closedPool.query(insert, [uuid(), hidden.caseId])).rejects.toThrow(/no joint talk/)
  const { caseId } = await aCase(it)
  await ok(talk(caseId, { joint: true }))
  const alone = await ok(talk(caseId))
  await it.database.closedPool.query('update counselling.case set protected = true where id = $1', [caseId])
  const { plan } = await ok(readPlan(it.guidance, it.member, { case: caseId }))
  expect(plan.talks.filter(({ state }) => state === 'planned').map(({ id }) => id)).toEqual([alone.talk])
})

test('an interpreter is asked for a talk, confirmed with a name, and cancelled with the talk', async () => {
  const { caseId } = await aCase(it)
  const { talk: date } = await ok(talk(caseId))
  const asked = { case: caseId, id: uuid(), talk: date, at: null, language: 'Arabisch', who: '' }
  expect(await bookInterpreter(it.guidance, it.member, { ...asked, language: ' ' })).toMatchObject({
    refusal: 'language-missing',
  })
  const { interpreting } = await ok(bookInterpreter(it.guidance, it.member, asked))
  const change = { case: caseId, interpreting, state: 'confirmed', who: 'Frau Saleh, 0170 1' }
  await ok(changeInterpreter(it.guidance, it.member, change))
  const seen = await ok(readPlan(it.guidance, PERSON, { case: caseId }))
  expect(seen.plan.interpreters).toMatchObject([
    { state: 'confirmed', who: 'Frau Saleh, 0170 1', at: tomorrow },
  ])
  await ok(cancelTalk(it.guidance, PERSON, { case: caseId, talk: date }))
  expect(await changeInterpreter(it.guidance, it.member, change)).toMatchObject({ refusal: 'unknown-entry' })
  expect(await endTalk(it.guidance, PERSON, { case: caseId, talk: date, state: 'held' })).toMatchObject({
    ok: false,
  })
})

test('the calendar file says "appointment" and nothing else; a protected one not even where', async () => {
  for (const [topics, says] of [
    [['work'], true],
    [['violence'], false],
  ] as const) {
    const { caseId } = await aCase(it, topics)
    const { talk: date } = await ok(talk(caseId))
    const { file } = await ok(calendarOf(it.guidance, PERSON, { case: caseId, talk: date, language: 'de' }))
    expect(file).toContain('SUMMARY:Termin')
    expect(file).toContain('DTSTART:20261124T080000Z')
    expect(file).not.toMatch(/BestIn|Beratung|counsel|Willkommen/i)
    expect(file.includes('Zimmer 7')).toBe(says)
  }
})

test('the plan is printed in the language of the person with German beside; a protected one does not say whence', async () => {
  const { caseId, number } = await aCase(it)
  await ok(step(caseId))
  await ok(talk(caseId))
  const open = await readBack(
    (await ok(printPlan(it.guidance, PERSON, { case: caseId, head, language: 'en' }))).pdf,
  )
  expect(open.text).toContain('Next steps · Nächste Schritte')
  expect(open.text).toContain('Termin beim Amt buchen')
  expect(open.text).toContain(number)
  expect(open.text).toContain('Beratung BestIn')
  const hidden = await aCase(it, ['separation'])
  await ok(step(hidden.caseId))
  await ok(talk(hidden.caseId))
  const neutral = await readBack(
    (await ok(printPlan(it.guidance, PERSON, { case: hidden.caseId, head, language: 'en' }))).pdf,
  )
  expect(neutral.text).toContain('Termin beim Amt buchen')
  expect(neutral.text).not.toMatch(/BestIn|Zimmer 7|counsel|B-[0-9A-Z]{5}/i)
  const arabic = await ok(printPlan(it.guidance, it.member, { case: caseId, head }))
  expect(Buffer.from(arabic.pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})

test('erased is erased: nothing of the record stays', async () => {
  const { caseId, code } = await aCase(it)
  await ok(step(caseId))
  await ok(talk(caseId))
  await ok(eraseOwnCase(it.room, PERSON, { case: caseId, code }))
  const { rows } = await it.database.adminPool.query<{ n: number }>(
    `select (select count(*) from guidance.step where case_id = $1)::int
       + (select count(*) from guidance.talk_date where case_id = $1)::int as n`,
    [caseId],
  )
  expect(rows[0]!.n).toBe(0)
  expect(await readPlan(it.guidance, it.member, { case: caseId })).toMatchObject({ refusal: 'unknown-case' })
})
