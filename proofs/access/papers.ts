import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { jpeg } from '../../src/office/handin/testing/papers.ts'
import { sure, type OpenHouse } from './house.ts'

/** Papers on the counter of site 1 and a letter of its letterbox, by the names of the fields that ask for them. */
export type Papers = Readonly<Record<'handIn' | 'document' | 'file' | 'letter', string>>

const COUNTER: Actor = { kind: 'staff', id: 'proof', roles: ['reception'], sites: [1] }
const BIRTH = { year: 1990, month: 5, day: 17 }
const PERSON = { familyName: 'Haddad', givenNames: 'Amira', birth: BIRTH, mail: null, phone: null }

/** Routes that are about papers; only for them some are laid on the counter. */
export const isAboutPapers = (route: string): boolean =>
  /\/(?:hand-in|letterbox|desk\/documents)(?:[/?]|$)/.test(route)

/** What is marked and mailed was taken in before; everything else is still open. */
export async function freshPapers({ office }: OpenHouse, route: string): Promise<Papers> {
  const { handin } = office
  const whose = { by: 'typed', person: PERSON } as const
  const { handIn } = await sure(handin.openHandIn(COUNTER, { site: 1, whose, language: 'ar' }))
  const paper = { handIn, type: 'passport', title: '', form: 'copy', pages: 2 }
  const { document } = await sure(handin.addDocument(COUNTER, paper))
  const { file } = await sure(handin.addFile(COUNTER, { document, name: 'pass.jpg', bytes: jpeg() }))
  if (/\/mail$|desk\/documents/.test(route)) await sure(handin.receive(COUNTER, { handIn }))
  const { letter } = await sure(
    handin.noteLetter(COUNTER, {
      ...{ site: 1, receivedOn: officeDay(office.ground.clock.now()), sender: 'Kanzlei', about: 'Probe' },
      ...{ team: null, attention: '', deadline: null },
    }),
  )
  return { handIn, document, file, letter }
}

/** Something in the inbox of site 1. */
export async function freshItem({ office }: OpenHouse): Promise<string> {
  const incoming = {
    site: 1,
    source: 'upload' as const,
    isScan: false,
    files: [{ name: 'pass.jpg', bytes: jpeg() }],
  }
  return (await sure(office.intake.receive(COUNTER, incoming))).item
}

/** What the forms about papers are filled in with, so that only the question who may can refuse them. */
export const paperFields = (papers: Papers, today: Temporal.PlainDate): Readonly<Record<string, string>> => ({
  ...papers,
  ...{ familyName: 'Haddad', givenNames: 'Amira', 'birth-day': '17', 'birth-month': '5' },
  ...{ 'birth-year': '1990', mail: 'amira@example.org', type: 'passport', form: 'copy', pages: '1' },
  ...{ sender: 'Kanzlei', about: 'Probe', day: String(today) },
})
