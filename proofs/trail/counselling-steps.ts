import { raise } from '../../src/office/counselling/testing/a-counselling.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { PERSON } from '../../src/office/counselling/index.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const PASSWORD = 'Regenbogen-am-Kanal-7'
const ADDRESS = '192.0.2.60'
const HEAD = { authority: 'Stadt', name: 'Beratung', lines: [] }
const keepWords = { purpose: 'länger', recipient: 'niemand', channel: 'keiner' }

/** Who acts in the closed rooms, and a talk that stays open for whoever comes after. */
export interface Counselled {
  readonly lead: Actor
  readonly member: Actor
  readonly person: Actor
  readonly caseId: string
  readonly code: string
}

/** A counselling from its first lead to the night in which it is erased; each act and each look leaves its row. */
export async function* counselled(stage: Stage): AsyncGenerator<Step, Counselled> {
  const { counselling } = stage
  const members = yield* comeToWork(stage)
  const talk = {
    ...{ limitsVersion: counselling.limitsVersion, language: 'ar', topics: ['work'] },
    ...{ question: 'Was tun?', address: ADDRESS },
  }
  let opened = { caseId: '', number: '', code: '' }
  let other = opened
  const begin = (key: string) => sure(counselling.openFirstTalk({ ...talk, key }))
  yield { act: 'counselling.first-talk', do: async () => (opened = await begin('one')) }
  const here = { language: 'de', interpreter: null, topics: [], limitsTold: true }
  yield {
    act: 'counselling.open-talk',
    do: async () => {
      other = await sure(counselling.openTalk(members.member, { ...here, channel: 'talk' }))
    },
  }
  const cast = { ...members, person: PERSON, caseId: opened.caseId, code: opened.code }
  yield* talking(stage, cast)
  yield* consents(stage, cast)
  yield* ending(stage, cast, other)
  return cast
}

async function* comeToWork({
  counselling,
}: Stage): AsyncGenerator<Step, Pick<Counselled, 'lead' | 'member'>> {
  const as = (login: string) => sure(counselling.signIn({ login, password: PASSWORD, address: ADDRESS }))
  const { setupToken: token } = counselling
  const first = { token, login: 'leitung', name: 'Leitung', password: PASSWORD }
  yield { act: 'counselling.set-up-first-lead', do: () => sure(counselling.setUpFirstLead(first)) }
  let lead = await as('leitung')
  yield { act: 'counselling.sign-in', do: async () => (lead = await as('leitung')) }
  let invited = { member: '', invite: '' }
  const invitation = { login: 'beratung', name: 'Beratung', lead: false }
  yield {
    act: 'counselling.invite',
    do: async () => (invited = await sure(counselling.inviteMember(lead.actor, invitation))),
  }
  yield {
    act: 'counselling.accept-invitation',
    do: () => sure(counselling.acceptInvitation({ invite: invited.invite, password: PASSWORD })),
  }
  const renamed = { id: invited.member, name: 'Frau Rat', lead: false, active: true }
  yield { act: 'counselling.change-member', do: () => sure(counselling.changeMember(lead.actor, renamed)) }
  const { actor: member } = await as('beratung')
  yield { act: 'counselling.sign-out', do: () => sure(counselling.signOut(lead.actor, lead.token)) }
  return { lead: lead.actor, member }
}

async function* talking(
  { counselling }: Stage,
  { member, person, caseId, code }: Counselled,
): AsyncGenerator<Step> {
  const of = { case: caseId }
  const id = () => counselling.ground.ids.uuid()
  let token = ''
  yield {
    act: 'counselling.enter',
    do: async () => ({ token } = await sure(counselling.enterCase({ code, address: ADDRESS }))),
  }
  const looks = [
    ['counselling.list', () => counselling.readCases(member, { which: 'open' })],
    ['counselling.list', () => counselling.readHeader(member, of)],
    ['counselling.read', () => counselling.readCase(member, of)],
    ['counselling.read-own', () => counselling.readCase(person, of)],
    ['counselling.answer', () => counselling.say(member, { ...of, id: id(), text: 'Kommen Sie.' })],
    ['counselling.write', () => counselling.say(person, { ...of, id: id(), text: 'Danke.' })],
    ['counselling.protect', () => counselling.protectCase(person, { ...of, protected: true })],
    ['counselling.read-log', () => counselling.readLog(person, of)],
    ['counselling.read-own-data', () => counselling.readOwnData(person, of)],
    ['counselling.leave', () => counselling.leaveCase(token)],
  ] as const
  for (const [act, look] of looks) yield { act, do: () => sure<{ readonly ok: boolean }>(look()) }
  const changed = { ...of, topics: ['course'], language: 'ar', interpreter: null, member: member.id }
  yield { act: 'counselling.change', do: () => sure(counselling.changeCase(member, changed)) }
  const self = { name: 'Lina', birth: '', reach: '', file: '' }
  yield { act: 'counselling.name-self', do: () => sure(counselling.nameSelf(person, { ...of, self })) }
}

async function* consents(
  { counselling, clock }: Stage,
  { member, person, caseId, code }: Counselled,
): AsyncGenerator<Step> {
  const until = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ months: 18 })
  const asked: string[] = []
  const ask = async () => {
    const outcome = await sure(
      counselling.askToKeep(member, {
        ...{ case: caseId, until, words: keepWords, item: { name: 'Alles', value: 'alles' } },
        ...{ language: 'de', textVersion: '1' },
      }),
    )
    asked.push(outcome.consent)
  }
  yield { act: 'counselling.ask-to-keep', do: ask }
  await ask()
  await ask()
  const of = (n: number) => ({ case: caseId, consent: asked[n]! })
  const items = ['record']
  yield {
    act: 'counselling.give-consent',
    do: () => sure(counselling.giveConsent(person, { ...of(0), items, code })),
  }
  yield {
    act: 'counselling.withdraw-consent',
    do: () => sure(counselling.withdrawConsent(person, of(0))),
  }
  yield { act: 'counselling.decline-consent', do: () => sure(counselling.declineConsent(person, of(1))) }
  const paper = counselling.ground.ids.uuid()
  yield {
    act: 'counselling.note-signed-paper',
    do: () => sure(counselling.noteSignedPaper(member, { ...of(2), items, paper })),
  }
  yield {
    act: 'counselling.read-consents',
    do: () => sure(counselling.readConsents(member, { case: caseId })),
  }
  yield {
    act: 'counselling.print-consent',
    do: () => sure(counselling.consentForm(member, { ...of(2), head: HEAD })),
  }
}

async function* ending(
  { counselling, database }: Stage,
  { member, person, caseId }: Counselled,
  other: { readonly caseId: string; readonly code: string },
): AsyncGenerator<Step> {
  const close = (id: string) => sure(counselling.closeCase(member, { case: id, outcome: 'partly' }))
  yield { act: 'counselling.close', do: () => close(caseId) }
  yield { act: 'counselling.reopen', do: () => sure(counselling.reopenCase(member, { case: caseId })) }
  const newTalk = async () => {
    const here = {
      channel: 'phone',
      language: 'de',
      interpreter: null,
      topics: [],
      limitsTold: true,
    } as const
    return sure(counselling.openTalk(member, here))
  }
  const [gone, due] = [await newTalk(), await newTalk()]
  const { code } = other
  yield {
    act: 'counselling.erase-own',
    do: () => sure(counselling.eraseOwnCase(person, { case: other.caseId, code })),
  }
  yield {
    act: 'counselling.renew-code',
    do: () => sure(counselling.renewCode(member, { case: gone.caseId })),
  }
  yield { act: 'counselling.erase', do: () => sure(counselling.eraseCase(member, { case: gone.caseId })) }
  await close(due.caseId)
  const past = `update counselling.case set keep_until = '2026-01-01' where id = $1`
  await database.admin.query(past, [due.caseId])
  yield { act: 'counselling.erase-due', do: () => counselling.eraseDue(raise) }
}
