import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationFolder } from '#ground/database/migration-files.ts'

/** All modules with tables, in the order in which their SQL files apply: a module may refer to earlier ones only. */
const modules = [
  'ground/database',
  'ground/trail',
  'ground/events',
  'ground/identity',
  'ground/jobs',
  'ground/store',
  'office/catalogue',
  'office/people',
  'office/visits',
  'office/appointments',
  'office/release',
  'office/reception',
  'office/calling',
  'office/staff',
  'office/printing',
  'office/checklists',
  'office/receipts',
  'office/handin',
  'office/notices',
  'office/mailbox',
  'office/waitlist',
  'office/feedback',
  'office/pickup',
  'office/exchange',
  'office/outage',
  'office/displays',
  'office/intake',
  'office/filesearch',
  'office/casefiles',
  'office/inspection',
  'office/bulk',
  'office/circulation',
  'office/letters',
  'office/retention',
  'office/claims',
  'office/kiosk',
  'office/cashdesk',
  'office/bankbook',
  'office/evaluations',
  'office/training',
  'office/rota',
  'office/staffing',
  'office/observation',
  'office/counters',
  'office/simulator',
  'office/workload',
  'office/review',
  'office/stages',
  'office/costs',
  'office/procedures',
  'office/survey',
  'office/complaints',
  // last: it stands around tables of all rooms before it
  'ground/sitewall',
]

/**
 * Modules whose schemas belong to the closed rooms: the application has no right on them (docs/decisions/0032). They apply
 * last and refer to nothing above.
 */
const closedModules = ['ground/closedbooks', 'office/counselling', 'office/guidance', 'office/courses', 'office/counselreports', 'office/partners', 'office/earlywarning']

/** Each module has one PostgreSQL schema named after it; the database module's is called `ground`. */
export const migrationFolders: readonly MigrationFolder[] = [
  ...modules.map((module) => folderOf(module)),
  ...closedModules.map((module) => ({ ...folderOf(module), closed: true })),
]

/** Schemas the application must have no right on. */
export const closedSchemas: readonly string[] = closedModules.map((module) => basename(module))

function folderOf(module: string): MigrationFolder {
  return {
    schema: module === 'ground/database' ? 'ground' : basename(module),
    path: fileURLToPath(new URL(`./${module}/schema/`, import.meta.url)),
  }
}
