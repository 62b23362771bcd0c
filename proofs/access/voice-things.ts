import { officeDay } from '#ground/clock/clock.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { sure, type OpenHouse } from './house.ts'

const HEAD: Actor = { kind: 'staff', id: 'proof', roles: ['head'], sites: [1] }

/** A complaint of site 1 and a bundle of paper sheets, by the names of the parameters. */
export type VoiceThings = Readonly<Record<'complaint' | 'bundle', string>>

export const isAboutVoices = (route: string): boolean => /\[(?:complaint|bundle)\]/.test(route)

export async function freshVoices({ office }: OpenHouse): Promise<VoiceThings> {
  await aComplaint(office)
  const seen = await sure(office.complaints.readComplaints(HEAD, 1))
  const { bundle } = await sure(office.survey.openBundle(HEAD, { site: 1, counted: '2' }))
  return { complaint: seen.complaints.find(({ settledOn }) => settledOn === null)!.id, bundle }
}

const aComplaint = (office: OpenHouse['office']) =>
  sure(
    office.complaints.sendComplaint(VISITOR, {
      ...{ site: 1, language: 'de', topic: 'waiting', what: 'Probe', wish: '', name: '', reach: '' },
    }),
  )

/** The code of a visit that may answer, or of a complaint, for a page that asks for one; undefined elsewhere. */
export async function voiceCode({ office }: OpenHouse, route: string): Promise<string | undefined> {
  if (route.includes('/beschwerde/')) return (await aComplaint(office)).code
  if (!route.includes('/befragung/')) return undefined
  const { clock, ids } = office.ground
  const visit = { site: 1, visit: ids.uuid(), day: officeDay(clock.now()) }
  return (await sure(office.survey.issueCode(VISITOR, visit))).code
}

/** What the forms about a complaint or a bundle need to be done by whoever may. */
export const voiceFields = { words: 'Probe', owner: '', sure: 'yes', counted: '2', waiting: '4' }
