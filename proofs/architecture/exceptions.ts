/** What the rules forbid and the house allows, each with its reason. One that is no longer needed fails as well. */
export interface Exception {
  readonly rule: string
  readonly path: string
  /** A part of what the rule would say. */
  readonly what: string
  readonly because: string
}

const seeds =
  'the demo fills an empty office at once; through the acts it would take minutes, and only the demo does it'
const paths = 'a started PostgreSQL needs the PATH of whoever started us'
const programs = 'programs of the machine are found and started with the PATH of whoever started us'
const kernel =
  'the schema called ground belongs to the ground as a whole; the table is made by its first folder'
const faceless = 'done and proven, but no face shows it yet; strike this line with the face'

const hangsOnTheFile =
  'what hangs on an Akte goes with it and is seen by whom sees it: a foreign key and a policy of the database, no statement'

export const EXCEPTIONS: readonly Exception[] = [
  {
    ...{ rule: 'layers', path: 'src/ui/staff-page.ts', what: 'src/web/faces.ts' },
    because:
      'a pure table: which face is for whom stands once, for the host and for the frame around the faces',
  },
  { rule: 'surroundings', path: 'src/ground/parts/find-parts.ts', what: 'process.env', because: programs },
  { rule: 'surroundings', path: 'src/ground/parts/run-part.ts', what: 'process.env', because: programs },
  { rule: 'ownSql', path: 'src/ground/act/request-key.ts', what: 'ground.request_key', because: kernel },
  {
    rule: 'ownSql',
    path: 'src/office/circulation/schema/0001-circulation.sql',
    what: 'casefiles.',
    because: hangsOnTheFile,
  },
  {
    ...{ rule: 'ownSql', path: 'src/office/circulation/schema/0002-let-in.sql', what: 'casefiles.' },
    because: 'reads once which grants were given for a Verfügung before that was written down',
  },
  {
    rule: 'ownSql',
    path: 'src/office/inspection/schema/0001-inspection.sql',
    what: 'casefiles.',
    because: hangsOnTheFile,
  },
  {
    ...{ rule: 'doors', path: 'src/ground/pages/redaction/as-picture.ts', what: 'scanning/pdfa-scan.ts' },
    because:
      'runs in a thread of its own that needs the writer of picture pages alone; the door would bring the scanner along',
  },
  {
    rule: 'ownSql',
    path: 'src/office/letters/schema/0001-letters.sql',
    what: 'casefiles.',
    because: hangsOnTheFile,
  },
  {
    rule: 'ownSql',
    path: 'src/office/retention/schema/0001-retention.sql',
    what: 'casefiles.',
    because: hangsOnTheFile,
  },
  { rule: 'ownSql', path: 'src/office/demo/seed-store.ts', what: 'appointments.', because: seeds },
  { rule: 'ownSql', path: 'src/office/demo/seed-store.ts', what: 'visits.', because: seeds },
  {
    ...{ rule: 'ownSql', path: 'src/office/demo/accounts-store.ts', what: 'staff.account' },
    because:
      'the accounts of the demo open and shut with its mode, their digests included, which no act would hand out',
  },
  {
    ...{ rule: 'ownSql', path: 'src/office/demo/accounts-store.ts', what: 'staff.client' },
    because:
      'the key of the sample program ends with the demo, also when nobody is left who might end it by an act',
  },
  {
    ...{ rule: 'storesOnly', path: 'src/office/appointments/book-writer.ts', what: 'SQL (sql)' },
    because: 'joins the parts of three stores to one statement and names no table itself',
  },
  {
    ...{ rule: 'databaseHasNoClock', path: 'src/ground/jobs/schema/0001-pg-boss.sql', what: 'now(' },
    because: 'the plan of pg-boss as it is; jobs run by the clock of the wall, not by the office clock',
  },
  {
    ...{ rule: 'surroundings', path: 'src/ground/clock/clock.ts', what: 'Temporal.Now' },
    because: 'here time comes in',
  },
  {
    ...{ rule: 'surroundings', path: 'src/ground/identity/chance.ts', what: 'randomBytes' },
    because: 'here chance comes in',
  },
  {
    ...{ rule: 'surroundings', path: 'src/main.ts', what: 'process.env' },
    because: 'here the settings come in',
  },
  { rule: 'surroundings', path: 'src/ground/postgres/cluster.ts', what: 'process.env', because: paths },
  {
    ...{ rule: 'surroundings', path: 'src/ground/postgres/cluster.ts', what: 'randomBytes' },
    because: 'the password of a new cluster, before there is an office that could be given chance',
  },
  {
    ...{ rule: 'surroundings', path: 'src/ground/postgres/ports.ts', what: 'randomInt' },
    because: 'looks for a free port, before there is an office that could be given chance',
  },
  { rule: 'surroundings', path: 'src/ground/postgres/server.ts', what: 'process.env', because: paths },
  {
    ...{ rule: 'surroundings', path: 'src/web/pages.ts', what: 'process.env' },
    because: 'the page adapter reads its settings nowhere else; they are written for it, not read',
  },
  {
    ...{ rule: 'surroundings', path: 'src/ground/sheets/write-workbook.ts', what: 'new Date' },
    because: 'the library of spreadsheets wants when a workbook was made as a Date; the time was handed in',
  },
  {
    ...{ rule: 'surroundings', path: 'src/office/xdomea/pack.ts', what: 'new Date' },
    because: "the zip library wants the time of an entry as a Date; it is the message's own, not the clock's",
  },
  {
    ...{ rule: 'surroundings', path: 'src/ui/outage/store.ts', what: 'randomUUID' },
    because:
      'an entry is named where it is noted: there is no server to ask, and the name makes it one entry',
  },
  {
    ...{ rule: 'surroundings', path: 'src/ui/outage/console-kept.ts', what: 'randomUUID' },
    because: 'a browser names itself, so that its block of numbers is its own',
  },
  {
    ...{ rule: 'surroundings', path: 'src/hooks.server.ts', what: 'randomUUID' },
    because: 'a reference between an error page and its line in the log; no rule hangs on it',
  },
  {
    ...{ rule: 'surroundings', path: 'src/ui/live.svelte.ts', what: 'getRandomValues' },
    because: 'in the browser: screens shall not come back in one moment',
  },
  {
    ...{ rule: 'surroundings', path: 'src/routes/demo/+page.svelte', what: 'new Date' },
    because: 'in the browser, which may lack Temporal: shows the office time it was given',
  },
  {
    ...{ rule: 'surroundings', path: 'src/routes/sign-in/again-at.ts', what: 'Temporal.Now' },
    because: 'attempts are counted by the clock of the wall, which a played office day cannot turn',
  },
  {
    ...{ rule: 'acts', path: 'src/office/appointments/expire.ts', what: 'appointments.expire' },
    because:
      'a note of the office about a hold whose time ran out; nobody asks for it, so nobody is permitted',
  },
  {
    ...{ rule: 'acts', path: 'src/office/counselling/sign-in.ts', what: 'counselling.sign-in-failed' },
    because: 'a note about whoever is not known yet, as at the sign-in of the office',
  },
  {
    ...{ rule: 'acts', path: 'src/office/staff/sign-in.ts', what: 'staff.sign-in-failed' },
    because: 'a note about whoever is not known yet; what nobody is permitted cannot be asked for either',
  },
  { rule: 'callers', path: 'src/office/staff/index.ts', what: 'changePassword', because: faceless },
  { rule: 'callers', path: 'src/office/casefiles/index.ts', what: 'addVersion', because: faceless },
  {
    ...{ rule: 'callers', path: 'src/office/casefiles/index.ts', what: 'closeAkte' },
    because:
      'pages close by way of the course of business, with its protocol; the trail and tests close bare',
  },
]
