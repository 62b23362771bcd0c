/** The pages of the administration. The head of the office reads the trail; the rest is the administrator's. */
export const PAGES = [
  { path: '/admin/hours', name: 'hours', forHead: false },
  { path: '/admin/catalogue', name: 'catalogue', forHead: false },
  { path: '/admin/letters', name: 'letters', forHead: true },
  { path: '/admin/rules', name: 'rules', forHead: true },
  { path: '/admin/release', name: 'release', forHead: true },
  { path: '/admin/codes', name: 'codes', forHead: true },
  { path: '/admin/accounts', name: 'accounts', forHead: false },
  { path: '/admin/devices', name: 'devices', forHead: false },
  { path: '/admin/exchange', name: 'exchange', forHead: false },
  { path: '/admin/displays', name: 'displays', forHead: true },
  { path: '/admin/printers', name: 'printers', forHead: false },
  { path: '/admin/bulk', name: 'bulk', forHead: true },
  { path: '/admin/signing', name: 'signing', forHead: false },
  { path: '/admin/forecast', name: 'forecast', forHead: true },
  { path: '/admin/health', name: 'health', forHead: true },
  { path: '/admin/trail', name: 'trail', forHead: true },
] as const
