import type { PartnerDraft, PartnerMail } from '../../src/office/partners/index.ts'
import type { Counselled } from './counselling-steps.ts'
import type { Stage } from './office.ts'
import { sure, type Told } from './outcome.ts'
import type { Step } from './story.ts'

const ENTRY: PartnerDraft = {
  ...{ key: 'mbe-haus', name: 'Beratungshaus', needs: ['mbe'], languages: ['ar'], standing: 'independent' },
  ...{
    hours: '',
    wheelchair: 'yes',
    access: '',
    childcare: false,
    phone: '',
    mail: 'haus@example.org',
    web: '',
  },
  ...{ street: '', postcode: '', city: '', active: true },
}
const POST = { mailFrom: 'bestin@example.org', publicUrl: 'https://example.org', officeName: 'Amt' }
const LIST = 'kennung;name;bedarf;traeger\nhaus-2;Zweites Haus;jmd;frei\n'

interface Ready extends Counselled {
  readonly partner: string
  readonly today: Temporal.PlainDate
}

/** Directory, agreement, a referral from the question to its end, and one that is withdrawn. */
export async function* referred(stage: Stage, cast: Counselled): AsyncGenerator<Step> {
  const { partners } = stage.counselling
  const today = stage.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  let partner = ''
  yield {
    act: 'partners.keep-partner',
    do: async () => ({ partner } = await sure(partners.keepPartner(cast.member, { id: null, entry: ENTRY }))),
  }
  yield {
    act: 'partners.import',
    do: () => sure(partners.importPartners(cast.lead, { bytes: Buffer.from(LIST) })),
  }
  yield* agreed(stage, { ...cast, partner, today })
  yield* passedOn(stage, { ...cast, partner, today })
  yield* withdrawn(stage, { ...cast, partner, today })
}

async function* agreed({ counselling: { partners } }: Stage, cast: Ready): AsyncGenerator<Step> {
  const { lead, partner, today } = cast
  const draft = {
    ...{ partner, title: 'Zusammenarbeit', parties: 'Stadt und Haus', scope: 'Beratung', contacts: '' },
    ...{ startsOn: today, endsOn: null, reviewOn: today.add({ days: 90 }), state: 'in-force' as const },
  }
  let agreement = ''
  yield {
    act: 'partners.keep-agreement',
    do: async () =>
      ({ agreement } = await sure(partners.keepAgreement(lead, { id: null, agreement: draft }))),
  }
  const paper = { agreement, name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') }
  yield { act: 'partners.put-document', do: () => sure(partners.putDocument(lead, paper)) }
}

const wish = ({ caseId, partner, today }: Ready, channel: 'mail' | 'handed') => ({
  ...{ case: caseId, partner, body: 'mbe', contact: null, hint: null, purpose: 'advice' as const, more: '' },
  ...{ values: { name: 'Lina' }, channel, expiresOn: today.add({ days: 40 }), despiteEnded: false },
})

/** Signs what is asked for one referral. */
async function sign(
  { counselling }: Stage,
  { member, person, caseId, code }: Ready,
  referral: string,
): Promise<string> {
  const { referrals } = await sure(counselling.partners.readReferrals(member, { case: caseId }))
  const consent = referrals.find(({ id }) => id === referral)!.consent.id
  await sure(counselling.giveConsent(person, { case: caseId, consent, items: ['name'], code }))
  return consent
}

async function* passedOn(stage: Stage, cast: Ready): AsyncGenerator<Step> {
  const { partners, ground } = stage.counselling
  const { member, person, caseId } = cast
  let named = { case: caseId, referral: '' }
  yield {
    act: 'partners.ask',
    do: async () => {
      const { referral } = await sure(partners.askReferral(member, wish(cast, 'handed')))
      named = { ...named, referral }
    },
  }
  await sign(stage, cast, named.referral)
  let sent: { code: string; link: string | null } = { code: '', link: null }
  const send = (work: () => Promise<Told & Partial<typeof sent>>) => async () => {
    const { code, link } = (await sure(work())) as typeof sent
    sent = { code, link }
  }
  yield { act: 'partners.send', do: send(() => partners.sendReferral(member, named)) }
  yield { act: 'partners.renew-link', do: send(() => partners.renewLink(member, named)) }
  const by = { link: sent.link!, session: '' }
  yield {
    act: 'partners.try-code',
    do: async () => {
      const { session } = await sure(partners.tryCode({ ...by, code: sent.code }))
      by.session = session!
    },
  }
  yield { act: 'partners.show', do: () => sure(partners.showReferral(by)) }
  const startsAt = stage.clock.now().add({ hours: 48 })
  const answer = {
    ...by,
    id: ground.ids.uuid(),
    kind: 'appointment' as const,
    text: 'Gern.',
    startsAt,
    place: 'Haus',
  }
  yield { act: 'partners.answer', do: () => sure(partners.answerReferral(answer)) }
  yield { act: 'partners.read', do: () => sure(partners.readReferrals(member, named)) }
  yield { act: 'partners.read-own', do: () => sure(partners.readOwnReferrals(person, named)) }
  yield { act: 'partners.look-around', do: () => sure(partners.lookAround(member)) }
  const meeting = { startsAt, place: 'Haus', note: '', companion: 'counsellor' as const, interpreter: null }
  let handover = ''
  yield {
    act: 'partners.propose-handover',
    do: async () =>
      ({ handover } = await sure(
        partners.proposeHandover(member, { ...named, draft: meeting, agreed: false }),
      )),
  }
  const settled = { ...named, handover, agreed: true, companion: 'counsellor' as const, interpreter: null }
  yield { act: 'partners.settle-handover', do: () => sure(partners.settleHandover(member, settled)) }
  yield { act: 'partners.end', do: () => sure(partners.endByPartner({ ...by, outcome: 'helped' })) }
}

async function* withdrawn(stage: Stage, cast: Ready): AsyncGenerator<Step> {
  const { counselling } = stage
  const { partners } = counselling
  const { member, person, caseId } = cast
  const { referral } = await sure(partners.askReferral(member, wish(cast, 'mail')))
  const named = { case: caseId, referral }
  const consent = await sign(stage, cast, referral)
  const { code } = await sure(partners.sendReferral(member, named))
  let link = ''
  const server = {
    send: async ({ letter }: PartnerMail) => void (link = /\/partner\/([\w-]{43})/.exec(letter.text)![1]!),
  }
  yield { act: 'partners.mail', do: () => partners.sendPartnerMails({ ...POST, server }) }
  const { session } = await sure(partners.tryCode({ link, session: '', code }))
  await sure(counselling.withdrawConsent(person, { case: caseId, consent }))
  const silent = { send: () => Promise.reject(new Error('silent')) }
  yield { act: 'partners.tell-withdrawn', do: () => partners.sendPartnerMails({ ...POST, server: silent }) }
  yield { act: 'partners.note-deleted', do: () => sure(partners.noteDeleted({ link, session: session! })) }
  const again = await sure(partners.askReferral(member, wish(cast, 'handed')))
  const last = { case: caseId, referral: again.referral }
  yield { act: 'partners.take-back', do: () => sure(partners.takeBack(member, last)) }
}
