import { officeToday } from '../parts/office-today.ts'
import type { PageServerLoad } from './$types'

/** The statement in force today, and those before it. */
export const load: PageServerLoad = ({ locals: { office } }) => {
  const statement = office.feedback.statementOn(officeToday(office))
  const earlier = office.feedback.statements
    .map(({ validFrom }) => validFrom)
    .filter((from) => statement !== null && from < statement.validFrom)
  return { statement, earlier }
}
