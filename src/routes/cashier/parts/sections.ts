/** The pages of the cash desk, side by side. A page of its own adds a line here and its name to `cashier.sections`. */
export const SECTIONS = [
  { name: 'start', path: '/cashier' },
  { name: 'claims', path: '/cashier/claims' },
  { name: 'orders', path: '/cashier/orders' },
  { name: 'cards', path: '/cashier/cards' },
  { name: 'machines', path: '/cashier/machines' },
  { name: 'reports', path: '/cashier/reports' },
  { name: 'bank', path: '/cashier/bank' },
  { name: 'export', path: '/cashier/export' },
  { name: 'figures', path: '/cashier/figures' },
  { name: 'tills', path: '/cashier/tills' },
] as const
