import type pg from 'pg'
import { moneyAct, type Carrier } from './hands.ts'

/** A fault that is built in: into the database, or into whoever speaks with the office. */
export interface Plant {
  /** Words of the finding that shows it. */
  readonly shows: RegExp
  /** Answers with how it is taken out again. */
  inDatabase?(admin: pg.Pool): Promise<string>
  inCarrier?(carrier: Carrier, newName: () => string): Carrier
  /** Done when people have acted with it for a while. */
  afterwards?(admin: pg.Pool): Promise<unknown>
}

/** Changes what every insert into a table of the claims says, or what follows it. */
async function trigger(admin: pg.Pool, on: string, when: 'before' | 'after', body: string): Promise<string> {
  await admin.query(`
    create or replace function claims.plant() returns trigger language plpgsql security definer as $plant$
    begin ${body} return new; end $plant$;
    create trigger plant ${when} insert on claims.${on} for each row execute function claims.plant()`)
  return `drop trigger plant on claims.${on}`
}

export const PLANTS: Readonly<Record<string, Plant>> = {
  'a machine makes a new name each time it tells of a payment': {
    shows: /that nobody made/,
    inCarrier: (carrier, newName) => ({
      send: (call) =>
        moneyAct(call) === 'confirm'
          ? carrier.send({ ...call, input: { ...(call.input as object), payment: newName() } })
          : carrier.send(call),
    }),
  },
  'an answer before anything is booked': {
    shows: /is lost/,
    inCarrier: (carrier) => ({
      send: async (call) =>
        moneyAct(call) === 'confirm' ? { ok: true, receipt: 1_000_000 } : carrier.send(call),
    }),
  },
  'every payment booked twice': {
    shows: /booked more than once|in the box,/,
    inDatabase: (admin) =>
      trigger(
        admin,
        'payment',
        'after',
        `if new.unclear_cents = 0 and new.method = 'cash' then
           insert into claims.booking (id, site, kind, at, claim, till)
             select md5(id::text)::uuid, site, kind, at, claim, till from claims.booking where id = new.booking;
           insert into claims.posting (booking, no, account, ref, cents)
             values (md5(new.booking::text)::uuid, 1, 'cash', new.till, new.cents),
                    (md5(new.booking::text)::uuid, 2, 'overpaid', new.claim, -new.cents);
         end if;`,
      ),
  },
  'what is paid too much is forgotten': {
    shows: /does not say|not owed back|but \d+ paid/,
    async inDatabase(admin) {
      // the guard of payments would refuse it
      await admin.query('alter table claims.payment disable trigger payment_as_booked')
      const gone = await trigger(
        admin,
        'posting',
        'before',
        `if new.account = 'overpaid' and new.cents < 0 then new.account := 'fees'; new.ref := null; end if;`,
      )
      return `${gone}; alter table claims.payment enable trigger payment_as_booked`
    },
  },
  'a booking in a time that was closed': {
    shows: /closed time changed/,
    async inDatabase(admin) {
      const { rows } = await admin.query<{ it: string }>(
        `select pg_get_functiondef('claims.keep_books'::regproc) as it`,
      )
      const without = rows[0]!.it.replace(/and b\.at <= t\.closed_until/u, 'and false')
      if (without === rows[0]!.it) throw new Error('the guard of closed times reads otherwise by now')
      await admin.query(without)
      return rows[0]!.it
    },
    afterwards: (admin) =>
      admin.query(`
        with old as (select t.id, t.site, t.closed_until - interval '1 microsecond' as at from claims.till t
                     where t.kind = 'drawer' and t.closed_until is not null limit 1),
        added as (insert into claims.booking (id, site, kind, at, till) select gen_random_uuid(), site, 'float', at, id from old returning id, till)
        insert into claims.posting (booking, no, account, ref, cents)
          select id, 1, 'cash', till, 500 from added union all select id, 2, 'safe', null, -500 from added`),
  },
  'a receipt left out': {
    shows: /gap in the receipts/,
    async inDatabase(admin) {
      await admin.query(`
        alter table claims.till disable trigger till_moves_on;
        update claims.till set receipts = receipts + 1 where kind = 'kiosk'`)
      return 'alter table claims.till enable trigger till_moves_on'
    },
  },
  'a debt struck out past the books': {
    shows: /not what its postings say/,
    async inDatabase(admin) {
      await admin.query(`update claims.claim set owed_cents = owed_cents - 1 where owed_cents > 100`)
      return 'select 1'
    },
  },
}
