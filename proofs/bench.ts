import { runNamed } from './support/run.ts'

await runNamed('bench', {
  reserve: async () => (await import('./reserve/reserve.ts')).reserve,
  calendar: async () => (await import('./calendar/calendar.ts')).calendar,
  rush: async () => (await import('./rush/rush.ts')).rush,
  display: async () => (await import('./display/display.ts')).display,
})
