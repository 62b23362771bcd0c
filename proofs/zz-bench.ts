import { runNamed } from './support/run.ts'

await runNamed('bench', {
  reserve: async () => (await import('./reserve/zz-small.ts')).reserve,
  calendar: async () => (await import('./calendar/calendar.ts')).calendar,
  display: async () => (await import('./display/display.ts')).display,
})
