import pg from 'pg'

/**
 * What somebody might try past the program, with the login of the program itself, by what must refuse it: the rights, or
 * the promise of that name. Refused by anything else, a try would say nothing of the promise.
 */
const TRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no right': {
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
    'change a sealed report': 'update cashdesk.report set text = text',
  },
  till_moves_on: {
    'open a closed time again': `update claims.till set closed_until = closed_until - interval '1 day' where closed_until is not null`,
  },
  receipts_without_gap: {
    'leave a receipt out': 'update claims.till set receipts = receipts + 2',
  },
  closing_stays: {
    'change a settled count': 'update cashdesk.closing set refused_at = now() where confirmed_at is not null',
  },
  settled_once: {
    'write over who released': `update claims.relief set released_by = gen_random_uuid() where released_by is not null`,
  },
  relief_check: {
    'release what one ordered oneself': `
      insert into claims.relief (id, site, claim, kind, cents, reason_code, reason, ordered_by, ordered_at)
      select '00000000-0000-4000-8000-00000000f0e5', c.site, c.id, 'waive', 1, 'hardship', 'mir selbst', gen_random_uuid(), now()
      from claims.claim c where not exists (
        select from claims.relief r where r.claim = c.id and r.kind = 'waive' and r.refused_at is null and r.paid_at is null) limit 1;
      update claims.relief set released_by = ordered_by, released_at = now() where id = '00000000-0000-4000-8000-00000000f0e5'`,
  },
  booking_balances: {
    'book without counterpart': `
      with b as (insert into claims.booking (id, site, kind, at, till) select gen_random_uuid(), 1, 'float', now(), id from claims.till where kind = 'drawer' limit 1 returning id, till)
      insert into claims.posting (booking, no, account, ref, cents) select id, 1, 'cash', till, 100 from b`,
    'add to an old booking': `
      insert into claims.posting (booking, no, account, ref, cents)
      select b.booking, 100 + n, 'cash', b.ref, case n when 1 then 5 else -5 end
      from (select booking, ref from claims.posting where account = 'cash' limit 1) as b, generate_series(1, 2) as n`,
  },
  till_is_closed: {
    'book into a closed time': `
      with b as (insert into claims.booking (id, site, kind, at, till) select gen_random_uuid(), 1, 'float', closed_until, id from claims.till where closed_until is not null limit 1 returning id, till)
      insert into claims.posting (booking, no, account, ref, cents) select id, 1, 'cash', till, 100 from b union all select id, 2, 'safe', null, -100 from b`,
  },
  claim_check: {
    'owe less than nothing': `
      with c as (select id, owed_cents from claims.claim where ended is null limit 1),
      b as (insert into claims.booking (id, site, kind, at) values (gen_random_uuid(), 1, 'waive', now()) returning id)
      insert into claims.posting (booking, no, account, ref, cents)
      select b.id, 1, 'claim', c.id, -c.owed_cents - 1 from b, c union all select b.id, 2, 'waived', c.id, c.owed_cents + 1 from b, c`,
  },
}

/** What the database let the program do that no program may; empty when it refused everything for the reason it should. */
export async function tryPastTheProgram(app: pg.Pool): Promise<{ tried: number; let: string[] }> {
  const done: string[] = []
  const all = Object.entries(TRIES).flatMap(([by, tries]) =>
    Object.entries(tries).map(([name, sql]) => ({ by, name, sql })),
  )
  for (const { by, name, sql } of all) {
    const client = await app.connect()
    try {
      await client.query('begin')
      const { rowCount } = [await client.query(sql)].flat().at(-1)!
      await client.query('set constraints all immediate')
      // Refused is what raised an error; what touched no row was not tried at all.
      done.push(rowCount === 0 ? `${name}: nothing to try it on` : name)
    } catch (error) {
      const why = whyRefused(error)
      if (why !== by) done.push(`${name}: refused by ${why}, not by ${by}`)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  return { tried: all.length, let: done }
}

const NO_RIGHT = '42501'

function whyRefused(error: unknown): string {
  if (!(error instanceof pg.DatabaseError)) throw error
  return error.code === NO_RIGHT ? 'no right' : (error.constraint ?? error.message)
}
