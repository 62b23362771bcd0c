import type { FastifyInstance } from 'fastify'
import type { Actor } from '#ground/permission/permission.ts'
import type { Office } from '#office/office.ts'

/** A gate of the proofs' own into the acts of the office, for what the product's interface does not offer everybody. */
export interface GateCall {
  readonly act: 'hold' | 'book' | 'extend' | 'move' | 'cancel' | 'editCapacity' | 'expire' | 'plan'
  readonly command: Record<string, unknown>
}

const visitor: Actor = { kind: 'visitor', id: 'public', roles: ['visitor'], sites: 'all' }
const admin: Actor = { kind: 'staff', id: 'proof', roles: ['admin'], sites: 'all' }

export function registerGate(app: FastifyInstance, office: Office): void {
  app.post<{ Body: GateCall }>('/api/proof/act', async ({ body }) => {
    const command = revive(body.command) as never
    const acts = office.appointments
    switch (body.act) {
      case 'editCapacity':
        return acts.editCapacity(admin, command)
      case 'expire':
        return { ok: true, ended: await acts.expire() }
      case 'plan':
        return { ok: true, plan: acts.plan(body.command['site'] as number) }
      default:
        return acts[body.act](visitor, command)
    }
  })
}

const dates = new Set(['day', 'validFrom', 'validTo', 'firstDay', 'lastDay'])
const times = new Set(['opens', 'closes'])

function revive(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, member: unknown) => {
    if (typeof member !== 'string') return member
    if (name === 'start') return Temporal.Instant.from(member)
    if (dates.has(name)) return Temporal.PlainDate.from(member)
    return times.has(name) ? Temporal.PlainTime.from(member) : member
  })
}
