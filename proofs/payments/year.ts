import type pg from 'pg'

/** 4 digits of the office, 8 of a running number, 2 check digits (ISO 7064 MOD 97-10). */
const KASSENZEICHEN = `body || lpad((98 - mod((body || '00')::numeric, 97))::text, 2, '0')`

export interface Filled {
  readonly site: number
  readonly year: number
  readonly claims: number
  /** Tills the payments of the year lie in. */
  readonly tills: readonly string[]
  /** Of each hundred, so many are left open; the others are paid in one piece or two, too much, waived, cancelled. */
  readonly openPercent: number
}

const AT_ONCE = 5000

/**
 * A year of claims and payments, written past the acts and through every constraint and trigger of the books: the
 * debts, the contents of the tills and the numbers of the receipts are reckoned by the database, not by this file.
 */
export async function fillYear(admin: pg.Pool, it: Filled): Promise<void> {
  for (let from = 0; from < it.claims; from += AT_ONCE) {
    const client = await admin.connect()
    try {
      await client.query('begin')
      await someClaims(client, it, from, Math.min(it.claims, from + AT_ONCE))
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  await admin.query('vacuum analyze')
}

async function someClaims(client: pg.ClientBase, it: Filled, from: number, to: number): Promise<void> {
  await client.query('drop table if exists pg_temp.made')
  await client.query(
    `create temp table made on commit drop as
     select n, gen_random_uuid() as id, gen_random_uuid() as booking, ${KASSENZEICHEN} as kassenzeichen,
            (array[10000, 9300, 1300, 2760, 11300, 600, 2900, 3300, 7000, 1800])[1 + n % 10] as cents,
            -- on office days from morning to afternoon, in the order of the numbers
            make_timestamptz($1, 1, 2, 8, 0, 0, 'Europe/Berlin') + n * (interval '350 days' / $2::int) as at,
            case when n % 100 < $3 then 'open' when n % 100 = 98 then 'cancelled' when n % 100 = 97 then 'waived'
                 when n % 100 = 96 then 'overpaid' when n % 100 = 95 then 'twice' else 'paid' end as fate,
            ($6::uuid[])[1 + n % cardinality($6::uuid[])] as till,
            case when n % 3 = 0 then 'card' else 'cash' end as method
     from (select n, '5640' || lpad((($1 % 100) * 1000000 + n)::text, 8, '0') as body from generate_series($4::int, $5::int - 1) as n) as numbers`,
    [it.year, it.claims, it.openPercent, from, to, it.tills],
  )
  await client.query(
    `insert into claims.claim (id, site, kassenzeichen, issued_at, due_on, total_cents, explanation)
     select id, $1, kassenzeichen, at, at::date + 14, cents, '{}' from made`,
    [it.site],
  )
  await client.query(`
    insert into claims.line (claim, no, fee_key, title, paragraph, base_cents, cents, steps)
    select id, 1, 'ae_issue_over_1y', 'Aufenthaltserlaubnis', 'AufenthV § 45 Abs. 1 Nr. 1 b', cents, cents, '[]' from made`)
  await client.query(
    `insert into claims.booking (id, site, kind, at, claim) select booking, $1, 'claim', at, id from made order by n`,
    [it.site],
  )
  await client.query(`
    insert into claims.posting (booking, no, account, ref, cents)
    select booking, 1, 'claim', id, cents from made union all select booking, 2, 'fees', null, -cents from made`)
  await payThem(client, it.site)
  await endThem(client, it.site)
}

/** One payment each; two where it came in two pieces; the receipts of a till rise by one with each. */
async function payThem(client: pg.ClientBase, site: number): Promise<void> {
  await client.query(`
    create temp table paid on commit drop as
    select m.id as claim, m.till, m.method, m.at + interval '20 minutes' * piece as at, gen_random_uuid() as id, gen_random_uuid() as booking,
           case when fate = 'twice' then case piece when 1 then 500 else m.cents - 500 end else m.cents end as owed,
           case when fate = 'overpaid' then 500 else 0 end as over,
           t.receipts + row_number() over (partition by m.till order by m.at, piece) as receipt
    from made m join claims.till t on t.id = m.till cross join generate_series(1, 2) as piece
    where fate in ('paid', 'overpaid', 'twice') and (piece = 1 or fate = 'twice')`)
  await client.query(
    `insert into claims.booking (id, site, kind, at, claim, till) select booking, $1, 'payment', at, claim, till from paid order by at`,
    [site],
  )
  await client.query(`
    insert into claims.posting (booking, no, account, ref, cents)
    select booking, 1, case method when 'cash' then 'cash' else 'card' end, till, owed + over from paid
    union all select booking, 2, 'claim', claim, -owed from paid
    union all select booking, 3, 'overpaid', claim, -over from paid where over > 0`)
  await client.query(
    `insert into claims.payment (id, site, till, claim, method, inserted_cents, change_cents, cents, claim_cents, overpaid_cents, unclear_cents, receipt, at, booking)
     select id, $1, till, claim, method, owed + over, 0, owed + over, owed, over, 0, receipt, at, booking from paid`,
    [site],
  )
  await client.query(`
    do $$ declare one record; begin
      for one in select till from pg_temp.paid loop update claims.till set receipts = receipts + 1 where id = one.till; end loop;
    end $$`)
}

/** Waived by two, or taken back. */
async function endThem(client: pg.ClientBase, site: number): Promise<void> {
  await client.query(`
    create temp table ended on commit drop as
    select id as claim, cents, fate, at + interval '1 day' as at, gen_random_uuid() as booking from made where fate in ('waived', 'cancelled')`)
  await client.query(
    `insert into claims.booking (id, site, kind, at, claim)
     select booking, $1, case fate when 'waived' then 'waive' else 'cancel' end, at, claim from ended order by at`,
    [site],
  )
  await client.query(`
    insert into claims.posting (booking, no, account, ref, cents)
    select booking, 1, 'claim', claim, -cents from ended
    union all select booking, 2, case fate when 'waived' then 'waived' else 'fees' end, case fate when 'waived' then claim end, cents from ended`)
  await client.query(
    `update claims.claim c set ended = e.fate, ended_at = e.at from ended e where e.claim = c.id`,
  )
  await client.query(
    `insert into claims.relief (id, site, claim, kind, cents, reason_code, reason, ordered_by, ordered_at, released_by, released_at, paid_at, booking)
     select gen_random_uuid(), $1, claim, 'waive', cents, 'hardship', 'geprüft', '00000000-0000-7000-8000-000000000001', at,
            '00000000-0000-7000-8000-000000000002', at, at, booking from ended where fate = 'waived'`,
    [site],
  )
}
