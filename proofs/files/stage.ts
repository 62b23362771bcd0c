import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Chance } from '#ground/identity/chance.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { insertPersons } from '#office/people/index.ts'
import type { House } from './hands.ts'
import type { Person } from './model.ts'

export const BEGINS = '2026-11-23T08:00:00Z'
/** Matters of persons; the last is destroyed by plan, without an offer to the archive. */
export const UNITS = ['33.1', '33.2', '33.6'] as const
export const TEAMS = ['temporary', 'permanent'] as const
/** Stands in every subject and on every page. */
export const COMMON = 'gemeinsam'

const CAST: readonly (readonly [login: string, role: string, sites: number[], teams: string[]])[] = [
  ['anna', 'caseworker', [1], ['temporary']],
  ['ben', 'caseworker', [1], ['temporary']],
  ['clara', 'caseworker', [1], ['permanent']],
  ['dilek', 'caseworker', [1], ['temporary', 'permanent']],
  ['emil', 'caseworker', [2], ['temporary']],
  ['head', 'head', [1], []],
  ['front', 'reception', [1], ['temporary']],
  ['admin', 'admin', [1, 2], []],
]

export interface Stage {
  readonly persons: readonly Person[]
  /** Whose files they are. */
  readonly subjects: readonly string[]
}

/** Two sites, two teams, eight colleagues, and six people who have files. */
export async function setTheStage({ office, clock }: House): Promise<Stage> {
  for (const id of [1, 2]) {
    const place = {
      id,
      name: `Amt ${id}`,
      street: 'Straße 1',
      city: 'Musterstadt',
      timeZone: 'Europe/Berlin',
    }
    await sure(office.staff.saveSite(SYSTEM, place))
    for (const key of TEAMS)
      await sure(
        office.staff.saveTeam(SYSTEM, { site: id, key, name: key, letter: key === 'temporary' ? 'B' : 'C' }),
      )
  }
  await office.casefiles.seedPlan(SYSTEM)
  const persons: Person[] = []
  for (const [login, role, sites, teams] of CAST) {
    const wanted = { login, name: `Kollege ${login}`, password: null, roles: [role], sites, teams }
    const { account } = await sure(office.staff.createAccount(SYSTEM, wanted))
    persons.push({
      actor: { kind: 'staff', id: account, roles: [role], sites },
      id: account,
      role,
      sites,
      teams,
    })
  }
  const names = ['Yıldız', 'Nguyễn', 'Kowalski', 'Petrenko', 'Haddad', 'Okafor']
  const people = names.map((familyName, n) => ({
    ...{ id: office.ground.ids.uuid(), familyName, givenNames: 'Sam', searchName: familyName.toUpperCase() },
    ...{ birth: { year: 1980 + n, month: 2, day: 3 }, mail: null, phone: null, language: 'de' },
  }))
  await office.ground.db.transaction().execute((tx) => insertPersons(tx, people, clock.now()))
  return { persons, subjects: people.map(({ id }) => id) }
}

export async function sure<T extends { ok: boolean }>(asked: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await asked
  if (!told.ok) throw new Error(`the stage could not be set: ${JSON.stringify(told)}`)
  return told as Extract<T, { ok: true }>
}

/** A word that stands nowhere else; no stem, no name, and far from every other. */
export function newWord(chance: Chance): string {
  const letter = (from: string): string => from[chance.below(from.length)]!
  const syllables = Array.from({ length: 5 }, () => letter('bdfgklmprtvz') + letter('aiou'))
  return `q${syllables.join('')}x`
}

export const WORD = /q(?:[bdfgklmprtvz][aiou]){5}x/gu

/** One page with a word, as a letter is; every fourth is plain text. */
export async function writePaper(word: string, asPdf: boolean): Promise<Uint8Array> {
  if (!asPdf) return new TextEncoder().encode(`${COMMON} ${word}`)
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.addPage([300, 400]).drawText(`${COMMON} ${word}`, { x: 30, y: 350, size: 14, font })
  return pdf.save()
}
