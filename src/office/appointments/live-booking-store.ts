import { sql } from 'kysely'
import type { Tx } from '#ground/act/act.ts'

export interface Claim {
  readonly personKey: string
  readonly concern: string
  readonly appointment: string
  /** End of the appointment. From then on the person may book this concern again. */
  readonly until: string
}

/**
 * Writes down that these persons have a live booking for these concerns; the primary key decides. Returns the
 * appointments for which somebody already has one; of those nothing stays behind.
 */
export async function claimBookings(
  tx: Tx,
  claims: readonly Claim[],
  now: Temporal.Instant,
): Promise<Set<string>> {
  const mine = new Map<string, Claim>()
  const refused = new Set<string>()
  // The same person twice in one batch: the first one has it.
  for (const claim of claims) {
    const label = `${claim.personKey}/${claim.concern}`
    const first = mine.get(label)
    if (first && first.appointment !== claim.appointment) refused.add(claim.appointment)
    else mine.set(label, claim)
  }
  const asked = [...mine.values()].filter(({ appointment }) => !refused.has(appointment))
  if (asked.length > 0) {
    const written = await sql<{ person_key: string; concern: string }>`
      insert into appointments.live_booking as l (person_key, concern, appointment, until)
      select c."personKey", c.concern, c.appointment, c.until
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as c ("personKey" text, concern text, appointment uuid, until timestamptz)
      order by 1, 2
      on conflict (person_key, concern) do update set appointment = excluded.appointment, until = excluded.until
        where l.until <= ${now.toString()}
      returning l.person_key, l.concern`.execute(tx)
    const have = new Set(written.rows.map((row) => `${row.person_key}/${row.concern}`))
    for (const claim of asked)
      if (!have.has(`${claim.personKey}/${claim.concern}`)) refused.add(claim.appointment)
  }
  if (refused.size > 0) await dropClaims(tx, [...refused])
  return refused
}

export async function dropClaims(tx: Tx, appointments: readonly string[]): Promise<void> {
  await sql`
    delete from appointments.live_booking l where l.appointment = any(${[...appointments]}::uuid[])`.execute(
    tx,
  )
}

/** Claims of visits that are over: who came, and for what, is nobody's business here any more. */
export async function forgetClaims(tx: Tx, endedBefore: Temporal.Instant): Promise<void> {
  await sql`
    delete from appointments.live_booking l where (l.person_key, l.concern) in (
      select o.person_key, o.concern from appointments.live_booking o where o.until < ${endedBefore.toString()}
      order by o.until limit 500 for update skip locked)`.execute(tx)
}

/** After a move: the claim lasts as long as the booking. */
export async function prolongClaims(tx: Tx, appointment: string, until: Temporal.Instant): Promise<void> {
  await sql`
    update appointments.live_booking l set until = ${until.toString()} where l.appointment = ${appointment}`.execute(
    tx,
  )
}
