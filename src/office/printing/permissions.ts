/** Who may do which act of this module. `system`: the program itself looks after the printers. */
export const printingPermissions = {
  'printing.save-printer': ['admin', 'system'],
  'printing.save-way': ['admin', 'system'],
  'printing.print-ticket': ['terminal', 'reception', 'head'],
  'printing.print-test': ['reception', 'head', 'admin'],
  'printing.note-state': ['system'],
} as const satisfies Record<string, readonly string[]>
