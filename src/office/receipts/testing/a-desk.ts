import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import type { Language } from '#ground/languages/index.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import type { Asked } from '../index.ts'

export const ADMIN: Actor = { kind: 'staff', id: 'admin', roles: ['admin'], sites: [1] }
/** Monday, 10:00 in the office. */
export const NOW = '2026-11-23T09:00:00.5Z'
export const person = {
  familyName: 'Yıldız-Özdemir',
  givenNames: 'Ayşe Nur',
  birth: { year: 1990, month: 5, day: 17 },
  mail: null,
  phone: null,
}
const asked: Omit<Asked, 'subject'> = {
  ...{ kind: 'waitlist', site: 1, concerns: ['study_extend'], channel: 'internet', language: 'tr' },
  person,
  askedAt: Temporal.Instant.from('2026-11-20T08:15:30Z'),
}
const head = { authority: 'Stadt Musterstadt', name: 'Ausländerbehörde', lines: ['Straße 1'], phone: '0123' }

export interface Desk {
  readonly database: FreshDatabase
  readonly clock: ManualClock
  readonly office: Office
  /** Another process of the same office. */
  anotherOffice(secret: string): Promise<Office>
  /** The code of a new receipt, of another subject each time unless told. */
  aReceipt(more?: Partial<Asked>, from?: Office): Promise<string>
  pdfOf(code: string, language?: Language, from?: Office): Promise<Uint8Array>
  admin<T extends object>(text: string): Promise<T[]>
  close(): Promise<void>
}

/** An office that issues receipts, on a database of its own and a clock that stands still. */
export async function aDesk(secret = 's'.repeat(43)): Promise<Desk> {
  const database = await freshDatabase()
  const clock = manualClock(NOW)
  const opened: Office[] = []
  const open = async (own: string): Promise<Office> => {
    const it = await openOffice({
      ...{ pool: database.appPool, listenUrl: database.appUrl, clock },
      receipts: { secret: own, officeName: 'Ausländerbehörde Musterstadt' },
    })
    opened.push(it)
    return it
  }
  const office = await open(secret)
  let count = 0
  return {
    ...{ database, clock, office, anotherOffice: open },
    async aReceipt(more = {}, from = office) {
      count += 1
      const subject = `waitlist-entry:${count}`
      const issued = await from.receipts.issueReceipt(VISITOR, { ...asked, subject, ...more })
      if (!issued.ok) throw new Error(issued.refusal)
      return issued.code
    },
    async pdfOf(code, language = 'de', from = office) {
      const order = { code, language, head, publicUrl: 'https://termine.example.de' }
      const made = await from.receipts.receiptPdf(VISITOR, order)
      if (!made.ok) throw new Error(made.refusal)
      return made.pdf
    },
    admin: async <T extends object>(text: string) => (await database.adminPool.query<T>(text)).rows,
    async close() {
      for (const it of opened) await it.close()
      await database.drop()
    },
  }
}
