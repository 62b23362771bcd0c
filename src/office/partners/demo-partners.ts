import { readFile } from 'node:fs/promises'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { importPartners } from './import-partners.ts'
import { keepAgreement } from './keep-agreement.ts'
import { keepContact } from './keep-partner.ts'
import { allPartners } from './partner-store.ts'
import type { PartnersRoom } from './room.ts'

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

async function sure(done: Promise<{ ok: boolean; refusal?: string }>): Promise<void> {
  const told = await done
  if (!told.ok) throw new Error(JSON.stringify(told))
}
