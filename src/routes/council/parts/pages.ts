/** What the Personalrat looks at. */
export const PAGES = [{ path: '/council/evaluations', name: 'evaluations' }] as const
