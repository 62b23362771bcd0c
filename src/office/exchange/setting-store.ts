import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface ExchangeSetting {
  readonly hosts: readonly string[]
  readonly schemes: readonly string[]
}

export async function readSetting(db: Db | Tx): Promise<ExchangeSetting> {
  const found = await sql<ExchangeSetting>`select t.hosts, t.schemes from exchange.setting t`.execute(db)
  return found.rows[0]!
}

export async function writeSetting(tx: Tx, { hosts, schemes }: ExchangeSetting): Promise<void> {
  await sql`update exchange.setting t set hosts = ${[...hosts]}, schemes = ${[...schemes]}`.execute(tx)
}

export async function allLinks(db: Db | Tx): Promise<Map<string, string>> {
  const found = await sql<{ client: string; template: string }>`
    select l.client, l.template from exchange.link l`.execute(db)
  return new Map(found.rows.map(({ client, template }) => [client, template]))
}

export async function writeLink(tx: Tx, client: string, template: string | null): Promise<void> {
  if (template === null) await sql`delete from exchange.link l where l.client = ${client}`.execute(tx)
  else
    await sql`
      insert into exchange.link (client, template) values (${client}, ${template})
      on conflict (client) do update set template = excluded.template`.execute(tx)
}
