import concerns from './data/concerns.json' with { type: 'json' }
import conditions from './data/conditions.json' with { type: 'json' }
import documentTypes from './data/document-types.json' with { type: 'json' }
import followUps from './data/follow-ups.json' with { type: 'json' }
import groups from './data/groups.json' with { type: 'json' }
import situations from './data/life-situations.json' with { type: 'json' }
import { translations } from './data/translations.ts'
import type { Catalogue } from './catalogue.ts'
import { loadCatalogue, type CatalogueFiles } from './load-catalogue.ts'

export const catalogueFiles: CatalogueFiles = {
  concerns,
  documentTypes,
  conditions,
  followUps,
  groups,
  situations,
  translations,
}

/** The catalogue this program ships with, checked as it loads and frozen. */
export const catalogue: Catalogue = loadCatalogue(catalogueFiles)
