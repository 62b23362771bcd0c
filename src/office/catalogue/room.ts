import type { Ground } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { bookOf, type CatalogueBook } from './book.ts'
import { joinEntries } from './load-catalogue.ts'
import { shippedEntries } from './the-catalogue.ts'

/** What the acts of this module share inside one process. */
export interface CatalogueRoom {
  readonly ground: Ground
  readonly book: CatalogueBook
}

/** One catalogue per office: what ships, below what the office made of it. */
export function openCatalogue(ground: Ground): CatalogueRoom {
  const catalogue = joinEntries(shippedEntries)
  const book = bookOf(
    () => catalogue,
    () => officeDay(ground.clock.now()),
  )
  return { ground, book }
}
