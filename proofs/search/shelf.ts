import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { createPool } from '#ground/database/connect.ts'
import { migrate } from '#ground/database/migrate.ts'
import { startEmbeddedPostgres } from '#ground/postgres/embedded.ts'
import { appLogin, ensureDatabase, onDatabase } from '#ground/postgres/provide.ts'
import { bodyOf, headOf } from '#office/filesearch/entry.ts'
import { migrationFolders } from '../../src/migrations.ts'
import type { Run } from '../support/run.ts'
import { archiveOf, type Archive, type Paper } from './papers.ts'

/** Say another number when the same seed gives other papers: what was kept is then loaded anew. */
const EDITION = 1
/** A folder for the loaded database, kept between runs; it must lie where other accounts may enter. */
const KEPT = process.env['WILLKOMMEN_BENCH_SEARCH']
const BATCH = 400
const HANDS = 4

export interface Shelf {
  readonly admin: pg.Pool
  readonly appUrl: string
  readonly archive: Archive
  readonly documents: number
  readonly loadSeconds: number | null
  readonly indexSeconds: number | null
}

/** A PostgreSQL with so many documents in the search, durable as in service. */
export async function shelfOf(run: Run, documents: number): Promise<Shelf> {
  const dir = KEPT ?? mkdtempSync(join(tmpdir(), `willkommen-proof-${process.pid}-`))
  mkdirSync(dir, { recursive: true })
  chmodSync(dir, 0o711)
  if (!KEPT) run.afterwards(() => rmSync(dir, { recursive: true, force: true }))
  run.say(`starting PostgreSQL in ${dir}`)
  const server = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') })
  run.afterwards(() => server.stop())
  const name = `search_${documents}_${run.seed}_${EDITION}`
  await ensureDatabase(server.adminUrl, name)
  const adminUrl = onDatabase(server.adminUrl, name)
  await migrate(adminUrl, migrationFolders)
  const admin = createPool(adminUrl, { max: HANDS + 2, name: 'bench search' })
  run.afterwards(() => admin.end())
  const appUrl = await appLogin(server, name)
  const archive = archiveOf(run.seed)
  const there = await admin.query(`select from filesearch.entry limit 1`)
  const loaded = await admin.query<{ full: boolean }>(
    `select obj_description('filesearch.entry'::regclass) = 'loaded' as full`,
  )
  if (loaded.rows[0]?.full)
    return { admin, appUrl, archive, documents, loadSeconds: null, indexSeconds: null }
  if (there.rowCount)
    await admin.query(
      'truncate filesearch.entry, filesearch.page, filesearch.word, filesearch.pending, filesearch.dropped',
    )
  const times = await load(run, admin, archive, documents)
  return { admin, appUrl, archive, documents, ...times }
}

async function load(run: Run, admin: pg.Pool, archive: Archive, documents: number) {
  const { rows: indexes } = await admin.query<{ name: string; definition: string }>(
    `select schemaname || '.' || indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'filesearch' and indexname !~ '_pkey$'`,
  )
  for (const { name } of indexes) await admin.query(`drop index ${name}`)
  run.say(`writing ${documents} documents`)
  const start = performance.now()
  const papers = papersOf(archive, documents)
  let done = 0
  const names = new Set<string>()
  const hand = async (): Promise<void> => {
    const client = await admin.connect()
    try {
      // A crash would begin the load anew; foreign keys hold by construction.
      await client.query(`set synchronous_commit = off; set session_replication_role = replica`)
      for (let next = papers.next(); !next.done; next = papers.next()) {
        const rows = next.value.map(rowOf)
        for (const { headKeys } of rows)
          for (const key of headKeys) if (key.startsWith('@') && key.length >= 3) names.add(key)
        await client.query(INSERT, [JSON.stringify(rows)])
        done += next.value.length
        if (done % 50_000 < BATCH) run.say(`${done} written`)
      }
    } finally {
      client.release(true)
    }
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  const loadSeconds = seconds(start)
  const indexSeconds = await build(run, admin, indexes, names)
  await admin.query(`comment on table filesearch.entry is 'loaded'`)
  return { loadSeconds, indexSeconds }
}

async function build(
  run: Run,
  admin: pg.Pool,
  indexes: readonly { definition: string }[],
  names: ReadonlySet<string>,
): Promise<number> {
  const start = performance.now()
  const client = await admin.connect()
  try {
    await client.query(`set maintenance_work_mem = '1GB'`)
    run.say('gathering the vocabulary')
    // By weight: only words have places. Numbers would be gathered first and thrown away then.
    await client.query(
      `insert into filesearch.word select word from ts_stat('select vector from filesearch.entry', 'ad')
       where length(word) between 3 and 60`,
    )
    await client.query(`insert into filesearch.word select unnest($1::text[])`, [[...names]])
    for (const { definition } of indexes) {
      run.say(definition.slice(0, 90))
      await client.query(definition)
    }
    run.say('vacuum and statistics')
    await client.query('vacuum analyze filesearch.entry')
    await client.query('vacuum analyze filesearch.page')
    await client.query('vacuum analyze filesearch.word')
  } finally {
    client.release()
  }
  return seconds(start)
}

function* papersOf(archive: Archive, documents: number): Generator<Paper[]> {
  let batch: Paper[] = []
  let left = documents
  while (left > 0) {
    const [whole, ...inside] = archive.nextFile()
    batch.push(whole!, ...inside.slice(0, left))
    left -= Math.min(left, inside.length)
    if (batch.length < BATCH && left > 0) continue
    yield batch
    batch = []
  }
}

function rowOf({ entry, pages }: Paper) {
  const { words: head, keys: headKeys } = headOf(entry)
  const { words, keys: bodyKeys } = bodyOf(pages)
  return { ...entry, date: entry.date.toString(), numbers: undefined, head, headKeys, words, bodyKeys, pages }
}

/** What `put_entry` and `put_text` do, for many at once. */
const INSERT = `
  with r as materialized (
    select * from jsonb_to_recordset($1::jsonb) as r (id uuid, kind text, akte uuid, site smallint, team text, type text,
      direction text, state text, date date, reference text, title text, names jsonb, readers jsonb, head text,
      "headKeys" jsonb, words text, "bodyKeys" jsonb, pages jsonb)),
  e as (
    insert into filesearch.entry
      (id, kind, akte, site, team, type, direction, state, date, reference, title, names, readers, vector)
    select id, kind, akte, site, team, type, direction, state, date, reference, title,
      array(select jsonb_array_elements_text(names)), array(select jsonb_array_elements_text(readers)),
      setweight(to_tsvector('filesearch.german', head), 'A')
        || array_to_tsvector(array(select jsonb_array_elements_text("headKeys" || "bodyKeys")))
        || to_tsvector('filesearch.german', words)
    from r)
  insert into filesearch.page (document, page, body)
  select r.id, n, body from r, jsonb_array_elements_text(r.pages) with ordinality as p (body, n)`

const seconds = (start: number) => Math.round((performance.now() - start) / 100) / 10
