/** What the head of the office leads with; one room each, the groups in the order they are read. */
export const PAGES = [
  { path: '/planning/staffing', name: 'staffing', group: 'posts' },
  { path: '/planning/counters', name: 'counters', group: 'posts' },
  { path: '/planning/simulator', name: 'simulator', group: 'posts' },
  { path: '/planning/rota', name: 'rota', group: 'people' },
  { path: '/planning/training', name: 'training', group: 'people' },
  { path: '/planning/procedures', name: 'procedures', group: 'people' },
  { path: '/planning/load', name: 'load', group: 'people' },
  { path: '/planning/stages', name: 'stages', group: 'change' },
  { path: '/planning/costs', name: 'costs', group: 'change' },
  { path: '/planning/figures', name: 'figures', group: 'judging' },
  { path: '/planning/survey', name: 'surveys', group: 'judging' },
  { path: '/planning/complaints', name: 'complaints', group: 'judging' },
  { path: '/planning/review', name: 'review', group: 'judging' },
  { path: '/planning/evaluations', name: 'evaluations', group: 'judging' },
] as const

export const GROUPS = ['posts', 'people', 'change', 'judging'] as const
