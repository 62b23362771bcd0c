import { BlockList, isIP } from 'node:net'

/**
 * Where printers may stand: in the network of the house. A name could be answered differently tomorrow, a public
 * address is nobody's printer here, link-local ones belong to machines of a data centre (169.254.169.254).
 */
const HOUSE = new BlockList()
HOUSE.addSubnet('10.0.0.0', 8)
HOUSE.addSubnet('172.16.0.0', 12)
HOUSE.addSubnet('192.168.0.0', 16)
HOUSE.addSubnet('fd00::', 8, 'ipv6')
const SELF = new BlockList()
SELF.addSubnet('127.0.0.0', 8)

/** A number of the network of the house; a name is none. */
export function isInHouse(host: string): boolean {
  const version = isIP(host)
  return version !== 0 && HOUSE.check(host, version === 6 ? 'ipv6' : 'ipv4')
}

/** The ports on which printers take raw data, and nothing else does. */
export const PORTS = { from: 9100, to: 9109 } as const

export type AddressFault = 'host-missing' | 'host-is-a-name' | 'host-outside-house' | 'port-not-of-a-printer'

/**
 * What is wrong with an address; null: it may be printed to. `ownMachine`: the printer of the demonstration, at one port of
 * this very machine; `true`: those of tests, at any.
 */
export function faultOfAddress(
  host: string,
  port: number,
  ownMachine: boolean | number = false,
): AddressFault | null {
  if (host === '') return 'host-missing'
  const version = isIP(host)
  if (version === 0) return 'host-is-a-name'
  if (version === 4 && SELF.check(host) && (ownMachine === true || ownMachine === port)) return null
  if (!HOUSE.check(host, version === 6 ? 'ipv6' : 'ipv4')) return 'host-outside-house'
  return Number.isInteger(port) && port >= PORTS.from && port <= PORTS.to ? null : 'port-not-of-a-printer'
}
