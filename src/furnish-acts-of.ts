import { actorsOf, SITE, type FurnishActs, type MachineActs } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import { allClients, SCOPES } from '#office/staff/index.ts'

/** The acts by which the house of the demonstration gets its machines, at the demo's only site. */
export function furnishActsOf({ ground, staff, printing, displays }: Office): FurnishActs {
  return {
    administrator: async () => (await actorsOf(ground.db, ['verwaltung'])).get('verwaltung') ?? null,
    keys: async () => (await allClients(ground.db)).filter(({ active }) => active),
    issueKey: (actor, { kind, name, roles }) =>
      staff.issueKey(actor, {
        ...{ kind, name, sites: [SITE] },
        roles: kind === 'client' ? [...roles, ...SCOPES] : roles,
      }),
    rotateKey: (actor, key) => staff.rotateKey(actor, key),
    printers: async (actor) => {
      const seen = await printing.readPrinters(actor, { site: SITE })
      return seen.ok ? seen.printers : []
    },
    savePrinter: (actor, printer) => printing.savePrinter(actor, { ...printer, site: SITE }),
    hasWays: async () => (await printing.waysOf(SITE)).length > 0,
    saveWay: (actor, way) => printing.saveWay(actor, { ...way, site: SITE }),
    hasDisplays: async (actor) => {
      const seen = await displays.overview(actor, SITE)
      return !seen.ok || seen.displays.length > 0
    },
    saveGroup: (actor, group) => displays.saveGroup(actor, { ...group, site: SITE, desks: [] }),
    saveDisplay: (actor, display) =>
      displays.saveDisplay(actor, { ...displays.USUAL, ...display, site: SITE, active: true }),
  }
}

/** The acts by which the sample machine gets its key, and the till in which its money lies. */
export function machineActsOf(office: Office): MachineActs {
  const { claims, staff } = office
  const { administrator, keys, issueKey } = furnishActsOf(office)
  return {
    ...{ administrator, keys, issueKey },
    revokeKey: (actor, key) => staff.revokeKey(actor, key),
    saveMachine: async (actor, { name, device }) => {
      const seen = await claims.readTills(actor, { site: SITE })
      const known = seen.ok && seen.tills.find((it) => it.kind === 'kiosk' && it.name === name)
      const machine = { site: SITE, kind: 'kiosk' as const, name, device, active: true }
      return claims.saveTill(actor, { ...machine, ...(known && { till: known.id }) })
    },
  }
}
