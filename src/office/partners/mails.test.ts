import { afterAll, beforeAll, expect, test } from 'vitest'
import * as counselling from '#office/counselling/index.ts'
import * as partners from './index.ts'
import type { PartnerMail } from './send-mails.ts'
import { aPartnership, asked, signed, sure, type APartnership } from './testing/a-partnership.ts'

let it: APartnership
beforeAll(async () => {
  it = await aPartnership()
})
afterAll(() => it.database.drop())

/** A mail server that keeps what it takes, and does before taking what it is told to. */
function post(before: (mail: PartnerMail) => Promise<void> = async () => undefined) {
  const taken: PartnerMail[] = []
  const send = async (mail: PartnerMail) => {
    await before(mail)
    taken.push(mail)
  }
  return {
    ...{ taken, server: { send }, mailFrom: 'BestIn <bestin@musterstadt.example>' },
    ...{ publicUrl: 'https://termin.example', officeName: 'Ausländerbehörde Musterstadt' },
  }
}

async function toBeSent() {
  const ask = await asked(it, { values: { name: 'Lina Unverwechselbar', situation: 'Kündigung' } })
  await signed(it, ask, ['name', 'situation'])
  const named = { case: ask.caseId, referral: ask.referral }
  const sent = sure(await partners.sendReferral(it.partners, it.member, named))
  expect(sent.link).toBeNull()
  return { ...ask, named, code: ask.code, partnerCode: sent.code }
}

const stateOf = async (referral: string) => {
  const { rows } = await it.database.adminPool.query<{
    state: string
    sealed: Buffer | null
    attempts: number
  }>(`select state, sealed, attempts from partners.outbox where referral = $1 order by laid_at`, [referral])
  return rows
}

test('the mail holds the link and nothing of the person; it opens with the code; the address is forgotten', async () => {
  const ask = await toBeSent()
  const mail = post()
  expect(await partners.sendPartnerMails(it.partners, mail)).toBe(1)
  expect(await partners.sendPartnerMails(it.partners, mail)).toBe(0)
  const [{ to, letter }] = mail.taken as [PartnerMail]
  expect(to).toBe('mbe@brueckenhaus.example')
  const all = JSON.stringify(letter)
  for (const secret of [
    'Lina',
    'Unverwechselbar',
    'Kündigung',
    ask.partnerCode,
    ask.partnerCode.replace(' ', ''),
  ])
    expect(all).not.toContain(secret)
  const link = /\/partner\/([\w-]{43})/.exec(letter.text)![1]!
  const tried = await partners.tryCode(it.partners, { link, session: '', code: ask.partnerCode })
  expect(tried).toMatchObject({ ok: true, session: expect.any(String) })
  expect(await stateOf(ask.referral)).toEqual([{ state: 'sent', sealed: null, attempts: 1 }])
})

test('several processes send each mail once', async () => {
  const asks = [await toBeSent(), await toBeSent(), await toBeSent()]
  const posts = [post(), post(), post()]
  const sent = await Promise.all(posts.map((one) => partners.sendPartnerMails(it.partners, one)))
  expect(sent.reduce((a, b) => a + b)).toBe(asks.length)
  const names = posts.flatMap(({ taken }) => taken.map(({ name }) => name))
  expect(new Set(names).size).toBe(asks.length)
})

test('a silent server is asked again later, longer each time; a final no ends it and the counsellor sees it', async () => {
  const ask = await toBeSent()
  const silent = post(() => Promise.reject(new Error('connect ECONNREFUSED')))
  expect(await partners.sendPartnerMails(it.partners, silent)).toBe(0)
  expect(await partners.sendPartnerMails(it.partners, post())).toBe(0)
  it.clock.advance({ minutes: 2 })
  const no = Object.assign(new Error('550 no such user mbe@brueckenhaus.example'), { name: 'Refused' })
  await partners.sendPartnerMails(
    it.partners,
    post(() => Promise.reject(no)),
  )
  expect(await stateOf(ask.referral)).toEqual([{ state: 'failed', sealed: null, attempts: 2 }])
  const { referrals } = sure(await partners.readReferrals(it.partners, it.member, ask.named))
  expect(referrals[0]!.mail).toBe('failed')
})

test('withdrawn before it left: no link leaves; withdrawn after it was opened: the partner is told to look, once', async () => {
  const early = await toBeSent()
  const person = counselling.PERSON
  sure(await counselling.withdrawConsent(it.room, person, { case: early.caseId, consent: early.consent }))
  const first = post()
  expect(await partners.sendPartnerMails(it.partners, first)).toBe(0)
  expect(first.taken).toEqual([])
  expect(await stateOf(early.referral)).toMatchObject([{ state: 'dropped', sealed: null }])

  const late = await toBeSent()
  const mail = post()
  await partners.sendPartnerMails(it.partners, mail)
  const link = /\/partner\/([\w-]{43})/.exec(mail.taken[0]!.letter.text)![1]!
  sure(await partners.tryCode(it.partners, { link, session: '', code: late.partnerCode }))
  sure(await counselling.withdrawConsent(it.room, person, { case: late.caseId, consent: late.consent }))
  const after = post()
  await Promise.all([1, 2, 3].map(() => partners.sendPartnerMails(it.partners, after)))
  expect(after.taken.map(({ letter }) => letter.text)).toEqual([expect.stringContaining('geändert')])
  expect(after.taken[0]!.letter.text).not.toContain('/partner/')
})
