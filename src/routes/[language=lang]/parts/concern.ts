import { error } from '@sveltejs/kit'
import type { Concern, ConcernAnswer } from '#office/catalogue/index.ts'
import type { Office } from '#office/office.ts'
import type { Language } from '#ground/languages/index.ts'
import { namedIn, type Named } from './local-words.ts'
import { officeToday } from './office-today.ts'

export interface ConcernView extends Named {
  readonly key: string
}

/** The concern of an address. A key that never was one is a page that does not exist. */
export function concernOfAddress(
  office: Office,
  key: string,
): Exclude<ConcernAnswer, { refusal: 'unknown-concern' }> {
  const answer = office.catalogue.concernOn(key, officeToday(office))
  if (answer.ok || answer.refusal !== 'unknown-concern') return answer
  error(404, 'unknown-concern')
}

/** A concern one can book today; `null` when its own page must say what to do instead. */
export function bookable(office: Office, key: string): Concern | null {
  const answer = concernOfAddress(office, key)
  return answer.ok && office.catalogue.offers(answer.concern, 'appointment') ? answer.concern : null
}

/** By key, whatever the dates: an appointment stays what it was booked for. */
export function viewOfConcern(office: Office, key: string, language: Language): ConcernView {
  const concern = office.catalogue.catalogue.concerns.get(key)
  return { key, ...namedIn(concern?.name ?? { de: key }, language, office.catalogue.localText) }
}

/** Whether somebody has to file an application for one of them: a place at the office is none. */
export function needApplication(office: Office, keys: readonly string[]): boolean {
  return keys.some((key) =>
    office.catalogue.catalogue.concerns
      .get(key)
      ?.documents.some(({ document }) => document.key === 'application_form'),
  )
}

/** The team's name, never why a name leads to a desk. */
export function teamOf(office: Office, team: string, language: Language): Named {
  const found = office.catalogue.teams.find(({ key }) => key === team)
  return namedIn(found?.name ?? { de: team }, language, office.catalogue.localText)
}
