import type { Actor } from '#ground/permission/permission.ts'
import { sure, type OpenHouse } from './house.ts'

const HEAD: Actor = { kind: 'staff', id: 'proof', roles: ['head'], sites: [1] }

/** A counter scenario of site 1. */
export async function freshScenario({ office: { counters } }: OpenHouse): Promise<string> {
  const setting = counters.usualScenario(2026)
  return (await sure(counters.createScenario(HEAD, { site: 1, area: '', name: 'Probe', note: '', setting })))
    .scenario
}
