/** Machines take money; people see how they are. */
const MACHINE = ['kiosk'] as const
const WATCH = ['cashier', 'head'] as const

export const kioskPermissions = {
  'kiosk.look-up': MACHINE,
  'kiosk.lock': MACHINE,
  'kiosk.unlock': MACHINE,
  'kiosk.confirm': MACHINE,
  'kiosk.payment': MACHINE,
  'kiosk.reverse': MACHINE,
  'kiosk.paper': MACHINE,
  'kiosk.status': MACHINE,
  'kiosk.event': MACHINE,
  'kiosk.offline': MACHINE,
  'kiosk.read-machines': [...WATCH, 'admin'],
  'kiosk.settle-incident': WATCH,
} as const satisfies Record<string, readonly string[]>
