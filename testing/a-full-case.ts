import type pg from 'pg'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { PERSON } from '#office/counselling/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Counselling } from '#office/open-counselling.ts'
import type { Office } from '#office/office.ts'
import { closedRooms } from './closed-rooms.ts'
import { freshDatabase } from './database.ts'

export interface AFullCase {
  readonly admin: pg.Pool
  readonly caseId: string
  readonly number: string
  /** Another case, in which little has happened. */
  readonly other: string
  /** What the person, the counsellor and the partner said. */
  readonly words: readonly string[]
  erase(): Promise<void>
  /** The other one can still be read. */
  survives(): Promise<boolean>
  close(): Promise<void>
}

const PASSWORD = 'a password that is long'
const day = (text: string) => Temporal.PlainDate.from(text)
const WORDS = [
  ...['Zaunköniglied', 'Eberescheweg', 'Brombeerhecke', 'Kranichzug', 'Lindenblüten', 'Mohnfeldrand'],
  ...['Weidenkorb', 'Sperlingsrat', 'Ginsterheide', 'Farnkrautpfad', 'ada@beispiel.example'],
]
const word = (n: number): string => WORDS[n] ?? ''

/** A counselling in which everything has happened that can: a row in every table that falls with a case. */
export async function aFullCase(): Promise<AFullCase> {
  const database = await freshDatabase()
  const clock = manualClock('2026-11-23T09:00:00Z')
  const office = { ground: { db: kysely<DB>(database.appPool), clock } } as unknown as Pick<Office, 'ground'>
  const counselling = await closedRooms(database, office)
  const member = await aMember(counselling)
  const other = await begin(counselling, 'Ein anderes Anliegen', 'full-other')
  const { caseId, number, code } = await begin(counselling, word(0), 'full-case')
  const of = { case: caseId }
  await sure(counselling.enterCase({ code, address: '192.0.2.9' }))
  await sure(counselling.nameSelf(PERSON, { ...of, self: { name: word(1), birth: '', reach: '', file: '' } }))
  await sure(counselling.say(member, { ...of, id: counselling.ground.ids.uuid(), text: word(2) }))
  await record(counselling, member, caseId)
  await refer(counselling, member, { caseId, code })
  await remind(counselling, { caseId, code })
  return {
    admin: database.adminPool,
    ...{ caseId, number, other: other.caseId, words: WORDS },
    erase: async () => void (await sure(counselling.eraseOwnCase(PERSON, { ...of, code }))),
    survives: async () => (await counselling.readCase(PERSON, { case: other.caseId })).ok,
    close: () => database.drop(),
  }
}

const begin = ({ openFirstTalk, limitsVersion }: Counselling, question: string, key: string) =>
  sure(
    openFirstTalk({
      ...{ limitsVersion, language: 'ar', topics: ['work'], question },
      ...{ key, address: '192.0.2.9' },
    }),
  )

async function aMember(counselling: Counselling): Promise<Actor> {
  const lead = { token: counselling.setupToken, login: 'leitung', name: 'Frau Yıldız', password: PASSWORD }
  await sure(counselling.setUpFirstLead(lead))
  return (await sure(counselling.signIn({ login: 'leitung', password: PASSWORD, address: '192.0.2.8' })))
    .actor
}

/** The record: every kind of entry once, and one thing that waits to go to the file. */
async function record(
  { guidance, courses, ground }: Counselling,
  member: Actor,
  caseId: string,
): Promise<void> {
  const made = () => ({ case: caseId, id: ground.ids.uuid() })
  const facts = { 'title.type': 'residence-permit', 'title.section': '18a', 'title.validUntil': '24.12.2026' }
  await sure(guidance.saveFacts(PERSON, { case: caseId, version: 0, purpose: 'hints', typed: facts }))
  await sure(guidance.setGoal(PERSON, { ...made(), text: word(3) }))
  const agreed = { who: 'person', due: day('2026-12-01'), remind: false }
  await sure(guidance.agreeStep(member, { ...made(), text: word(4), ...agreed }))
  await sure(guidance.addNote(member, { ...made(), text: word(5), own: false, why: '' }))
  await sure(guidance.setFollowUp(member, { ...made(), due: day('2026-12-02'), why: word(6) }))
  const startsAt = Temporal.Instant.from('2026-12-03T09:00:00Z')
  const talk = { startsAt, minutes: 60, place: 'office', where: word(7), joint: false }
  const { talk: booked } = await sure(guidance.bookTalk(member, { ...made(), ...talk }))
  const help = { talk: booked, at: null, language: 'Arabisch', who: word(8) }
  await sure(guidance.bookInterpreter(member, { ...made(), ...help }))
  const bytes = Buffer.from(`%PDF-1.7\n% ${word(9)}\n%%EOF\n`)
  await sure(guidance.addDocument(PERSON, { ...made(), name: `${word(9)}.pdf`, bytes }))
  const items = [{ kind: 'statement', title: word(1), text: word(2) }] as const
  const reference = { case: caseId, reference: word(3), office: 'Ausländerbehörde' }
  await sure(guidance.proposeToFile(member, { ...reference, items }))
  await sure(courses.saveCourse(PERSON, { case: caseId, version: 0, typed: { provider: word(4) } }))
}

const ENTRY = {
  ...{ key: 'brueckenhaus', name: 'Brückenhaus', needs: ['mbe'], languages: ['ar'], childcare: false },
  ...{
    hours: '',
    access: '',
    phone: '',
    mail: 'mbe@haus.example',
    web: '',
    street: '',
    postcode: '',
    city: '',
  },
  standing: 'independent' as const,
  wheelchair: 'yes' as const,
  active: true,
}

interface Signing {
  readonly caseId: string
  readonly code: string
}

/** One referral that waits to leave by mail, and one handed over, opened and answered with an appointment. */
async function refer({ partners, ...counselling }: Counselling, member: Actor, it: Signing): Promise<void> {
  const { partner } = await sure(partners.keepPartner(member, { id: null, entry: ENTRY }))
  const pass = async (channel: 'mail' | 'handed') => {
    const { caseId, code } = it
    const { referral } = await sure(
      partners.askReferral(member, {
        ...{ case: caseId, partner, body: 'mbe', contact: null, hint: null, purpose: 'advice', channel },
        ...{ more: word(5), values: { name: word(1), language: 'Arabisch' }, despiteEnded: false },
        expiresOn: day('2026-12-31'),
      }),
    )
    const { referrals } = await sure(partners.readReferrals(member, { case: caseId }))
    const consent = referrals.find(({ id }) => id === referral)!.consent.id
    await sure(counselling.giveConsent(PERSON, { case: caseId, consent, items: ['name', 'language'], code }))
    return sure(partners.sendReferral(member, { case: caseId, referral }))
  }
  await pass('mail')
  const sent = await pass('handed')
  const link = sent.link ?? ''
  const { session } = await sure(partners.tryCode({ link, session: '', code: sent.code }))
  const by = { link, session: session ?? '' }
  await sure(partners.showReferral(by))
  const when = { startsAt: Temporal.Instant.from('2026-12-04T09:00:00Z'), place: word(7) }
  const said = { id: 'answer-of-a-partner', kind: 'appointment', text: word(6) } as const
  await sure(partners.answerReferral({ ...by, ...said, ...when }))
}

/** A reminder chosen and one that waits to leave; a hint put aside. */
async function remind({ earlywarning }: Counselling, { caseId, code }: Signing): Promise<void> {
  const { hints } = await sure(earlywarning.readHints(PERSON, { case: caseId }))
  const hint = hints.find(({ rule }) => rule === 'title_expiring')!
  const said = { rule: hint.rule, mark: hint.mark, kind: 'dismissed', why: word(8) }
  await sure(earlywarning.decideHint(PERSON, { case: caseId, ...said }))
  const choice = { kinds: ['title'], daysBefore: 60, channel: 'mail', address: word(10), code }
  await sure(earlywarning.chooseReminders(PERSON, { case: caseId, ...choice }))
  const away = () => Promise.reject(new Error('the mail server is away'))
  await earlywarning.remindDue({
    ...{ server: { send: away }, sms: null, mailFrom: 'amt@example.org' },
    ...{ publicUrl: 'https://amt.example', officeName: 'Amt' },
  })
}

async function sure<T extends { readonly ok: boolean }>(told: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await told
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
