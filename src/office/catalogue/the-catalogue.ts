import concerns from './data/concerns.json' with { type: 'json' }
import conditions from './data/conditions.json' with { type: 'json' }
import documentTypes from './data/document-types.json' with { type: 'json' }
import followUps from './data/follow-ups.json' with { type: 'json' }
import responsibility from './data/responsibility.json' with { type: 'json' }
import groups from './data/groups.json' with { type: 'json' }
import situations from './data/life-situations.json' with { type: 'json' }
import { translations } from './data/translations.ts'
import type { Catalogue } from './catalogue.ts'
import { bookOf, type CatalogueBook } from './book.ts'
import { readEntries, type CatalogueFiles, type Entries } from './entry-kinds.ts'
import { joinEntries } from './load-catalogue.ts'

export const catalogueFiles: CatalogueFiles = {
  concerns,
  documentTypes,
  conditions,
  followUps,
  groups,
  situations,
  responsibility,
  translations,
}

/** What this program ships with: revision 0, above which an office lays its own edits. */
export const shippedEntries: Entries = readEntries(catalogueFiles)

/** The catalogue this program ships with, checked as it loads and frozen. */
const catalogue: Catalogue = joinEntries(shippedEntries)

/** The same as a book, for what no office edits: tests and the invention of the demonstration's people. */
export const shipped: CatalogueBook = bookOf(
  () => catalogue,
  () => Temporal.PlainDate.from('2026-04-29'),
)
