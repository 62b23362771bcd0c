/** A person as the office knows one: names as in the passport, a birth date that may be partly unknown. */
export interface Person {
  readonly id: string
  readonly familyName: string
  readonly givenNames: string
  readonly searchName: string
  readonly birth: { readonly year: number | null; readonly month: number | null; readonly day: number | null }
  readonly mail: string | null
  readonly phone: string | null
  readonly language: string
}

export function fullName(person: Pick<Person, 'familyName' | 'givenNames'>): string {
  return person.givenNames ? `${person.givenNames} ${person.familyName}` : person.familyName
}
