import { DatabaseSync } from 'node:sqlite'

export interface Akte {
  readonly az: string
  readonly title: string
}

/** What somebody pressed. The id is the Idempotency-Key: it is written before anything is sent. */
export interface Press {
  readonly id: string
  readonly what: string
  readonly path: string
  readonly body: string
  readonly madeAt: number
  readonly state: 'open' | 'done' | 'refused' | 'given-up'
  readonly answer: string
}

/** Our own database, one file. Everything that must survive a fall of this program stands here. */
export class Store {
  readonly #db: DatabaseSync

  constructor(file: string) {
    this.#db = new DatabaseSync(file)
    this.#db.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      create table if not exists setting (name text primary key, value text not null) strict;
      create table if not exists akte (az text primary key, title text not null) strict;
      create table if not exists press (id text primary key, what text not null, path text not null, body text not null,
        made_at integer not null, state text not null default 'open', answer text not null default '') strict;
      create table if not exists hook (id text primary key, at integer not null) strict;`)
    if (this.akten().length === 0)
      for (const [az, title] of SAMPLES) this.#db.prepare('insert into akte values (?, ?)').run(az, title)
  }

  get(name: string): string | null {
    const row = this.#db.prepare('select value from setting where name = ?').get(name)
    return (row?.['value'] as string | undefined) ?? null
  }

  set(name: string, value: string): void {
    this.#db
      .prepare('insert into setting values (?, ?) on conflict (name) do update set value = excluded.value')
      .run(name, value)
  }

  akten(): Akte[] {
    return this.#db.prepare('select az, title from akte order by az').all() as unknown as Akte[]
  }

  addPress(it: Pick<Press, 'id' | 'what' | 'path' | 'body' | 'madeAt'>): void {
    this.#db
      .prepare('insert into press (id, what, path, body, made_at) values (?, ?, ?, ?, ?)')
      .run(it.id, it.what, it.path, it.body, it.madeAt)
  }

  endPress(id: string, state: Press['state'], answer: string): void {
    this.#db.prepare('update press set state = ?, answer = ? where id = ?').run(state, answer, id)
  }

  openPress(): Press | null {
    const found = this.#db
      .prepare(
        `select id, what, path, body, made_at as madeAt, state, answer from press where state = 'open' order by made_at`,
      )
      .get()
    return (found as unknown as Press | undefined) ?? null
  }

  lastPress(): Press | null {
    const found = this.#db
      .prepare(
        'select id, what, path, body, made_at as madeAt, state, answer from press order by made_at desc limit 1',
      )
      .get()
    return (found as unknown as Press | undefined) ?? null
  }

  /** False: this message came before. Ids are kept longer than anybody tries again. */
  isFirst(id: string, now: number): boolean {
    this.#db.prepare('delete from hook where at < ?').run(now - 3 * 86_400_000)
    return this.#db.prepare('insert or ignore into hook values (?, ?)').run(id, now).changes === 1
  }

  close(): void {
    this.#db.close()
  }
}

const SAMPLES = [
  ['33.2-2026/0815', 'Aufenthaltserlaubnis Studium, Verlängerung'],
  ['33.2-2026/0816', 'Niederlassungserlaubnis'],
  ['33.2-2026/0817', 'Blaue Karte EU'],
  ['33.2-2026/0818', 'Fiktionsbescheinigung'],
] as const
