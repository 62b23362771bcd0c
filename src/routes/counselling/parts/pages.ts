/** The pages of the counselling side by side; a page that is for its lead alone says so. */
const PAGES = [
  { path: '/counselling', name: 'cases' },
  { path: '/counselling/new', name: 'new' },
  { path: '/counselling/wiedervorlagen', name: 'followUps' },
  { path: '/counselling/courses', name: 'courses' },
  { path: '/counselling/partners', name: 'partners' },
  { path: '/counselling/regeln', name: 'rules' },
  { path: '/counselling/report', name: 'report' },
  { path: '/counselling/members', name: 'members', lead: true },
] as const

export const pagesFor = (isLead: boolean) => PAGES.filter((page) => isLead || !('lead' in page))

/** The pages of one case; each belongs to the closed room that fills it. */
export const CASE_PAGES = [
  { path: '', name: 'talk' },
  { path: '/lage', name: 'lage' },
  { path: '/plan', name: 'plan' },
  { path: '/unterlagen', name: 'unterlagen' },
  { path: '/kurs', name: 'kurs' },
  { path: '/hinweise', name: 'hinweise' },
  { path: '/weitergaben', name: 'weitergaben' },
  { path: '/einwilligungen', name: 'einwilligungen' },
  { path: '/protokoll', name: 'protokoll' },
] as const
