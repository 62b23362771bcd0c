import type pg from 'pg'
import type { VisitPlayed } from '../../src/office/simulator/engine/played.ts'

/** A visit as it ended, in the words of both. Epoch ms; minutes and cents as they are noted. */
interface End {
  readonly [field: string]: string | number | null
}

/** Everything the running program knows of the day, visit by visit. */
async function ended(admin: pg.Pool): Promise<Map<string, End>> {
  const ms = (column: string) => `round(extract(epoch from ${column}) * 1000)::float8`
  const { rows } = await admin.query<End & { id: string }>(`
    select v.id, v.state, v.origin, v.number, v.team, array_to_string(v.concerns, ' ') as concerns, v.language,
           v.priority::int as priority, ${ms('v.due_at')} as due, ${ms('v.arrived_at')} as arrived,
           ${ms('v.called_at')} as called, ${ms('v.served_at')} as served, ${ms('v.ended_at')} as ended, v.desk,
           (select ${ms('c.called_at')} from calling.call c where c.visit = v.id order by c.called_at limit 1) as "firstCalled",
           (select c.desk from calling.call c where c.visit = v.id order by c.called_at limit 1) as "firstDesk",
           coalesce((select string_agg(s.concern || ' ' || s.minutes, ', ' order by s.position)
                     from visits.service s where s.visit = v.id), '') as services,
           coalesce((select sum(c.total_cents) from claims.claim c where c.visit = v.id), 0)::float8 as owed,
           coalesce((select sum(c.total_cents - c.owed_cents) from claims.claim c where c.visit = v.id), 0)::float8 as paid
    from visits.visit v`)
  return new Map(rows.map(({ id, ...end }) => [id, end]))
}

function played(it: VisitPlayed): End {
  return {
    ...{
      state: it.state,
      origin: it.origin,
      number: it.number,
      team: it.team,
      concerns: it.concerns.join(' '),
    },
    ...{
      language: it.language,
      priority: it.priority,
      due: it.dueAt,
      arrived: it.arrivedAt,
      called: it.calledAt,
    },
    ...{
      served: it.servedAt,
      ended: it.endedAt,
      desk: null,
      firstCalled: it.firstCalledAt,
      firstDesk: it.firstDesk,
    },
    services: it.services.map(({ concern, minutes }) => `${concern} ${minutes.toFixed(1)}`).join(', '),
    ...{ owed: it.owedCents, paid: it.paidCents },
  }
}

export interface Compared {
  readonly visits: number
  /** Single figures held against each other. */
  readonly fields: number
  readonly differences: string[]
}

/** Visit by visit, field by field. */
export async function compareEnds(admin: pg.Pool, visits: readonly VisitPlayed[]): Promise<Compared> {
  const real = await ended(admin)
  const differences: string[] = []
  let fields = 0
  for (const visit of visits) {
    const there = real.get(visit.id)
    real.delete(visit.id)
    if (!there) {
      differences.push(`${visit.id} is unknown to the program`)
      continue
    }
    for (const [field, here] of Object.entries(played(visit))) {
      fields += 1
      if (there[field] !== here)
        differences.push(
          `${visit.id} ${field}: simulated ${String(here)}, in the program ${String(there[field])}`,
        )
    }
  }
  for (const id of real.keys()) differences.push(`${id} is unknown to the simulator`)
  return { visits: visits.length, fields, differences }
}
