/** Who may do which act of this module: who keeps the cash, and who heads the office. */
const CASH = ['cashier', 'head'] as const

export const bankbookPermissions = {
  'bankbook.save-account': CASH,
  'bankbook.import': CASH,
  'bankbook.read': CASH,
  'bankbook.read-waiting': CASH,
  'bankbook.assign': CASH,
  'bankbook.unassign': CASH,
  'bankbook.note': CASH,
  'bankbook.export': CASH,
  'bankbook.read-exports': CASH,
} as const satisfies Record<string, readonly string[]>
