import { readFile } from 'node:fs/promises'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { enterCase, giveConsent, PERSON } from '#office/counselling/index.ts'
import { askReferral } from './ask-referral.ts'
import { importPartners } from './import-partners.ts'
import { keepAgreement } from './keep-agreement.ts'
import { keepContact } from './keep-partner.ts'
import { allPartners } from './partner-store.ts'
import { readReferrals } from './read-referrals.ts'
import { USUAL_DAYS } from './referral.ts'
import type { PartnersRoom } from './room.ts'
import { sendReferral } from './send-referral.ts'

const LIST = new URL('./demo-partners.csv', import.meta.url)

const CONTACTS = [
  { key: 'mbe-brueckenhaus', name: 'Selma Aydın', task: 'Erstberatung' },
  { key: 'frauen-lichthof', name: 'Team Lichthof', task: 'Aufnahme' },
  { key: 'vhs-musterstadt', name: 'Jonas Weidner', task: 'Einstufung und Anmeldung' },
]

/** Days from today: one to be looked at soon, one that runs for long, one that has ended, one not yet signed. */
const AGREEMENTS = [
  {
    key: 'mbe-brueckenhaus',
    title: 'Zusammenarbeit Migrationsberatung',
    from: -320,
    to: null,
    review: 40,
    state: 'in-force',
  },
  {
    key: 'vhs-musterstadt',
    title: 'Plätze in Integrationskursen',
    from: -120,
    to: 610,
    review: 245,
    state: 'in-force',
  },
  {
    key: 'schuldner-musterstadt',
    title: 'Kurze Wege zur Schuldnerberatung',
    from: -800,
    to: -70,
    review: -70,
    state: 'ended',
  },
  {
    key: 'frauen-lichthof',
    title: 'Schutz und sichere Übergabe',
    from: 30,
    to: null,
    review: 80,
    state: 'draft',
  },
] as const

const SCOPE =
  'Verweisung mit Einwilligung der Person, Antwort in fünf Arbeitstagen, Übergabe im Gespräch, wenn die Person es wünscht. Keine Auskunft an andere.'

/** Invented organisations of Musterstadt, for a directory that stands empty. */
export async function furnishDemoPartners(room: PartnersRoom, lead: Actor): Promise<void> {
  if ((await allPartners(room.ground.db)).length > 0) return
  await sure(importPartners(room, lead, { bytes: await readFile(LIST) }))
  const partners = new Map((await allPartners(room.ground.db)).map((it) => [it.key, it]))
  for (const { key, name, task } of CONTACTS) {
    const { id: partner, phone, mail } = partners.get(key)!
    await sure(
      keepContact(room, lead, { id: null, contact: { partner, name, task, phone, mail, active: true } }),
    )
  }
  const today = officeDay(room.ground.clock.now())
  for (const { key, title, from, to, review, state } of AGREEMENTS) {
    const { id: partner, name } = partners.get(key)!
    await sure(
      keepAgreement(room, lead, {
        id: null,
        agreement: {
          ...{
            partner,
            title,
            state,
            parties: `Stadt Musterstadt, BestIn und ${name}`,
            scope: SCOPE,
            contacts: '',
          },
          ...{ startsOn: today.add({ days: from }), endsOn: to === null ? null : today.add({ days: to }) },
          reviewOn: today.add({ days: review }),
        },
      }),
    )
  }
}

/** One referral on its way: its mail waits, its code stands at the counsellor's page, so that whoever shows it can play the partner. */
export async function furnishDemoReferral(
  room: PartnersRoom,
  { member, code }: { readonly member: Actor; readonly code: string },
): Promise<void> {
  const { counselling, ground } = room
  const { caseId } = await sure(enterCase(counselling, { code, address: '192.0.2.1' }))
  const partner = (await allPartners(ground.db)).find(({ key }) => key === 'anerkennung-region')!
  const { referral } = await sure(
    askReferral(room, member, {
      ...{ case: caseId, partner: partner.id, body: 'iq', contact: null, hint: null, purpose: 'training' },
      ...{ more: 'Anerkennung als Pflegefachkraft', channel: 'mail', despiteEnded: false },
      values: {
        callName: 'Frau D.',
        language: 'Französisch',
        situation: 'Examen als Krankenpflegerin in Dakar, 6 Jahre Praxis.',
      },
      expiresOn: officeDay(ground.clock.now()).add({ days: USUAL_DAYS }),
    }),
  )
  const of = { case: caseId, referral }
  const { referrals } = await sure(readReferrals(room, member, of))
  const consent = referrals.find(({ id }) => id === referral)!.consent
  await sure(
    giveConsent(counselling, PERSON, { case: caseId, consent: consent.id, items: consent.items, code }),
  )
  await sure(sendReferral(room, member, of))
}

async function sure<T extends { readonly ok: boolean }>(done: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await done
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told as Extract<T, { ok: true }>
}
