/** The person's own pages; each belongs to the closed room that fills it. */
export const PERSON_PAGES = [
  { path: '', name: 'messages' },
  { path: '/plan', name: 'plan' },
  { path: '/hinweise', name: 'hints' },
  { path: '/kurs', name: 'course' },
  { path: '/weitergaben', name: 'consents' },
  { path: '/erinnerungen', name: 'reminders' },
  { path: '/protokoll', name: 'log' },
  { path: '/daten', name: 'data' },
] as const
