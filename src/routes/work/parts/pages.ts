/** What is for everybody who works here, each for oneself. */
const PAGES = [
  { path: '/work/rota', name: 'rota' },
  { path: '/work/training', name: 'training' },
  { path: '/work/load', name: 'load' },
  { path: '/work/checklists', name: 'checklists' },
  { path: '/work/complaints', name: 'complaints' },
  { path: '/work/evaluations', name: 'evaluations' },
] as const

/** Pages for whoever has these roles: nobody gives a complaint to the Personalrat to answer. */
export const pagesFor = (roles: readonly string[]): readonly (typeof PAGES)[number][] =>
  PAGES.filter(({ name }) => name !== 'complaints' || roles.some((role) => role !== 'council'))
