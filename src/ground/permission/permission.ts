/** Who acts. `sites` limits staff, devices and clients to their own sites; a visitor is limited by the code held. */
export interface Actor {
  readonly kind: 'visitor' | 'staff' | 'device' | 'client' | 'system' | 'counsellor' | 'partner'
  /** Account, device or client id; for visitors a fixed word, never an address. */
  readonly id: string
  readonly roles: readonly string[]
  readonly sites: readonly number[] | 'all'
}

export const VISITOR: Actor = { kind: 'visitor', id: 'public', roles: ['visitor'], sites: 'all' }
export const SYSTEM: Actor = { kind: 'system', id: 'office', roles: ['system'], sites: 'all' }

/** Which roles may do which act. An act that is not listed may be done by nobody. */
export type Permissions = Readonly<Record<string, readonly string[]>>

export function isPermitted(
  permissions: Permissions,
  actor: Actor,
  act: string,
  site: number | null,
): boolean {
  const roles = Object.hasOwn(permissions, act) ? permissions[act] : undefined
  if (!roles?.some((role) => actor.roles.includes(role))) return false
  return site === null || actor.sites === 'all' || actor.sites.includes(site)
}
