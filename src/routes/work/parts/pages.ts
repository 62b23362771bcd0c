/** What is for everybody who works here, each for oneself. */
export const PAGES = [
  { path: '/work/rota', name: 'rota' },
  { path: '/work/training', name: 'training' },
  { path: '/work/load', name: 'load' },
  { path: '/work/checklists', name: 'checklists' },
  { path: '/work/complaints', name: 'complaints' },
  { path: '/work/evaluations', name: 'evaluations' },
] as const
