import { afterAll, beforeAll, expect, test } from 'vitest'
import * as counselling from './index.ts'
import { aCounselling, aFirstTalk, raise, type ACounselling } from './testing/a-counselling.ts'

let it: ACounselling
beforeAll(async () => {
  it = await aCounselling()
})
afterAll(() => it.database.drop())

const person = counselling.PERSON
const SELF = { name: 'Lina Haddad', birth: '1990', reach: '', file: '' }

const changing = (caseId: string, more: object = {}) =>
  counselling.changeCase(it.room, it.member, {
    ...{ case: caseId, topics: ['work', 'nonsense', 'family'], language: 'ar', interpreter: ' Arabisch ' },
    ...{ member: it.member.id, ...more },
  })

async function caseOf(caseId: string) {
  const read = await counselling.readCase(it.room, it.member, { case: caseId })
  if (!read.ok) throw new Error(read.refusal)
  return read
}

test('a case is changed by its counsellor: known topics, a language we have, a member who is there', async () => {
  const { caseId } = await aFirstTalk(it.room)
  expect(await changing(caseId)).toEqual({ ok: true })
  expect((await caseOf(caseId)).case).toMatchObject({
    ...{ topics: ['work', 'family'], interpreter: 'Arabisch', member: it.member.id },
  })
  expect(await changing(caseId, { language: 'xx' })).toMatchObject({ refusal: 'unknown-language' })
  expect(await changing(caseId, { member: it.room.ground.ids.uuid() })).toMatchObject({
    refusal: 'unknown-member',
  })
  expect(await changing(caseId, { interpreter: 'x'.repeat(61) })).toMatchObject({ field: 'interpreter' })
})

test('a talk in the room: limits first; the same form sent twice is one talk with one code', async () => {
  const here = { channel: 'talk', language: 'de', interpreter: null, topics: [], key: 'a form' } as const
  const open = (limitsTold: boolean) => counselling.openTalk(it.room, it.member, { ...here, limitsTold })
  expect(await open(false)).toMatchObject({ refusal: 'limits-not-told' })
  const opened = await open(true)
  expect(opened).toMatchObject({ ok: true })
  expect(await open(true)).toEqual(opened)
})

test('protection is turned on by either side and off by the person alone', async () => {
  const { caseId } = await aFirstTalk(it.room)
  const protect = (by: typeof person, on: boolean) =>
    counselling.protectCase(it.room, by, { case: caseId, protected: on })
  expect(await protect(it.member, true)).toEqual({ ok: true })
  expect(await protect(it.member, false)).toMatchObject({ refusal: 'only-the-person' })
  expect((await caseOf(caseId)).case.protected).toBe(true)
  expect(await protect(person, false)).toEqual({ ok: true })
  expect((await caseOf(caseId)).case.protected).toBe(false)
})

test('who somebody is, only they say, change and take back; no word of it stands in the tables', async () => {
  const { caseId } = await aFirstTalk(it.room)
  const name = (by: typeof person, self: typeof SELF | null) =>
    counselling.nameSelf(it.room, by, { case: caseId, self })
  expect(await name(it.member, SELF)).toMatchObject({ refusal: 'not-permitted' })
  expect(await name(person, { ...SELF, name: ' ', birth: '' })).toMatchObject({ refusal: 'self-empty' })
  expect(await name(person, { ...SELF, file: 'x'.repeat(201) })).toMatchObject({ field: 'file' })
  expect(await name(person, SELF)).toEqual({ ok: true })
  expect((await caseOf(caseId)).self).toEqual(SELF)
  const { rows } = await it.database.adminPool.query<{ all: string }>(
    `select (select string_agg(encode(p.sealed, 'escape'), '') from counselling.profile p)
      || (select coalesce(string_agg(p.data, ''), '') from closedbooks.payload p) as all`,
  )
  expect(rows[0]!.all).not.toContain('Haddad')
  expect(await name(person, null)).toEqual({ ok: true })
  expect((await caseOf(caseId)).self).toBeNull()
})

test('closed with an outcome it is kept twelve months, reopened for good; nobody writes into a closed one', async () => {
  const { caseId } = await aFirstTalk(it.room)
  const close = (outcome: string) => counselling.closeCase(it.room, it.member, { case: caseId, outcome })
  expect(await close('somehow')).toMatchObject({ refusal: 'outcome-missing' })
  expect(await close('goal-reached')).toEqual({ ok: true, keepUntil: '2027-11-23' })
  expect(await close('moved')).toMatchObject({ refusal: 'case-closed' })
  expect(await changing(caseId)).toMatchObject({ refusal: 'case-closed' })
  const said = { case: caseId, id: it.room.ground.ids.uuid(), text: 'Noch etwas' }
  expect(await counselling.say(it.room, person, said)).toMatchObject({ refusal: 'case-closed' })
  expect(await counselling.reopenCase(it.room, it.member, { case: caseId })).toEqual({ ok: true })
  expect(await counselling.reopenCase(it.room, it.member, { case: caseId })).toMatchObject({
    refusal: 'case-open',
  })
  expect((await caseOf(caseId)).case.keepUntil).toBeNull()
})

const keepWords = { purpose: 'länger aufbewahren', recipient: 'niemand', channel: 'keiner' }
const asking = (caseId: string, until: string) =>
  counselling.askToKeep(it.room, it.member, {
    ...{ case: caseId, until: Temporal.PlainDate.from(until), words: keepWords },
    ...{ item: { name: 'Alles', value: until }, language: 'de', textVersion: '1' },
  })

test('kept longer only by consent, also when it is given after the end; withdrawn, the usual time holds again', async () => {
  const { caseId, code } = await aFirstTalk(it.room)
  await counselling.closeCase(it.room, it.member, { case: caseId, outcome: 'partly' })
  expect(await asking(caseId, '2029-01-01')).toMatchObject({ refusal: 'expiry-wrong' })
  const asked = await asking(caseId, '2028-05-31')
  if (!asked.ok) throw new Error(asked.refusal)
  const until = async () => String((await caseOf(caseId)).case.keepUntil)
  expect(await until()).toBe('2027-11-23')
  const sign = { case: caseId, consent: asked.consent, items: ['record'], code }
  expect(await counselling.giveConsent(it.room, person, sign)).toEqual({ ok: true })
  expect(await until()).toBe('2028-05-31')
  await counselling.withdrawConsent(it.room, person, { case: caseId, consent: asked.consent })
  expect(await until()).toBe('2027-11-23')
})

test('the night erases what was kept long enough, and sessions that ended', async () => {
  const { caseId, code } = await aFirstTalk(it.room)
  const open = await aFirstTalk(it.room)
  await counselling.enterCase(it.room, { code, address: '192.0.2.70' })
  await counselling.closeCase(it.room, it.member, { case: caseId, outcome: 'moved' })
  const count = async (what: string) =>
    Number((await it.database.adminPool.query(`select count(*) as n from ${what}`)).rows[0].n)
  const due = `counselling.case where id = '${caseId}'`
  const before = it.clock.now()
  it.clock.set(Temporal.Instant.from('2027-11-23T12:00:00Z'))
  await counselling.eraseDue(it.room, raise)
  expect(await count(due)).toBe(1)
  it.clock.set(Temporal.Instant.from('2027-11-24T12:00:00Z'))
  expect(await counselling.eraseDue(it.room, raise)).toBeGreaterThan(0)
  expect(await count(due)).toBe(0)
  expect(await count(`counselling.case where id = '${open.caseId}'`)).toBe(1)
  await counselling.enterCase(it.room, { code: open.code, address: '192.0.2.71' })
  it.clock.advance({ hours: 24 * 15 })
  await counselling.tidyRooms(it.room)
  expect(await count('counselling.person_session')).toBe(0)
  expect(await count('closedbooks.event')).toBe(0)
  it.clock.set(before)
})

test('a case that cannot be erased is told and holds up nobody else’s', async () => {
  const [first, second] = [await aFirstTalk(it.room), await aFirstTalk(it.room)]
  for (const { caseId } of [first, second])
    await counselling.closeCase(it.room, it.member, { case: caseId, outcome: 'moved' })
  await it.database.adminPool.query(`
    create function counselling.stuck() returns trigger language plpgsql as $$ begin raise 'stuck'; end $$;
    create trigger stuck before delete on counselling.case for each row
      when (old.id = '${first.caseId}') execute function counselling.stuck()`)
  const before = it.clock.now()
  it.clock.set(Temporal.Instant.from('2027-11-25T12:00:00Z'))
  const told: unknown[] = []
  expect(await counselling.eraseDue(it.room, (error) => told.push(error))).toBe(1)
  expect(String(told)).toContain('stuck')
  const left = await it.database.adminPool.query('select id from counselling.case where id = any($1)', [
    [first.caseId, second.caseId],
  ])
  expect(left.rows).toEqual([{ id: first.caseId }])
  await it.database.adminPool.query('drop function counselling.stuck() cascade')
  it.clock.set(before)
})

test('the report of everything held has every part, those of other rooms too, and stands in the log', async () => {
  const { caseId, code } = await aFirstTalk(it.room)
  await counselling.nameSelf(it.room, person, { case: caseId, self: SELF })
  counselling.addOwnData(it.room, { key: 'elsewhere', read: async () => [{ text: 'ein Schritt' }] })
  expect(await counselling.readOwnData(it.room, it.member, { case: caseId })).toMatchObject({ ok: false })
  const read = await counselling.readOwnData(it.room, person, { case: caseId })
  if (!read.ok) throw new Error(read.refusal)
  const all = JSON.stringify(read.sections)
  expect(read.sections.map(({ key }) => key)).toEqual([
    ...['case', 'self', 'messages', 'consents', 'elsewhere', 'log'],
  ])
  for (const held of ['Lina Haddad', 'فقدت عملي', 'counselling.first-talk', 'ein Schritt'])
    expect(all).toContain(held)
  expect(all).not.toContain(code.replaceAll('-', ''))
  const log = await counselling.readLog(it.room, person, { case: caseId })
  expect(log).toMatchObject({ lines: [{ act: 'counselling.read-own-data', who: 'you' }, {}, {}] })
})

test('the form of a consent is a paper in the person’s language and in German', async () => {
  const { caseId } = await aFirstTalk(it.room)
  const asked = await asking(caseId, '2028-01-31')
  if (!asked.ok) throw new Error(asked.refusal)
  const head = { authority: 'Stadt Musterstadt', name: 'BestIn', lines: ['Rathausplatz 5'] }
  const form = (by: typeof person, caseOfForm: string) =>
    counselling.consentForm(it.room, by, { case: caseOfForm, consent: asked.consent, head })
  const made = await form(person, caseId)
  expect(made.ok && Buffer.from(made.pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const other = await aFirstTalk(it.room)
  expect(await form(person, other.caseId)).toMatchObject({ refusal: 'unknown-consent' })
  expect(await counselling.readConsents(it.room, it.member, { case: caseId })).toMatchObject({
    consents: [{ purpose: 'keep', state: 'asked' }],
  })
})
