import type { CatalogueBook, Concern } from '#office/catalogue/index.ts'
import { isServed, type Standing } from './standing.ts'

/** The catalogue as the faces show it at a stage: what nobody can come for yet is not offered. Names are found as ever. */
export function seenBook(
  book: CatalogueBook,
  { off, groups }: Pick<Standing, 'off' | 'groups'>,
): CatalogueBook {
  const isFor = (concern: Concern): boolean => isServed(groups, concern.group)
  const noAppointments = off.includes('appointments')
  const shown: Partial<CatalogueBook> = {
    offers: (concern, channel) =>
      book.offers(concern, channel) && isFor(concern) && !(channel === 'appointment' && noAppointments),
    bookableConcerns: (date) => (noAppointments ? [] : book.bookableConcerns(date).filter(isFor)),
    receptionConcerns: (date) => book.receptionConcerns(date).filter(isFor),
  }
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(book), ...Object.getOwnPropertyDescriptors(shown) },
  ) as CatalogueBook
}
