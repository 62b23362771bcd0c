import { runNamed } from './support/run.ts'

await runNamed('bench', {
  reserve: async () => (await import('./reserve/reserve.ts')).reserve,
  calendar: async () => (await import('./calendar/calendar.ts')).calendar,
  'slow-phone': async () => (await import('./bots/slow-phone.ts')).slowPhone,
  rush: async () => (await import('./rush/rush.ts')).rush,
  page: async () => (await import('./page/page.ts')).page,
  display: async () => (await import('./display/display.ts')).display,
  openfile: async () => (await import('./openfile/openfile.ts')).openfile,
  search: async () => (await import('./search/search.ts')).search,
  intake: async () => (await import('./intake/intake.ts')).intake,
  payments: async () => (await import('./payments/payments.ts')).payments,
  officeday: async () => (await import('./officeday/officeday.ts')).officeday,
  staffing: async () => (await import('./staffing/bench.ts')).staffing,
  dashboards: async () => (await import('./dashboards/dashboards.ts')).dashboards,
  earlywarning: async () => (await import('./earlywarning/earlywarning.ts')).earlywarning,
})
