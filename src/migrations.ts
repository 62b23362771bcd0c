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
]

/** Each module has one PostgreSQL schema named after it; the database module's is called `ground`. */
export const migrationFolders: readonly MigrationFolder[] = modules.map((module) => ({
  schema: module === 'ground/database' ? 'ground' : basename(module),
  path: fileURLToPath(new URL(`./${module}/schema/`, import.meta.url)),
}))
