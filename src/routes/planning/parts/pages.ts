/** What the head of the office plans with; one room each. */
export const PAGES = [
  { path: '/planning/staffing', name: 'staffing' },
  { path: '/planning/counters', name: 'counters' },
  { path: '/planning/simulator', name: 'simulator' },
  { path: '/planning/figures', name: 'figures' },
] as const
