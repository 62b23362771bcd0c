import { afterAll, beforeAll, expect, test } from 'vitest'
import * as counselling from '#office/counselling/index.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import * as partners from './index.ts'
import {
  aPartnership,
  asked,
  opened,
  sent,
  signed,
  sure,
  wish,
  type APartnership,
} from './testing/a-partnership.ts'

let it: APartnership
beforeAll(async () => {
  it = await aPartnership()
})
afterAll(() => it.database.drop())

const withdraw = async (caseId: string, consent: string): Promise<void> =>
  void sure(await counselling.withdrawConsent(it.room, counselling.PERSON, { case: caseId, consent }))
const show = (by: partners.ByLink) => partners.showReferral(it.partners, by)
const stateAt = async (by: partners.ByLink) => (await partners.lookAtLink(it.partners, by))?.state

test('asked for in the language of the person, with exactly the values; nothing of it stands in clear', async () => {
  const { caseId } = await asked(it, { values: { name: 'Lina Unverwechselbar' } })
  const { referrals } = sure(await partners.readReferrals(it.partners, it.member, { case: caseId }))
  expect(referrals[0]).toMatchObject({
    state: 'asked',
    consent: { state: 'asked', words: { items: { name: { value: 'Lina Unverwechselbar' } } } },
  })
  expect(referrals[0]!.consent.language).toBe('ar')
  const { rows } = await it.database.adminPool.query<{ all: string }>(
    `select string_agg(r::text, '') || (select string_agg(encode(c.sealed, 'escape'), '') from counselling.consent c) as all
     from partners.referral r`,
  )
  expect(rows[0]!.all).not.toContain('Unverwechselbar')
})

test('nothing is sent before the person signed, and only what was signed', async () => {
  const ask = await asked(it, { channel: 'handed' })
  const named = { case: ask.caseId, referral: ask.referral }
  const send = () => partners.sendReferral(it.partners, it.member, named)
  expect(await send()).toMatchObject({ refusal: 'no-consent' })
  await signed(it, ask, ['name', 'language'])
  const { link, code } = sure(await send())
  expect(code).toMatch(/^\d{4} \d{4}$/)
  expect(await send()).toMatchObject({ refusal: 'already-sent' })
  const tried = sure(await partners.tryCode(it.partners, { link: link!, session: '', code }))
  const shown = sure(await show({ link: link!, session: tried.session! }))
  expect(shown.items).toEqual([
    { key: 'name', value: 'Lina' },
    { key: 'language', value: 'Arabisch' },
  ])
  // asked in Arabic, read by the partner in German
  expect(shown.purpose).toBe('Beratung: Hilfe beim Antrag')
})

test('the database itself refuses to send without a consent for each field, and to change what was asked', async () => {
  const ask = await asked(it, { channel: 'handed' })
  const send = `update partners.referral set sent_at = $2, link_at = $2, link = sha256($1::text::bytea),
    code = 'x', sent_fields = $3 where id = $1::uuid`
  const now = it.clock.now().toString()
  const attempt = (fields: string[]) => it.database.closedPool.query(send, [ask.referral, now, fields])
  await expect(attempt(['name'])).rejects.toThrow(/without a consent/)
  await signed(it, ask, ['name'])
  await expect(attempt(['name', 'phone'])).rejects.toThrow(/without a consent/)
  await expect(
    it.database.closedPool.query(`update partners.referral set fields = '{name,title}' where id = $1`, [
      ask.referral,
    ]),
  ).rejects.toThrow(/does not change/)
  await withdraw(ask.caseId, ask.consent)
  await expect(attempt(['name'])).rejects.toThrow(/without a consent/)
})

test('withdrawn during the referral: the partner sees nothing from that moment and is asked to delete', async () => {
  const ask = await opened(it)
  expect(await stateAt(ask.by)).toBe('open')
  await withdraw(ask.caseId, ask.consent)
  expect(await stateAt(ask.by)).toBe('withdrawn')
  expect(await show(ask.by)).toMatchObject({ refusal: 'closed' })
  const look = `insert into partners.opening (id, referral, at) values (gen_random_uuid(), $1, $2)`
  await expect(it.database.closedPool.query(look, [ask.referral, it.clock.now().toString()])).rejects.toThrow(
    /no consent holds/,
  )
  const answer = { ...ask.by, id: 'a', kind: 'accepted', text: '', startsAt: null, place: '' } as const
  expect(await partners.answerReferral(it.partners, answer)).toMatchObject({ refusal: 'closed' })
  const { todo } = sure(await partners.lookAround(it.partners, it.member))
  expect(todo).toContainEqual(expect.objectContaining({ referral: ask.referral, what: 'not-deleted' }))
  expect(await partners.noteDeleted(it.partners, { link: ask.link, session: '' })).toMatchObject({
    ok: false,
  })
  sure(await partners.noteDeleted(it.partners, ask.by))
  const { referrals } = sure(
    await partners.readOwnReferrals(it.partners, counselling.PERSON, { case: ask.caseId }),
  )
  expect(referrals[0]).toMatchObject({ state: 'withdrawn', attention: null })
  expect(referrals[0]!.deletedAt).not.toBeNull()
})

test('a withdrawal while it is being shown comes before or after it: never both', async () => {
  const asks = await Promise.all(Array.from({ length: 6 }, () => opened(it)))
  const ends = await Promise.all(
    asks.flatMap((ask) => [show(ask.by), withdraw(ask.caseId, ask.consent), show(ask.by)]),
  )
  expect(ends.every((end) => end === undefined || end.ok || end.refusal === 'closed')).toBe(true)
  for (const ask of asks) expect(await show(ask.by)).toMatchObject({ refusal: 'closed' })
})

test('a forwarded link opens nothing without the code, and nothing in a second browser with it', async () => {
  const ask = await sent(it)
  const stranger = { link: ask.link, session: '' }
  expect(await stateAt(stranger)).toBe('code')
  expect(await show(stranger)).toMatchObject({ refusal: 'closed' })
  const first = sure(await partners.tryCode(it.partners, { ...stranger, code: ask.partnerCode }))
  expect(await stateAt({ link: ask.link, session: first.session! })).toBe('open')
  expect(await stateAt(stranger)).toBe('elsewhere')
  expect(await partners.tryCode(it.partners, { ...stranger, code: ask.partnerCode })).toMatchObject({
    refusal: 'closed',
  })
  const other = await opened(it)
  expect(await stateAt({ link: ask.link, session: other.by.session })).toBe('elsewhere')
})

test('five wrong codes lock it, also when a hundred come at once; the counsellor is told and gives another', async () => {
  const ask = await sent(it)
  const guess = (n: number) =>
    partners.tryCode(it.partners, { link: ask.link, session: '', code: String(n).padStart(8, '0') })
  const tried = await Promise.all(Array.from({ length: 100 }, (_, n) => guess(n)))
  expect(tried.filter(({ ok }) => ok)).toHaveLength(5)
  const right = { link: ask.link, session: '', code: ask.partnerCode }
  expect(await partners.tryCode(it.partners, right)).toMatchObject({ refusal: 'closed' })
  expect(await stateAt(right)).toBe('locked')
  const { todo } = sure(await partners.lookAround(it.partners, it.member))
  expect(todo).toContainEqual(expect.objectContaining({ referral: ask.referral, what: 'locked' }))
  const renewed = sure(await partners.renewLink(it.partners, it.member, ask.named))
  expect(await partners.lookAtLink(it.partners, right)).toBeNull()
  expect(
    await partners.tryCode(it.partners, { link: renewed.link!, session: '', code: renewed.code }),
  ).toMatchObject({ ok: true, session: expect.any(String) })
})

test('after the last day nothing is shown, to the hour of the office', async () => {
  const own = await aPartnership()
  const ask = await opened(own)
  own.clock.set('2026-12-31T23:59:00+01:00')
  expect(await partners.showReferral(own.partners, ask.by)).toMatchObject({ ok: true })
  own.clock.set('2027-01-01T00:00:00+01:00')
  expect(await partners.lookAtLink(own.partners, ask.by)).toMatchObject({ state: 'expired' })
  expect(await partners.showReferral(own.partners, ask.by)).toMatchObject({ refusal: 'closed' })
  await own.database.drop()
})

test('each opening and each guess stands in the log of the person as the partner', async () => {
  const ask = await opened(it)
  await show(ask.by)
  await show(ask.by)
  const log = sure(await counselling.readLog(it.room, counselling.PERSON, { case: ask.caseId }))
  const acts = log.lines.filter(({ who }) => who === 'partner').map(({ act }) => act)
  expect(acts.filter((act) => act === 'partners.show')).toHaveLength(2)
  expect(acts).toContain('partners.try-code')
})

test('the partner answers, proposes and ends; the person reads it, sent twice it stands once', async () => {
  const ask = await opened(it)
  const form = { ...ask.by, id: it.room.ground.ids.uuid(), text: '', startsAt: null, place: '' }
  const answer = (more: object) =>
    partners.answerReferral(it.partners, { ...form, kind: 'declined', ...more })
  expect(await answer({})).toMatchObject({ refusal: 'text-missing' })
  expect(await answer({ kind: 'appointment' })).toMatchObject({ refusal: 'start-missing' })
  const startsAt = it.clock.now().add({ hours: 48 })
  const proposal = { kind: 'appointment', startsAt, place: 'Uferstraße 3', text: 'Gern.' } as const
  sure(await answer(proposal))
  sure(await answer(proposal))
  const own = { case: ask.caseId }
  const { referrals } = sure(await partners.readOwnReferrals(it.partners, counselling.PERSON, own))
  expect(referrals[0]).toMatchObject({
    state: 'appointment',
    code: null,
    replies: [{ kind: 'appointment', text: 'Gern.' }],
    handovers: [{ proposedBy: 'partner', state: 'proposed', words: { place: 'Uferstraße 3' } }],
  })
  const handover = referrals[0]!.handovers[0]!.id
  const settled = {
    ...ask.named,
    handover,
    agreed: true,
    companion: 'counsellor',
    interpreter: 'ar',
  } as const
  sure(await partners.settleHandover(it.partners, it.member, settled))
  expect(sure(await show(ask.by)).handover).toMatchObject({ state: 'agreed', companion: 'counsellor' })
  sure(await partners.endByPartner(it.partners, { ...ask.by, outcome: 'helped' }))
  sure(await partners.endByPartner(it.partners, { ...ask.by, outcome: 'helped' }))
  const { rows } = await it.database.adminPool.query<{ n: number }>(
    `select n from counselling.tally where dimension = 'referral-outcome' and value = 'helped'`,
  )
  expect(rows).toEqual([{ n: 1 }])
})

test('under protection nobody of the family comes along: refused by the act and by the database', async () => {
  const ask = await opened(it)
  await it.database.adminPool.query(`update counselling.case set protected = true where id = $1`, [
    ask.caseId,
  ])
  const startsAt = it.clock.now().add({ hours: 24 })
  const draft = { startsAt, place: 'Rathaus', note: '', companion: 'family', interpreter: null } as const
  const propose = (companion: 'family' | 'trusted') =>
    partners.proposeHandover(it.partners, it.member, {
      ...{ ...ask.named, agreed: true, draft: { ...draft, companion } },
    })
  expect(await propose('family')).toMatchObject({ refusal: 'no-joint-appointment' })
  sure(await propose('trusted'))
  const change = `update partners.handover set companion = 'family' where referral = $1`
  await expect(it.database.closedPool.query(change, [ask.referral])).rejects.toThrow(/no_joint/)
})

test('what is asked wrongly is refused by field, and nothing is asked of the person', async () => {
  const { caseId } = await asked(it)
  const ask = (more: object) => partners.askReferral(it.partners, it.member, wish(it, caseId, more))
  expect(await ask({ values: { name: ' ', unknown: 'x' } })).toMatchObject({ refusal: 'values-missing' })
  expect(await ask({ values: { name: 'x'.repeat(601) } })).toMatchObject({ field: 'value-name' })
  expect(await ask({ body: 'frauen' })).toMatchObject({ refusal: 'need-wrong' })
  expect(await ask({ expiresOn: Temporal.PlainDate.from('2026-11-22') })).toMatchObject({
    field: 'expiresOn',
  })
  expect(await ask({ expiresOn: Temporal.PlainDate.from('2027-11-22') })).toMatchObject({
    field: 'expiresOn',
  })
  expect(await ask({ partner: it.room.ground.ids.uuid() })).toMatchObject({ refusal: 'unknown-partner' })
  expect(await ask({ case: it.room.ground.ids.uuid() })).toMatchObject({ refusal: 'unknown-case' })
  const key = `ask:${it.room.ground.ids.uuid()}`
  const [one, other] = [sure(await ask({ key })), sure(await ask({ key }))]
  expect(other.referral).toBe(one.referral)
})

test('nobody of the office, no visitor and no partner reads the referrals of a case; another case opens nothing', async () => {
  const ask = await sent(it)
  const admin = { kind: 'staff', id: 'x', roles: ['admin', 'head', 'caseworker'], sites: 'all' } as const
  for (const actor of [VISITOR, admin])
    expect(await partners.readReferrals(it.partners, actor, { case: ask.caseId })).toMatchObject({
      ok: false,
    })
  const other = await asked(it)
  const mixed = { case: other.caseId, referral: ask.referral }
  expect(await partners.renewLink(it.partners, it.member, mixed)).toMatchObject({
    refusal: 'unknown-referral',
  })
})

test('everything erased: the link is unknown, and no row of it is left', async () => {
  const ask = await opened(it)
  const command = { case: ask.caseId, code: ask.code }
  sure(await counselling.eraseOwnCase(it.room, counselling.PERSON, command))
  expect(await partners.lookAtLink(it.partners, ask.by)).toBeNull()
  const { rows } = await it.database.adminPool.query(`select from partners.referral where id = $1`, [
    ask.referral,
  ])
  expect(rows).toEqual([])
})
