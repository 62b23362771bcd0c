import { BlockList, isIP } from 'node:net'

export type TargetRefusal = 'target-invalid' | 'target-not-secure' | 'target-private'

const URL_LENGTH_MAX = 500

/** Addresses of this machine, of networks inside a house, and what is none of a partner's (RFC 6890). */
const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

export function isInside(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return true
  return inside.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** Without the brackets of an address and the dot a name may end with. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase()

/** Whether the administration has named this host (or this host with this port). */
export function isAllowed(url: URL, hosts: readonly string[]): boolean {
  const host = hostOf(url)
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return hosts.some((it) => it === host || it === `${host}:${port}` || it === `[${host}]:${port}`)
}

/**
 * Where a webhook may go. Anywhere by https; into the house's own network, to this machine or without encryption only
 * where the administration allowed the host: else a key would be enough to knock at every door inside.
 */
export function refusesTarget(typed: string, hosts: readonly string[]): TargetRefusal | null {
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (!url || typed.length > URL_LENGTH_MAX || !['https:', 'http:'].includes(url.protocol))
    return 'target-invalid'
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'target-invalid'
  if (isAllowed(url, hosts)) return null
  const host = hostOf(url)
  const isLocalName = host === 'localhost' || host.endsWith('.localhost') || !/[.:]/.test(host)
  if (isLocalName || (isIP(host) !== 0 && isInside(host))) return 'target-private'
  return url.protocol === 'https:' ? null : 'target-not-secure'
}

/** What the administration may allow: a name or address, with or without a port. */
export function isHostEntry(typed: string): boolean {
  return (
    typed.length <= 253 &&
    /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]|[0-9a-f:]+)(?::\d{1,5})?$/.test(typed)
  )
}
