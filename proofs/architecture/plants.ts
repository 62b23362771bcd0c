import type { House, Tree } from './house.ts'

/** A mistake put into the real tree, and what the guard has to say about it. */
export interface Plant {
  readonly rule: string
  readonly says: string
  readonly files: Tree
  readonly neighbours?: House['neighbours']
}

const plant = (rule: string, says: string, path: string, text: string): Plant => ({
  ...{ rule, says },
  files: { [path]: text },
})

const lines = (count: number) => 'export {}\n'.repeat(count)

export const PLANTS: readonly Plant[] = [
  plant(
    'layers',
    'ground must not know office',
    'src/ground/planted/a.ts',
    `import '#office/visits/index.ts'`,
  ),
  plant(
    'layers',
    'ground must not know law',
    'src/ground/planted/a.ts',
    `import type { A } from '#law/fees/index.ts'`,
  ),
  plant(
    'layers',
    'law must not know office',
    'src/law/fees/a.ts',
    `export * from '#office/catalogue/index.ts'`,
  ),
  plant(
    'layers',
    'office must not know composition',
    'src/office/visits/a.ts',
    `type A = import('../office.ts').Office`,
  ),
  plant('layers', 'office must not know web', 'src/office/visits/a.ts', `await import('../../web/host.ts')`),
  plant('layers', 'web must not know ui', 'src/web/a.ts', `import { words } from '#ui/words.ts'`),
  plant(
    'layers',
    'ui must not know routes',
    'src/ui/A.svelte',
    `<script>\nimport '../routes/desk/parts/keys.ts'\n</script>`,
  ),
  plant(
    'doors',
    'visit-store.ts past the door',
    'src/web/a.ts',
    `import { find } from '#office/visits/visit-store.ts'`,
  ),
  plant(
    'doors',
    'enters src/office/visits/visit.ts',
    'src/office/calling/a.ts',
    `import type { A } from '../visits/visit.ts'`,
  ),
  plant(
    'doors',
    'past the door src/law/fees/index.ts',
    'src/office/catalogue/a.ts',
    `import '#law/fees/fees.ts'`,
  ),
  plant('doors', 'past the door src/ground/jobs/index.ts', 'src/a.ts', `import '#ground/jobs/queue.ts'`),
  plant(
    'doors',
    'testing/a-hall.ts past the door',
    'src/web/a.ts',
    `import '#office/calling/testing/a-hall.ts'`,
  ),
  plant(
    'pages',
    'src/office/visits/index.ts at run time',
    'src/routes/a.ts',
    `import { advance } from '#office/visits/index.ts'`,
  ),
  plant(
    'pages',
    'src/law/fees/index.ts at run time',
    'src/ui/A.svelte',
    `<script lang="ts">\n  import { type Fee } from '#law/fees/index.ts'\n</script>`,
  ),
  plant(
    'pages',
    'src/office/office.ts at run time',
    'src/routes/a.ts',
    `const { openOffice } = await import('#office/office.ts')`,
  ),
  plant('pages', 'must not carry kysely', 'src/routes/a.ts', `import { sql } from 'kysely'`),
  plant(
    'neighbours',
    'visits asks staff, which is not',
    'src/office/visits/a.ts',
    `import type { A } from '#office/staff/index.ts'`,
  ),
  plant('neighbours', 'a circle: ', 'src/office/visits/a.ts', `import '#office/calling/index.ts'`),
  {
    rule: 'neighbours',
    says: 'visits is allowed to ask staff and never does',
    files: {},
    neighbours: { visits: ['staff'] },
  },
  plant(
    'ownSql',
    'names visits.visit',
    'src/office/calling/a-store.ts',
    'const a = sql<A>`\n  update visits.visit set state = 1`',
  ),
  plant(
    'ownSql',
    'names staff.account',
    'src/office/calling/a-store.ts',
    `const a = db.selectFrom('staff.account')`,
  ),
  plant(
    'ownSql',
    'names people.person',
    'src/office/calling/a-store.ts',
    `const a = 'select 1 from calling.call, people.person'`,
  ),
  plant(
    'ownSql',
    'names visits.next_number',
    'src/office/calling/a-store.ts',
    'const a = sql`${b} || visits.next_number(1)`',
  ),
  plant(
    'ownSql',
    'names people.person',
    'src/office/visits/schema/0009-a.sql',
    'alter table visits.visit add\n  foreign key (p) references people.person (id);',
  ),
  plant(
    'storesOnly',
    'SQL (sql) outside a store',
    'src/office/calling/a.ts',
    'await sql`select 1 from calling.call`.execute(tx)',
  ),
  plant(
    'storesOnly',
    'SQL (query) outside a store',
    'src/web/a.ts',
    `await pool.query('select number from visits.visit')`,
  ),
  plant(
    'storesOnly',
    'SQL (selectFrom) outside a store',
    'src/office/calling/a.ts',
    `tx.selectFrom('calling.call').selectAll()`,
  ),
  plant(
    'databaseHasNoClock',
    'now(',
    'src/office/calling/a-store.ts',
    'const a = sql`update calling.call set at = now()`',
  ),
  plant(
    'databaseHasNoClock',
    'current_date',
    'src/office/calling/a-store.ts',
    'const a = sql`select ${b} = current_date`',
  ),
  plant(
    'databaseHasNoClock',
    'now(',
    'src/office/calling/schema/0009-a.sql',
    'alter table calling.call add at timestamptz default now();',
  ),
  plant('surroundings', 'takes new Date', 'src/office/visits/a.ts', `export const a = new Date()`),
  plant('surroundings', 'takes Date.now', 'src/office/visits/a.ts', `export const a = Date.now()`),
  plant('surroundings', 'takes Math.random', 'src/law/fees/a.ts', `export const a = Math.random()`),
  plant('surroundings', 'takes process.env', 'src/web/a.ts', `export const a = process.env['A']`),
  plant('surroundings', 'takes Temporal.Now', 'src/office/visits/a.ts', `const a = Temporal.Now.instant()`),
  plant('surroundings', 'takes randomUUID', 'src/office/visits/a.ts', `const a = crypto.randomUUID()`),
  plant('surroundings', 'takes console.log', 'src/web/a.ts', `console.log('seen')`),
  plant('surroundings', 'takes performance.now', 'src/office/visits/a.ts', `const a = performance.now()`),
  plant('surroundings', 'takes Date.now', 'src/ui/A.svelte', `<p>{Date.now()}</p>`),
  plant(
    'surroundings',
    'A.svelte:3 takes new Date',
    'src/ui/A.svelte',
    `<script>\n  let b\n  let a = new Date(b)\n</script>`,
  ),
  plant('sizes', '401 lines, at most 400', 'src/web/a.ts', lines(401)),
  plant('sizes', 'long has 71 lines', 'src/web/a.ts', `function long() {\n${'  a()\n'.repeat(69)}}\n`),
  {
    ...{ rule: 'mostOf', says: 'one file in twenty has 300 lines' },
    files: Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`src/web/a${n}.ts`, lines(300)])),
  },
  plant('rooms', 'planted has no README.md', 'src/office/planted/index.ts', ''),
  plant('rooms', 'planted has no door', 'src/office/planted/README.md', ''),
  plant('rooms', 'planted stands not among the neighbours', 'src/office/planted/index.ts', ''),
  { rule: 'rooms', says: 'planted stands among the neighbours', files: {}, neighbours: { planted: [] } },
  plant(
    'acts',
    'calling.cal-next stands in no table',
    'src/office/calling/a.ts',
    `perform(g, actor, { act: 'calling.cal-next', site }, work)`,
  ),
  plant(
    'acts',
    'reception.leaf stands in no table',
    'src/office/reception/a.ts',
    `atVisit(room, actor, 'reception.leaf', command, gone)`,
  ),
  plant(
    'acts',
    'planted.sleep is permitted and never done',
    'src/office/planted/permissions.ts',
    `export const a = { 'planted.sleep': ['admin'] }`,
  ),
  plant(
    'acts',
    'staff.sign-in is permitted by another room',
    'src/office/planted/permissions.ts',
    `export const a = { 'staff.sign-in': ['admin'] }`,
  ),
  {
    ...{ rule: 'callers', says: 'plant is called by nobody' },
    files: {
      'src/office/planted/index.ts': `export { plant } from './plant.ts'`,
      'src/office/planted/plant.ts': `export const plant = () => perform(g, a, { act: 'staff.sign-in' }, work)`,
    },
  },
]
