import type pg from 'pg'

/** What somebody might try past the program, with the login of the program itself. */
const TRIES: Readonly<Record<string, string>> = {
  'take a posting out': 'delete from claims.posting',
  'change a posting': 'update claims.posting set cents = cents + 1',
  'take a booking out': 'delete from claims.booking',
  'move a booking': `update claims.booking set at = at - interval '1 day'`,
  'take a payment out': 'delete from claims.payment',
  'make a payment smaller':
    'update claims.payment set cents = cents - 1, inserted_cents = inserted_cents - 1',
  'take a claim out': 'delete from claims.claim',
  'strike a debt out': 'update claims.claim set owed_cents = 0',
  'put money into a till': 'update claims.till set cash_cents = cash_cents + 1',
  'open a closed time again': `update claims.till set closed_until = closed_until - interval '1 day' where closed_until is not null`,
  'leave a receipt out': 'update claims.till set receipts = receipts + 2',
  'change a sealed report': 'update cashdesk.report set text = text',
  'change a settled count': 'update cashdesk.closing set refused_at = now() where confirmed_at is not null',
  'release what one ordered oneself': `
    update claims.relief set released_by = ordered_by, released_at = now() where refused_at is null`,
  'book without counterpart': `
    with b as (insert into claims.booking (id, site, kind, at, till) select gen_random_uuid(), 1, 'float', now(), id from claims.till where kind = 'drawer' limit 1 returning id, till)
    insert into claims.posting (booking, no, account, ref, cents) select id, 1, 'cash', till, 100 from b`,
  'add to an old booking': `
    insert into claims.posting (booking, no, account, ref, cents)
    select b.booking, 100 + n, 'cash', b.ref, case n when 1 then 5 else -5 end
    from (select booking, ref from claims.posting where account = 'cash' limit 1) as b, generate_series(1, 2) as n`,
  'book into a closed time': `
    with b as (insert into claims.booking (id, site, kind, at, till) select gen_random_uuid(), 1, 'float', closed_until, id from claims.till where closed_until is not null limit 1 returning id, till)
    insert into claims.posting (booking, no, account, ref, cents) select id, 1, 'cash', till, 100 from b union all select id, 2, 'safe', null, -100 from b`,
  'owe less than nothing': `
    with c as (select id, owed_cents from claims.claim where ended is null limit 1),
    b as (insert into claims.booking (id, site, kind, at) values (gen_random_uuid(), 1, 'waive', now()) returning id)
    insert into claims.posting (booking, no, account, ref, cents)
    select b.id, 1, 'claim', c.id, -c.owed_cents - 1 from b, c union all select b.id, 2, 'waived', c.id, c.owed_cents + 1 from b, c`,
}

/** What the database let the program do that no program may; empty when it refused everything. */
export async function tryPastTheProgram(app: pg.Pool): Promise<{ tried: number; let: string[] }> {
  const done: string[] = []
  for (const [name, sql] of Object.entries(TRIES)) {
    const client = await app.connect()
    try {
      await client.query('begin')
      const { rowCount } = await client.query(sql)
      await client.query('set constraints all immediate')
      // Refused is what raised an error; what touched no row was not tried at all.
      done.push(rowCount === 0 ? `${name}: nothing to try it on` : name)
    } catch {
      // as it should be
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  return { tried: Object.keys(TRIES).length, let: done }
}
