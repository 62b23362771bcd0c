import type pg from 'pg'
import type { World } from './world.ts'

/** What a till, a claim or a payment is to the books, and what it is to whoever held the money. */
interface Row {
  readonly [column: string]: string | number | boolean | null
}

export class Judge {
  found: string[] = []
  looks = 0
  readonly #admin: pg.Pool
  readonly #world: World
  /** What stood in the books of each closed time when it was first seen. */
  readonly #closed = new Map<string, string>()

  constructor(admin: pg.Pool, world: World) {
    this.#admin = admin
    this.#world = world
  }

  /** After everything was told and counted: the books against the money, and against themselves. */
  async look(): Promise<string[]> {
    this.found = []
    await this.#frozen()
    for (const [name, sql] of Object.entries(NEVER)) await this.#never(name, sql)
    await this.#tills()
    await this.#payments()
    await this.#whole()
    return this.found
  }

  async #rows(sql: string): Promise<Row[]> {
    this.looks += 1
    return (await this.#admin.query<Row>(sql)).rows
  }

  async #never(name: string, sql: string): Promise<void> {
    for (const row of (await this.#rows(sql)).slice(0, 40)) this.#say(`${name}: ${JSON.stringify(row)}`)
  }

  #say(finding: string): void {
    this.found.push(finding)
  }

  /** A time that was counted and sealed says for ever what it said. */
  async #frozen(): Promise<void> {
    const rows = await this.#rows(`
      select c.id, md5(string_agg(concat(b.id, p.no, p.account, p.cents), ',' order by b.no, p.no)) as books
      from cashdesk.closing c join claims.posting p on p.ref = c.till join claims.booking b on b.id = p.booking and b.at <= c.until_at
      group by c.id`)
    for (const { id, books } of rows) {
      const before = this.#closed.get(String(id))
      if (before !== undefined && before !== books) this.#say(`a closed time changed: ${id}`)
      this.#closed.set(String(id), String(books))
    }
  }

  get closings(): number {
    return this.#closed.size
  }

  /** Each till to the cent: its box, its cards, the account; and every difference is one that really happened. */
  async #tills(): Promise<void> {
    const { truth, stage, machines, differences } = this.#world
    const rows = await this.#rows(`
      select t.id, t.kind, t.cash_cents as cash, t.card_cents as card, t.bank_cents as bank,
             coalesce((select -sum(p.cents) from claims.posting p join claims.booking b on b.id = p.booking
                       where p.account in ('surplus', 'shortage') and p.ref = t.id and b.kind = 'difference'), 0) as differences
      from claims.till t`)
    for (const { id, kind, cash, card, bank, differences: booked } of rows) {
      const till = String(id)
      const name = `${kind} ${till.slice(-4)}`
      if (Number(cash) !== truth.box(till))
        this.#say(`${name}: ${truth.box(till)} in the box, ${cash} in the books`)
      if (Number(card) !== truth.card(till))
        this.#say(`${name}: ${truth.card(till)} on cards, ${card} in the books`)
      const account = till === stage.bank ? truth.account : 0
      if (Number(bank) !== account) this.#say(`${name}: ${account} on the account, ${bank} in the books`)
      const stray = machines.find((one) => one.till === till)?.strayCents ?? 0
      if (Number(booked) !== stray)
        this.#say(`${name}: ${stray} went astray, ${booked} is explained as difference`)
      if (Number(booked) !== (differences.get(till) ?? 0))
        this.#say(`${name}: differences told are not those booked`)
    }
  }

  /** Whoever held the money against the rows, both ways; and the number on the paper is the number in the books. */
  async #payments(): Promise<void> {
    const { machines, handed } = this.#world
    const rows = await this.#rows(`
      select p.id, p.till, p.cents, p.receipt, p.method, c.kassenzeichen, p.claim, p.reversed_at is not null as reversed, p.booking, p.reversal
      from claims.payment p join claims.booking b on b.id = p.booking left join claims.claim c on c.id = p.claim`)
    const stored = new Map(rows.map((row) => [String(row['id']), row]))
    const expect = (
      id: string,
      it: { till: string; cents: number; receipt: number | null },
    ): Row | undefined => {
      const row = stored.get(id)
      stored.delete(id)
      if (!row) this.#say(`payment of ${it.cents} is lost`)
      else if (row['till'] !== it.till || Number(row['cents']) !== it.cents)
        this.#say(`payment of ${it.cents} stands as ${row['cents']}`)
      else if (it.receipt !== null && Number(row['receipt']) !== it.receipt)
        this.#say(`receipt ${it.receipt} on paper is ${row['receipt']} in the books`)
      return row
    }
    for (const machine of machines)
      for (const it of machine.remembered().values()) {
        if (it.state !== 'done') continue
        const { till } = machine
        const row = expect(it.id, { till, cents: it.inserted - it.change, receipt: it.receipt })
        const meant = this.#world.assigned.get(it.id)
        // Put on its claim it goes on under another name, and may still be taken back.
        const now = meant === undefined ? row : this.#goesOnAs(stored, row, meant)
        if (row && (now === undefined || Boolean(now['reversed']) !== it.isWithdrawn))
          this.#say('a card taken back is not taken back, or the other way')
        if (meant !== undefined && row && !row['reversed']) this.#say('assigned, and still unclear')
        if (row?.['kassenzeichen'] && row['kassenzeichen'] !== it.pays)
          this.#say('paid on the claim of somebody else')
      }
    for (const [id, it] of handed) {
      const row = expect(id, it)
      if (row && row['claim'] !== it.claim) this.#say('handed in for another claim')
    }
    this.#transfers(stored)
    await this.#seen()
    for (const row of stored.values())
      this.#say(`payment of ${row['cents']} by ${row['method']} that nobody made`)
  }

  /** The payment that the booking made which ended the first one, on the claim it was meant for. */
  #goesOnAs(stored: Map<string, Row>, ended: Row | undefined, kassenzeichen: string): Row | undefined {
    for (const [id, row] of stored) {
      if (row['booking'] !== ended?.['reversal']) continue
      stored.delete(id)
      if (row['kassenzeichen'] === kassenzeichen && row['cents'] === ended?.['cents']) return row
    }
    return undefined
  }

  /** Whoever told something else about a payment is on the cashier's list. */
  async #seen(): Promise<void> {
    const rows = await this.#rows(
      `select distinct payment from kiosk.incident where kind = 'payment-differs'`,
    )
    const noted = new Set(rows.map(({ payment }) => payment))
    for (const id of this.#world.tampered)
      if (!noted.has(id)) this.#say(`nobody sees that ${id} was told differently`)
  }

  /** Each transfer once, in whatever statements it stood; on a claim only if it named it. */
  #transfers(stored: Map<string, Row>): void {
    const came = this.#world.transfers.map(({ cents, names }) => ({ cents, names }))
    // Those on a claim first: they say whose they are.
    const rows = [...stored].toSorted(
      ([, a], [, b]) => Number(a['claim'] === null) - Number(b['claim'] === null),
    )
    for (const [id, { method, cents, kassenzeichen, reversed }] of rows) {
      if (method !== 'transfer') continue
      // First unclear, then put on its claim under another name: the first row has ended.
      if (reversed) stored.delete(id)
      const at = came.findIndex(
        (one) => one.cents === Number(cents) && (kassenzeichen === null || one.names === kassenzeichen),
      )
      if (reversed || at < 0) continue
      came.splice(at, 1)
      stored.delete(id)
    }
    for (const { cents } of came) this.#say(`a transfer of ${cents} is lost`)
  }

  /** Money in equals claims paid plus overpaid plus unclear plus surplus less shortage. */
  async #whole(): Promise<void> {
    const { truth, machines, stage } = this.#world
    const tills = [...machines.map((one) => one.till), ...stage.drawers]
    const inHand =
      tills.reduce((sum, till) => sum + truth.box(till) + truth.card(till), 0) + truth.account + truth.safe
    const [row] = await this.#rows(`
      select (select coalesce(sum(total_cents - owed_cents - relieved_cents), 0) from claims.claim where ended is distinct from 'cancelled') as paid,
             (select coalesce(sum(overpaid_cents), 0) from claims.claim) as overpaid,
             coalesce(-sum(cents) filter (where account = 'unclear'), 0) as unclear,
             coalesce(-sum(cents) filter (where account in ('surplus', 'shortage')), 0) as differences
      from claims.posting`)
    const { paid, overpaid, unclear, differences } = row!
    const told = Number(paid) + Number(overpaid) + Number(unclear) + Number(differences)
    if (told !== inHand)
      this.#say(
        `${inHand} in hand, but ${paid} paid, ${overpaid} overpaid, ${unclear} unclear, ${differences} differences`,
      )
  }
}

/** What there must never be one row of. */
const NEVER: Readonly<Record<string, string>> = {
  'a booking that does not balance': `
    select booking, sum(cents) from claims.posting group by booking having sum(cents) <> 0 or count(*) < 2`,
  'a booking without postings': `
    select b.id from claims.booking b where not exists (select from claims.posting p where p.booking = b.id)`,
  'a claim whose debt is not what its postings say': `
    select c.id, c.owed_cents, c.overpaid_cents from claims.claim c left join lateral (
      select coalesce(sum(cents) filter (where account = 'claim'), 0) as owed,
             coalesce(-sum(cents) filter (where account = 'overpaid'), 0) as overpaid,
             coalesce(sum(cents) filter (where account in ('waived', 'lapsed')), 0) as relieved
      from claims.posting p where p.ref = c.id) as s on true
    where (c.owed_cents, c.overpaid_cents, c.relieved_cents) is distinct from (s.owed, s.overpaid, s.relieved)`,
  'a payment its booking does not say': `
    select p.id, p.cents from claims.payment p join claims.booking b on b.id = p.booking left join lateral (
      select coalesce(sum(cents) filter (where ref = p.till and
               case b.kind when 'assign' then account = 'unclear' else account in ('cash', 'card', 'bank') end), 0) as money,
             coalesce(-sum(cents) filter (where account = 'claim' and ref = p.claim), 0) as paid,
             coalesce(-sum(cents) filter (where account = 'overpaid' and ref = p.claim), 0) as over,
             coalesce(-sum(cents) filter (where account = 'unclear' and ref = p.till and b.kind <> 'assign'), 0) as unclear
      from claims.posting where booking = p.booking) as s on true
    where (p.cents, p.claim_cents, p.overpaid_cents, p.unclear_cents) is distinct from (s.money, s.paid, s.over, s.unclear)`,
  'a payment booked more than once': `
    select b.claim, b.till, b.at from claims.booking b
    where b.kind in ('payment', 'transfer') and not exists (select from claims.payment p where p.booking = b.id)`,
  'a claim that got other money than it paid or owes back': `
    select c.id, c.total_cents, c.owed_cents, c.overpaid_cents, m.taken, m.returned, m.borne from claims.claim c join lateral (
      select coalesce((select sum(p.cents) from claims.payment p where p.claim = c.id and p.reversed_at is null), 0) as taken,
             coalesce((select sum(r.cents) from claims.relief r where r.claim = c.id and r.kind = 'refund' and r.booking is not null), 0) as returned,
             -- A card taken back from a claim that has nothing left to give: the till bears it.
             coalesce((select sum(p.cents) from claims.posting p join claims.booking b on b.id = p.booking
                       where b.claim = c.id and b.kind = 'reversal' and p.account = 'shortage'), 0) as borne) as m on true
    where m.taken - m.returned + m.borne
          <> c.overpaid_cents + case when c.ended = 'cancelled' then 0 else c.total_cents - c.owed_cents - c.relieved_cents end`,
  'money taken after the debt was gone, and not owed back': `
    select p.id from claims.payment p where p.claim is not null and p.claim_cents + p.overpaid_cents <> p.cents`,
  'a gap in the receipts': `
    select t.name, t.receipts, count(p.receipt) as many, max(p.receipt) as last
    from claims.till t left join claims.payment p on p.till = t.id and p.receipt is not null
    group by t.id having count(p.receipt) <> t.receipts or coalesce(max(p.receipt), 0) <> t.receipts`,
  'a payment at a till without a receipt': `
    select p.id from claims.payment p join claims.booking b on b.id = p.booking
    where b.kind <> 'assign' and (receipt is null) <> (method = 'transfer')`,
  'relief by one pair of eyes': `
    select id from claims.relief where released_by = ordered_by or (booking is not null and released_by is null)`,
  'money that left without an order': `
    select b.id from claims.booking b where b.kind = 'refund'
      and not exists (select from claims.relief r where r.booking = b.id and r.released_by is not null)`,
  'a refund that is not what was ordered': `
    select r.id from claims.relief r where r.kind = 'refund' and r.booking is not null and r.cents is distinct from
      (select sum(cents) from claims.posting where booking = r.booking and account = 'overpaid')`,
  'a count that says another sum than the books of its time': `
    select c.till, c.no from cashdesk.closing c
    where c.expected_cents + c.difference_cents - c.removed_cents is distinct from
      (select coalesce(sum(p.cents), 0) from claims.posting p join claims.booking b on b.id = p.booking
       where p.account = 'cash' and p.ref = c.till and b.at <= c.until_at)`,
  'a terminal that took other money than its counts expected in the end': `
    select till, sum(card_told_cents), sum(card_expected_cents) from cashdesk.closing
    group by till having coalesce(sum(card_told_cents), 0) <> sum(card_expected_cents)`,
  'paid, and not told so': `
    select c.id from claims.claim c where c.owed_cents = 0 and c.ended is null and c.relieved_cents = 0
      and not exists (select from events.event e where e.topic = 'claims.paid' and e.subject = 'claim:' || c.id)`,
  'told more often that it was paid than it was': `
    select e.subject, count(*) from events.event e where e.topic = 'claims.paid' group by e.subject
    having count(*) > 1 + (select count(*) from claims.payment p where 'claim:' || p.claim = e.subject and p.reversed_at is not null)`,
  'a payment without its one line in the trail': `
    select p.id from claims.payment p join kiosk.confirmation c on c.payment = p.id
    where (select count(*) from trail.entry e where e.act = 'kiosk.confirm' and e.subject = 'payment:' || p.id) = 0`,
  'a running number of a machine that never came': `
    select till, max(number), count(*) from kiosk.message group by till having max(number) <> count(*)`,
}
