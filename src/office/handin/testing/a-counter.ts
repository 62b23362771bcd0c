import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase } from '../../../../testing/database.ts'
import { jpeg } from './papers.ts'

export const RITA: Actor = { kind: 'staff', id: 'rita', roles: ['reception'], sites: [1] }
export const ANNA: Actor = { kind: 'staff', id: 'anna', roles: ['caseworker'], sites: [1] }
export const BIRTH = { year: 1990, month: 5, day: 17 }
export const PERSON = { familyName: 'Haddad', givenNames: 'Amira', birth: BIRTH, mail: null, phone: null }
/** Monday, 10:00 in the office. */
export const NOW = '2026-11-23T09:00:00Z'

export async function sure<T extends { readonly ok: boolean }>(
  work: Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}

export interface Counter {
  readonly office: Office
  readonly clock: ManualClock
  admin<T extends object>(text: string, values?: unknown[]): Promise<T[]>
  /** An open hand-in of Amira Haddad. */
  begun(language?: string): Promise<string>
  aPassport(handIn: string, key?: string): ReturnType<Office['handin']['addDocument']>
  aDocument(handIn: string): Promise<string>
  /** One that was taken in, with a photograph. */
  received(): Promise<string>
  aTicket(): Promise<{ visit: string; number: string }>
  close(): Promise<void>
}

/** An office with a counter, on a database of its own and a clock that stands still. */
export async function aCounter(): Promise<Counter> {
  const database = await freshDatabase()
  const clock = manualClock(NOW)
  const office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  const site = { id: 1, name: 'Amt', street: 'S', city: 'M', timeZone: 'Europe/Berlin' }
  await office.staff.saveSite(SYSTEM, site)
  await office.staff.saveTeam(SYSTEM, { site: 1, key: 'reception', name: 'Theke', letter: 'A' })
  const begun: Counter['begun'] = async (language = 'ar') => {
    const whose = { by: 'typed', person: PERSON } as const
    return (await sure(office.handin.openHandIn(RITA, { site: 1, whose, language }))).handIn
  }
  const aPassport: Counter['aPassport'] = (handIn, key) =>
    office.handin.addDocument(RITA, { handIn, type: 'passport', title: '', form: 'copy', pages: 2, key })
  const aDocument: Counter['aDocument'] = async (handIn) => (await sure(aPassport(handIn))).document
  return {
    ...{ office, clock, begun, aPassport, aDocument },
    admin: async <T extends object>(text: string, values: unknown[] = []) =>
      (await database.adminPool.query<T>(text, values)).rows,
    async received() {
      const handIn = await begun()
      const document = await aDocument(handIn)
      await sure(office.handin.addFile(RITA, { document, name: 'pass.jpg', bytes: jpeg() }))
      await sure(office.handin.receive(RITA, { handIn }))
      return handIn
    },
    async aTicket() {
      const drawn = { site: 1, concerns: ['short_info'], language: 'tr', why: 'Probe' }
      return sure(office.reception.drawTicket(RITA, drawn))
    },
    async close() {
      await office.close()
      await database.drop()
    },
  }
}
