import type { Chance } from '#ground/identity/chance.ts'

/** What a superuser may do to the trail: SQL that finds its own victims by chance `seed` (0 to 1). */
export interface Manipulation {
  readonly name: string
  readonly sql: readonly string[]
}

/** Some entry, and one that is not the last of its chain. */
const SOME = `(select chain, position from trail.entry order by md5(chain || '/' || position || SEED) limit 1)`
const INNER = `(select e.chain, e.position from trail.entry e join trail.chain c on c.id = e.chain where e.position < c.length order by md5(e.chain || '/' || e.position || SEED) limit 1)`
const LONG = `(select id from trail.chain where length >= 3 order by md5(id || SEED) limit 1)`

const edit = (name: string, change: string): Manipulation => ({
  name,
  sql: [`update trail.entry set ${change} where (chain, position) = ${SOME}`],
})

/** Everything after a position moves up by one or down by one, around the primary key. */
const shift = (chain: string, after: string, by: number): string[] => [
  `update trail.entry set position = -(position + ${by}) where chain = ${chain} and position > ${after}`,
  `update trail.entry set position = -position where chain = ${chain} and position < 0`,
  `update trail.payload set position = -(position + ${by}) where chain = ${chain} and position > ${after}`,
  `update trail.payload set position = -position where chain = ${chain} and position < 0`,
]

/** Hashes and head of a whole chain written anew with the office's own function: only an anchor shows it. */
const REWRITE = `do $$ declare link bytea; e record; begin
  select sha256(convert_to('willkommen trail ' || id, 'UTF8')) into link from victim;
  for e in select * from trail.entry where chain = (select id from victim) order by position loop
    link := sha256(link || convert_to(trail.canonical(e.chain, e.position, e.at, e.actor_kind, e.actor, e.act, e.subject, e.site, e.why, e.payload_digest), 'UTF8'));
    update trail.entry set hash = link where chain = e.chain and position = e.position;
  end loop;
  update trail.chain set head = link, length = (select max(position) from trail.entry where chain = (select id from victim)) where id = (select id from victim);
end $$`
const VICTIM = `create temporary table victim on commit drop as select id from trail.chain where id = ${LONG}`
const V = '(select id from victim)'

export const MANIPULATIONS: readonly Manipulation[] = [
  edit('another actor', `actor = actor || 'x'`),
  edit('another act', `act = 'appointments.find2'`),
  edit('another subject', `subject = 'visit:' || gen_random_uuid()`),
  edit('another reason', `why = coalesce(why, '') || '.'`),
  edit('another site', `site = coalesce(site, 0) + 1`),
  edit('another kind of actor', `actor_kind = case actor_kind when 'staff' then 'system' else 'staff' end`),
  edit('backdated by a day', `at = at - interval '1 day'`),
  edit('backdated by a microsecond', `at = at - interval '1 microsecond'`),
  edit('another hash', `hash = sha256(hash)`),
  { name: 'an inner entry deleted', sql: [`delete from trail.entry where (chain, position) = ${INNER}`] },
  {
    name: 'an inner entry deleted and the gap closed',
    sql: [
      VICTIM,
      `delete from trail.entry where chain = ${V} and position = 2`,
      `delete from trail.payload where chain = ${V} and position = 2`,
      ...shift(V, '2', -1),
      `update trail.chain set length = length - 1 where id = ${V}`,
    ],
  },
  {
    name: 'an entry pushed in',
    sql: [
      VICTIM,
      ...shift(V, '1', 1),
      `insert into trail.entry select chain, 2, at, actor_kind, 'Eve', act, subject, site, why, null, sha256(hash) from trail.entry where chain = ${V} and position = 1`,
      `update trail.chain set length = length + 1 where id = ${V}`,
    ],
  },
  {
    name: 'two entries swapped',
    sql: [
      VICTIM,
      `update trail.entry set position = -position where chain = ${V} and position in (1, 2)`,
      `update trail.entry set position = 3 + position where chain = ${V} and position < 0`,
    ],
  },
  {
    name: 'the tail cut off with its head',
    sql: [
      VICTIM,
      `delete from trail.payload p using trail.chain c where c.id = ${V} and p.chain = c.id and p.position = c.length`,
      `delete from trail.entry e using trail.chain c where c.id = ${V} and e.chain = c.id and e.position = c.length`,
      `update trail.chain c set length = length - 1, head = (select hash from trail.entry e where e.chain = c.id and e.position = c.length - 1) where c.id = ${V}`,
    ],
  },
  {
    name: 'a whole chain emptied with its head',
    sql: [
      VICTIM,
      `delete from trail.payload where chain = ${V}`,
      `delete from trail.entry where chain = ${V}`,
      `update trail.chain set length = 0, head = sha256(convert_to('willkommen trail ' || id, 'UTF8')) where id = ${V}`,
    ],
  },
  {
    name: 'an entry changed and the chain written anew',
    sql: [VICTIM, `update trail.entry set actor = 'Eve' where chain = ${V} and position = 2`, REWRITE],
  },
  {
    name: 'a tail cut off and the chain written anew',
    sql: [
      VICTIM,
      `delete from trail.payload where chain = ${V} and position > 1`,
      `delete from trail.entry where chain = ${V} and position > 1`,
      REWRITE,
    ],
  },
  {
    name: 'personal detail changed',
    sql: [
      `update trail.payload set data = data || ' ' where (chain, position) = (select chain, position from trail.payload order by md5(chain || '/' || position || SEED) limit 1)`,
    ],
  },
  {
    name: 'personal detail of two entries swapped',
    sql: [
      `create temporary table two on commit drop as select * from trail.payload order by md5(chain || '/' || position || SEED) limit 2`,
      `update trail.payload p set salt = o.salt, data = o.data from two t, two o where (p.chain, p.position) = (t.chain, t.position) and (o.chain, o.position) <> (t.chain, t.position)`,
    ],
  },
  {
    name: 'personal detail replaced together with its digest',
    sql: [
      `with victim as (select chain, position from trail.payload order by md5(chain || '/' || position || SEED) limit 1), other as (update trail.payload p set data = '{"name":"Eve"}' from victim v where (p.chain, p.position) = (v.chain, v.position) returning p.chain, p.position, p.salt) update trail.entry e set payload_digest = sha256(o.salt || convert_to('{"name":"Eve"}', 'UTF8')) from other o where (e.chain, e.position) = (o.chain, o.position)`,
    ],
  },
  { name: 'a head changed', sql: [`update trail.chain set head = sha256(head) where id = ${LONG}`] },
  { name: 'a length changed', sql: [`update trail.chain set length = length + 1 where id = ${LONG}`] },
  {
    name: 'a chain removed',
    sql: [
      VICTIM,
      `delete from trail.payload where chain = ${V}`,
      `delete from trail.entry where chain = ${V}`,
      `delete from trail.chain where id = ${V}`,
    ],
  },
]

/** One manipulation by chance, ready to run. */
export function someManipulation(
  n: number,
  chance: Chance,
  book: 'trail' | 'closedbooks' = 'trail',
): Manipulation {
  const { name, sql } = MANIPULATIONS[n % MANIPULATIONS.length]!
  const seed = `'${chance.below(1_000_000_000)}'`
  return {
    name,
    sql: sql.map((statement) => statement.replaceAll('SEED', seed).replaceAll(/\btrail\./g, `${book}.`)),
  }
}
